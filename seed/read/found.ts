/** What an importer finds in its files: rows of a pack, each with its place, and what cannot be one. */
import type { z } from 'zod';
import type { Table } from '../pack/canonical.ts';
import type { FILES } from '../pack/format.ts';

/** Where something was found, as a person would look for it. */
export interface Place {
  /** As given on the command line; `-` is standard input. */
  file: string;
  /** From 1. */
  line?: number;
  /** What the record calls itself: a PMID, a citation key, a row's id. */
  record?: string;
}

/** A row in the shape of the pack's file, defaults left out. It is checked by the pack's own format after it was found. */
export type FoundRow = {
  [T in Table]: { table: T; row: z.input<(typeof FILES)[`${T}.json`]>; at: Place };
}[Table];

/** What the files say of the topic as a whole. */
export interface FoundTopic {
  table: 'topic';
  row: Partial<z.input<(typeof FILES)['topic.json']>>;
  at: Place;
}

/** Something that is wrong, and what would be right. The rest of the file is read on. */
export interface Refused {
  at: Place;
  field?: string;
  value?: unknown;
  expected: string;
}

export type Found = FoundRow | FoundTopic | Refused;

export const isRefused = (found: Found): found is Refused => !('table' in found);

/** A file that cannot be read on from here: what was found before stays. Thrown by readers, told by `fileByFile`. */
export class InputError extends Error {
  constructor(
    readonly at: Place,
    readonly expected: string,
    readonly got: string,
  ) {
    super(`${at.file}${at.line === undefined ? '' : ` line ${at.line}`}: expected ${expected}, got ${got}`);
    this.name = 'InputError';
  }
}
