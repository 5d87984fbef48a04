import { expect, it } from 'vitest';
import { tokenHash } from '../../server/access/tokens.ts';
import { serve } from './harness.ts';

it('an import may take longer than a connection is silent otherwise', async () => {
  let patience: number | undefined;
  const served = await serve({
    settings: { ACCESS_TOKENS: `the-admin:admin:${tokenHash('admin')}`, ANSWER_SECONDS: '1' },
    writes: {
      gradeByHand: async () => false,
      bringIn: async ({ topic = '' }) => {
        patience = served.sockets[0]?.timeout;
        return { topic, written: false, dataVersion: null, counts: {}, complaints: [] };
      },
    },
  });
  const answer = await fetch(`${served.url}/import/ris?topic=sent`, {
    method: 'POST',
    headers: { authorization: 'Bearer admin' },
    body: 'TY  - JOUR',
  });
  expect(answer.status).toBe(200);
  expect(patience).toBe(3_600_000);
});
