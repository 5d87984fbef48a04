/** What happens to each thing that was found: told row by row in a dry run, counted otherwise. */
import type { Table } from '../pack/canonical.ts';
import { show } from '../pack/problem.ts';
import type { Place } from '../read/found.ts';

/** What an import does with a row. `removed`: a whole topic came again without it. */
export const FATES = ['new', 'same', 'changed', 'merged', 'refused', 'removed'] as const;
export type Fate = (typeof FATES)[number];

export interface Outcome {
  fate: Fate;
  table: Table | 'topic';
  /** The key of the row, where it has one; else what it joins. */
  key: string;
  at?: Place;
  /** Merged: what it was merged with, and by which identifier. */
  into?: string;
}

/** What a person should look at. */
export interface Complaint {
  /** `refused`: a row or a file was not taken. `dropped`: a row was, without this field. `conflict`: two sources differ. */
  what: 'refused' | 'dropped' | 'conflict';
  at: Place;
  table?: Table | 'topic';
  field?: string;
  /** As found, shortened for a person. */
  value: string;
  expected: string;
}

export function complaint(
  what: Complaint['what'],
  at: Place,
  expected: string,
  value: unknown,
  rest: { table?: Complaint['table']; field?: string } = {},
): Complaint {
  return { what, at, expected, value: typeof value === 'string' ? short(value) : show(value), ...rest };
}

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 197)}...` : text);

/** `refs.ris:12 (smith2020)`. */
export const placeText = ({ file, line, record }: Place): string =>
  `${file}${line === undefined ? '' : `:${line}`}${record === undefined ? '' : ` (${record})`}`;

export const complaintText = ({ what, at, table, field, value, expected }: Complaint): string => {
  const where = [placeText(at), table, field].filter(Boolean).join(' ');
  return `${where}: ${what === 'refused' ? '' : `${what}: `}expected ${expected}, got ${value}`;
};
