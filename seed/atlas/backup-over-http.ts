/** Topics copied out of a running server, by its /export. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import { z } from 'zod';
import { StoreError } from '../../server/store/store.ts';
import { FILES } from '../pack/format.ts';

const Listed = z.object({ topics: z.array(z.object({ id: z.string().regex(/^[\w-]+$/) })) });
/** A topic that is loaded anew again and again is not what a backup waits for. */
const TRIES = 3;

export interface Fetched {
  id: string;
  dataVersion: string;
}

/**
 * Every topic of the server at `address` into a folder of its own. Each comes whole and in one version, or what was there
 * stays: the server breaks off a file whose topic is loaded anew meanwhile, and it is asked for again.
 */
export async function* fetchPacks(address: string, folder: string): AsyncGenerator<Fetched> {
  const { topics } = Listed.parse(await (await asked(new URL('/export', address))).json());
  await mkdir(folder, { recursive: true });
  for (const { id } of topics) yield { id, dataVersion: await fetchPack(address, id, folder) };
}

async function fetchPack(address: string, id: string, folder: string): Promise<string> {
  for (let left = TRIES; ; left -= 1) {
    const part = await mkdtemp(join(folder, `.${id}-`));
    try {
      const response = await asked(new URL(`/export/pack?topic=${encodeURIComponent(id)}`, address));
      await unpack(response, part);
      await rm(join(folder, id), { recursive: true, force: true });
      await rename(part, join(folder, id));
      return response.headers.get('atlas-data-version') ?? 'unknown';
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      if (left <= 1)
        throw new StoreError(
          'CONFLICT',
          `Topic ${id} broke off ${TRIES} times: it is being loaded, or the server stops. Try again when it is at rest.`,
        );
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  }
}

class BrokenOff extends Error {}

async function asked(url: URL): Promise<Response> {
  const token = process.env.ATLAS_TOKEN?.trim();
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(url, { headers }).catch((error: Error) => {
    const { cause } = error;
    const why = cause instanceof Error ? cause.message : error.message;
    throw new StoreError('UNAVAILABLE', `No server answers at ${url.origin}: ${why}`);
  });
  if (response.ok) return response;
  const { error = '' } = z
    .looseObject({ error: z.string().optional() })
    .catch({})
    .parse(await json(response));
  const hint = response.status === 401 ? ' Put it in the environment variable ATLAS_TOKEN.' : '';
  throw new StoreError(
    'UNAVAILABLE',
    `The server at ${url.origin} answered ${response.status}: ${error}${hint}`,
  );
}

const json = (response: Response): Promise<unknown> => response.json().catch(() => ({}));

/** The files of the archive, as it arrives. */
async function unpack(response: Response, folder: string): Promise<void> {
  const whole = new Set<string>();
  let failure: Error | undefined;
  const unzip = new Unzip((file) => {
    // Nothing but the files of a pack, wherever the archive would have them go.
    if (!(file.name in FILES) || basename(file.name) !== file.name) {
      failure ??= new StoreError('UNAVAILABLE', `Expected the files of a topic pack, got ${file.name}.`);
      return;
    }
    const out = openSync(join(folder, file.name), 'w');
    file.ondata = (error, bytes, final) => {
      if (error) failure ??= error;
      else writeSync(out, bytes);
      if (!error && !final) return;
      closeSync(out);
      if (final) whole.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const bytes of response.body ?? []) unzip.push(bytes);
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    if (isSystemError(error)) throw error;
    throw new BrokenOff('', { cause: error });
  }
  if (failure) throw failure;
  if (Object.keys(FILES).some((name) => !whole.has(name))) throw new BrokenOff();
}

/** Of this machine: a full disk, a folder that may not be written to. The connection's come from the network. */
const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && /^(write|open|close)$/.test(String(error.syscall));
