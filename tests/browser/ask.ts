/** What the API says, so that a journey expects the data's own words. */
import { address } from './stage.ts';

export async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export async function claimText(id: string): Promise<string> {
  const { claim } = await ask<{ claim: { text: string } }>('query($id: ID!) { claim(id: $id) { text } }', {
    id,
  });
  return claim.text;
}
