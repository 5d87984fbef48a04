/**
 * The seed command: `npm run seed -- check <folder>` says what is wrong in a topic pack (file, row, field);
 * `npm run seed -- load <folder>` loads it into the store that the environment names; `regrade` grades all claims anew. Exit code 2: wrong use or a bad pack.
 */
import { ConfigError, readConfig } from '../server/config.ts';
import { openStore } from '../server/store/open.ts';
import { type Store, StoreError } from '../server/store/store.ts';
import { loadPack, PackError } from './load.ts';
import { runCheck } from './pack/check.ts';
import { problemText } from './pack/problem.ts';
import { regrade } from './regrade.ts';

const USAGE = `Usage:
  npm run seed -- check <folder>   say what is wrong in a topic pack
  npm run seed -- load <folder>    load a topic pack into the store (DATA_DIR, or NEO4J_URI)
  npm run seed -- regrade          grade every claim of the store anew, and write what differs
A pack is a folder of JSON files; seed/topics/nad-iv is one.`;

async function withStore(work: (store: Store) => Promise<void>): Promise<number> {
  const { store: engine } = readConfig(process.env);
  const store = await openStore(engine.engine === 'embedded' ? { dataDir: engine.dataDir } : engine);
  try {
    await work(store);
    return 0;
  } finally {
    await store.close();
  }
}

const regradeAll = () =>
  withStore(async (store) => {
    const { claims, changed } = await regrade(store);
    console.log(`Graded ${claims} claims anew; ${changed} changed`);
  });

const load = (folder: string) =>
  withStore(async (store) => {
    const { topic, dataVersion, changed, nodes, relationships } = await loadPack(store, folder);
    console.log(
      changed
        ? `Loaded topic ${topic}, data version ${dataVersion}: ${nodes} nodes, ${relationships} relationships`
        : `Topic ${topic} is at data version ${dataVersion} already; nothing changed`,
    );
  });

function explain(error: unknown): { text: string; code: number } {
  if (error instanceof PackError)
    return { text: [error.message, ...error.problems.map(problemText)].join('\n'), code: 2 };
  if (error instanceof ConfigError) return { text: error.message, code: 2 };
  if (error instanceof StoreError) return { text: error.message, code: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

async function main([command, folder, ...more]: string[]): Promise<number> {
  if (command === 'regrade' && folder === undefined) return regradeAll();
  if (!folder || more.length > 0 || (command !== 'check' && command !== 'load')) {
    console.error(USAGE);
    return 2;
  }
  return command === 'check' ? runCheck(folder) : load(folder);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const { text, code } = explain(error);
    console.error(text);
    process.exitCode = code;
  },
);
