/**
 * Topics to be taken away: what the routes of export (http/export.ts) ask for. The server knows no format: they are the
 * seed's (seed/export/offered.ts), and main.ts hands them in.
 */
export interface ExportFormat {
  /** As in the address and on the command line: `bibtex`. */
  name: string;
  title: string;
  /** Of the one file, or of the archive that holds several. */
  mediaType: string;
  extension: string;
}

export interface ExportTopic {
  id: string;
  title: string;
  version: string;
  license: string;
  /** Names the rows; the same data has the same. */
  dataVersion: string;
}

export interface ExportRequest {
  format: string;
  /** Not needed where there is one topic. */
  topic?: string;
  /** Names of filters with their values; none: the whole topic. */
  filter: Readonly<Record<string, readonly string[]>>;
}

/** One file, ready to be read. */
export interface Export {
  format: ExportFormat;
  topic: ExportTopic;
  fileName: string;
  /** The same as long as the file would be. */
  tag: string;
  /** Reads as it is read. Throws where the topic is loaded anew meanwhile: no file is of two versions. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Why there is no such file, in words, and what there is instead. */
export interface NotExported {
  /** There is no such format or topic; the filter is none; the topic must be loaded anew first. */
  refused: 'unknown' | 'filter' | 'outdated';
  message: string;
  available: readonly string[];
}

export interface Exports {
  formats(): Promise<readonly ExportFormat[]>;
  topics(): Promise<readonly ExportTopic[]>;
  /** What a part can be asked for by. */
  filters: readonly string[];
  open(request: ExportRequest): Promise<Export | NotExported>;
}
