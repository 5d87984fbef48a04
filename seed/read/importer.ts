/** The seam that every format hangs on: how rows come in. See "Adding a format" in docs/data.md. */
import type { Pack } from '../pack/format.ts';
import { type Found, InputError } from './found.ts';

/** One file, or standard input; unpacked on the way (.gz, .zst) and read as a stream. */
export interface Input {
  /** As given on the command line. */
  name: string;
  /** The name without folder and packing: `refs.ris` of `x/refs.ris.gz`. */
  base: string;
  /** The content as it is, unpacked. */
  bytes(): AsyncIterable<Uint8Array>;
  /** The content as text, without its byte order mark. UTF-8, UTF-16 or, where it is neither, Latin-1: that is told. */
  text(): AsyncIterable<string>;
}

export interface ImportOptions {
  /** The topic that the rows are for. */
  topic: string;
  /** Content of the file given with --mapping. */
  mapping?: { file: string; text: string };
}

/** Where rows come from, as the pack records it. */
export type Provenance = Pack['topic']['provenance'][number];

export interface ImporterDefaults {
  topic?: string;
  title?: string;
  summary?: string;
  version?: string;
  license?: string;
  provenance: Omit<Provenance, 'date'>;
}

export interface Importer {
  /** As on the command line: `csv`. */
  name: string;
  title: string;
  /** Endings that its files have, with the dot: what is picked from a folder. */
  extensions: readonly string[];
  /** Its files are a whole topic: rows of the topic that they no longer have go. */
  whole?: boolean;
  /** What its columns are must be said: nothing is read without a mapping. */
  needsMapping?: boolean;
  /** What is said of the topic where the command line says nothing. */
  defaults: ImporterDefaults;
  /** Finds rows one by one, in the order of the files, without holding the files in memory. */
  read(inputs: AsyncIterable<Input>, options: ImportOptions): AsyncIterable<Found>;
}

/** `read` for formats whose files stand each for itself: one that cannot be read on is told, and the next is read. */
export function fileByFile(
  read: (input: Input, options: ImportOptions) => AsyncIterable<Found>,
): Importer['read'] {
  return async function* (inputs, options) {
    for await (const input of inputs) yield* guarded(() => read(input, options));
  };
}

/** What one file gives; where it cannot be read on that is told, and its end is the end of that file alone. */
export async function* guarded(read: () => AsyncIterable<Found>): AsyncGenerator<Found> {
  try {
    yield* read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { at: error.at, value: error.got, expected: error.expected };
  }
}
