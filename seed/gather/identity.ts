/** What makes two rows one: their key, or an identifier that the world outside knows them by. */
import type { Row, Table } from '../pack/canonical.ts';

/** Tables whose rows have a key. The others are told apart by what they join. */
export const KEYED = ['concepts', 'mechanisms', 'claims', 'sources', 'studies', 'glossary'] as const;
export type Keyed = (typeof KEYED)[number];

export const isKeyed = (table: Table): table is Keyed => KEYED.some((one) => one === table);

/** Identifiers of a row, the one that decides first. A study: PMID, DOI, registration. */
export function identifiersOf(row: Row<Table>): string[] {
  const ids: string[] = [];
  if ('curie' in row && row.curie) ids.push(row.curie);
  if ('pmid' in row && row.pmid) ids.push(`PMID:${row.pmid}`);
  if ('doi' in row && row.doi) ids.push(`doi:${row.doi.toLowerCase()}`);
  if ('registrations' in row) ids.push(...row.registrations);
  return ids;
}

/** The kind of an identifier, of which a row has one at most; of registrations it may have several. */
export const kindOf = (id: string): 'PMID' | 'doi' | 'other' =>
  id.startsWith('PMID:') ? 'PMID' : id.startsWith('doi:') ? 'doi' : 'other';

/** Two rows that name different publications: they are not one, whatever else they share. */
export function contradiction(a: readonly string[], b: readonly string[]): [string, string] | undefined {
  for (const kind of ['PMID', 'doi'] as const) {
    const one = a.find((id) => kindOf(id) === kind);
    const other = b.find((id) => kindOf(id) === kind);
    if (one !== undefined && other !== undefined && one !== other) return [one, other];
  }
  return undefined;
}

/** What a row without a key joins: rows that join the same are counted, as their ids are. */
export function joinOf(table: 'evidence' | 'statements', row: Row<'evidence'> | Row<'statements'>): string {
  if ('study' in row) return JSON.stringify([row.claim, row.study, row.arm ?? null, row.tissue ?? null]);
  return JSON.stringify([table, row.source, row.claim, row.start ?? null]);
}
