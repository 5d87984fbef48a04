/** Where an answer pairs names with numbers: what can be drawn as bars or columns. */
import type { Cell } from '../../state/csv.ts';
import { fieldOf, isFields, pageOf } from './json.ts';
import type { FoundList, Row } from './lists.ts';
import { type Cells, cellsOf } from './table.ts';

/** One number of each point; several parts are one bar, split. */
export interface Measure {
  readonly name: string;
  readonly parts: readonly string[];
}

export interface Point {
  readonly name: string;
  readonly numbers: ReadonlyMap<string, number>;
}

export interface Chart {
  readonly title: string;
  /** What the points are named by: `label`, `year`. */
  readonly category: string;
  /** The points are steps of a scale, years: columns from left to right rather than bars. */
  readonly scale: boolean;
  /** Never empty. */
  readonly measures: readonly Measure[];
  /** Two at least. */
  readonly points: readonly Point[];
}

const COUNT = 'count';
/** More kinds than this are hardly a count of kinds. */
const MOST_KINDS = 20;
const NAMED_BY = ['label', 'name', 'title', 'text', 'value', 'field', 'column', 'key'];
/** Numbers that say which, not how many: never drawn alone, and offered last. */
const ORDINALS = /(^|\.)(year|position|ocebm|start|end|arm)$/;
/** Texts for machines. */
const HANDLES = /(^|\.)(id|cursor|source|target)$/;
/** A longer text is a sentence, not a kind. */
const LONGEST_KIND = 32;
const BALANCE = ['supports', 'neutral', 'disputes'];

/** Every chart that an answer holds; first the ones of its main list. */
export function chartsIn(data: unknown, lists: readonly FoundList[]): Chart[] {
  const counted = [fieldCounts(data)];
  const paired = lists.flatMap((list) => [...pieces(list)].map(([title, rows]) => pairs(title, rows)));
  const kinds = lists.filter(({ within }) => within === 0).flatMap(kindCounts);
  const charts = [...counted, ...paired, ...kinds].filter((chart) => chart !== null);
  // A sum of sums says less than what it sums.
  return charts.sort((a, b) => Number(isSum(a)) - Number(isSum(b)));
}

const isSum = ({ measures }: Chart) =>
  measures.length === 1 && measures[0]?.name.startsWith('sum of ') === true;

/** A list that is repeated in another gives a chart for each place: `facets.buckets: verdict`. */
function pieces(list: FoundList): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of list.rows) {
    const where = row.around.map(({ name }) => name).join(', ');
    const title = where === '' ? list.path : `${list.path}: ${where}`;
    const rows = found.get(title);
    if (rows) rows.push(row);
    else found.set(title, [row]);
  }
  return found;
}

/** Rows that each have a name and a number. */
function pairs(title: string, rows: readonly Row[]): Chart | null {
  if (rows.length < 2) return null;
  const cells = rows.map(({ item }) => cellsOf(item));
  const numbers = rows.map(({ item }, i) => numbersOf(item, cells[i] ?? new Map()));
  const all = [...new Set(numbers.flatMap((of) => [...of.keys()]))].filter(
    (path) => numbers.filter((of) => of.has(path)).length >= 2,
  );
  const scale = all.length > 1 && isScaleOfYears(cells);
  const category = scale ? 'year' : categoryOf(cells);
  const measured = all.filter((path) => path !== category);
  if (category === null || measured.every((path) => ORDINALS.test(path))) return null;
  return {
    title,
    category,
    scale,
    measures: measuresOf(measured),
    points: cells.flatMap((row, i) => {
      const name = row.get(category);
      return name === null || name === undefined
        ? []
        : [{ name: String(name), numbers: numbers[i] ?? new Map() }];
    }),
  };
}

/** Numbers of an item, and the sums of those in the lists within it: the cells of a matrix's row. */
function numbersOf(item: unknown, cells: Cells): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [path, cell] of cells) if (typeof cell === 'number') numbers.set(path, cell);
  if (!isFields(item)) return numbers;
  for (const [name, value] of Object.entries(item)) {
    const inner = Array.isArray(value) ? value : isFields(value) ? pageOf(value) : null;
    for (const one of inner ?? []) {
      if (!isFields(one)) continue;
      for (const [path, cell] of Object.entries(one)) {
        const sum = `sum of ${name}.${path}`;
        if (typeof cell === 'number' && !ORDINALS.test(path))
          numbers.set(sum, (numbers.get(sum) ?? 0) + cell);
      }
    }
  }
  return numbers;
}

function isScaleOfYears(rows: readonly Cells[]): boolean {
  const years = rows.map((row) => row.get('year'));
  return (
    new Set(years).size === rows.length &&
    years.every((year) => typeof year === 'number' && Number.isInteger(year))
  );
}

/** What tells the rows apart: a name that all have, else a text that is another one in each. */
function categoryOf(rows: readonly Cells[]): string | null {
  const textsOf = (path: string) =>
    rows.map((row) => row.get(path)).filter((cell) => typeof cell === 'string' && cell !== '');
  const paths = [...(rows[0]?.keys() ?? [])];
  const named = NAMED_BY.flatMap((name) =>
    paths.filter((path) => path === name || path.endsWith(`.${name}`)),
  );
  return (
    named.find((path) => textsOf(path).length === rows.length) ??
    paths.find((path) => !HANDLES.test(path) && new Set(textsOf(path)).size === rows.length) ??
    null
  );
}

function measuresOf(paths: readonly string[]): Measure[] {
  const single = [...paths].sort((a, b) => Number(ORDINALS.test(a)) - Number(ORDINALS.test(b)));
  const split = paths
    .filter((path) => path.endsWith('supports'))
    .map((path) => BALANCE.map((word) => `${path.slice(0, -'supports'.length)}${word}`))
    .filter((parts) => parts.every((part) => paths.includes(part)))
    .map((parts) => ({ name: 'studies for, neutral and against', parts }));
  return [...split, ...single.map((path) => ({ name: path, parts: [path] }))];
}

/** How many rows of each kind: claims by verdict. */
function kindCounts(list: FoundList): Chart[] {
  const rows = list.rows.map(({ item }) => cellsOf(item));
  const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((path) => !HANDLES.test(path));
  return paths.flatMap((path) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const cell = row.get(path);
      if (isKind(cell)) counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
    }
    if (counts.size < 2 || counts.size > MOST_KINDS || counts.size > rows.length / 2) return [];
    const points = [...counts].sort((a, b) => b[1] - a[1]);
    return [
      {
        title: `${list.path} by ${path}`,
        category: path,
        scale: false,
        measures: [{ name: COUNT, parts: [COUNT] }],
        points: points.map(([name, count]) => ({ name, numbers: new Map([[COUNT, count]]) })),
      },
    ];
  });
}

const isKind = (cell: Cell) =>
  typeof cell === 'boolean' ||
  (typeof cell === 'string' && cell !== '' && cell.length <= LONGEST_KIND && !cell.includes(';'));

/** Fields side by side that each say how many there are: `{ open: claims { totalCount } … }`. */
function fieldCounts(data: unknown): Chart | null {
  if (!isFields(data)) return null;
  const points = Object.entries(data).flatMap(([name, value]) => {
    const count = isFields(value) ? fieldOf(value, 'totalCount') : null;
    return typeof count === 'number' ? [{ name, numbers: new Map([['totalCount', count]]) }] : [];
  });
  if (points.length < 2) return null;
  const measures = [{ name: 'totalCount', parts: ['totalCount'] }];
  return { title: 'totalCount of each field', category: 'field', scale: false, measures, points };
}
