/** Relay connections: page sizes, cursors and the shape of a page. */
import { badInput, wholeNumber } from './errors.ts';

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

export interface Connection<R> {
  edges: { cursor: string; node: R }[];
  nodes: R[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** A page from rows that hold one more than asked for, where there is more. */
export function connection<R>(
  rows: R[],
  size: number,
  place: (row: R, index: number) => Place,
  hasPreviousPage: boolean,
): Connection<R> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node, i) => ({ cursor: encodeCursor(place(node, i)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A page of a list that is in memory already, in the order it has. */
export function listConnection<R>(
  list: R[],
  id: (row: R) => string,
  order: string,
  first: number,
  after: string | null | undefined,
): Connection<R> & { totalCount: number } {
  const place = decodeCursor(after, order);
  const at = place ? list.findIndex((row) => id(row) === place.id) : -1;
  if (place && at < 0)
    throw badInput('after', 'the cursor of something in this list; start again without it', after);
  const rows = list.slice(at + 1, at + 2 + first);
  return {
    ...connection(rows, first, (row) => ({ order, key: 0, id: id(row) }), at >= 0),
    totalCount: list.length,
  };
}
