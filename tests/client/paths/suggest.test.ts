import { expect, test } from 'vitest';
import type { Verdict } from '../../../client/api/generated.ts';
import { suggestions } from '../../../client/views/paths/suggest.ts';
import { concept } from './samples.ts';

const claim = (from: string, to: string, standing: number, verdict: Verdict = 'SUPPORTED', lines = 5) => ({
  id: `${from}${to}`,
  subject: concept(from),
  object: concept(to),
  assessment: { standing, verdict },
  evidence: { totalCount: lines },
});
const told = (claims: Parameters<typeof suggestions>[0]) =>
  suggestions(claims).map(({ from, to, why }) => [from.name, to.name, why]);

test('one pair that holds, one contested, one open', () => {
  expect(
    told([
      claim('A', 'B', 4),
      claim('B', 'C', 3),
      claim('D', 'E', 4),
      claim('E', 'F', 1, 'CONTESTED'),
      claim('G', 'H', 2),
      claim('H', 'I', 0, 'UNSETTLED'),
    ]),
  ).toEqual([
    ['A', 'C', 'two claims, the weaker stands 3 of 4'],
    ['D', 'F', 'two claims, the weaker is contested'],
    ['G', 'I', 'two claims, the weaker is open'],
  ]);
});

test('not what one claim joins already, nor back to where it began', () => {
  expect(told([claim('A', 'B', 4), claim('B', 'C', 4), claim('C', 'A', 1), claim('B', 'A', 1)])).toEqual([]);
});

test('the most studied among equals, and the firmer of two ways between the same two', () => {
  const [first] = told([
    claim('A', 'B', 3, 'SUPPORTED', 2),
    claim('B', 'C', 3, 'SUPPORTED', 2),
    claim('D', 'E', 3, 'SUPPORTED', 9),
    claim('E', 'F', 3, 'SUPPORTED', 9),
    claim('D', 'G', 1, 'SUPPORTED', 40),
    claim('G', 'F', 1, 'SUPPORTED', 40),
  ]);
  expect(first).toEqual(['D', 'F', 'two claims, the weaker stands 3 of 4']);
});

test('nothing where nothing follows', () => {
  expect(told([])).toEqual([]);
  expect(told([claim('A', 'B', 4)])).toEqual([]);
});
