/** Hetionet v1.0 (https://github.com/hetio/hetionet): tables of nodes and of edges, a line at a time. */
import { type Found, InputError, type Place } from './found.ts';
import { METAEDGES, METANODES } from './hetionet-words.ts';
import { guarded, type Importer, type Input } from './importer.ts';
import { type Line, linesOf } from './lines.ts';

/** Edges begin at the first line, or after one of names. */
interface Edges {
  input: Input;
  first: Line;
  rest: AsyncGenerator<Line>;
}

/** Nodes are read before edges, whatever the order of the files: an edge is told in the names of its nodes. */
async function* read(inputs: AsyncIterable<Input>): AsyncGenerator<Found> {
  const names = new Map<string, string>();
  const edges: Edges[] = [];
  for await (const input of inputs)
    yield* guarded(async function* () {
      const rest = linesOf(input);
      const { value: first, done } = await rest.next();
      const header = done ? '' : first.text.trim();
      if (header === 'id\tname\tkind') yield* nodes(input, rest, names);
      else if (
        !done &&
        (/^source\tmetaedge\ttarget$/.test(header) || METAEDGES.has(header.split('\t')[1] ?? ''))
      )
        edges.push({ input, first, rest });
      else
        throw new InputError(
          { file: input.name, line: 1 },
          'nodes (id, name, kind) or edges (source, metaedge, target) of Hetionet',
          done ? 'an empty file' : header,
        );
    });
  for (const { input, first, rest } of edges)
    yield* guarded(async function* () {
      if (!first.text.startsWith('source\t'))
        yield edge(first, { file: input.name, line: first.number }, names);
      for await (const line of rest)
        if (line.text.trim() !== '') yield edge(line, { file: input.name, line: line.number }, names);
    });
}

async function* nodes(
  input: Input,
  lines: AsyncIterable<Line>,
  names: Map<string, string>,
): AsyncGenerator<Found> {
  for await (const { number: line, text } of lines) {
    if (text.trim() === '') continue;
    const at = { file: input.name, line };
    const [id = '', name = '', kind = ''] = text.split('\t').map((cell) => cell.trim());
    const metanode = METANODES.get(kind);
    if (!metanode || !id.startsWith(`${kind}::`) || name === '') {
      yield { at, value: text, expected: 'an id such as Gene::9489, a name and a kind of Hetionet' };
      continue;
    }
    names.set(id, name);
    const { category, prefix } = metanode;
    const curie = prefix === undefined ? undefined : `${prefix}${id.slice(kind.length + 2)}`;
    yield {
      table: 'concepts',
      row: {
        key: keyOf(id),
        ...(curie && { curie, curieReadIn: 'Hetionet v1.0' }),
        name,
        kind: category,
      },
      at: { ...at, record: id },
    };
  }
}

function edge({ text }: Line, at: Place, names: ReadonlyMap<string, string>): Found {
  const [source = '', abbreviation = '', target = ''] = text.split('\t').map((cell) => cell.trim());
  const metaedge = METAEDGES.get(abbreviation);
  if (!metaedge || source === '' || target === '')
    return { at, value: text, expected: `source, metaedge (${[...METAEDGES.keys()].join(', ')}) and target` };
  const { verb, predicate, kind = 'MECHANISM' } = metaedge;
  return {
    table: 'claims',
    row: {
      key: `${keyOf(abbreviation)}.${keyOf(source)}.${keyOf(target)}`,
      text: `${names.get(source) ?? source} ${verb} ${names.get(target) ?? target}.`,
      kind,
      subject: keyOf(source),
      predicate,
      object: keyOf(target),
    },
    at,
  };
}

/** `Disease::DOID:363` as `Disease.DOID_363`. Identifiers of Hetionet have no other signs than these. */
const keyOf = (id: string): string => id.replace('::', '.').replace(/[^A-Za-z0-9_.-]/g, '_');

export const hetionet: Importer = {
  name: 'hetionet',
  title: 'Hetionet v1.0: tables of nodes and edges',
  extensions: ['.tsv', '.sif'],
  defaults: {
    title: 'Hetionet',
    summary:
      'Compounds, genes, diseases, anatomy, processes and what joins them, put together from public sources by Hetionet. An edge is a claim without evidence.',
    license: 'CC0-1.0 and the terms of its sources',
    provenance: {
      what: 'Concepts and claims',
      from: 'Hetionet v1.0 (https://het.io)',
      license:
        'CC0-1.0 for Hetionet; some of what it was made from has terms of its own, which the tables do not say',
      version: '1.0',
    },
  },
  read,
};
