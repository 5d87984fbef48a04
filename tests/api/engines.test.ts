/** Every example query of the playground runs, and both engines give the same answer. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { wipeNeo4j } from '../neo4j/start.ts';
import { EXAMPLES } from './examples.ts';
import { type Answer, type Api, embeddedStore, startApi } from './harness.ts';

const neo4j = inject('neo4j');

/** The one thing in an answer that may tell the engines apart: its name. */
const withoutEngine = ({ data }: Answer) =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === 'engine' ? undefined : value)));

describe('example queries', () => {
  let embedded: Api;
  let other: Api | null = null;
  beforeAll(async () => {
    const { store, remove } = await embeddedStore();
    embedded = await startApi(store, remove);
    if ('skipped' in neo4j) return;
    await wipeNeo4j(neo4j);
    other = await startApi(await openStore(neo4j), () => wipeNeo4j(neo4j));
  });
  afterAll(async () => {
    await embedded.stop();
    await other?.stop();
  });

  it('serve researchers, students and developers, three each at least', () => {
    for (const audience of ['researcher', 'student', 'developer'])
      expect(EXAMPLES.filter((e) => e.name.includes(audience)).length, audience).toBeGreaterThanOrEqual(3);
  });

  it.each(EXAMPLES)('$name answers with data and without errors', async ({ query }) => {
    const answer = await embedded.ask(query);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data).length).toBeGreaterThan(60);
  });

  it.skipIf('skipped' in neo4j).each(EXAMPLES)(
    '$name has the same answer on both engines',
    async ({ query }) => {
      const [here, there] = await Promise.all([embedded.ask(query), other?.ask(query)]);
      expect(there?.errors).toBeUndefined();
      if (there) expect(withoutEngine(there)).toEqual(withoutEngine(here));
    },
  );
});
