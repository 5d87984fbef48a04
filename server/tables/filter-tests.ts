/** What a filter asks of the rows of a table, one condition after another; what is null asks nothing. */
import type { NumberColumn, WordColumn, WordsColumn } from './columns.ts';
import type { Test } from './table.ts';

export class FilterTests {
  readonly tests: Test[] = [];

  /** One of these words. */
  word(words: readonly string[] | null, column: WordColumn): void {
    if (!words) return;
    const marks = column.dictionary.marks(words);
    this.tests.push((row) => marks[column.number(row)] === 1);
  }

  /** Any of these words among the row's. */
  overlap(words: readonly string[] | null, column: WordsColumn): void {
    if (!words) return;
    const marks = column.dictionary.marks(words);
    this.tests.push((row) => column.any(row, marks));
  }

  least(limit: number | null, column: NumberColumn): void {
    if (limit !== null) this.tests.push((row) => column.value(row) >= limit);
  }

  most(limit: number | null, column: NumberColumn): void {
    if (limit !== null) this.tests.push((row) => column.value(row) <= limit);
  }
}
