/** Rows read by key: kept between requests, and never taken for missing where they could not be read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, StoreError } from '../../server/store/store.ts';
import { type Answer, type Api, embeddedStore, startApi } from './harness.ts';
import { gate } from '../observe/app.ts';

/** Of which nothing can be read: part of a statement's text. */
let broken: string | undefined;
/** Of which nothing is answered before something of the second is asked: parts of statements' texts. */
let behind: { these: string; those: string; asked: Promise<void>; ask: () => void } | undefined;
let api: Api;

beforeAll(async () => {
  const { store, remove } = await embeddedStore();
  const breaking: Store = Object.create(store);
  breaking.dataVersion = () => store.dataVersion();
  breaking.ensureSchema = (schema) => store.ensureSchema(schema);
  breaking.write = (work, options) => store.write(work, options);
  breaking.bulkLoad = (load) => store.bulkLoad(load);
  breaking.search = (query, options) => store.search(query, options);
  breaking.close = () => store.close();
  breaking.read = async (text, params, options) => {
    if (broken !== undefined && text.includes(broken))
      throw new StoreError('TIMEOUT', 'The statement took longer than it may.');
    if (behind && text.includes(behind.those)) behind.ask();
    if (behind && text.includes(behind.these)) await behind.asked;
    return store.read(text, params, options);
  };
  api = await startApi(breaking, remove);
});
afterAll(() => api.stop());

const firstClaim = async (): Promise<string> => {
  const { claims } = await api.data('{ claims(orderBy: MOST_STUDIED, first: 1) { nodes { id } } }');
  return claims.nodes[0].id;
};
/** Asked once: errors of many fields come in no order. */
async function codesOf(query: string, variables: Record<string, unknown>): Promise<string[]> {
  let answer: Answer | undefined;
  await api.count(async () => {
    answer = await api.ask(query, variables);
  });
  return [...new Set(answer?.errors?.map(({ extensions }) => extensions.code))];
}

const used = new Set<string>();

describe('rows', () => {
  it('are read once, whoever asks for them next', async () => {
    const asked = (first: number) =>
      `query($id: ID!) { claim(id: $id) { evidence(first: ${first}) { nodes { study { title studyType { label } } } } } }`;
    const id = await firstClaim();
    await api.data(asked(50), { id });
    await api.data(asked(49), { id });
    // What no document names, so that no whole answer is kept under it.
    const anew = (variables: object) => api.count(() => api.data(asked(49), { ...variables, turn: 1 }));
    expect(await anew({ id })).toBe(0);
    const { claims } = await api.data('{ claims(orderBy: TEXT, first: 2) { nodes { id } } }');
    const other = claims.nodes.find((claim: { id: string }) => claim.id !== id).id;
    expect(await anew({ id: other })).toBeGreaterThan(0);
  });

  it.each([
    ['a claim', 'Claim {id: wanted}', '<-[:ABOUT]-'],
    ['its studies', 'Study {id: wanted}', '-[:REPORTED_IN]->'],
  ])('do not wait for those of %s when their key is known', async (_what, these, those) => {
    const query = `query($id: ID!) { claim(id: $id) { text evidence { nodes { study { key reportedIn { title } } } } } }`;
    // A claim of which nobody knows anything yet, though the question is known.
    const { claims } = await api.data('{ claims(orderBy: MOST_STUDIED, first: 6) { nodes { id } } }');
    const [known, ...others] = claims.nodes.map(({ id }: { id: string }) => id);
    await api.data(query, { id: known });
    const id = others.find((one: string) => !used.has(one));
    used.add(id);
    const { passed, open } = gate();
    behind = { these, those, asked: passed, ask: open };
    try {
      await api.count(() => api.data(query, { id }));
    } finally {
      behind = undefined;
    }
  });

  it.each([
    ['studies of a what-if', 'Study {id', 'assessment(policy: {humansOnly: true}) { verdict }'],
    ['lines of evidence', 'Evidence', 'evidence { nodes { id } }'],
    ['mechanisms', 'Mechanism {id', 'mechanisms { id }'],
    ['related claims', 'Claim {id', 'related(first: 3) { id }'],
    ['sources', 'Source {id', 'evidence { nodes { study { reportedIn { id } } } }'],
  ])('that cannot be read are an error, not nothing: %s', async (_what, statement, field) => {
    const id = await firstClaim();
    const query = `query($id: ID!) { claim(id: $id) { id ${field} } }`;
    broken = statement;
    try {
      expect(await codesOf(query, { id })).toEqual(['TIMEOUT']);
    } finally {
      broken = undefined;
    }
    const { errors, data } = await api.ask(query, { id });
    expect(errors).toBeUndefined();
    expect(data.claim.id).toBe(id);
  });
});
