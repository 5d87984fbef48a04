/**
 * KGX (https://github.com/biolink/kgx/blob/master/specification/kgx-format.md): tables of nodes and of edges, or both in
 * one JSON. Whatever the order of the files, nodes are read before edges: an edge is told in the names of its nodes.
 */
import { linesOf as linesInJson, parseJson, pathKey } from '../pack/json-text.ts';
import { type Found, InputError, type Place } from './found.ts';
import { guarded, type Importer, type Input } from './importer.ts';
import { claimOf, conceptOf, type KgxRecord, NodeNames } from './kgx-record.ts';
import { type Line, linesOf, wholeText } from './lines.ts';

/** Columns of which a cell holds one value, whatever signs are in it. */
const SINGLE: ReadonlySet<string> = new Set(
  'id name description subject predicate object negated atlas_key atlas_kind atlas_curie_read_in'
    .split(' ')
    .concat(['species', 'route', 'dose', 'tissue', 'outcome_class'].map((name) => `atlas_${name}`)),
);

/** A table whose first line was read. */
interface Table {
  input: Input;
  header: readonly string[];
  lines: AsyncGenerator<Line>;
}

async function* read(inputs: AsyncIterable<Input>): AsyncGenerator<Found> {
  const nodes = new NodeNames();
  const edges: Table[] = [];
  for await (const input of inputs)
    yield* guarded(async function* () {
      if (/\.json$/i.test(input.base)) {
        yield* jsonRows(input, nodes);
        return;
      }
      const table = await begun(input);
      if (table.header.includes('subject') && table.header.includes('object')) edges.push(table);
      else if (table.header.includes('id'))
        for await (const { record, at } of tableRecords(table))
          yield record ? conceptOf(record, nodes, at) : at;
      else
        throw new InputError(
          { file: input.name, line: 1 },
          'the columns of nodes (id, category) or of edges (subject, predicate, object)',
          table.header.join(', '),
        );
    });
  for (const table of edges)
    yield* guarded(async function* () {
      for await (const { record, at } of tableRecords(table))
        if (record) yield* claimOf(record, nodes, at);
        else yield at;
    });
}

async function begun(input: Input): Promise<Table> {
  const lines = linesOf(input);
  const { value, done } = await lines.next();
  if (done) throw new InputError({ file: input.name }, 'a table with a first line of names', 'an empty file');
  return { input, header: value.text.split('\t').map((name) => name.trim()), lines };
}

/** Tables of KGX know no quotes: a tab ends a cell, a line end a line. Empty cells at the end may be left out. */
async function* tableRecords({
  input,
  header,
  lines,
}: Table): AsyncGenerator<{ record: KgxRecord; at: Place } | { record?: never; at: Found }> {
  for await (const { number: line, text } of lines) {
    if (text.trim() === '') continue;
    const at = { file: input.name, line };
    const cells = text.split('\t');
    if (cells.length > header.length) {
      const expected = `at most ${header.length} cells, as the first line has`;
      yield { at: { at, value: `${cells.length} cells`, expected } };
      continue;
    }
    const said = new Map(header.map((name, i) => [name, cells[i]?.trim() ?? '']));
    const values = (name: string) =>
      (SINGLE.has(name) ? [said.get(name) ?? ''] : (said.get(name) ?? '').split('|')).filter(
        (one) => one !== '',
      );
    yield { record: { names: header, values }, at };
  }
}

async function* jsonRows(input: Input, nodes: NodeNames): AsyncGenerator<Found> {
  const file = input.name;
  const text = await wholeText(input);
  const parsed = parseJson(text);
  if (!parsed.ok) throw new InputError({ file, line: parsed.at.line }, parsed.expected, parsed.got);
  const list = (name: string): unknown[] => {
    const value =
      typeof parsed.value === 'object' && parsed.value !== null ? Reflect.get(parsed.value, name) : null;
    if (!Array.isArray(value)) throw new InputError({ file }, `a list of ${name}`, typeof value);
    return value;
  };
  const [ofNodes, ofEdges] = [list('nodes'), list('edges')];
  const paths = [...ofNodes.map((_, i) => ['nodes', i]), ...ofEdges.map((_, i) => ['edges', i])];
  const lines = linesInJson(text, paths);
  const placed = (name: string, i: number): Place => {
    const line = lines.get(pathKey([name, i]));
    return { file, ...(line && { line }), record: `${name}[${i}]` };
  };
  for (const [i, value] of ofNodes.entries()) yield conceptOf(recordOf(value), nodes, placed('nodes', i));
  for (const [i, value] of ofEdges.entries()) yield* claimOf(recordOf(value), nodes, placed('edges', i));
}

/** What is no object says nothing: whoever reads it misses the id. */
function recordOf(value: unknown): KgxRecord {
  const said = new Map<string, unknown>(Object.entries(typeof value === 'object' && value ? value : {}));
  return {
    names: [...said.keys()],
    values: (name) =>
      [said.get(name)]
        .flat()
        .filter((one) => one !== undefined && one !== null && typeof one !== 'object')
        .map((one) => String(one).trim())
        .filter((one) => one !== ''),
  };
}

export const kgx: Importer = {
  name: 'kgx',
  title: 'KGX: tables of nodes and edges, or JSON',
  extensions: ['.tsv', '.json'],
  defaults: { provenance: { what: 'Concepts and claims', from: 'A KGX file', license: 'Not stated' } },
  read,
};
