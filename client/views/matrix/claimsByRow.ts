/** The rows that the matching claims make, studied or not. */
import type { ClaimFilter, MatrixCellsQuery } from '../../api/generated.ts';
import { valueWords } from '../../state/filterWords.ts';
import { KINDS } from '../../state/vocabulary.ts';
import type { RowAxis } from './grid.ts';

type Claims = MatrixCellsQuery['claims'];

interface RowOfClaims {
  readonly label: string;
  /** Its claims; null where more match than are listed. */
  readonly ids: ReadonlySet<string> | null;
}

/** Null for rows that claims do not make. Only a page of claims is listed; kinds and mechanisms come from the counts of all. */
export function claimsByRow(
  claims: Claims,
  axis: RowAxis,
  filter: ClaimFilter,
): Map<string, RowOfClaims> | null {
  if (axis === 'SUBSTANCE') return null;
  const rows = new Map<string, { label: string; ids: Set<string> }>();
  const add = (id: string, label: string, claim: string) => {
    const row = rows.get(id) ?? { label, ids: new Set<string>() };
    row.ids.add(claim);
    rows.set(id, row);
  };
  for (const claim of claims.nodes) {
    if (axis === 'CLAIM') add(claim.id, claim.label, claim.id);
    else if (axis === 'KIND') add(claim.kind, KINDS[claim.kind], claim.id);
    else for (const mechanism of claim.mechanisms) add(mechanism.id, mechanism.name, claim.id);
  }
  if (axis === 'CLAIM' || claims.nodes.length >= claims.totalCount) return rows;
  const [field, chosen] =
    axis === 'KIND' ? (['kind', filter.kinds] as const) : (['mechanism', filter.mechanisms] as const);
  const all = new Map<string, RowOfClaims>();
  for (const [id, { label }] of rows) all.set(id, { label, ids: null });
  for (const { value, label } of bucketsOf(claims, field)) {
    // Counts of a field that is filtered tell what else could be chosen.
    if (chosen?.length && !chosen.some((one) => one === value)) continue;
    all.set(value, { label: axis === 'KIND' ? valueWords('kinds', value, label) : label, ids: null });
  }
  return all;
}

/** How many of the matching claims have which value; of all of them, not of those that are listed. */
export const bucketsOf = (claims: Claims, field: 'kind' | 'mechanism') =>
  claims.facets.find((facet) => facet.field === field)?.buckets ?? [];
