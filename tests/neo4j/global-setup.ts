import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, startNeo4j } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The one Neo4j 5.26 of this test run, or why there is none. All suites share its one database, so their files
     * must not run side by side; empty it with `wipeNeo4j` before use.
     */
    neo4j: Neo4jAddress | { skipped: string };
  }
}

/** Vitest global setup: one Neo4j 5.26 for all suites of the project. Without one it warns; fails under REQUIRE_NEO4J=1. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await startNeo4j('5.26.12');
  if ('skipped' in started) {
    project.provide('neo4j', started);
    if (process.env.REQUIRE_NEO4J === '1')
      throw new Error(`REQUIRE_NEO4J=1, but there is ${started.skipped}`);
    console.warn(`\n!!! SKIPPED: tests on Neo4j, for there is ${started.skipped}\n`);
    return async () => {};
  }
  const { stop, uri, user, password } = started;
  project.provide('neo4j', { uri, user, password });
  return stop;
}
