/** Every study of the first topic leaves as a reference, and comes back from each format as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient } from '../../client/api/client.ts';
import { studyItems } from '../../references/csl.ts';
import { formatted } from '../../client/references/formats.ts';
import { gatherStudies } from '../../client/references/gather.ts';
import { readBack, told } from '../client/references/readBack.ts';
import { type Api, embeddedStore, startApi } from './harness.ts';

describe('references', () => {
  let api: Api;
  beforeAll(async () => {
    const { store, remove } = await embeddedStore();
    api = await startApi(store, remove);
  });
  afterAll(() => api.stop());
  const client = () => makeClient(`${api.url}/graphql`);

  it.each(['bibtex', 'ris'] as const)('of all studies come back from %s', async (format) => {
    const studies = await gatherStudies(client(), { of: 'matching studies', filter: {} });
    expect(studies).toHaveLength(146);
    const items = studyItems(studies);
    expect(readBack(await formatted(items, format))).toEqual(items.map(told));
  });

  it('of a claim are all its studies, each once', async () => {
    const id = 'nad:claim:C58b';
    const { claim } = await api.data(
      `{ claim(id: "${id}") { evidence(first: 200) { totalCount nodes { study { id } } } } }`,
    );
    const studies = await gatherStudies(client(), { of: 'claims', ids: [id, id] });
    const ids = new Set(claim.evidence.nodes.map(({ study }: { study: { id: string } }) => study.id));
    expect(new Set(studies.map((study) => study.id))).toEqual(ids);
    expect(studies).toHaveLength(ids.size);
  });

  it('of the claims that match are the studies of each of them', async () => {
    const { claims } = await api.data('{ claims(filter: { kinds: [SAFETY] }, first: 200) { nodes { id } } }');
    const ids = claims.nodes.map(({ id }: { id: string }) => id);
    const [matching, named] = await Promise.all([
      gatherStudies(client(), { of: 'matching claims', filter: { kinds: ['SAFETY'] } }),
      gatherStudies(client(), { of: 'claims', ids }),
    ]);
    expect(matching.length).toBeGreaterThan(1);
    expect(matching).toEqual(named);
  });
});
