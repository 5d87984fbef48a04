/** The matrix as it is drawn: rows and columns in their order, the empty ones among them, for gaps are its message. */
import type { ClaimFilter, ClaimKind, Direction, MatrixCellsQuery } from '../../api/generated.ts';
import type { Cell } from '../../state/csv.ts';
import { oneOf, type ViewParams } from '../../state/viewParams.ts';
import { DESIGNS, KINDS, SYSTEMS } from '../../state/vocabulary.ts';
import { claimsByRow } from './claimsByRow.ts';

export const ROW_AXES = ['MECHANISM', 'CLAIM', 'KIND', 'SUBSTANCE'] as const;
export const COLUMN_AXES = ['DESIGN', 'SYSTEM', 'ROUTE', 'YEAR'] as const;
export const SIZES = ['STUDIES', 'PARTICIPANTS'] as const;
export type RowAxis = (typeof ROW_AXES)[number];
export type ColumnAxis = (typeof COLUMN_AXES)[number];
export type Size = (typeof SIZES)[number];

export interface Axes {
  readonly rows: RowAxis;
  readonly columns: ColumnAxis;
  readonly size: Size;
}

export interface GridCell {
  readonly column: string;
  readonly supports: number;
  readonly disputes: number;
  readonly neutral: number;
  /** Null: none recorded. */
  readonly participants: number | null;
  readonly studies: readonly string[];
}

export interface GridRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly GridCell[];
  /** The claims counted in it; null where the answer does not tell. */
  readonly claims: ReadonlySet<string> | null;
}

export interface Grid {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly GridRow[];
}

export function axesOf(params: ViewParams): Axes {
  const upper = (values: readonly string[] | undefined) => values?.map((value) => value.toUpperCase());
  return {
    rows: oneOf(upper(params.by), ROW_AXES),
    columns: oneOf(upper(params.across), COLUMN_AXES),
    size: oneOf(upper(params.size), SIZES),
  };
}

/** `filter`: the one that was asked with. */
export function gridOf(
  answer: MatrixCellsQuery,
  axes: Pick<Axes, 'rows' | 'columns'>,
  filter: ClaimFilter = {},
): Grid {
  const columns = columnsOf(answer.matrix.columns, axes.columns);
  const rows = new Map<string, GridRow>();
  const claims = claimsByRow(answer.claims, axes.rows, filter);
  for (const row of answer.matrix.rows) {
    const found = new Map(row.cells.map((cell) => [cell.column, cell]));
    rows.set(row.id, {
      id: row.id,
      label: axes.rows === 'KIND' ? KINDS[row.id as ClaimKind] : row.label,
      claims: claims?.get(row.id)?.ids ?? null,
      cells: columns.map(({ id }) => {
        const cell = found.get(id);
        return cell ? { ...cell, studies: cell.studies.map((study) => study.id) } : emptyCell(id);
      }),
    });
  }
  for (const [id, { label, ids }] of claims ?? []) {
    if (!rows.has(id)) {
      rows.set(id, { id, label, claims: ids, cells: columns.map((column) => emptyCell(column.id)) });
    }
  }
  const ordered = [...rows.values()].sort(
    (a, b) => studiesIn(b) - studiesIn(a) || a.label.localeCompare(b.label, 'en'),
  );
  return { columns, rows: ordered };
}

const emptyCell = (column: string): GridCell => ({
  column,
  supports: 0,
  disputes: 0,
  neutral: 0,
  participants: null,
  studies: [],
});

export function studiesIn(row: GridRow): number {
  return new Set(row.cells.flatMap((cell) => cell.studies)).size;
}

/** Designs that are no kind of study: nothing is missing where nobody has one. */
const NO_COLUMN_WHEN_EMPTY: readonly string[] = ['OTHER', 'UNSTATED'];

/** Every term of the vocabulary in its own order, strongest design first: a column without a study is a gap too. */
function columnsOf(found: readonly string[], axis: ColumnAxis): { id: string; label: string }[] {
  switch (axis) {
    case 'DESIGN':
      return terms(DESIGNS).filter(({ id }) => !NO_COLUMN_WHEN_EMPTY.includes(id) || found.includes(id));
    case 'SYSTEM':
      return terms(SYSTEMS);
    case 'YEAR':
      return years(found).map((year) => ({ id: year, label: year }));
    case 'ROUTE':
      return found.map((route) => ({ id: route, label: route }));
  }
}

const terms = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, label]) => ({ id, label }));

/** With the years between them, unless that would be too many to look at. */
function years(found: readonly string[]): string[] {
  const numbers = found.map(Number).filter(Number.isInteger);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0 || last - first > 60) return [...found];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

export function amount(cell: GridCell, size: Size): number {
  return size === 'STUDIES' ? cell.studies.length : (cell.participants ?? 0);
}

export function largest(grid: Grid, size: Size): number {
  return Math.max(1, ...grid.rows.flatMap((row) => row.cells.map((cell) => amount(cell, size))));
}

/** The area is to the amount as it is for the largest; never too small to see which way it points. */
export function radius(value: number, most: number, full: number): number {
  return value <= 0 ? 0 : Math.max(4.5, full * Math.sqrt(value / most));
}

export interface Slice {
  readonly direction: Direction;
  /** Path around the origin. */
  readonly path: string;
}

/** A bubble in parts, one a direction, clockwise from the top. */
export function slices(cell: GridCell, r: number): Slice[] {
  const parts = (
    [
      ['SUPPORTS', cell.supports],
      ['NEUTRAL', cell.neutral],
      ['DISPUTES', cell.disputes],
    ] as const
  ).filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (parts.length === 1 && parts[0]) {
    return [{ direction: parts[0][0], path: `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z` }];
  }
  let from = 0;
  return parts.map(([direction, count]) => {
    const to = from + count / total;
    const [a, b] = [point(from, r), point(to, r)];
    const path = `M0 0L${a}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${b}Z`;
    from = to;
    return { direction, path };
  });
}

function point(turn: number, r: number): string {
  const angle = 2 * Math.PI * turn;
  return `${(r * Math.sin(angle)).toFixed(2)} ${(-r * Math.cos(angle)).toFixed(2)}`;
}

/** A cell in words, for those who hear it. */
export function cellWords(cell: GridCell): string {
  const count = cell.studies.length;
  if (count === 0) return 'no studies';
  const people =
    cell.participants === null
      ? 'participants not recorded'
      : `${cell.participants.toLocaleString('en-GB')} participants`;
  return `${count} ${count === 1 ? 'study' : 'studies'}: ${cell.supports} for, ${cell.neutral} neutral, ${cell.disputes} against; ${people}`;
}

export const CSV_HEADER = ['Row', 'Row id', 'Column', 'Studies', 'For', 'Neutral', 'Against', 'Participants'];

/** One line a cell, the empty ones too. */
export function csvRows(grid: Grid): Cell[][] {
  return grid.rows.flatMap((row) =>
    row.cells.map((cell, i) => [
      row.label,
      row.id,
      grid.columns[i]?.label,
      cell.studies.length,
      cell.supports,
      cell.neutral,
      cell.disputes,
      cell.participants,
    ]),
  );
}
