/** RIS and BibTeX by Citation.js, a record at a time: one that it cannot read costs that record alone. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { studyOf } from './csl-study.ts';
import type { Found, Place } from './found.ts';

/** The studies of one record. `before`: what it needs to be understood, such as abbreviations defined above it. */
export function* cited(record: string, at: Place, what: string, before = ''): Generator<Found> {
  let items: readonly unknown[];
  try {
    items = new Cite(`${before}${record}`, { generateGraph: false }).data;
  } catch (error) {
    const value = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    yield { at, value, expected: what };
    return;
  }
  if (items.length === 0) yield { at, value: record.slice(0, 80), expected: what };
  for (const item of items) yield studyOf(named(item), at);
}

/** Citation.js makes up an id where there is none: it would be another one each time. */
function named(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('id' in item)) return item;
  const { id, ...rest } = item;
  return typeof id === 'string' && id.startsWith('temp_id_') ? rest : item;
}
