/** Pages of things that match a filter, and their facets: in a stored order, or by the search's where there is a text. */
import type DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import type { NodeKind } from '../generated.ts';
import type { Condition } from '../store/statements/filters.ts';
import { countOf, facet, idsOfText, type Listed, type PageOrder, pageOf } from '../store/statements/pages.ts';
import { type Connection, connection, decodeCursor, type Place, pageSize } from './connections.ts';
import { checkYears } from './errors.ts';
import { type FacetField, facets } from './facets.ts';
import { textMatches } from './text.ts';

interface Identified {
  id: string;
}
type FieldsOf<Field extends string> = { [field in Field]?: unknown };

interface AnyFilter {
  text?: string | null;
  fromYear?: number | null;
  toYear?: number | null;
}

/** What is listed, and what of it can be asked. */
export interface PagedKind<
  Row extends Identified,
  Filter extends AnyFilter & FieldsOf<Field>,
  Field extends string,
> {
  kind: NodeKind;
  listed: Listed;
  facets: FacetField<Field>[];
  condition(filter: Filter, textIds: string[] | null, without?: Field): Condition;
  loader(context: Context): DataLoader<string, Row | null>;
}

export interface PageRequest<Filter> {
  filter?: Filter | null;
  first?: number | null;
  after?: string | null;
}

/** A stored order by its name in cursors. Null: by the search's order, which needs a text. */
export interface NamedOrder extends PageOrder {
  name: string;
}

const BY_SEARCH = 'RELEVANCE';
const PAGE = 25;

/**
 * One page, the number of all that match, and facets when asked for. `orderFor` chooses the order, told whether
 * there is a text. Throws BAD_USER_INPUT for a page size, cursor or range of years that cannot be.
 */
export async function filteredPage<
  Row extends Identified,
  Filter extends AnyFilter & FieldsOf<Field>,
  Field extends string,
>(
  paged: PagedKind<Row, Filter, Field>,
  args: PageRequest<Filter>,
  orderFor: (hasText: boolean) => NamedOrder | null,
  context: Context,
) {
  const filter = args.filter ?? ({} as Filter);
  checkYears('filter', filter.fromYear, filter.toYear);
  const size = pageSize(args.first, PAGE);
  const textIds = await textMatches(filter.text, [paged.kind], context);
  const order = orderFor(textIds !== null);
  const place = decodeCursor(args.after, order?.name ?? BY_SEARCH);
  const condition = paged.condition(filter, textIds);
  const counted = context.store.read<{ count: number }>(countOf(paged.listed, condition), condition.params);
  const page = order
    ? await byStoredOrder(paged, condition, order, size, place, context)
    : await bySearch(paged, condition, textIds ?? [], size, place, context);
  return {
    ...page,
    totalCount: (await counted)[0]?.count ?? 0,
    facets: () =>
      facets(
        paged.facets,
        (field) => filter[field] != null,
        (without) => paged.condition(filter, textIds, without),
        (c, property, list) => facet(paged.listed, c, property, list),
        context,
      ),
  };
}

/** What reading rows takes, whatever they are filtered by. */
type Read<Row> = { listed: Listed; loader(context: Context): DataLoader<string, Row | null> };

async function byStoredOrder<Row extends Identified>(
  paged: Read<Row>,
  condition: Condition,
  order: NamedOrder,
  size: number,
  place: Place | null,
  context: Context,
): Promise<Connection<Row>> {
  const rows = await context.store.read<{ row: Row; orderKey: string | number }>(
    pageOf(paged.listed, condition, order, place !== null),
    { ...condition.params, limit: size + 1, ...(place ? { afterKey: place.key, afterId: place.id } : {}) },
  );
  const loader = paged.loader(context);
  for (const { row } of rows) loader.prime(row.id, row);
  const keys = new Map(rows.map(({ row, orderKey }) => [row.id, orderKey]));
  return connection(
    rows.map(({ row }) => row),
    size,
    (row) => ({ order: order.name, key: keys.get(row.id) ?? '', id: row.id }),
    place !== null,
  );
}

async function bySearch<Row extends Identified>(
  paged: Read<Row>,
  condition: Condition,
  textIds: string[],
  size: number,
  place: Place | null,
  context: Context,
): Promise<Connection<Row>> {
  const kept = new Set(
    (await context.store.read<{ id: string }>(idsOfText(paged.listed, condition), condition.params)).map(
      ({ id }) => id,
    ),
  );
  const ids = textIds.filter((id) => kept.has(id));
  const from = place ? ids.indexOf(place.id) + 1 : 0;
  const rows = (await paged.loader(context).loadMany(ids.slice(from, from + size + 1))).filter(
    (row): row is Awaited<Row> => row !== null && !(row instanceof Error),
  );
  return connection(rows, size, (row) => ({ order: BY_SEARCH, key: 0, id: row.id }), place !== null);
}
