/** Pages of claims and their facets, from the index where there is no text, by the search's order where there is. */
import type { Context } from '../context.ts';
import type { ClaimFilter, ClaimOrder } from '../generated.ts';
import type { ClaimRow } from '../model.ts';
import { type ClaimFilterField, claimCondition } from '../store/statements/filters.ts';
import { CLAIM_ORDERS, claimCount, claimIds, claimPage, facet } from '../store/statements/pages.ts';
import { connection, decodeCursor, pageSize } from './connections.ts';
import { checkYears } from './errors.ts';
import { type FacetField, facets } from './facets.ts';
import { textMatches } from './text.ts';

export interface ClaimPageArgs {
  filter?: ClaimFilter | null;
  orderBy?: ClaimOrder | null;
  first?: number | null;
  after?: string | null;
}

const FACETS: FacetField<ClaimFilterField>[] = [
  { field: 'kind', filter: 'kinds', property: 'claimKind', list: false },
  { field: 'verdict', filter: 'verdicts', property: 'verdict', list: false },
  { field: 'level', filter: 'levels', property: 'level', list: false },
  { field: 'mechanism', filter: 'mechanisms', property: 'mechanisms', list: true },
  { field: 'design', filter: 'designs', property: 'designs', list: true },
  { field: 'system', filter: 'systems', property: 'systems', list: true },
  { field: 'direction', filter: 'directions', property: 'directions', list: true },
  { field: 'hedging', filter: 'hedging', property: 'hedging', list: true },
];

export async function claimConnection(args: ClaimPageArgs, context: Context) {
  const filter = args.filter ?? {};
  checkYears('filter', filter.fromYear, filter.toYear);
  const orderBy = args.orderBy ?? 'RELEVANCE';
  const size = pageSize(args.first, 25);
  const place = decodeCursor(args.after, orderBy);
  const textIds = await textMatches(filter.text, ['CLAIM'], context);
  const condition = claimCondition(filter, textIds);
  const counted = context.store.read<{ count: number }>(claimCount(condition), condition.params);

  const page =
    textIds && orderBy === 'RELEVANCE'
      ? await byRelevance(textIds, filter, size, place, context)
      : await byStoredOrder(filter, textIds, orderBy, size, place, context);
  return {
    ...page,
    totalCount: (await counted)[0]?.count ?? 0,
    facets: () =>
      facets(
        FACETS,
        (field) => filter[field] != null,
        (without) => claimCondition(filter, textIds, without),
        (c, property, list) => facet('c', c, property, list),
        context,
      ),
  };
}

async function byStoredOrder(
  filter: ClaimFilter,
  textIds: string[] | null,
  orderBy: ClaimOrder,
  size: number,
  place: ReturnType<typeof decodeCursor>,
  { store, loaders }: Context,
) {
  const order = CLAIM_ORDERS[orderBy];
  const condition = claimCondition(filter, textIds);
  const rows = await store.read<{ row: ClaimRow; orderKey: string | number }>(
    claimPage(condition, order, place !== null),
    { ...condition.params, limit: size + 1, ...(place ? { afterKey: place.key, afterId: place.id } : {}) },
  );
  for (const { row } of rows) loaders.claim.prime(row.id, row);
  const keys = new Map(rows.map(({ row, orderKey }) => [row.id, orderKey]));
  return connection(
    rows.map(({ row }) => row),
    size,
    (row) => ({ order: orderBy, key: keys.get(row.id) ?? '', id: row.id }),
    place !== null,
  );
}

async function byRelevance(
  textIds: string[],
  filter: ClaimFilter,
  size: number,
  place: ReturnType<typeof decodeCursor>,
  { store, loaders }: Context,
) {
  const condition = claimCondition(filter, textIds);
  const kept = new Set(
    (await store.read<{ id: string }>(claimIds(condition), condition.params)).map((r) => r.id),
  );
  const ids = textIds.filter((id) => kept.has(id));
  const from = place ? ids.indexOf(place.id) + 1 : 0;
  const rows = (await loaders.claim.loadMany(ids.slice(from, from + size + 1))).filter(
    (row): row is ClaimRow => row !== null && !(row instanceof Error),
  );
  return connection(rows, size, (row) => ({ order: 'RELEVANCE', key: 0, id: row.id }), place !== null);
}
