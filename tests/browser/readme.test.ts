import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { address } from './stage.ts';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

it('answers the first query of the README', async () => {
  const [, body] = /curl [^']*-H '[^']*' -d '([^']*)'/.exec(readme) ?? [];
  expect(body).toBeDefined();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body ?? '',
  });
  const { data, errors } = (await response.json()) as {
    data: { claim: { text: string; evidence: { nodes: unknown[] } } };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  expect(data.claim.text).not.toBe('');
  expect(data.claim.evidence.nodes.length).toBeGreaterThan(0);
});
