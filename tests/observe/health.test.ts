/** The probes tell the truth, and stopping loses no answer but takes no longer than it may. */
import { Agent, get } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { drain } from '../../server/http/drain.ts';
import type { StoreHealth } from '../../server/store/store.ts';
import { gate, startObserved, storeWith } from './app.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());
async function start(...args: Parameters<typeof startObserved>) {
  const started = await startObserved(...args);
  close = () => started.app.close();
  return started;
}

const probe = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
};

describe('/readyz', () => {
  test('follows the store; what is wrong is in the log alone', async () => {
    const good: StoreHealth = { ok: true, engine: 'neo4j', version: '5' };
    let health = good;
    const { url, log } = await start(storeWith({ health: async () => health }));
    const ready = { status: 200, body: { ok: true, status: 'ready', engine: 'neo4j', version: '5' } };
    expect(await probe(`${url}/readyz`)).toEqual(ready);
    health = { ok: false, engine: 'neo4j', version: '', problem: 'no route to db.example:7687' };
    await expect.poll(() => probe(`${url}/readyz`)).toMatchObject({ status: 503 });
    expect((await probe(`${url}/readyz`)).body).toMatchObject({ ok: false, status: 'store unavailable' });
    expect(JSON.stringify(await probe(`${url}/readyz`))).not.toContain('db.example');
    expect(await probe(`${url}/healthz`)).toEqual({ status: 200, body: { status: 'ok' } });
    health = good;
    await expect.poll(() => probe(`${url}/readyz`)).toEqual(ready);
    const told = log.lines().filter(({ level }) => level === 'warn');
    expect(told.map(({ msg }) => msg)).toEqual(['The store does not answer', 'The store answers again']);
    expect(told[0]?.problem).toContain('db.example');
  });

  test('asks the store once, however many ask', async () => {
    let asked = 0;
    const held = gate<StoreHealth>();
    const { url, app } = await start(
      storeWith({
        health: () => {
          asked += 1;
          return held.passed;
        },
      }),
    );
    let arrived = 0;
    app.server.on('request', () => {
      arrived += 1;
    });
    const probes = Array.from({ length: 20 }, () => probe(`${url}/readyz`));
    // All of them, before the first is answered: one that came long after would be a reason to ask again.
    await expect.poll(() => arrived, { timeout: 20_000 }).toBe(20);
    held.open({ ok: true, engine: 'embedded', version: '1' });
    await Promise.all(probes);
    expect(asked).toBe(1);
  });
});

describe('stopping', () => {
  const GLOSSARY = 'query Glossary { glossary { term } }';

  /** A server whose one statement waits until it is let go. */
  async function held() {
    const reached = gate();
    const rows = gate<never[]>();
    const started = await start(
      storeWith({
        read: <R>() => {
          reached.open();
          return rows.passed as Promise<R[]>;
        },
      }),
    );
    return { ...started, reached: reached.passed, letGo: () => rows.open([]) };
  }

  test('says draining first, while everything is still answered', async () => {
    const { app, url, ask } = await start(storeWith({}));
    const noticeMs = 1_000;
    const drained = drain(app, { noticeMs, limitMs: 5_000 });
    expect(await probe(`${url}/readyz`)).toEqual({ status: 503, body: { ok: false, status: 'draining' } });
    expect((await probe(`${url}/healthz`)).status).toBe(200);
    expect((await ask(GLOSSARY)).status).toBe(200);
    expect(await drained).toBe(true);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  test('requests in hand are answered; a connection that is kept is closed after its answer', async () => {
    const { app, ask, reached, letGo } = await held();
    const answer = ask(GLOSSARY);
    await reached;
    const drained = drain(app, { noticeMs: 0, limitMs: 60_000 });
    letGo();
    const response = await answer;
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { glossary: [] } });
    expect(await drained).toBe(true);
  });

  test('what takes longer than it may is cut', async () => {
    const { app, ask, reached, letGo } = await held();
    const answer = ask(GLOSSARY);
    const failed = expect(answer).rejects.toThrow();
    await reached;
    expect(await drain(app, { noticeMs: 0, limitMs: 50 })).toBe(false);
    await failed;
    letGo();
  });

  test('idle connections do not hold it up', async () => {
    const { app, url } = await start(storeWith({}));
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      get(`${url}/healthz`, { agent }, (response) => response.resume().on('end', resolve)).on(
        'error',
        reject,
      );
    });
    expect(await drain(app, { noticeMs: 0, limitMs: 60_000 })).toBe(true);
    agent.destroy();
  });
});
