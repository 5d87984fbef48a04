/** Asks the atlas's own API. Its answers come in one piece, so a plain request is all there is to it. */
interface Params {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

export async function fetcher(params: Params): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  });
  return response.json();
}
