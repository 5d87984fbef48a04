/** Clients that send or take at a trickle, over real sockets: they are cut off in time, and take nothing from the others. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { serve } from './harness.ts';

const POST = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

function client(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}

it('bodies at a trickle take no place from others, and end with 408 however often a byte comes', async () => {
  const { port, ask } = await serve({
    settings: { RECEIVE_SECONDS: '4', MAX_CONCURRENT: '2', MAX_QUEUE: '1', QUEUE_SECONDS: '1' },
  });
  const slow = Array.from({ length: 30 }, () => client(port));
  const answers = slow.map(async (socket) => {
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.write(`${POST}content-length: 100000\r\n\r\n{`);
    const trickle = setInterval(() => socket.write(' '), 100);
    await once(socket, 'close');
    clearInterval(trickle);
    return answer;
  });
  await Promise.all(slow.map((socket) => once(socket, 'connect')));
  for (let i = 0; i < 5; i++) expect((await ask()).status).toBe(200);
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

/** More than the buffers of both ends hold, so that the server waits for its reader. */
const LARGE = 32 * 1024 * 1024;
const large = async () => [{ row: { id: 'x'.repeat(LARGE) } }] as unknown as [];

it.each([
  ['takes nothing', () => {}],
  ['takes a little all the time', (reader: Socket) => reader.read()],
])('a reader who %s is cut off, and its place is free again', async (_, take) => {
  const { port, ask, sockets } = await serve({
    settings: { ANSWER_SECONDS: '1', MAX_CONCURRENT: '1', MAX_QUEUE: '10', COMPRESS_FROM_BYTES: '0' },
    read: large,
  });
  const reader = client(port);
  const body = JSON.stringify({ query: '{ topics { id } }' });
  reader.write(`${POST}content-length: ${body.length}\r\n\r\n${body}`);
  await once(reader, 'readable');
  const [end] = sockets;
  expect(end?.writableLength, 'the server waits for its reader').toBeGreaterThan(0);
  const trickle = setInterval(() => take(reader), 50);
  onTestFinished(() => clearInterval(trickle));
  await expect.poll(() => end?.destroyed, { timeout: 20_000 }).toBe(true);
  expect((await ask({}, '{ __typename }')).status).toBe(200);
});
