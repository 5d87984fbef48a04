/** An app over a given store, with its log at hand. */
import type { AddressInfo } from 'node:net';
import { type AppOptions, createApp } from '../../server/app.ts';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { createLogger } from '../../server/observe/logger.ts';
import type { Store } from '../../server/store/store.ts';

export type LogLine = Record<string, unknown> & { level: string; msg: string };

/** A log that keeps its lines. */
export function keptLog() {
  const texts: string[] = [];
  const logger = createLogger(
    { level: 'debug', format: 'json' },
    { write: (line: string) => void texts.push(line) },
  );
  return { logger, texts, lines: () => texts.map((text) => JSON.parse(text) as LogLine) };
}

export async function startObserved(store: Store, options: Partial<AppOptions> = {}) {
  const log = keptLog();
  const metrics = createMetrics();
  const app = await createApp({ store, logger: log.logger, metrics, metricsFor: 'local', ...options });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    port,
    metrics,
    log,
    ask: (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    /** The lines of requests, once there are `count` of them. */
    async requests(count: number): Promise<LogLine[]> {
      for (;;) {
        const found = log.lines().filter(({ msg }) => msg === 'request');
        if (found.length >= count) return found;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/** A store that answers nothing but what is given. */
export function storeWith(given: Partial<Store>): Store {
  const none = async () => [];
  return {
    engine: 'embedded',
    read: none,
    search: none,
    write: () => Promise.reject(new Error('no writes here')),
    ensureSchema: async () => {},
    bulkLoad: async () => ({ nodes: 0, relationships: 0 }),
    dataVersion: async () => 'test',
    health: async () => ({ ok: true, engine: 'embedded', version: '0' }),
    load: () => ({ running: 0, waiting: 0 }),
    explain: async () => '',
    close: async () => {},
    ...given,
  };
}

/** A promise with its ends in hand. */
export function gate<T = void>() {
  let open: (value: T) => void = () => {};
  const passed = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
