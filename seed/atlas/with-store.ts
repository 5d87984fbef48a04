import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store/open.ts';
import { type Serving, servingOf } from '../../server/store/serving.ts';
import { type Store, StoreError } from '../../server/store/store.ts';

/**
 * Does the work with the store that the environment names (DATA_DIR, or NEO4J_URI), and lets go of it. Where a server has
 * the data folder open, `served` is done instead; without it, StoreError UNAVAILABLE says so.
 */
export async function withStore<T>(
  work: (store: Store) => Promise<T>,
  served: (by: Serving) => Promise<T> = inUse,
): Promise<T> {
  const { store: engine } = readConfig(process.env);
  const opened = await openStore(engine.engine === 'embedded' ? { dataDir: engine.dataDir } : engine).catch(
    async (error: unknown) => {
      const by = engine.engine === 'embedded' ? await servingOf(engine.dataDir) : undefined;
      if (!by || !(error instanceof StoreError && error.code === 'UNAVAILABLE')) throw error;
      return by;
    },
  );
  if ('pid' in opened) return served(opened);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

const inUse = async ({ address, pid }: Serving): Promise<never> => {
  throw new StoreError(
    'UNAVAILABLE',
    `The server at ${address} (process ${pid}) has the data folder open, and one process can at a time. Ask the server ` +
      `(${address}/export gives topics as files), or stop it first.`,
  );
};
