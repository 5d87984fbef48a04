/** All studies as lists of them are filtered, ordered and counted. */
import type { StudyFilter } from '../generated.ts';
import type { Store } from '../store/store.ts';
import { NumberColumn, WordColumn, WordsColumn } from './columns.ts';
import { FilterTests } from './filter-tests.ts';
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
  const filtered = new FilterTests();
  const { tests } = filtered;
  const asked = <Field extends StudyFilterField>(field: Field) =>
    field === without ? null : (filter[field] ?? null);
  if (textIds) tests.push(isOneOf(table, textIds));
  filtered.word(asked('topics'), columns.topic);
  filtered.word(asked('designs'), columns.design);
  filtered.overlap(asked('systems'), columns.systems);
  filtered.overlap(asked('species'), columns.species);
  filtered.overlap(asked('routes'), columns.routes);
  filtered.least(asked('fromYear'), columns.year);
  filtered.most(asked('toYear'), columns.year);
  filtered.least(asked('minSampleSize'), columns.sampleSize);
  return tests;
}
