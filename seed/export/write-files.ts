/** Exported files to where they are wanted: a folder, a file, or a stream of bytes. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { ExportedFile, Exporter, Held } from './exporter.ts';

/** Each file into the folder, which is made. Returns their paths. */
export async function writeFolder(exporter: Exporter, held: Held, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for await (const { name, text } of exporter.files(held)) {
    const path = join(folder, name);
    await pipeline(Readable.from(text, { objectMode: false }), createWriteStream(path));
    written.push(path);
  }
  return written;
}

/** All of it as bytes: the one file, or for a bundle a ZIP archive. Nobody's memory holds more than a piece. */
export async function* exportedBytes(exporter: Exporter, held: Held): AsyncGenerator<Uint8Array> {
  if (exporter.bundle) yield* zipped(exporter.files(held));
  else
    for await (const { text } of exporter.files(held))
      for await (const piece of text) yield Buffer.from(piece, 'utf8');
}

export async function writeStream(
  exporter: Exporter,
  held: Held,
  out: Writable,
  end: boolean,
): Promise<void> {
  await pipeline(Readable.from(exportedBytes(exporter, held), { objectMode: false }), out, { end });
}

/** Dated alike, so that the same rows are the same archive. */
const LONG_AGO = '1980-01-01T00:00:00';

async function* zipped(
  files: AsyncIterable<ExportedFile> | Iterable<ExportedFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, text } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = LONG_AGO;
    zip.add(entry);
    for await (const piece of text) {
      entry.push(Buffer.from(piece, 'utf8'), false);
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
