/** All studies as lists of them are filtered, ordered and counted. */
import type { StudyFilter } from '../generated.ts';
import type { Store } from '../store/store.ts';
import { NumberColumn, WordColumn, WordsColumn } from './columns.ts';
import { isOneOf, Table, type Test } from './table.ts';

const studyColumns = () => ({
  topic: new WordColumn(),
  design: new WordColumn(),
  systems: new WordsColumn(),
  species: new WordsColumn(),
  routes: new WordsColumn(),
  year: new NumberColumn(),
  sampleSize: new NumberColumn(),
  /** The year; 0 where none is recorded. */
  newest: new NumberColumn(),
});

export type StudyTable = Table<ReturnType<typeof studyColumns>>;
export type StudyFilterField = Exclude<keyof StudyFilter, 'text'>;

export const readStudyTable = (store: Pick<Store, 'read'>): Promise<StudyTable> =>
  Table.read('Study', studyColumns(), store);

/** What a study filter asks of a row; the rest as for claims. */
export function studyTests(
  table: StudyTable,
  filter: StudyFilter,
  textIds: readonly string[] | null,
  without?: StudyFilterField,
): Test[] {
  const { columns } = table;
  const tests: Test[] = [];
  const asked = <Field extends StudyFilterField>(field: Field) =>
    field === without ? null : (filter[field] ?? null);
  const overlap = (words: readonly string[] | null, column: WordsColumn) => {
    if (!words) return;
    const marks = column.dictionary.marks(words);
    tests.push((row) => column.any(row, marks));
  };
  const least = (limit: number | null, column: NumberColumn) => {
    if (limit !== null) tests.push((row) => column.value(row) >= limit);
  };
  if (textIds) tests.push(isOneOf(table, textIds));
  const word = (words: readonly string[] | null, column: WordColumn) => {
    if (!words) return;
    const marks = column.dictionary.marks(words);
    tests.push((row) => marks[column.number(row)] === 1);
  };
  word(asked('topics'), columns.topic);
  word(asked('designs'), columns.design);
  overlap(asked('systems'), columns.systems);
  overlap(asked('species'), columns.species);
  overlap(asked('routes'), columns.routes);
  least(asked('fromYear'), columns.year);
  const to = asked('toYear');
  if (to !== null) tests.push((row) => columns.year.value(row) <= to);
  least(asked('minSampleSize'), columns.sampleSize);
  return tests;
}
