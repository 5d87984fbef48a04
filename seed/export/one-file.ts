import type { ExportedFile, Held } from './exporter.ts';

/** The files of a format that writes a topic as one, named after it. */
export const oneFile = (extension: string, text: (held: Held) => AsyncIterable<string>) =>
  function* (held: Held): Generator<ExportedFile> {
    yield { name: `${held.topic.id}.${extension}`, text: text(held) };
  };
