/** Asks the API as a program does. Resolves with the milliseconds until the whole answer was there; rejects where it has errors. */
export async function ask(
  address: string,
  query: string,
  variables: object = {},
  token?: string,
): Promise<number> {
  const begin = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  if (errors) throw new Error(`${errors[0]?.message}\n${query}`);
  return performance.now() - begin;
}
