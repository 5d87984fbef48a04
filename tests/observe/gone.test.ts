/** A client that goes away takes its work with it: what runs is told to stop, and nothing more is begun. */
import { once } from 'node:events';
import { type ClientRequest, request as send } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type StatementOptions, StoreError } from '../../server/store/store.ts';
import { gate, startObserved, storeWith } from './app.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** A server whose first statement waits until it is told to stop or let go; it tells what was begun. */
async function start() {
  const begun: string[] = [];
  const reached = gate();
  const letGo = gate();
  const stopped = gate();
  const read = async <R>(text: string, _params: unknown, { signal }: StatementOptions = {}): Promise<R[]> => {
    if (signal?.aborted) throw new StoreError('CANCELLED', 'not begun');
    begun.push(text);
    reached.open();
    const gone = signal && once(signal, 'abort').then(() => stopped.open());
    await Promise.race([letGo.passed, gone]);
    if (signal?.aborted) throw new StoreError('CANCELLED', 'stopped');
    const row = { id: 'a', kind: 'CLAIM', text: 'A', mechanisms: [], related: [] };
    return [{ row, anchor: 'a' }] as R[];
  };
  const started = await startObserved(storeWith({ read }));
  close = () => started.app.close();
  return { ...started, begun, reached: reached.passed, stopped: stopped.passed, letGo: () => letGo.open() };
}

/** One after the other: the evidence is asked for when the claim is there. */
const QUERY = '{ claim(id: "a") { id evidence { nodes { id } } } }';

function post(url: string): ClientRequest {
  const client = send(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  client.on('error', () => {});
  client.end(JSON.stringify({ query: QUERY }));
  return client;
}

describe('a client that goes away', () => {
  test.each(['the first time a document is seen', 'when it is known'])('%s', async (when) => {
    const { url, ask, begun, reached, stopped, requests, letGo } = await start();
    if (when === 'when it is known') await ask('{ __typename }');
    const client = post(url);
    await reached;
    client.destroy();
    await stopped;
    const lines = await requests(1);
    expect(lines.at(-1)).toMatchObject({ aborted: true });
    letGo();
    // A question of another client is answered meanwhile: the server has had its turn to begin more.
    await ask('{ __typename }');
    expect(begun).toHaveLength(1);
  });

  test('leaves the work to another who asked the same', async () => {
    const { url, ask, begun, reached, letGo } = await start();
    letGo();
    await ask(QUERY);
    const known = begun.length;
    expect(known).toBeGreaterThan(1);
    await reached;
    const client = post(url);
    client.destroy();
    const answer = await (await ask(QUERY)).json();
    expect(answer).toMatchObject({ data: { claim: { id: 'a' } } });
  });
});
