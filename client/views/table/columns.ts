/** Columns of a table: what each shows, sorts by and exports, and which of them there is room for. */
import type { ReactNode } from 'react';
import type { Cell } from '../../state/csv.ts';
import type { Sort } from '../../state/picture.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** px; null takes what is left. */
  readonly width: number | null;
  readonly numeric?: boolean;
  /** Where room is short, the highest goes first; without one it stays. */
  readonly dispensable?: number;
  /** In the file, and on screen only where the reader chooses it. */
  readonly extra?: boolean;
  readonly value: (row: Row) => Cell;
  /** What it sorts by, where that is not what it says. */
  readonly order?: (row: Row) => number;
  /** How it looks, where that is more than its value. */
  readonly show?: (row: Row) => ReactNode;
}

/** Sorted by a column; missing values last whichever way. Equal rows keep the server's order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column || !sort) return [...rows];
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const by = column.order ?? column.value;
    const [x, y] = [by(a), by(b)];
    const [noX, noY] = [x === null || x === undefined, y === null || y === undefined];
    if (noX || noY) return Number(noX) - Number(noY);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y), 'en', { numeric: true });
  });
}

/** Unsorted, ascending, descending, unsorted; numbers start with the largest. */
export function nextSort(sort: Sort | null, column: string, numeric: boolean): Sort | null {
  if (sort?.column !== column) return { column, descending: numeric };
  return sort.descending === numeric ? { column, descending: !numeric } : null;
}

/** The widest column, a claim's sentence or a study's finding, is read, so it needs this much. */
const READABLE_PX = 190;

/** The columns that fit. What is left out stays in the file and in the panel. */
export function fittingColumns<Row>(columns: readonly Column<Row>[], px: number): Column<Row>[] {
  const fitting = columns.filter(({ extra }) => !extra);
  const leaving = fitting
    .filter(({ dispensable }) => dispensable !== undefined)
    .sort((a, b) => (b.dispensable ?? 0) - (a.dispensable ?? 0));
  for (const column of leaving) {
    if (widthOf(fitting) <= px) break;
    fitting.splice(fitting.indexOf(column), 1);
  }
  return fitting;
}

/** The columns that the reader chose, in the table's own order, the first always among them; null: chosen none. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  ids: readonly string[] | undefined,
): Column<Row>[] | null {
  if (!ids?.some((id) => columns.some((column) => column.id === id))) return null;
  return columns.filter(({ id }, i) => i === 0 || ids.includes(id));
}

/** px that the columns need to be read. */
export const widthOf = (columns: readonly Column<never>[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? READABLE_PX), 0);

/** The rows as lines of cells under their headings. */
export function linesOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): [string[], Cell[][]] {
  return [columns.map(({ title }) => title), rows.map((row) => columns.map(({ value }) => value(row)))];
}
