/**
 * What things of one kind are filtered, ordered and counted by, in memory: some hundred bytes a thing. A page, a total
 * and all facets of a million relationships take milliseconds, whatever the filter; the things themselves stay in the
 * store and are read by id. A table never changes: other data, another table (see store/kept.ts).
 */
import type { Row, Store } from '../store/store.ts';
import { type Column, NumberColumn, type Rows, TextColumn } from './columns.ts';

/** What a filter asks of a row. */
export type Test = (row: number) => boolean;

/** A column to order by; equal values come in order of id. */
export interface Order<Name extends string> {
  key: Name;
  descending: boolean;
}

/** A place in an order, whether or not something is there. */
export interface OrderPlace {
  key: string | number;
  id: string;
}

/** Things read in one statement. */
const READ_AT_ONCE = 2_000;
/** More than any graph here has of one kind. */
const MOST = 10_000_000;

/** Filters whose count is remembered; beyond this, from the start again. */
const COUNTS_KEPT = 1_000;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export class Table<Columns extends Record<string, Column>> {
  /** In order: the place of an id is its row. */
  readonly ids: readonly string[];
  readonly columns: Columns;
  readonly #orders = new Map<string, Rows>();
  readonly #counts = new Map<string, number>();

  private constructor(ids: readonly string[], columns: Columns) {
    this.ids = ids;
    this.columns = columns;
  }

  /** Reads all things of a label: `columns` is filled from the properties of the same names. */
  static async read<Columns extends Record<string, Column>>(
    label: string,
    columns: Columns,
    store: Pick<Store, 'read'>,
  ): Promise<Table<Columns>> {
    const found = await store.read<{ id: string }>(idsOf(label), { most: MOST });
    const ids = found.map(({ id }) => id).sort(byText);
    const names = Object.keys(columns);
    const text = rowsOf(label, names);
    const kept: string[] = [];
    for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
      const part = ids.slice(from, from + READ_AT_ONCE);
      const rows = new Map<unknown, Row>();
      for (const row of await store.read(text, { ids: part })) rows.set(row.id, row);
      for (const id of part) {
        const row = rows.get(id);
        // Gone since its id was read.
        if (!row) continue;
        kept.push(id);
        for (const name of names) columns[name]?.add(row[name]);
      }
    }
    for (const name of names) columns[name]?.close();
    return new Table(kept, columns);
  }

  /** The row of an id; -1 where there is none. */
  rowOf(id: string): number {
    let [low, high] = [0, this.ids.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = byText(this.ids[middle] ?? '', id);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  id(row: number): string {
    return this.ids[row] ?? '';
  }

  /** The rows that pass all tests, of all or of `among`, in the order in which they stand there. */
  chosen(tests: readonly Test[], among?: Rows): Rows {
    if (among && tests.length === 0) return among;
    const size = among?.length ?? this.ids.length;
    const rows = new Uint32Array(size);
    let count = 0;
    for (let at = 0; at < size; at++) {
      const row = among ? (among[at] ?? 0) : at;
      if (passes(row, tests)) rows[count++] = row;
    }
    return rows.subarray(0, count);
  }

  /** How many rows pass all tests of this name: counted once, for every page of a list asks. */
  count(name: string, tests: readonly Test[]): number {
    let count = this.#counts.get(name);
    if (count === undefined) {
      count = this.chosen(tests).length;
      if (this.#counts.size >= COUNTS_KEPT) this.#counts.clear();
      this.#counts.set(name, count);
    }
    return count;
  }

  /** All rows in an order. */
  inOrder(order: Order<string & keyof Columns>): Rows {
    const name = `${order.key} ${order.descending}`;
    let rows = this.#orders.get(name);
    if (!rows) {
      const compare = this.#comparison(order);
      rows = Uint32Array.from(this.ids.keys()).sort((a, b) => compare(a, b) || a - b);
      this.#orders.set(name, rows);
    }
    return rows;
  }

  /** The first `most` rows that pass all tests, in an order, behind a place in it where one is given. */
  page(order: Order<string & keyof Columns>, tests: readonly Test[], after: OrderPlace | null, most: number) {
    const rows = this.inOrder(order);
    const page: number[] = [];
    for (let at = after ? this.#behind(rows, order, after) : 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (passes(row, tests) && page.push(row) === most) break;
    }
    return page;
  }

  /** What a row is ordered by. */
  orderKey({ key }: Order<string & keyof Columns>, row: number): string | number {
    const column: Column | undefined = this.columns[key];
    if (column instanceof TextColumn) return column.texts[row] ?? '';
    return column instanceof NumberColumn ? column.value(row) : '';
  }

  #comparison({ key, descending }: Order<string & keyof Columns>): (a: number, b: number) => number {
    const column: Column | undefined = this.columns[key];
    const turned = descending ? -1 : 1;
    if (column instanceof TextColumn) {
      const { texts } = column;
      return (a, b) => turned * byText(texts[a] ?? '', texts[b] ?? '');
    }
    if (!(column instanceof NumberColumn)) throw new TypeError(`${key} is no column to order by.`);
    const values = column.values.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value));
    return (a, b) => {
      const [x, y] = [values[a] ?? 0, values[b] ?? 0];
      return x === y ? 0 : turned * (x < y ? -1 : 1);
    };
  }

  /** Where in the ordered rows those behind the place begin: also where what stood there is gone. */
  #behind(rows: Rows, order: Order<string & keyof Columns>, place: OrderPlace): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = rows[middle] ?? 0;
      const key = this.orderKey(order, row);
      const isBehind =
        key === place.key ? this.id(row) > place.id : order.descending ? key < place.key : key > place.key;
      if (isBehind) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

export function passes(row: number, tests: readonly Test[]): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

/** Whether a row is that of one of the ids. */
export function isOneOf(
  table: { readonly ids: readonly string[]; rowOf(id: string): number },
  ids: readonly string[],
): Test {
  const marks = new Uint8Array(table.ids.length);
  for (const id of ids) {
    const row = table.rowOf(id);
    if (row >= 0) marks[row] = 1;
  }
  return (row) => marks[row] === 1;
}

const idsOf = (label: string) => `MATCH (n:${label}) RETURN n.id AS id LIMIT $most`;
const rowsOf = (label: string, names: readonly string[]) =>
  `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})
   RETURN n.id AS id, ${names.map((name) => `n.${name} AS ${name}`).join(', ')}`;
