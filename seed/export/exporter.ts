/** The seam that every format hangs on: how a topic goes out. See "Adding a format" in docs/data.md. */
import type { Row, Table } from '../pack/canonical.ts';
import type { Pack } from '../pack/format.ts';

/** A topic to read from, row by row: in memory or in a store, whole or filtered. Lists may be read more than once. */
export interface Held {
  topic: Pack['topic'];
  /** Names the rows; the same data has the same. */
  dataVersion: string;
  rows<T extends Table>(table: T): AsyncIterable<Row<T>>;
}

/** One file of an export. Its text is read to the end before the next file is asked for. */
export interface ExportedFile {
  name: string;
  text: AsyncIterable<string>;
}

export interface Exporter {
  /** As on the command line: `bibtex`. */
  name: string;
  title: string;
  /** Without the dot, of its one file; of a format of several files, `zip`. */
  extension: string;
  mediaType: string;
  /** Several files: written to a folder, or as one ZIP archive. */
  bundle?: boolean;
  /** The files, each with the topic's licence and version in it. Streams: what it holds does not grow with the topic. */
  files(held: Held): AsyncIterable<ExportedFile> | Iterable<ExportedFile>;
}
