/** Columns of the table: what each shows, sorts by and exports. Pure; the cells' markup is elsewhere. */
import type { ClaimOrder, ClaimRowsQuery, StudyRowsQuery } from '../../api/generated.ts';
import type { Cell } from '../../state/csv.ts';
import type { Sort } from '../../state/picture.ts';
import { routesOf } from '../../state/study.ts';
import { verdictWords } from '../../state/verdict.ts';
import { DESIGNS, KINDS, LEVELS, VERIFICATION } from '../../state/vocabulary.ts';

export type ClaimRow = ClaimRowsQuery['claims']['nodes'][number];
export type StudyRow = StudyRowsQuery['studies']['nodes'][number];

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** px; null takes what is left. */
  readonly width: number | null;
  readonly numeric?: boolean;
  /** Where room is short, the highest goes first; without one it stays. */
  readonly dispensable?: number;
  readonly value: (row: Row) => Cell;
  /** What it sorts by, where that is not what it says. */
  readonly order?: (row: Row) => number;
}

export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  { id: 'text', title: 'Claim', width: null, value: (c) => c.text },
  { id: 'kind', title: 'Kind', width: 148, dispensable: 4, value: (c) => KINDS[c.kind] },
  { id: 'verdict', title: 'Verdict', width: 128, value: (c) => verdictWords(c.assessment.verdict, c.kind) },
  {
    id: 'level',
    title: 'Certainty',
    width: 150,
    dispensable: 0.5,
    value: (c) => LEVELS[c.assessment.level],
    order: (c) => c.assessment.standing,
  },
  {
    id: 'supports',
    title: 'For',
    width: 64,
    dispensable: 0.7,
    numeric: true,
    value: (c) => c.supports.totalCount,
  },
  {
    id: 'neutral',
    title: 'Neutral',
    width: 82,
    dispensable: 0.8,
    numeric: true,
    value: (c) => c.neutral.totalCount,
  },
  {
    id: 'disputes',
    title: 'Against',
    width: 82,
    dispensable: 0.6,
    numeric: true,
    value: (c) => c.disputes.totalCount,
  },
  {
    id: 'mechanisms',
    title: 'Mechanisms',
    width: 196,
    dispensable: 5,
    value: (c) => c.mechanisms.map((m) => m.name).join('; '),
  },
];

export const STUDY_COLUMNS: readonly Column<StudyRow>[] = [
  { id: 'name', title: 'Study', width: 152, value: (s) => s.label },
  { id: 'year', title: 'Year', width: 72, dispensable: 2, numeric: true, value: (s) => s.year },
  { id: 'design', title: 'Design', width: 156, dispensable: 0.5, value: (s) => DESIGNS[s.design] },
  { id: 'sampleSize', title: 'n', width: 92, dispensable: 1, numeric: true, value: (s) => s.sampleSize },
  { id: 'species', title: 'Species', width: 112, dispensable: 3, value: (s) => s.species.join('; ') || null },
  {
    id: 'route',
    title: 'Route',
    width: 120,
    dispensable: 4,
    value: (s) => routesOf(s.arms).join('; ') || null,
  },
  { id: 'finding', title: 'Finding', width: null, value: (s) => s.finding },
  {
    id: 'verification',
    title: 'Record',
    width: 116,
    dispensable: 5,
    value: (s) => VERIFICATION[s.verification] ?? s.verification,
  },
];

/** What only the file has. */
export const CLAIM_EXPORT: readonly Column<ClaimRow>[] = [
  { id: 'id', title: 'Id', width: null, value: (c) => c.id },
  ...CLAIM_COLUMNS,
  { id: 'subject', title: 'Subject', width: null, value: (c) => c.subject.name },
  { id: 'object', title: 'Object', width: null, value: (c) => c.object.name },
];
export const STUDY_EXPORT: readonly Column<StudyRow>[] = [
  { id: 'id', title: 'Id', width: null, value: (s) => s.id },
  ...STUDY_COLUMNS,
  { id: 'title', title: 'Title', width: null, value: (s) => s.title },
  { id: 'authors', title: 'Authors', width: null, value: (s) => s.authors },
  { id: 'doi', title: 'DOI', width: null, value: (s) => s.doi },
  { id: 'pmid', title: 'PMID', width: null, value: (s) => s.pmid },
  { id: 'registrations', title: 'Registrations', width: null, value: (s) => s.registrations.join('; ') },
];

/** The server's order nearest to the wish, so that the first page is the right one. */
export function claimOrder(sort: Sort | null, hasText: boolean): ClaimOrder {
  switch (sort?.column) {
    case 'text':
      return 'TEXT';
    case 'supports':
      return 'BALANCE_DESC';
    case 'disputes':
      return 'MOST_CONTESTED';
    case 'level':
      return sort.descending ? 'STANDING_DESC' : 'STANDING_ASC';
    default:
      return hasText ? 'RELEVANCE' : 'MOST_STUDIED';
  }
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
  const fitting = [...columns];
  const needed = () => fitting.reduce((sum, { width }) => sum + (width ?? READABLE_PX), 0);
  const leaving = [...columns]
    .filter(({ dispensable }) => dispensable !== undefined)
    .sort((a, b) => (b.dispensable ?? 0) - (a.dispensable ?? 0));
  for (const column of leaving) {
    if (needed() <= px) break;
    fitting.splice(fitting.indexOf(column), 1);
  }
  return fitting;
}
