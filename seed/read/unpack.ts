/** Files as streams of bytes: unpacked where their first bytes say that they are packed. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { InputError } from './found.ts';

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
const STANDARD_INPUT = '-';

/** Told as bytes are read from the file, before unpacking: what progress is measured by. */
export type OnBytes = (read: number) => void;

/**
 * The content of a file, or of standard input for `-`. Throws InputError, which calls it `name`, where it cannot be read
 * or unpacked.
 */
export async function* unpacked(file: string, name: string, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const raw = counted(file, name, onBytes);
  const first = await raw.next();
  if (first.done) return;
  const whole = joined(first.value, raw);
  if (startsWith(first.value, GZIP)) yield* gunzipped(name, whole);
  else if (startsWith(first.value, ZSTD)) yield* unzstd(name, whole);
  else yield* whole;
}

async function* counted(file: string, name: string, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
  try {
    let short: Uint8Array | undefined;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      onBytes(chunk.length);
      // A pipe may give its first bytes one by one: too few to tell what they are.
      const bytes: Uint8Array = short ? Buffer.concat([short, chunk]) : chunk;
      short = bytes.length < ZSTD.length ? bytes : undefined;
      if (!short) yield bytes;
    }
    if (short) yield short;
  } catch (error) {
    throw new InputError({ file: name }, 'a file that can be read', reason(error));
  }
}

async function* joined(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

async function* gunzipped(name: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const feed = (async () => {
    for await (const chunk of packed)
      if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once('drain', resolve));
    gunzip.end();
  })();
  // Its failure is the stream's failure: told once, below.
  feed.catch((error) => gunzip.destroy(error));
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({ file: name }, 'a whole gzip file', `one that is broken (${reason(error)})`);
  }
}

async function* unzstd(name: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const unpacker = new Decompress((chunk) => {
    ready.push(chunk);
  });
  try {
    // It tells that a file is cut off only when the last chunk is said to be the last.
    let before: Uint8Array | undefined;
    for await (const chunk of packed) {
      if (before) unpacker.push(before, false);
      yield* ready;
      ready = [];
      before = chunk;
    }
    unpacker.push(before ?? new Uint8Array(), true);
    yield* ready;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({ file: name }, 'a whole Zstandard file', `one that is broken (${reason(error)})`);
  }
}

const startsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'one that this user may not read';
  return error instanceof Error ? error.message : String(error);
}
