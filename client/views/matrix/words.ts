import type { ColumnAxis, RowAxis, Size } from './grid.ts';

export const ROW_WORDS: Readonly<Record<RowAxis, string>> = {
  MECHANISM: 'Mechanisms',
  CLAIM: 'Claims',
  KIND: 'Kinds of claim',
  SUBSTANCE: 'Substances',
};

export const COLUMN_WORDS: Readonly<Record<ColumnAxis, string>> = {
  DESIGN: 'Study design',
  SYSTEM: 'What was studied',
  ROUTE: 'Route',
  YEAR: 'Year',
};

export const SIZE_WORDS: Readonly<Record<Size, string>> = {
  STUDIES: 'Studies',
  PARTICIPANTS: 'Participants',
};
