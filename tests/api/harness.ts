/** A running API on a real port over a given store, with the questions asked as a client asks them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { exportsOf } from '../../seed/export/offered.ts';
import { loadPack } from '../../seed/load.ts';
import { writesOf } from '../../seed/writes/offered.ts';
import { ROLES, tokenHash } from '../../server/access/tokens.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';

/** A token of each role: the role's name itself. */
const TOKENS = ROLES.map((role) => `the-${role}:${role}:${tokenHash(role)}`).join(',');

export const NAD_PACK = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON of the shape that the test's own query asks for
type Data = any;
export interface Answer {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; argument?: string } }[];
}

export interface Api {
  url: string;
  /** What it serves from. */
  store: Store;
  /** Sends the query over HTTP, twice, whose answers must be equal; within `count` once. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of an answer that must have no errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** How many statements and searches the store ran while `work` ran. */
  count(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

/** An embedded store in a folder of its own, gone when the api stops. */
export async function embeddedStore(): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-api-'));
  return {
    store: await openStore({ dataDir: folder }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function startApi(store: Store, remove: () => Promise<void>, pack = NAD_PACK): Promise<Api> {
  await loadPack(store, pack);
  let statements = 0;
  let counting = false;
  const counted: Store = Object.create(store);
  counted.read = (text, params, options) => {
    statements += 1;
    return store.read(text, params, options);
  };
  counted.search = (query, options) => {
    statements += 1;
    return store.search(query, options);
  };
  counted.dataVersion = () => store.dataVersion();
  const app = await createApp({
    store: counted,
    exports: exportsOf(counted, '0'),
    writes: writesOf(store),
    access: readConfig({ ACCESS_TOKENS: TOKENS }).access,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const send = async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  // What is asked for the first time is executed by the reference implementation, from then on as compiled code.
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const first = await send(query, variables);
    if (counting) return first;
    const second = await send(query, variables);
    expect(second, 'the same asked again').toEqual(first);
    return second;
  };
  return {
    url,
    store,
    ask,
    data: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(`${errors[0]?.message}\n${query}`);
      return data;
    },
    count: async (work) => {
      const before = statements;
      counting = true;
      await work();
      counting = false;
      return statements - before;
    },
    stop: async () => {
      await app.close();
      await store.close();
      await remove();
    },
  };
}
