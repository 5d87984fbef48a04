import { describe, expect, it } from 'vitest';
import { codeOf, QUERY, serve } from './harness.ts';

const FRIEND = 'https://friend.example';
const STRANGER = 'https://stranger.example';
const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};
const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');

describe('a page of another site', () => {
  const options = (url: string, origin: string) =>
    fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin, ...preflight } });

  it('may read nothing by default', async () => {
    const { url, get } = await serve();
    expect(allowed(await options(url, STRANGER))).toBeNull();
    expect(allowed(await get('/healthz', { origin: STRANGER }))).toBeNull();
  });

  it('may ask where its origin is allowed, and only it', async () => {
    const { url, ask } = await serve({ settings: { CORS_ORIGINS: `${FRIEND}, https://other.example` } });
    const answer = await options(url, FRIEND);
    expect(answer.status).toBe(204);
    expect(allowed(answer)).toBe(FRIEND);
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    expect(answer.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toMatch(/origin/i);
    expect(allowed(await options(url, STRANGER))).toBeNull();

    const asked = await ask({ origin: FRIEND, 'sec-fetch-site': 'cross-site' });
    expect(asked.status).toBe(200);
    expect(allowed(asked)).toBe(FRIEND);
    expect(asked.headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(asked.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('may ask from everywhere where every origin is allowed, but send no token', async () => {
    const { url } = await serve({ settings: { CORS_ORIGINS: '*' } });
    const answer = await options(url, STRANGER);
    expect(allowed(answer)).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).not.toContain('authorization');
  });

  it.each([
    ['as browsers tell it', { 'sec-fetch-site': 'cross-site', origin: STRANGER }],
    ['from a neighbour of the same site', { 'sec-fetch-site': 'same-site', origin: STRANGER }],
    ['as older browsers tell it', { origin: STRANGER }],
    ['from a page without an origin', { origin: 'null' }],
  ])('may post nothing, %s', async (_, headers) => {
    const { ask } = await serve({ settings: { CORS_ORIGINS: FRIEND } });
    const answer = await ask(headers);
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe('CROSS_SITE_REQUEST');
  });

  it('does not keep our own page, or a program, from asking', async () => {
    const { ask, url } = await serve();
    const own: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin', origin: url },
      { origin: url },
    ];
    for (const headers of own) expect((await ask(headers)).status).toBe(200);
  });
});

describe('a form', () => {
  const boundary = '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--\r\n';
  it.each([
    ['text/plain', JSON.stringify({ query: QUERY })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(QUERY)}`],
    ['multipart/form-data; boundary=x', boundary],
  ])('cannot ask with %s', async (type, body) => {
    const { url } = await serve();
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    expect([400, 415]).toContain(answer.status);
    expect(await answer.json()).not.toHaveProperty('data');
  });

  it('cannot ask with an address: a link or picture of another site would', async () => {
    const { get } = await serve();
    const path = `/graphql?query=${encodeURIComponent(QUERY)}`;
    for (const written of [path, path.replace('graphql', '%67raphql')])
      expect((await get(written, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/healthz', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
    expect((await get(path)).status).toBe(200);
  });
});
