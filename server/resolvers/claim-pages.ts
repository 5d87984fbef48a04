/** Pages of claims: in one of the stored orders, or by relevance where there is a text. */
import type { Context } from '../context.ts';
import type { ClaimFilter, ClaimOrder } from '../generated.ts';
import { type ClaimFilterField, type ClaimTable, claimTests, MOST_LINES } from '../tables/claim-table.ts';
import type { FacetField } from './facets.ts';
import { filteredPage, type PageRequest } from './filtered-pages.ts';

export interface ClaimPageArgs extends PageRequest<ClaimFilter> {
  orderBy?: ClaimOrder | null;
}

/** Orders with a stored key. RELEVANCE with a text is ordered by the search instead. */
const CLAIM_ORDERS = {
  RELEVANCE: MOST_LINES,
  STANDING_DESC: { key: 'standing', descending: true },
  STANDING_ASC: { key: 'standing', descending: false },
  RANK_DESC: { key: 'rank', descending: true },
  RANK_ASC: { key: 'rank', descending: false },
  BALANCE_DESC: { key: 'balance', descending: true },
  BALANCE_ASC: { key: 'balance', descending: false },
  MOST_STUDIED: { key: 'studies', descending: true },
  MOST_CONTESTED: { key: 'disagreement', descending: true },
  TEXT: { key: 'sortText', descending: false },
} as const;

export const claimFacets = ({ table: { columns } }: ClaimTable): FacetField<ClaimFilterField>[] => [
  { field: 'kind', filter: 'kinds', column: columns.claimKind },
  { field: 'verdict', filter: 'verdicts', column: columns.verdict },
  { field: 'level', filter: 'levels', column: columns.level },
  { field: 'rank', filter: 'minRank', column: columns.rank },
  { field: 'standing', filter: 'minStanding', column: columns.standing },
  { field: 'mechanism', filter: 'mechanisms', column: columns.mechanisms },
  { field: 'design', filter: 'designs', column: columns.designs },
  { field: 'system', filter: 'systems', column: columns.systems },
  { field: 'direction', filter: 'directions', column: columns.directions },
  { field: 'hedging', filter: 'hedging', column: columns.hedging },
];

export function claimConnection(args: ClaimPageArgs, context: Context) {
  const orderBy = args.orderBy ?? 'RELEVANCE';
  return filteredPage(
    async () => {
      const claims = await context.tables.claims();
      return {
        kind: 'CLAIM',
        table: claims.table,
        facets: claimFacets(claims),
        tests: (filter: ClaimFilter, textIds, without?: ClaimFilterField) =>
          claimTests(claims, filter, textIds, without),
        loader: context.loaders.claim,
      };
    },
    args,
    (hasText) => (hasText && orderBy === 'RELEVANCE' ? null : { ...CLAIM_ORDERS[orderBy], name: orderBy }),
    context,
  );
}
