/** What is told of a request: its line in the log, its id, its numbers. */
import { request as send } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { terminalLine } from '../../server/observe/terminal-line.ts';
import { StoreError } from '../../server/store/store.ts';
import { gate, startObserved, storeWith } from './app.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function start(...args: Parameters<typeof startObserved>) {
  const started = await startObserved(...args);
  close = () => started.app.close();
  return started;
}

const GLOSSARY = 'query Glossary { glossary { term } }';

describe('the line of a request', () => {
  test('says which operation took how long with what outcome, under the id in the header', async () => {
    const { ask, requests } = await start(storeWith({}));
    const answer = await ask(GLOSSARY);
    const [line] = await requests(1);
    expect(line).toMatchObject({
      level: 'info',
      method: 'POST',
      route: '/graphql',
      operation: 'Glossary',
      status: 200,
    });
    expect(line?.requestId).toMatch(UUID);
    expect(answer.headers.get('x-request-id')).toBe(line?.requestId);
    expect(line?.ms).toBeGreaterThanOrEqual(0);
    expect(line).not.toHaveProperty('errors');
    expect(line).not.toHaveProperty('aborted');
  });

  test('names the codes of errors', async () => {
    const { ask, requests } = await start(
      storeWith({ read: () => Promise.reject(new StoreError('UNAVAILABLE', 'gone')) }),
    );
    await ask(GLOSSARY);
    await ask('{ claims(first: -1) { totalCount } }');
    await ask('{ nothing }');
    const codes = (await requests(3)).map(({ errors }) => errors);
    expect(codes).toEqual([['STORE_UNAVAILABLE'], ['BAD_USER_INPUT'], ['GRAPHQL_VALIDATION_FAILED']]);
  });

  test('says nothing of who asked, nor of what for', async () => {
    const { ask, url, log, requests } = await start(
      storeWith({ read: () => Promise.reject(new Error('boom')) }),
    );
    await ask(
      'query Q($id: ID!) { claim(id: $id) { id } }',
      { id: 'mine-secret' },
      { 'user-agent': 'Agent-secret', 'x-forwarded-for': '203.0.113.7', cookie: 'c=secret' },
    );
    await fetch(`${url}/nowhere/secret?q=secret`);
    await fetch(`${url}/%E0%A4%A`);
    await requests(2);
    const told = log.texts.filter((text) => !text.includes('Server listening'));
    expect(told.join('')).not.toMatch(/secret|203\.0\.113|127\.0\.0\.1/);
    expect(log.lines().filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('says that the client went away', async () => {
    const reached = gate();
    const held = gate<never[]>();
    const { url, requests } = await start(
      storeWith({
        read: <R>() => {
          reached.open();
          return held.passed as Promise<R[]>;
        },
      }),
    );
    const client = send(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    client.on('error', () => {});
    client.end(JSON.stringify({ query: GLOSSARY }));
    await reached.passed;
    client.destroy();
    expect((await requests(1))[0]).toMatchObject({ route: '/graphql', aborted: true });
    held.open([]);
  });
});

describe('the id of a request', () => {
  const header = (value: string) => ({ 'x-request-id': value });

  test('is taken from a header only behind a proxy that is trusted, and only a clean one', async () => {
    const plain = await start(storeWith({}));
    expect((await plain.ask(GLOSSARY, {}, header('abc'))).headers.get('x-request-id')).toMatch(UUID);
    await plain.app.close();
    const trusting = (TRUST_PROXY: string) => ({ http: readConfig({ TRUST_PROXY }).http });
    const elsewhere = await start(storeWith({}), trusting('10.0.0.0/8,uniquelocal'));
    expect((await elsewhere.ask(GLOSSARY, {}, header('abc'))).headers.get('x-request-id')).toMatch(UUID);
    await elsewhere.app.close();
    const { ask } = await start(storeWith({}), trusting('10.0.0.0/8,loopback'));
    expect((await ask(GLOSSARY, {}, header('abc-1'))).headers.get('x-request-id')).toBe('abc-1');
    for (const bad of ['a b', '{"level":"error"}', 'x'.repeat(200)])
      expect((await ask(GLOSSARY, {}, header(bad))).headers.get('x-request-id')).toMatch(UUID);
  });
});

describe('the metrics', () => {
  const value = (text: string, name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`evidence_atlas_${name} `))
      ?.split(' ')[1];

  test('count requests, operations and errors; names that nobody here uses are one', async () => {
    const { ask, url, requests } = await start(
      storeWith({ read: () => Promise.reject(new StoreError('TIMEOUT', 'slow')) }),
    );
    await ask(GLOSSARY);
    for (let i = 0; i < 30; i++) await ask(`query Made${i} { __typename }`);
    await ask('{ __typename }');
    await requests(32);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(value(text, 'http_requests_total{method="POST",route="/graphql",status="200"}')).toBe('32');
    expect(value(text, 'graphql_operations_total{operation="Glossary",outcome="errors"}')).toBe('1');
    expect(value(text, 'graphql_operations_total{operation="other",outcome="ok"}')).toBe('30');
    expect(value(text, 'graphql_operations_total{operation="anonymous",outcome="ok"}')).toBe('1');
    expect(value(text, 'graphql_errors_total{code="TIMEOUT"}')).toBe('1');
    expect(value(text, 'graphql_operation_duration_seconds_count{operation="Glossary"}')).toBe('1');
    expect(text).not.toContain('Made');
  });

  test('a made-up method or address adds no label', async () => {
    const { url, metrics, requests } = await start(storeWith({}));
    for (const path of ['a', 'b', 'c']) await fetch(`${url}/${path}`, { method: 'DELETE' });
    await requests(3);
    const lines = (await metrics.text()).split('\n').filter((line) => line.includes('http_requests_total{'));
    expect(lines).toHaveLength(1);
  });

  test('are for this machine, for all, or for nobody', async () => {
    const status = async (url: string, headers = {}) => (await fetch(`${url}/metrics`, { headers })).status;
    const local = await start(storeWith({}));
    expect(await status(local.url)).toBe(200);
    expect(await status(local.url, { 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await status(local.url, { forwarded: 'for=203.0.113.7' })).toBe(404);
    await local.app.close();
    const all = await start(storeWith({}), { metricsFor: 'all' });
    expect(await status(all.url, { 'x-forwarded-for': '203.0.113.7' })).toBe(200);
    await all.app.close();
    const off = await start(storeWith({}), { metricsFor: 'off' });
    expect(await status(off.url)).toBe(404);
  });
});

test('on a terminal a line reads as a person reads', async () => {
  const time = new Date(2026, 0, 2, 3, 4, 5).toISOString();
  const request = { method: 'POST', route: '/graphql', operation: 'Paths', status: 200, ms: 12.5 };
  const line = (rest: object) => terminalLine(JSON.stringify({ level: 'info', time, ...rest }));
  expect(line({ msg: 'request', requestId: '12345678-9', ...request })).toBe(
    '03:04:05 POST /graphql Paths 200 12.5 ms [12345678]\n',
  );
  expect(line({ msg: 'request', ...request, errors: ['TIMEOUT'], aborted: true })).toBe(
    '03:04:05 POST /graphql Paths 200 12.5 ms TIMEOUT the client went away\n',
  );
  expect(line({ level: 'warn', msg: 'Slow statement', ms: 2000, plan: ['a'] })).toBe(
    '03:04:05 WARN Slow statement ms=2000 plan=["a"]\n',
  );
  expect(
    line({ level: 'error', msg: 'Unforeseen error', err: { message: 'm', stack: 'Error: m\n at x' } }),
  ).toBe('03:04:05 ERROR Unforeseen error\nError: m\n at x\n');
});
