import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { wipeNeo4j } from '../neo4j/start.ts';
import { describeApi } from './behaviour.ts';
import { describeExports } from './exports.ts';
import { type Api, startApi } from './harness.ts';
import { describeHttp } from './http.ts';
import { describeTopicsInAndOut } from './in-and-out.ts';
import { describePaths } from './paths.ts';
import { describePlans } from './plans.ts';
import { describeSchema } from './schema.ts';
import { describeWrites } from './writes.ts';

const neo4j = inject('neo4j');

describe.skipIf('skipped' in neo4j)('API on Neo4j', () => {
  let api: Api;
  beforeAll(async () => {
    if ('skipped' in neo4j) return;
    await wipeNeo4j(neo4j);
    api = await startApi(await openStore(neo4j), () => wipeNeo4j(neo4j));
  });
  afterAll(() => api?.stop());
  describeApi(() => api);
  describePaths(() => api);
  describeSchema(() => api);
  describeHttp(() => api);
  describeWrites(() => api);
  describeExports(() => api);
  describePlans(() => api);
  // Last: it loads a second topic.
  describeTopicsInAndOut(() => api);
});
