/** A filter that thousands of claims pass is a filter all the same: no answer rests on the first of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChainLinks } from '../../server/resolvers/chain-links.ts';
import { findChains } from '../../server/resolvers/chain-search.ts';
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import { keepTables } from '../../server/tables/tables.ts';
import { type Api, embeddedStore, startApi } from './harness.ts';

const CLAIMS = 2_600;
const FILTER = { topics: ['hub'], kinds: ['MECHANISM'] };
let api: Api;

beforeAll(async () => {
  const { store, remove } = await embeddedStore();
  api = await startApi(store, remove);
  await store.bulkLoad(hub());
});
afterAll(() => api?.stop());

/** Claims from one concept to another, half of them of another kind; what comes last leads on to a third. */
function hub(): { nodes: NodeRow[]; relationships: RelationshipRow[] } {
  const nodes: NodeRow[] = ['from', 'between', 'to'].map((id) => ({
    label: 'Concept',
    id: `hub:concept:${id}`,
    properties: { kind: 'CONCEPT', topic: 'hub', label: id, name: id, category: 'Molecule', degree: 1 },
  }));
  const relationships: RelationshipRow[] = [];
  const add = (nth: number, claimKind: string, from: string, to: string) => {
    const id = `hub:claim:${String(nth).padStart(5, '0')}`;
    const ends = { subject: `hub:concept:${from}`, object: `hub:concept:${to}` };
    const grade = { ladder: 'CORROBORATION', level: 'LIMITED', standing: 20, balance: 1 };
    nodes.push({
      label: 'Claim',
      id,
      properties: {
        kind: 'CLAIM',
        topic: 'hub',
        label: id,
        claimKind,
        subkind: claimKind,
        ...ends,
        ...grade,
      },
    });
    const link = { fromLabel: 'Claim', from: id, toLabel: 'Concept' };
    relationships.push(
      { ...link, type: 'SUBJECT', to: ends.subject },
      { ...link, type: 'OBJECT', to: ends.object },
    );
  };
  for (let i = 0; i < CLAIMS; i++) {
    add(2 * i, 'MECHANISM', 'from', 'between');
    add(2 * i + 1, 'OPINION', 'from', 'between');
  }
  add(2 * CLAIMS, 'MECHANISM', 'between', 'to');
  return { nodes, relationships };
}

test('around a hub, the filter holds for what is left out as well', async () => {
  const query = `query($filter: ClaimFilter) {
    neighbourhood(ids: ["hub:concept:from"], kinds: [CLAIM], limit: 10, filter: $filter) { nodes { id } groups { of kind subkind count } }
  }`;
  const { neighbourhood } = await api.data(query, { filter: FILTER });
  expect(neighbourhood.nodes).toHaveLength(11);
  expect(neighbourhood.groups).toEqual([
    { of: 'hub:concept:from', kind: 'CLAIM', subkind: 'MECHANISM', count: CLAIMS - 10 },
  ]);
});

test('a path leads over the last of the claims that pass', async () => {
  const query = `query($filter: ClaimFilter) {
    paths(from: "hub:concept:between", to: "hub:concept:to", filter: $filter) { claims { id } }
  }`;
  const { paths } = await api.data(query, { filter: FILTER });
  expect(paths).toEqual([{ claims: [{ id: `hub:claim:${String(2 * CLAIMS).padStart(5, '0')}` }] }]);
  const none = await api.data(query, { filter: { ...FILTER, kinds: ['OPINION'] } });
  expect(none.paths).toEqual([]);
});

test('a search that looks at more than it may says so, and one that may tells the chain', async () => {
  const tables = keepTables(api.store).forRequest();
  const [claims, kinship] = [await tables.claims(), await tables.kinship()];
  const ends = { from: 'hub:concept:from', to: 'hub:concept:to' };
  const links = () => new ChainLinks(claims, kinship, ends, { widen: true, only: [] });
  expect(findChains(ends, 4, 5, links(), CLAIMS)).toEqual({ chains: [], whole: false });
  const found = findChains(ends, 4, 5, links());
  expect(found.whole).toBe(true);
  expect(found.chains.map((chain) => chain.map(({ to }) => to))).toEqual([['hub:concept:between', ends.to]]);
});
