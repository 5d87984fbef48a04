/**
 * `backup` and `restore`: every topic as a pack, a folder each. Any engine's backup can be restored into any other. A data
 * folder that a server has open is copied out over that server.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Serving } from '../../server/store/serving.ts';
import { type Store, StoreError } from '../../server/store/store.ts';
import { pack } from '../export/pack.ts';
import { writeFolder } from '../export/write-files.ts';
import { heldIn, heldTopics } from '../held.ts';
import { loadPack, PackError } from '../load.ts';
import { problemText } from '../pack/problem.ts';
import { fetchPacks } from './backup-over-http.ts';
import { EXIT, type Exit, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** `from`: the address of a server to copy from; else from the store, or from the server that has it open. */
export async function runBackup(folder: string, from: string | undefined, out: Terminal): Promise<Exit> {
  const copied = async (address: string) => {
    for await (const { id, dataVersion } of fetchPacks(address, folder))
      out.say(`${join(folder, id)}: data version ${dataVersion}`, { topic: id, dataVersion });
    return EXIT.done;
  };
  if (from !== undefined) {
    if (!/^https?:$/.test(URL.canParse(from) ? new URL(from).protocol : ''))
      throw new UsageError(`--from: expected the address of a server, as http://127.0.0.1:4000, got ${from}`);
    return copied(from);
  }
  return withStore(
    (store) => copyFrom(store, folder, out),
    ({ address }) => {
      out.tell(`A server has the data folder open; copying over ${address}`);
      return copied(address);
    },
  );
}

async function copyFrom(store: Store, folder: string, out: Terminal): Promise<Exit> {
  for (const { id, dataVersion } of await heldTopics(store)) {
    const held = await heldIn(store, id);
    if (!held) {
      out.tell(`Topic ${id} was written by an older version, without its pack: import it again first.`);
      return EXIT.refused;
    }
    await writeFolder(pack, held, join(folder, id));
    out.say(`${join(folder, id)}: data version ${dataVersion}`, { topic: id, dataVersion });
  }
  return EXIT.done;
}

const servedMeanwhile = async ({ address, pid }: Serving): Promise<never> => {
  throw new StoreError(
    'UNAVAILABLE',
    `restore needs the data folder for itself, and the server at ${address} (process ${pid}) has it open. Stop that ` +
      'server, restore, and start it again; or restore into another folder (DATA_DIR=...) and start the server on that.',
  );
};

export async function runRestore(folder: string, out: Terminal): Promise<Exit> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new UsageError(`Expected a folder that backup made, got ${error.message}`);
  });
  const topics = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (topics.length === 0)
    throw new UsageError(`Expected a folder that backup made, got ${folder} without topics.`);
  return withStore(async (store) => {
    for (const topic of topics.sort()) {
      try {
        const loaded = await loadPack(store, join(folder, topic));
        out.say(`Restored topic ${loaded.topic}, data version ${loaded.dataVersion}`, loaded);
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
        out.tell([error.message, ...error.problems.map(problemText)].join('\n'));
        return EXIT.refused;
      }
    }
    return EXIT.done;
  }, servedMeanwhile);
}
