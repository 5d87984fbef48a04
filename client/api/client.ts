import { Client, cacheExchange, fetchExchange } from 'urql';
import { fetchWithAccess } from './access.ts';

/** After this the reader is told that the question took too long; the server gives up earlier by itself. */
const PATIENCE_MS = 30_000;

function fetchWithPatience(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience;
  return fetchWithAccess(input, { ...init, signal });
}

export function makeClient(url = '/graphql'): Client {
  return new Client({
    url,
    exchanges: [cacheExchange, fetchExchange],
    fetch: fetchWithPatience,
    preferGetMethod: false,
  });
}
