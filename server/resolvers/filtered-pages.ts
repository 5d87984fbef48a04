/** Pages of things that match a filter, and their facets: in a stored order, or by the search's where there is a text. */
import type { Context } from '../context.ts';
import type { NodeKind } from '../generated.ts';
import type { Loader } from '../loaders/loaders.ts';
import type { Now } from '../loaders/now.ts';
import type { Column } from '../tables/columns.ts';
import { type Order, passes, type Table, type Test } from '../tables/table.ts';
import { type Connection, connection, decodeCursor, type Place, pageSize } from './connections.ts';
import { checkYears } from './errors.ts';
import { type FacetField, facets } from './facets.ts';
import { present } from './present.ts';
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
export interface Listing<
  Row extends Identified,
  Columns extends Record<string, Column>,
  Filter extends AnyFilter & FieldsOf<Field>,
  Field extends string,
> {
  kind: NodeKind;
  table: Table<Columns>;
  facets: FacetField<Field>[];
  tests(filter: Filter, textIds: string[] | null, without?: Field): Test[];
  loader: Loader<Row | null>;
}

export interface PageRequest<Filter> {
  filter?: Filter | null;
  first?: number | null;
  after?: string | null;
}

/** A stored order by its name in cursors. Null: by the search's order, which needs a text. */
export interface NamedOrder<Name extends string> extends Order<Name> {
  name: string;
}

const BY_SEARCH = 'RELEVANCE';
const PAGE = 25;

/**
 * One page, the number of all that match, and facets when asked for, of what `open` lists. `orderFor` chooses the order, told whether
 * there is a text. Throws BAD_USER_INPUT for a page size, cursor or range of years that cannot be.
 */
export async function filteredPage<
  Row extends Identified,
  Columns extends Record<string, Column>,
  Filter extends AnyFilter & FieldsOf<Field>,
  Field extends string,
>(
  open: () => Promise<Listing<Row, Columns, Filter, Field>>,
  args: PageRequest<Filter>,
  orderFor: (hasText: boolean) => NamedOrder<string & keyof Columns> | null,
  context: Context,
) {
  const filter = args.filter ?? ({} as Filter);
  checkYears('filter', filter.fromYear, filter.toYear);
  const size = pageSize(args.first, PAGE);
  const listing = await open();
  const { table } = listing;
  const textIds = await textMatches(filter.text, [listing.kind], context);
  const order = orderFor(textIds !== null);
  const place = decodeCursor(args.after, order?.name ?? BY_SEARCH);
  const tests = listing.tests(filter, textIds);
  const page = order
    ? await byStoredOrder(listing, tests, order, size, place)
    : await bySearch(listing, tests, textIds ?? [], size, place);
  return {
    ...page,
    get totalCount() {
      return textIds ? table.chosen(tests).length : table.count(JSON.stringify(filter), tests);
    },
    facets: async () =>
      facets(
        listing.facets,
        (field) => filter[field] != null,
        (without) => table.chosen(listing.tests(filter, textIds, without)),
        await context.tables.mechanismNames(),
      ),
  };
}

/** What reading rows takes, whatever they are filtered by. */
interface Read<Row, Columns extends Record<string, Column>> {
  table: Table<Columns>;
  loader: Loader<Row | null>;
}

async function byStoredOrder<Row extends Identified, Columns extends Record<string, Column>>(
  { table, loader }: Read<Row, Columns>,
  tests: readonly Test[],
  order: NamedOrder<string & keyof Columns>,
  size: number,
  place: Place | null,
): Promise<Connection<Row>> {
  const rows = table.page(order, tests, place, size + 1);
  const keys = new Map(rows.map((row) => [table.id(row), table.orderKey(order, row)]));
  const found = await loaded([...keys.keys()], loader);
  return connection(
    found,
    size,
    ({ id }) => ({ order: order.name, key: keys.get(id) ?? '', id }),
    place !== null,
  );
}

async function bySearch<Row extends Identified, Columns extends Record<string, Column>>(
  { table, loader }: Read<Row, Columns>,
  tests: readonly Test[],
  textIds: string[],
  size: number,
  place: Place | null,
): Promise<Connection<Row>> {
  const ids = textIds.filter((id) => {
    const row = table.rowOf(id);
    return row >= 0 && passes(row, tests);
  });
  const from = place ? ids.indexOf(place.id) + 1 : 0;
  const found = await loaded(ids.slice(from, from + size + 1), loader);
  return connection(found, size, ({ id }) => ({ order: BY_SEARCH, key: 0, id }), place !== null);
}

const loaded = <Row>(ids: string[], loader: Loader<Row | null>): Now<Row[]> => present(loader.loadMany(ids));
