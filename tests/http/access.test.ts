import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { tokenHash } from '../../server/access/tokens.ts';
import { codeOf, QUERY, type Served, serve } from './harness.ts';

const TOKEN = { authorization: 'Bearer reader' };
const settings = { ACCESS_TOKENS: `the-reader:reader:${tokenHash('reader')}`, READING: 'token' };

/** The status of a question as it stands: `fetch` would tidy up the address, and gives no OPTIONS a body. */
const statusOf = (
  { port }: Served,
  method: string,
  path: string,
  body?: string,
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(body);
  });

describe('reading where it needs a token', () => {
  it('is for whoever has one, and files and health for everyone', async () => {
    const { ask, get } = await serve({ settings });
    expect((await ask(TOKEN)).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(401);
    expect(await codeOf(refused)).toBe('UNAUTHENTICATED');
    expect((await ask({ authorization: 'Bearer nobody' })).status).toBe(401);
    expect((await get('/healthz')).status).toBe(200);
  });

  it.each([
    '/graphql?query=%7Btopics%7Bid%7D%7D',
    '/%67raphql?query=%7Btopics%7Bid%7D%7D',
    'http://atlas.example/graphql?query=%7Btopics%7Bid%7D%7D',
    '/graphql#?query=%7Btopics%7Bid%7D%7D',
  ])('is refused without one however the address is written: %s', async (path) => {
    const served = await serve({ settings });
    expect(await statusOf(served, 'GET', path)).toBe(401);
    expect(await statusOf(served, 'POST', path, JSON.stringify({ query: QUERY }))).toBe(401);
  });

  it('is not given to a method that asks nothing', async () => {
    const served = await serve({ settings });
    // From the second time on it is answered by compiled execution.
    for (let i = 0; i < 2; i++) expect((await served.ask(TOKEN)).status).toBe(200);
    const status = await statusOf(served, 'OPTIONS', '/graphql', JSON.stringify({ query: QUERY }));
    expect(status).toBe(405);
  });
});
