/** The app on a real port over a store that answers as the test says; settings as an operator sets them. */
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { createLogger } from '../../server/observe/logger.ts';
import type { Store } from '../../server/store/store.ts';
import type { Writes } from '../../server/writes.ts';

/** What reads the store: one statement. */
export const QUERY = '{ topics { id } }';

export interface Served {
  url: string;
  port: number;
  /** The server's end of each connection. */
  sockets: Socket[];
  /** Errors that were reported as nobody's fault but ours. */
  logged: string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A GraphQL request as a program sends it. */
  ask(headers?: Record<string, string>, query?: string): Promise<Response>;
}

interface Options {
  settings?: Record<string, string>;
  /** Answers every statement; an empty graph unless given. */
  read?: () => Promise<[]>;
  clientDir?: string;
  writes?: Writes;
  /** Version of the program. */
  program?: string;
}

export async function serve({
  settings = {},
  read = async () => [],
  clientDir,
  writes,
  program,
}: Options = {}): Promise<Served> {
  const logged: string[] = [];
  const config = readConfig(settings);
  const app = await createApp({
    store: storeThat(read),
    http: config.http,
    graphql: config.graphql,
    access: config.access,
    logger: createLogger({ level: 'error', format: 'json' }, { write: (line) => void logged.push(line) }),
    ...(clientDir === undefined ? {} : { clientDir }),
    ...(writes === undefined ? {} : { writes }),
    ...(program === undefined ? {} : { program }),
  });
  const sockets: Socket[] = [];
  app.server.on('connection', (socket) => sockets.push(socket));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    app.server.closeAllConnections();
    await app.close();
  });
  return {
    url,
    port: Number(new URL(url).port),
    logged,
    sockets,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    ask: (headers = {}, query = QUERY) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
  };
}

function storeThat(read: () => Promise<[]>): Store {
  const never = () => Promise.reject(new Error('not for this test'));
  return {
    engine: 'embedded',
    read,
    search: async () => [],
    write: never,
    ensureSchema: never,
    bulkLoad: never,
    dataVersion: async () => 'test',
    health: async () => ({ ok: true, engine: 'embedded', version: 'test' }),
    load: () => ({ running: 0, waiting: 0 }),
    explain: never,
    close: async () => {},
  };
}

/** The code of the first GraphQL error of an answer. */
export async function codeOf(answer: Response): Promise<string | undefined> {
  const { errors } = (await answer.json()) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.[0]?.extensions?.code;
}
