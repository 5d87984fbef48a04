/** Many at once, over real sockets: nothing falls over, what cannot be served is told so, and afterwards all is as before. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Served, serve } from './harness.ts';

interface Connection {
  socket: Socket;
  /** The first line that comes back; empty when the server closes without a word. */
  line: Promise<string>;
}

/** Open connections, closed when the test is over. */
async function connections(port: number, count: number): Promise<Connection[]> {
  const all = Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    const line = new Promise<string>((resolve) => {
      socket.once('data', (part) => resolve(String(part).split('\r\n')[0] ?? ''));
      socket.once('close', () => resolve(''));
    });
    return { socket, line };
  });
  onTestFinished(() => {
    for (const { socket } of all) socket.destroy();
  });
  await Promise.all(all.map(({ socket }) => once(socket, 'connect')));
  return all;
}

const linesOf = async (all: Connection[]) => Promise.all(all.map(({ line }) => line));

const HEALTH = 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n';

/** A question nobody asked before, on a connection of its own. */
function askNew({ port }: Served, nth: number): Promise<{ status: number; retryAfter: string | undefined }> {
  const body = JSON.stringify({ query: `{ answer${nth}: topics { id } }` });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    request({ port, path: '/graphql', method: 'POST', headers, agent: new Agent() }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

const asBefore = async (served: Served) => {
  await expect.poll(async () => (await served.ask()).status, { timeout: 20_000 }).toBe(200);
  expect(served.logged).toEqual([]);
};

describe('a thousand connections', () => {
  it('are held and answered', async () => {
    const served = await serve();
    const sockets = await connections(served.port, 1000);
    for (const { socket } of sockets) socket.write(HEALTH);
    expect(new Set(await linesOf(sockets))).toEqual(new Set(['HTTP/1.1 200 OK']));
    await asBefore(served);
  });

  it('beyond the limit are closed, those within it are answered', async () => {
    const served = await serve({ settings: { MAX_CONNECTIONS: '100' } });
    const sockets = await connections(served.port, 1000);
    for (const { socket } of sockets) socket.write(HEALTH);
    const answered = (await linesOf(sockets)).filter((line) => line === 'HTTP/1.1 200 OK');
    expect(answered).toHaveLength(100);
    for (const { socket } of sockets) socket.destroy();
    await asBefore(served);
  });
});

describe('half-open sockets', () => {
  it('that began a request and fell silent are let go, while others are answered', async () => {
    const served = await serve({ settings: { RECEIVE_SECONDS: '3' } });
    const silent = await connections(served.port, 300);
    for (const { socket } of silent) socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-le');
    expect((await served.ask()).status).toBe(200);
    expect(new Set(await linesOf(silent))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']));
    await asBefore(served);
  });

  it('whose clients vanish in the middle of an answer leave no place taken', async () => {
    const served = await serve({ settings: { MAX_CONCURRENT: '2', MAX_QUEUE: '500' } });
    const leaving = await connections(served.port, 200);
    const body = JSON.stringify({ query: '{ topics { id } }' });
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    for (const { socket } of leaving) socket.write(`${head}\r\n\r\n${body}`, () => socket.resetAndDestroy());
    await asBefore(served);
  });
});

describe('a burst at ten times what is worked on and waits', () => {
  it('is answered, in part by telling when to come again', async () => {
    const read = () => new Promise<[]>((resolve) => void setTimeout(() => resolve([]), 20));
    const served = await serve({ settings: { MAX_CONCURRENT: '8', MAX_QUEUE: '16' }, read });
    const burst = Array.from({ length: 10 * (8 + 16) }, (_, nth) => askNew(served, nth));
    const answers = await Promise.all(burst);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
    expect(refused.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(8 + 16);
    await asBefore(served);
  });
});
