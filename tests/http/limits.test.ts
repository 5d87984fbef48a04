import { once } from 'node:events';
import { connect } from 'node:net';
import fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deadline } from '../../server/http/deadline.ts';
import { errorAnswers } from '../../server/http/errors.ts';
import { codeOf, QUERY, serve } from './harness.ts';

/** A read that waits until the test opens the gate. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let reads = 0;
  return {
    read: async (): Promise<[]> => {
      reads += 1;
      await opened;
      return [];
    },
    reads: () => reads,
    open: () => open(),
  };
}

/** Sends bytes as they are; everything that comes back until the server closes. */
async function send(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => {
    answer += part;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('size', () => {
  it('a body above the limit is refused in the form of GraphQL, with limit and size', async () => {
    const { ask } = await serve({ settings: { MAX_BODY_BYTES: '2000' } });
    const answer = await ask({}, `{ topics { id } } #${'x'.repeat(3000)}`);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'BODY_TOO_LARGE', limit: 2000, actual: expect.any(Number) } }],
    });
    expect((await ask()).status).toBe(200);
  });

  it('headers above the limit are refused', async () => {
    const { port } = await serve({ settings: { MAX_HEADER_BYTES: '2048' } });
    const answer = await send(
      port,
      `GET /healthz HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(4000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"HEADERS_TOO_LARGE","limit":2048');
    expect(answer).toMatch(/content-security-policy: default-src 'none'/);
  });
});

describe('rate', () => {
  const settings = { RATE_LIMIT: '3', TRUST_PROXY: 'loopback' };
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('refuses one address above the limit, with the time to wait, and no other', async () => {
    const { ask } = await serve({ settings });
    for (const left of [2, 1, 0]) {
      const answer = await ask(from('203.0.113.7'));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ratelimit-limit')).toBe('3');
      expect(answer.headers.get('ratelimit-remaining')).toBe(String(left));
    }
    const refused = await ask(from('203.0.113.7'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', limit: 3, actual: 4 } }],
    });
    expect((await ask(from('203.0.113.8'))).status).toBe(200);
  });

  it('counts an IPv6 network as one client', async () => {
    const { ask } = await serve({ settings });
    for (const last of [1, 2, 3]) expect((await ask(from(`2001:db8:1:2::${last}`))).status).toBe(200);
    expect((await ask(from('2001:db8:1:2:ffff::4'))).status).toBe(429);
    expect((await ask(from('2001:db8:1:3::1'))).status).toBe(200);
  });

  it('counts neither health nor this machine', async () => {
    const { ask, get } = await serve({ settings });
    for (let i = 0; i < 5; i += 1) {
      expect((await get('/healthz', from('203.0.113.7'))).status).toBe(200);
      expect((await ask()).status).toBe(200);
    }
  });

  it('does not believe a client who says where it comes from', async () => {
    const { ask } = await serve({ settings: { RATE_LIMIT: '1' } });
    for (let i = 0; i < 3; i += 1) {
      const answer = await ask(from('203.0.113.7'));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ratelimit-limit')).toBeNull();
    }
  });

  it('counts those together of whom the proxy knows no address', async () => {
    const { ask, logged } = await serve({ settings: { ...settings, RATE_LIMIT: '1' } });
    expect((await ask(from('unknown'))).status).toBe(200);
    expect((await ask(from('unknown'))).status).toBe(429);
    expect(logged).toEqual([]);
  });

  it('believes the proxy about the last step only, not what the client put before it', async () => {
    const { ask } = await serve({ settings: { ...settings, RATE_LIMIT: '1' } });
    expect((await ask(from('198.51.100.1, 203.0.113.7'))).status).toBe(200);
    expect((await ask(from('198.51.100.2, 203.0.113.7'))).status).toBe(429);
  });
});

describe('concurrent requests', () => {
  it('beyond the places wait, beyond the queue are refused, and the waiting are answered', async () => {
    const { read, reads, open } = gate();
    const { ask, get } = await serve({ settings: { MAX_CONCURRENT: '2', MAX_QUEUE: '1' }, read });
    const working = [ask(), ask()];
    await expect.poll(reads).toBe(2);
    // One waits, the other finds the queue full; which of the two does not matter.
    const late = [ask(), ask()];
    const refused = await Promise.race(late);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await codeOf(refused.clone())).toBe('OVERLOADED');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { limit: 3, actual: 4 } }] });
    expect((await get('/healthz')).status).toBe(200);
    expect(reads()).toBe(2);
    open();
    const answers = await Promise.all([...working, ...late]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503]);
    expect((await ask()).status).toBe(200);
  });

  it('that wait too long are refused', async () => {
    const { read, reads, open } = gate();
    const { ask } = await serve({ settings: { MAX_CONCURRENT: '1', QUEUE_SECONDS: '1' }, read });
    const working = ask();
    await expect.poll(reads).toBe(1);
    expect((await ask()).status).toBe(503);
    open();
    expect((await working).status).toBe(200);
  });

  it('whose client leaves give their place to the next', async () => {
    const { read, reads, open } = gate();
    const { ask, url } = await serve({ settings: { MAX_CONCURRENT: '1' }, read });
    const leaving = new AbortController();
    const left = fetch(`${url}/graphql?query=${encodeURIComponent(QUERY)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
      signal: leaving.signal,
    }).catch(() => 'left');
    await expect.poll(reads).toBe(1);
    const next = ask();
    leaving.abort();
    expect(await left).toBe('left');
    await expect.poll(reads).toBe(2);
    open();
    expect((await next).status).toBe(200);
  });
});

describe('time', () => {
  it('a client that does not finish its request is answered 408', async () => {
    const { port } = await serve({ settings: { RECEIVE_SECONDS: '1' } });
    const [headers, body] = await Promise.all([
      send(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\nx-slow: '),
      send(
        port,
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
      ),
    ]);
    for (const answer of [headers, body]) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
    }
  });

  it('an answer that takes too long is given up with 503', async () => {
    const { read, open } = gate();
    const { ask } = await serve({ settings: { ANSWER_SECONDS: '1' }, read });
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(await codeOf(answer)).toBe('TIMEOUT');
    open();
  });

  it('a route that has a time of its own keeps it', async () => {
    const { read, open } = gate();
    const app = fastify();
    onTestFinished(() => app.close());
    errorAnswers(app, () => {});
    deadline(app, 1);
    app.get('/short', read);
    app.get('/long', { handlerTimeout: 60_000 }, read);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const long = fetch(`${url}/long`);
    expect((await fetch(`${url}/short`)).status).toBe(503);
    open();
    expect((await long).status).toBe(200);
  });

  it('an idle connection is closed', async () => {
    const { port } = await serve({ settings: { KEEP_ALIVE_SECONDS: '1' } });
    const answer = await send(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('load', () => {
  it('is shed while the process cannot keep up, and no longer', async () => {
    const { ask, get } = await serve({ settings: { MAX_EVENT_LOOP_DELAY_MS: '5' } });
    /** Work that never lets go of the process for long. */
    let isBusy = true;
    const work = () => {
      const until = performance.now() + 60;
      while (performance.now() < until);
      if (isBusy) setImmediate(work);
    };
    work();
    await expect.poll(async () => codeOf(await ask()), { timeout: 20_000 }).toBe('OVERLOADED');
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect((await get('/healthz')).status).toBe(200);
    isBusy = false;
    await expect.poll(async () => (await ask()).status, { timeout: 20_000 }).toBe(200);
  });
});
