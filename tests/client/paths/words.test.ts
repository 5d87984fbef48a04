// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { csvRows, CSV_HEADER } from '../../../client/views/paths/csv.ts';
import { pathsSvg } from '../../../client/views/paths/picture.ts';
import {
  caution,
  chainText,
  stepSentence,
  studiesWords,
  weakestSentence,
} from '../../../client/views/paths/words.ts';
import { aChain, aPathClaim, concept, step, studies } from './samples.ts';

const contested = aPathClaim('b', 1, 'CONTESTED', [
  ...studies('SUPPORTS', 'human'),
  ...studies('DISPUTES', 'mouse', 'mouse'),
  ...studies('NEUTRAL', 'human', 'mouse', ''),
]);

describe('the studies of a claim in words', () => {
  test('by direction and species; what is neutral is only counted', () => {
    expect(studiesWords(contested)).toBe('one human study for, two mouse studies against, three neutral');
  });
  test('leaves out what is not counted', () => {
    const ledger = studies('SUPPORTS', 'human').map((entry) => ({ ...entry, counted: false }));
    expect(studiesWords(aPathClaim('a', 3, 'SUPPORTED', ledger))).toBe('no counted study');
  });
  test('names cells, several species at once, and those not recorded', () => {
    const ledger = studies('SUPPORTS', 'cell', 'human+mouse', '');
    expect(studiesWords(aPathClaim('a', 3, 'SUPPORTED', ledger))).toBe(
      'one cell study for, one mixed-species study for, one study for',
    );
  });
});

describe('why a chain is as strong as it is', () => {
  test('names the weakest link with its grade and studies', () => {
    const chain = aChain([step('A', 'B', aPathClaim('a')), step('B', 'C', contested)]);
    expect(weakestSentence(chain)).toBe(
      'The chain is only as strong as “B is so”: contested, strong (1 of 4); one human study for, two mouse studies against, three neutral.',
    );
  });
  test('says that another claim is no firmer', () => {
    const chain = aChain([step('A', 'B', aPathClaim('a', 1)), step('B', 'C', contested)]);
    expect(weakestSentence(chain)).toMatch(/One more of its claims is no firmer\.$/);
  });
  test('of one claim: that it rests on it', () => {
    expect(weakestSentence(aChain([step('A', 'B', aPathClaim('a'))]))).toMatch(
      /^It rests on one claim: “A is so”/,
    );
  });
});

describe('what a chain does not show', () => {
  const along = step('A', 'B', aPathClaim('a'));
  const against = step('B', 'C', contested, { forward: false });
  test('nothing to say where it follows its arrows', () => {
    expect(caution(aChain([along]))).toBe('');
  });
  test('a claim read against its arrow only ties the two together', () => {
    expect(caution(aChain([along, against]))).toMatch(
      /^One of its two claims is read against its arrow: .* does not show/,
    );
  });
  test('all against: it leads the other way', () => {
    expect(caution(aChain([against]))).toMatch(/from the second concept to the first/);
  });
  test('steps without a claim', () => {
    expect(caution(aChain([along, step('B', 'C', null)]))).toMatch(/^One step goes .* no study tests/);
  });
});

describe('the steps as sentences', () => {
  test('the claim, its grade, its studies; and which way it is read', () => {
    expect(stepSentence(step('A', 'B', aPathClaim('a')))).toBe(
      'A is so (supported, strong (3 of 4); one human study for).',
    );
    expect(stepSentence(step('A', 'B', aPathClaim('a'), { forward: false }))).toMatch(
      /Read against its arrow, from A to B\.$/,
    );
  });
  test('a kind of something, whichever way it is taken', () => {
    expect(stepSentence(step('A', 'B', null))).toMatch(/^A is a kind of B;/);
    expect(stepSentence(step('A', 'B', null, { forward: false }))).toMatch(/^B is a kind of A;/);
  });
  test('a substance that the claim names', () => {
    expect(stepSentence(step('NMN', 'B', aPathClaim('a'), { via: concept('Capsules') }))).toContain(
      'said of Capsules, which gives NMN',
    );
  });
  test('numbered, with the ends above and the weakest link below', () => {
    const lines = chainText(aChain([step('A', 'B', aPathClaim('a')), step('B', 'C', contested)])).split('\n');
    expect(lines[0]).toBe('From A to C');
    expect(lines[1]).toMatch(/^1\. A is so/);
    expect(lines[2]).toMatch(/^2\. B is so/);
    expect(lines[3]).toMatch(/^The chain is only as strong/);
    expect(lines).toHaveLength(4);
  });
});

describe('files', () => {
  const chain = aChain([
    step('A & B', 'B', aPathClaim('a')),
    step('B', 'C', contested, { forward: false }),
    step('C', 'D', null),
  ]);
  test('a row a step, each as long as the heading; the weakest link marked once', () => {
    const rows = csvRows([chain]);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(CSV_HEADER.length);
    expect(rows.map((row) => row.at(-1))).toEqual(['no', 'yes', null]);
    expect(rows.map((row) => row[5])).toEqual(['along the claim', 'against the claim', 'is a kind of']);
  });
  test('a figure that is well formed, says which link is weakest and under which rules it was drawn', () => {
    const svg = pathsSvg([chain], { title: 'NAD+', conditions: 'people only', credit: 'x', theme: 'dark' });
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg).toContain('A &amp; B');
    expect(svg).toContain('Only: people only.');
    expect(svg.match(/ · weakest link</g)).toHaveLength(1);
    const page = new DOMParser().parseFromString(svg, 'text/html');
    expect(page.querySelectorAll('svg > g rect').length).toBeGreaterThan(4);
  });
});
