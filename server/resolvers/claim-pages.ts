/** Pages of claims: in one of the stored orders, or by relevance where there is a text. */
import type { Context } from '../context.ts';
import type { ClaimFilter, ClaimOrder } from '../generated.ts';
import type { ClaimRow } from '../model.ts';
import { type ClaimFilterField, claimCondition } from '../store/statements/filters.ts';
import { CLAIM_ORDERS, CLAIMS } from '../store/statements/pages.ts';
import { filteredPage, type PagedKind, type PageRequest } from './filtered-pages.ts';

export interface ClaimPageArgs extends PageRequest<ClaimFilter> {
  orderBy?: ClaimOrder | null;
}

const PAGED: PagedKind<ClaimRow, ClaimFilter, ClaimFilterField> = {
  kind: 'CLAIM',
  listed: CLAIMS,
  condition: claimCondition,
  loader: ({ loaders }) => loaders.claim,
  facets: [
    { field: 'kind', filter: 'kinds', property: 'claimKind', list: false },
    { field: 'verdict', filter: 'verdicts', property: 'verdict', list: false },
    { field: 'level', filter: 'levels', property: 'level', list: false },
    { field: 'rank', filter: 'minRank', property: 'rank', list: false },
    { field: 'standing', filter: 'minStanding', property: 'standing', list: false },
    { field: 'mechanism', filter: 'mechanisms', property: 'mechanisms', list: true },
    { field: 'design', filter: 'designs', property: 'designs', list: true },
    { field: 'system', filter: 'systems', property: 'systems', list: true },
    { field: 'direction', filter: 'directions', property: 'directions', list: true },
    { field: 'hedging', filter: 'hedging', property: 'hedging', list: true },
  ],
};

export function claimConnection(args: ClaimPageArgs, context: Context) {
  const orderBy = args.orderBy ?? 'RELEVANCE';
  return filteredPage(
    PAGED,
    args,
    (hasText) => (hasText && orderBy === 'RELEVANCE' ? null : { ...CLAIM_ORDERS[orderBy], name: orderBy }),
    context,
  );
}
