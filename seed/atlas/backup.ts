/** `backup` and `restore`: every topic as a pack, a folder each. Any engine's backup can be restored into any other. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from '../export/pack.ts';
import { writeFolder } from '../export/write-files.ts';
import { heldIn, heldTopics } from '../held.ts';
import { loadPack, PackError } from '../load.ts';
import { problemText } from '../pack/problem.ts';
import { EXIT, type Exit, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export const runBackup = (folder: string, out: Terminal): Promise<Exit> =>
  withStore(async (store) => {
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
  });

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
  });
}
