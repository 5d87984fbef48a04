/**
 * CIViC's nightly tables of evidence and of assertions (https://civicdb.org). CC0 1.0 by its documentation:
 * docs/about/faq.rst of https://github.com/griffithlab/civic-docs.
 */
import { type Cell, claimsOf } from './civic-claims.ts';
import { evidenceRows, statementRows } from './civic-items.ts';
import { tableRows } from './csv.ts';
import { type Found, InputError, type Place, type Refused } from './found.ts';
import type { Importer, Input } from './importer.ts';

interface Item {
  cell: Cell;
  at: Place;
}

/** Columns that tell the tables apart, and what is needed of them. */
const COMMON = [
  'gene',
  'entrez_id',
  'variant',
  'variant_id',
  'disease',
  'doid',
  'drugs',
  'clinical_significance',
];
const EVIDENCE = [
  ...COMMON,
  ...['evidence_id', 'evidence_type', 'evidence_direction', 'evidence_level', 'evidence_status'],
  ...['drug_interaction_type', 'citation_id', 'source_type', 'citation'],
];
const ASSERTION = [
  ...COMMON,
  ...['assertion_id', 'assertion_type', 'assertion_direction', 'evidence_item_ids', 'assertion_civic_url'],
];
/** First columns of the tables that lie beside them and state no claims: passed over. */
const BESIDE = ['gene_id', 'variant_id', 'variant_group_id', 'drug_name'];

/** Assertions come last: how their drugs were given is said by the evidence that they rest on. */
async function* read(inputs: AsyncIterable<Input>): AsyncGenerator<Found> {
  const assertions: Item[] = [];
  const interactions = new Map<string, string>();
  const told = new Set<string>();
  for await (const input of inputs) {
    try {
      for await (const found of itemsOf(input)) {
        if (!('cell' in found)) yield found;
        else if (found.cell('assertion_id') !== '') assertions.push(found);
        else {
          const { cell } = found;
          interactions.set(cell('evidence_id'), cell('drug_interaction_type'));
          yield* once(evidence(found), told);
        }
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { at: error.at, value: error.got, expected: error.expected };
    }
  }
  for (const item of assertions) yield* once(assertion(item, interactions), told);
}

function* evidence({ cell, at }: Item): Generator<Found> {
  const claims = claimsOf(cell, cell('evidence_type'), cell('drug_interaction_type'), at);
  if (!('keys' in claims)) yield claims;
  else yield* evidenceRows(cell, claims, at);
}

function* assertion({ cell, at }: Item, interactions: ReadonlyMap<string, string>): Generator<Found> {
  const ids = cell('evidence_item_ids').split(',');
  const given = new Set(ids.flatMap((id) => interactions.get(id.trim()) || []));
  const [interaction = ''] = given.size === 1 ? given : [];
  const claims = claimsOf(cell, cell('assertion_type'), interaction, at);
  if (!('keys' in claims)) yield claims;
  else yield* statementRows(cell, claims, at);
}

/** Concepts, claims and studies stand in many lines, and come out once. */
function* once(found: Iterable<Found>, told: Set<string>): Generator<Found> {
  for (const one of found) {
    const name = 'table' in one && 'key' in one.row ? `${one.table} ${one.row.key}` : undefined;
    if (name !== undefined && told.has(name)) continue;
    if (name !== undefined) told.add(name);
    yield one;
  }
}

async function* itemsOf(input: Input): AsyncGenerator<Item | Refused> {
  let columns: Map<string, number> | undefined;
  for await (const { line, cells } of tableRows(input, '\t')) {
    const at = { file: input.name, line };
    if (!columns) {
      if (BESIDE.includes(cells[0] ?? '')) return;
      columns = new Map(cells.map((name, i) => [name.trim(), i]));
      const missing = (columns.has('assertion_id') ? ASSERTION : EVIDENCE).filter(
        (name) => !columns?.has(name),
      );
      if (missing.length > 0)
        throw new InputError(
          at,
          `the columns of CIViC's evidence or assertions (${missing.join(', ')})`,
          `${cells.length} columns without them`,
        );
    } else if (cells.length !== columns.size)
      yield { at, value: `${cells.length} cells`, expected: `${columns.size} cells, as the first line has` };
    else yield item(columns, cells, at);
  }
  if (!columns) yield { at: { file: input.name }, value: 'an empty file', expected: "a table of CIViC's" };
}

function item(columns: ReadonlyMap<string, number>, cells: readonly string[], at: Place): Item {
  const cell: Cell = (column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const record = cell('assertion_id') === '' ? `EID${cell('evidence_id')}` : `AID${cell('assertion_id')}`;
  return { cell, at: { ...at, record } };
}

export const civic: Importer = {
  name: 'civic',
  title: 'CIViC tables of evidence and assertions',
  extensions: ['.tsv'],
  defaults: {
    title: 'CIViC',
    summary:
      'What variants in cancers are held to mean, from CIViC: for therapy, diagnosis, outcome and risk.',
    license: 'CC0-1.0',
    provenance: {
      what: 'Variants, genes, diseases, therapies, directions and levels of evidence, and publications',
      from: 'CIViC (https://civicdb.org), nightly tables',
      license: 'CC0-1.0',
    },
  },
  read,
};
