/** A chosen filter in words. */
import type { Choice, FilterField } from './filter.ts';
import { DESIGNS, DIRECTIONS, HEDGINGS, KINDS, LEVELS, SYSTEMS, VERDICTS } from './vocabulary.ts';

export const FIELD_WORDS: Record<FilterField, string> = {
  text: 'Text',
  topics: 'Topic',
  verdicts: 'Verdict',
  kinds: 'Kind of claim',
  levels: 'Certainty',
  mechanisms: 'Mechanism',
  concepts: 'Concept',
  directions: 'Has evidence',
  hedging: 'How firmly it is said',
  designs: 'Study design',
  systems: 'Studied in',
  species: 'Species',
  routes: 'Route',
  fromYear: 'From year',
  toYear: 'To year',
  minSampleSize: 'Sample size',
};

const VALUE_WORDS: Partial<Record<FilterField, Readonly<Record<string, string>>>> = {
  verdicts: VERDICTS,
  kinds: KINDS,
  levels: LEVELS,
  directions: DIRECTIONS,
  hedging: HEDGINGS,
  designs: DESIGNS,
  systems: SYSTEMS,
};

/** `label`: the name of a topic, mechanism or concept, where the caller knows it. */
export function valueWords(field: FilterField, value: string, label?: string): string {
  return VALUE_WORDS[field]?.[value] ?? label ?? value;
}

export function choiceWords({ field, value }: Choice, label?: string): string {
  switch (field) {
    case 'text':
      return `“${value}”`;
    case 'fromYear':
      return `from ${value}`;
    case 'toYear':
      return `to ${value}`;
    case 'minSampleSize':
      return `at least ${value} in the study`;
    default:
      return `${FIELD_WORDS[field]}: ${valueWords(field, value, label)}`;
  }
}
