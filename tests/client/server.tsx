/** A stand-in for the API: answers by the name of the query, over the client's own way of asking. */
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { afterEach, beforeEach, vi } from 'vitest';
import { makeClient } from '../../client/api/client.ts';

interface Asked {
  readonly operationName: string;
  readonly variables: Record<string, unknown>;
}
type Reply = object | ((variables: Record<string, unknown>) => object);

export interface FakeServer {
  readonly asked: Asked[];
  /** Data by the name of the query; a name without data is answered with an error. */
  readonly answers: Record<string, Reply>;
  /** Set to refuse connections. */
  down: boolean;
}

/** What nobody answers is answered with an error; nothing goes to a network. */
beforeEach(() => {
  fakeServer({});
});
// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

export function fakeServer(answers: Record<string, Reply>): FakeServer {
  const server: FakeServer = { asked: [], answers, down: false };
  vi.stubGlobal('fetch', async (_url: unknown, init?: RequestInit) => {
    if (server.down) throw new TypeError('Failed to fetch');
    const { operationName, variables = {} } = JSON.parse(String(init?.body)) as Asked;
    server.asked.push({ operationName, variables });
    const reply = server.answers[operationName];
    const data = typeof reply === 'function' ? reply(variables) : reply;
    const body = data
      ? { data }
      : {
          data: null,
          errors: [{ message: `no answer to ${operationName}`, extensions: { code: 'TIMEOUT' } }],
        };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
  return server;
}

export function show(content: ReactNode) {
  return render(<Provider value={makeClient('http://atlas/graphql')}>{content}</Provider>);
}
