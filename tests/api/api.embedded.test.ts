import { afterAll, beforeAll, describe } from 'vitest';
import { describeApi } from './behaviour.ts';
import { describeExports } from './exports.ts';
import { type Api, embeddedStore, startApi } from './harness.ts';
import { describeHttp } from './http.ts';
import { describeTopicsInAndOut } from './in-and-out.ts';
import { describePaths } from './paths.ts';
import { describeSchema } from './schema.ts';
import { describeWrites } from './writes.ts';

describe('API on the embedded engine', () => {
  let api: Api;
  beforeAll(async () => {
    const { store, remove } = await embeddedStore();
    api = await startApi(store, remove);
  });
  afterAll(() => api.stop());
  describeApi(() => api);
  describePaths(() => api);
  describeSchema(() => api);
  describeHttp(() => api);
  describeWrites(() => api);
  describeExports(() => api);
  // Last: it loads a second topic.
  describeTopicsInAndOut(() => api);
});
