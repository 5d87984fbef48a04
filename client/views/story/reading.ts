/** Who a text is written for. */
import type { ReadingLevel } from '../../api/generated.ts';

export const READING_LEVELS = ['SCHOOL', 'STUDENT', 'EXPERT'] as const satisfies readonly ReadingLevel[];

export const READING_WORDS: Record<ReadingLevel, string> = {
  SCHOOL: 'School',
  STUDENT: 'Student',
  EXPERT: 'Expert',
};

/** As in the address: "school". Anything else is a student. */
export function readingLevel(asked: string | undefined): ReadingLevel {
  return READING_LEVELS.find((level) => level.toLowerCase() === asked) ?? 'STUDENT';
}

export interface LevelledText {
  readonly level: ReadingLevel;
  readonly text: string;
}

/** The text for a reader, else the student's, else whichever there is; null where there is none. */
export function textFor(texts: readonly LevelledText[], level: ReadingLevel): LevelledText | null {
  return (
    texts.find((one) => one.level === level) ??
    texts.find((one) => one.level === 'STUDENT') ??
    texts[0] ??
    null
  );
}
