/** Relay connections: page sizes, cursors and the shape of a page. */
import { type Now, whenHere } from '../loaders/now.ts';
import { badInput, wholeNumber } from './errors.ts';
import { present } from './present.ts';

export const MOST_PER_PAGE = 200;

/** A page size within 1..200. Throws BAD_USER_INPUT otherwise. */
export function pageSize(first: number | null | undefined, fallback: number): number {
  return wholeNumber('first', first, fallback, 1, MOST_PER_PAGE);
}

/** A place in an order: the value ordered by and the id. Opaque to callers; only good for the order it was made in. */
export interface Place {
  order: string;
  key: string | number;
  id: string;
}

export function encodeCursor({ order, key, id }: Place): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/** The place that a cursor names, or null without a cursor. Throws BAD_USER_INPUT for a foreign or broken cursor. */
export function decodeCursor(after: string | null | undefined, order: string): Place | null {
  if (after == null) return null;
  const fail = (expected: string) => badInput('after', expected, after);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch {
    throw fail('a cursor as given in pageInfo.endCursor or edges.cursor');
  }
  const [madeIn, key, id] = Array.isArray(parts) ? parts : [];
  if (
    typeof madeIn !== 'string' ||
    typeof id !== 'string' ||
    (typeof key !== 'string' && typeof key !== 'number')
  )
    throw fail('a cursor as given in pageInfo.endCursor or edges.cursor');
  if (madeIn !== order)
    throw fail(`a cursor made in the same order (${order}, not ${madeIn}); start again without it`);
  return { order: madeIn, key, id };
}

/** A page. What only some ask for is made when it is asked for. */
export interface Connection<R> {
  nodes: R[];
  edges: () => Edge<R>[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Edge<R> {
  readonly cursor: string;
  node: R;
}

/** A page from rows that hold one more than asked for, where there is more. */
export function connection<R>(
  rows: R[],
  size: number,
  place: (row: R) => Place,
  hasPreviousPage: boolean,
): Connection<R> {
  const nodes = rows.slice(0, size);
  const cursorAt = (index: number) => {
    const node = nodes.at(index);
    return node === undefined ? null : encodeCursor(place(node));
  };
  return {
    nodes,
    edges: () => nodes.map((node) => ({ cursor: encodeCursor(place(node)), node })),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      // Values are not called by compiled execution, as lists are.
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
  };
}

/** What a page is cut from: an array, or rows of a table. */
interface List<R> {
  readonly length: number;
  slice(from: number, to: number): Iterable<R>;
  findIndex(test: (row: R) => boolean): number;
}

/** A page of a list that is in memory already, in the order it has. */
export function listConnection<R>(
  list: List<R>,
  id: (row: R) => string,
  order: string,
  first: number,
  after: string | null | undefined,
): Connection<R> & { totalCount: number } {
  const place = decodeCursor(after, order);
  const at = place ? list.findIndex((row) => id(row) === place.id) : -1;
  if (place && at < 0)
    throw badInput('after', 'the cursor of something in this list; start again without it', after);
  const rows = [...list.slice(at + 1, at + 2 + first)];
  return {
    ...connection(rows, first, (row) => ({ order, key: 0, id: id(row) }), at >= 0),
    totalCount: list.length,
  };
}

/** The page of what its keys stand for, without those of which nothing is there. Read when it is asked for. */
export function readPage<K, R>(
  { nodes, edges, pageInfo }: Connection<K>,
  read: (keys: K[]) => Now<(R | null)[]>,
) {
  return {
    pageInfo,
    nodes: () => present(read(nodes)),
    edges: () =>
      whenHere(read(nodes), (rows) =>
        edges().flatMap(({ cursor }, i) => {
          const node = rows[i];
          return node ? [{ cursor, node }] : [];
        }),
      ),
  };
}
