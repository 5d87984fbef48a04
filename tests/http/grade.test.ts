import { expect, it } from 'vitest';
import { tokenHash } from '../../server/access/tokens.ts';
import { WriteConflict, WrongValue } from '../../server/errors.ts';
import { serve } from './harness.ts';

it.each([
  [new WrongValue('a study of topic tea', 'none'), 'BAD_USER_INPUT', /a study of topic tea, got "none"/],
  [new WriteConflict('Topic tea is being loaded.'), 'CONFLICT', /^Topic tea is being loaded\.$/],
  // Not the caller's fault, though it is what a wrong value was once told by.
  [new RangeError('Invalid string length'), 'INTERNAL_SERVER_ERROR', /it has been logged/],
])('a grade by hand that is not written says why: %s', async (error, code, words) => {
  const served = await serve({
    settings: { ACCESS_TOKENS: `jo:curator:${tokenHash('open-sesame')}` },
    writes: {
      gradeByHand: () => Promise.reject(error),
      refusal: () => Promise.reject(new Error('not for this test')),
      bringIn: () => Promise.reject(new Error('not for this test')),
    },
  });
  const grade = 'mutation { gradeByHand(claim: "c", level: LOW, verdict: SUPPORTED, why: "w") { id } }';
  const answer = await served.ask({ authorization: 'Bearer open-sesame' }, grade);
  const [told] = (await answer.json()).errors;
  expect(told.extensions.code).toBe(code);
  expect(told.message).toMatch(words);
  expect(served.logged).toHaveLength(code === 'INTERNAL_SERVER_ERROR' ? 1 : 0);
});
