/** GraphQL over HTTP through the front door: what is kept, tagged, limited and refused; the same on both engines. */
import { createHash } from 'node:crypto';
import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import type { Api } from './harness.ts';

const TOPICS = '{ topics { id title } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function describeHttp(api: () => Api): void {
  const get = (parameters: Record<string, unknown>, headers: Record<string, string> = {}) => {
    const url = new URL(`${api().url}/graphql`);
    for (const [name, value] of Object.entries(parameters))
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    return fetch(url, { headers });
  };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('passes every audit of the GraphQL-over-HTTP specification', async () => {
    // Twice: unknown documents go another way than known ones.
    for (const round of ['first', 'second']) {
      const results = await auditServer({ url: `${api().url}/graphql` });
      const failed = results.filter(({ status }) => status !== 'ok').map((r) => `${r.id} ${r.name}`);
      expect(failed, round).toEqual([]);
    }
  });

  it('tags answers to GET, and tells a caller who has one that it is still good', async () => {
    await get({ query: TOPICS });
    const known = await get({ query: TOPICS });
    const tag = known.headers.get('etag');
    expect(tag).toBeTruthy();
    const again = await get({ query: TOPICS }, { 'if-none-match': tag ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get({ query: TOPICS, extensions: { cost: true } }, { 'if-none-match': tag ?? '' });
    expect(other.status).toBe(200);
  });

  it('tags the first answer of a document as all that follow, another for each media type', async () => {
    const query = '{ topics { title summary } }';
    const tags: (string | null)[] = [];
    for (const accept of ['application/json', 'application/json', 'application/graphql-response+json']) {
      const { headers } = await get({ query }, { accept });
      expect(headers.get('vary')?.toLowerCase()).toContain('accept');
      expect(headers.get('content-type')).toContain(accept);
      tags.push(headers.get('etag'));
    }
    const [first, second, other] = tags;
    expect(first).toMatch(/^(W\/)?"/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    const accept = 'application/graphql-response+json';
    expect((await get({ query }, { accept, 'if-none-match': first ?? '' })).status).toBe(200);
    expect((await get({ query }, { accept, 'if-none-match': `"x", ${other}` })).status).toBe(304);
    const wrong = await get({ query: '{ topics { nothing } }' });
    expect(wrong.headers.get('etag')).toBeNull();
  });

  it('takes no number beyond all bounds for none', async () => {
    const query = 'query Some($n: Int) { claims(first: $n) { totalCount } }';
    const asked = async (n: string) => (await post(`{"query":"${query}","variables":{"n":${n}}}`)).json();
    for (let i = 0; i < 2; i++) expect((await asked('null')).data.claims.totalCount).toBeGreaterThan(0);
    for (let i = 0; i < 2; i++)
      expect((await asked('1e400')).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers anew after every write, whoever is asked at that time', async () => {
    const TITLE = 'query Title { topics { id title } }';
    const title = async () => (await (await post({ query: TITLE })).json()).data.topics[0].title as string;
    const write = (value: string) =>
      api().store.write((tx) => tx.run('MATCH (t:Topic) SET t.title = $value', { value }));
    const before = await title();
    expect(await title()).toBe(before);
    const { etag } = Object.fromEntries((await get({ query: TITLE })).headers);
    let asking = true;
    const readers = Array.from({ length: 8 }, async () => {
      while (asking) await title();
    });
    for (let i = 0; i < 20; i++) {
      await write(`Title ${i}`);
      expect(await title()).toBe(`Title ${i}`);
    }
    asking = false;
    await Promise.all(readers);
    expect((await get({ query: TITLE }, { 'if-none-match': etag ?? 'none' })).status).toBe(200);
    await write(before);
    expect(await title()).toBe(before);
  });

  it('knows a persisted query by its hash, by POST and by GET', async () => {
    const query = '{ topics { id summary } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    expect((await (await get({ extensions })).json()).errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    const { data } = await (await post({ query, extensions })).json();
    expect(data.topics).toHaveLength(1);
    for (const ask of [get, post]) expect(await (await ask({ extensions })).json()).toEqual({ data });
    const lied = await post({ query: TOPICS, extensions });
    expect([lied.status, (await lied.json()).data]).toEqual([400, undefined]);
  });

  it('says what a question costs, in a header and where asked in the answer', async () => {
    const query = 'query Costly($n: Int) { claims(first: $n) { nodes { id subject { id } } } }';
    for (let i = 0; i < 2; i++) {
      const response = await post({ query, variables: { n: 3 }, extensions: { cost: true } });
      expect(response.headers.get('graphql-cost')).toBe('7');
      expect((await response.json()).extensions.cost).toEqual({ requested: 7, most: 100_000 });
      expect((await (await post({ query, variables: { n: 3 } })).json()).extensions).toBeUndefined();
    }
  });

  it.each([
    ['tokens', `{ ${'topics { id } '.repeat(1_300)} }`, 5_000, 'more than 5000'],
    [
      'depth',
      `{ node(id: "x") { ... on Concept { ${'broader { '.repeat(17)} id ${'} '.repeat(17)} } } }`,
      16,
      19,
    ],
    ['aliases', `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: topics { id }`).join(' ')} }`, 100, 101],
    [
      'cost',
      '{ claims(first: 200) { nodes { evidence(first: 200) { nodes { study { evidence(first: 200) { nodes { id } } } } } } } }',
      100_000,
      8_120_401,
    ],
  ])('refuses what is over the limit of %s before anything is read', async (limit, query, most, got) => {
    for (let i = 0; i < 2; i++) {
      const statements = await api().count(async () => {
        const response = await post({ query });
        expect(response.status).toBe(400);
        const { data, errors } = await response.json();
        expect(data).toBeUndefined();
        expect(errors[0].extensions).toEqual({ code: 'OVER_LIMIT', limit, most, got });
        expect(errors[0].message).toMatch(/expected at most .* got .*\. \w+/);
      });
      expect(statements).toBe(0);
    }
  });

  it('refuses with what was expected: broken JSON, lists of requests, other types, wrong variables', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const plain = { 'content-type': 'text/plain' };
    for (const response of [
      await post('{"query":'),
      await post([{ query: TOPICS }]),
      await post({ query: TOPICS, variables: 'no' }),
      await post({ query: TOPICS, operationName: 'Nobody' }),
      await post({ query: TOPICS, operationName: '' }),
      await post(`query=${encodeURIComponent(TOPICS)}`, form),
      await post(JSON.stringify({ query: TOPICS }), plain),
      await post({ query: 'query($n: Int) { claims(first: $n) { totalCount } }', variables: { n: 'three' } }),
    ]) {
      const text = await response.text();
      expect([200, 400, 415], text).toContain(response.status);
      if (response.status === 200) expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toMatch(/at .*\.ts|node_modules|\/server\//);
    }
  });
}
