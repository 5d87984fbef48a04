import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** What talks to a graph engine: one file at a time, they share a Neo4j. */
const ENGINES = ['tests/store/**', 'tests/api/**', 'tests/neo4j/**'];
const BROWSER = ['tests/browser/**'];
const CLIENT = ['tests/client/**'];
const files = (folders: string[]) => folders.map((folder) => `${folder}/*.test.{ts,tsx}`);
/** Milliseconds. A test hangs or it does not: on a busy machine everything takes long. */
const PATIENCE = 60_000;
/** Sources and packages get the one copy of graphql that Node itself would give them. */
const resolve = { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] };
const neo4jSetup = 'tests/neo4j/global-setup.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...ENGINES, ...BROWSER, ...CLIENT],
          maxWorkers: 2,
          testTimeout: PATIENCE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: 'client',
          include: files(CLIENT),
          environment: 'happy-dom',
          maxWorkers: 2,
          testTimeout: PATIENCE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: 'engines',
          include: files(ENGINES),
          globalSetup: existsSync(neo4jSetup) ? [neo4jSetup] : [],
          fileParallelism: false,
          testTimeout: PATIENCE,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: files(BROWSER),
          globalSetup: ['tests/browser/global-setup.ts'],
          // A browser on a busy machine: once more, and the reporter names what needed it.
          retry: process.env.CI ? 1 : 0,
          maxWorkers: 2,
          testTimeout: 3 * PATIENCE,
          expect: { poll: { interval: 100, timeout: PATIENCE / 2 } },
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
