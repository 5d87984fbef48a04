/** A list as rows and columns, nested records laid flat. */
import type { Cell } from '../../state/csv.ts';
import { DEEPEST, type Fields, isFields, isScalar, nameOf, pageOf } from './json.ts';
import type { FoundList } from './lists.ts';

/** The cells of a row by the path of their field: `study.label`. */
export type Cells = ReadonlyMap<string, Cell>;

export interface FlatTable {
  readonly columns: readonly string[];
  /** Columns with nothing but numbers. */
  readonly numeric: ReadonlySet<string>;
  readonly rows: readonly Cells[];
}

/** What is not a field of its own: the item itself, where it is no record. */
const ITSELF = 'value';

export function tableOf(list: FoundList): FlatTable {
  const rows = list.rows.map(({ item, around }) => {
    const cells = new Map<string, Cell>();
    for (const { path, name } of around) cells.set(`in ${path}`, name);
    for (const [path, cell] of cellsOf(item)) cells.set(path, cell);
    return cells;
  });
  const columns = columnsOf(rows);
  return { columns, numeric: new Set(columns.filter((column) => isNumeric(rows, column))), rows };
}

/** The fields of one item, those of what it holds behind a point. A list within it is named, not opened. */
export function cellsOf(item: unknown): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const put = (path: string, value: unknown, depth: number) => {
    if (value === null || value === undefined) cells.set(path, null);
    else if (isScalar(value)) cells.set(path, value);
    else if (Array.isArray(value)) cells.set(path, listed(value));
    else if (isFields(value) && depth < DEEPEST) record(path, value, depth);
  };
  const record = (path: string, fields: Fields, depth: number) => {
    const page = path === '' ? null : pageOf(fields);
    if (page) cells.set(path, listed(page));
    for (const [name, value] of Object.entries(fields)) {
      if (page && (name === 'nodes' || name === 'edges')) continue;
      put(path === '' ? name : `${path}.${name}`, value, depth + 1);
    }
  };
  if (isFields(item)) record('', item, 0);
  else put(ITSELF, item, 0);
  return cells;
}

/** A list in a cell: the names of what is in it, else how many there are. */
function listed(items: readonly unknown[]): string {
  const names = items.map((item) => (isFields(item) ? nameOf(item) : isScalar(item) ? String(item) : null));
  if (names.every((name) => name !== null)) return names.join('; ');
  return `${items.length} ${items.length === 1 ? 'item' : 'items'}`;
}

/** In the order in which they first appear; without those that are empty wherever their inner fields are not. */
function columnsOf(rows: readonly Cells[]): string[] {
  const all = new Set(rows.flatMap((row) => [...row.keys()]));
  const filled = new Set<string>();
  for (const row of rows) for (const [path, cell] of row) if (cell !== null) filled.add(path);
  return [...all].filter(
    (path) => filled.has(path) || ![...all].some((other) => other.startsWith(`${path}.`)),
  );
}

function isNumeric(rows: readonly Cells[], column: string): boolean {
  const there = rows.map((row) => row.get(column)).filter((cell) => cell !== null && cell !== undefined);
  return there.length > 0 && there.every((cell) => typeof cell === 'number');
}
