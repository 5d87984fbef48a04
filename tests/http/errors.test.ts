import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { serve } from './harness.ts';

/** What nobody outside should read: a stack, a file, a package, a statement. */
const INNER = /\bat .+:\d+|\.[tj]s\b|node_modules|node:|FST_|fastify|apollo|MATCH|secret/i;
const failing = { read: () => Promise.reject(new Error('secret: MATCH (n) at /srv/app/server/x.ts:1')) };

async function bodyOf(answer: Response, status: number): Promise<string> {
  expect(answer.status).toBe(status);
  return answer.text();
}

describe('an error answer has no inner words', () => {
  it('of an address that nothing is at', async () => {
    const { get } = await serve();
    expect(await bodyOf(await get('/no/such/thing.png'), 404)).not.toMatch(INNER);
  });

  it('of an address that cannot be read', async () => {
    const { get } = await serve();
    expect(await bodyOf(await get('/%E0%A4%A'), 400)).not.toMatch(INNER);
  });

  it('of JSON that cannot be read', async () => {
    const { url } = await serve();
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query": "{ a' });
    const text = await bodyOf(answer, 400);
    expect(text).not.toMatch(INNER);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  it('of JSON that would change prototypes', async () => {
    const { url } = await serve();
    const headers = { 'content-type': 'application/json' };
    const body = '{"query": "{ topics { id } }", "__proto__": {"x": 1}}';
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    expect(await bodyOf(answer, 400)).not.toMatch(INNER);
  });

  it('of a body too large', async () => {
    const { ask } = await serve({ settings: { MAX_BODY_BYTES: '10' } });
    expect(await bodyOf(await ask(), 413)).not.toMatch(INNER);
  });

  it('of what fails inside, which is logged instead', async () => {
    const { ask, logged } = await serve(failing);
    const text = await (await ask()).text();
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).not.toMatch(INNER);
    expect(String(logged[0])).toContain('secret');
  });

  it('of bytes that are no HTTP', async () => {
    const { port } = await serve();
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.write('\x16\x03\x01 hello\r\n\r\n');
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).not.toMatch(INNER);
  });
});
