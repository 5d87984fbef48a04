import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';

/** Does the work with the store that the environment names (DATA_DIR, or NEO4J_URI), and lets go of it. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { store: engine } = readConfig(process.env);
  const store = await openStore(engine.engine === 'embedded' ? { dataDir: engine.dataDir } : engine);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
