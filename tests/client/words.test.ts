import { CombinedError } from 'urql';
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../client/api/problem.ts';
import { toCsv } from '../../client/state/csv.ts';
import { parsePlaygroundHash, playgroundHref } from '../../client/state/playgroundLink.ts';
import { linksOut } from '../../references/links.ts';
import { routesOf } from '../../client/state/study.ts';
import { countWords, verdictWords } from '../../client/state/verdict.ts';
import { asWords } from '../../client/state/vocabulary.ts';
import { outline } from '../../client/views/source/outline.ts';

describe('links out', () => {
  test('are plain addresses of the record', () => {
    const thing = {
      doi: '10.3389/fnagi.2019.00257',
      pmid: '31572171',
      registrations: ['CLINICALTRIALS:NCT03951285', 'UMINCTR:UMIN000047871'],
    };
    expect(linksOut(thing).map(({ href }) => href)).toEqual([
      'https://doi.org/10.3389/fnagi.2019.00257',
      'https://pubmed.ncbi.nlm.nih.gov/31572171/',
      'https://clinicaltrials.gov/study/NCT03951285',
      'https://trialsearch.who.int/Trial2.aspx?TrialID=UMIN000047871',
    ]);
  });
  test('are none without an identifier', () => {
    expect(linksOut({ doi: null, pmid: null })).toEqual([]);
  });
});

test('routes are each named once, comparators last', () => {
  const arm = (route: string | null, comparator = false) => ({ route, comparator });
  expect(routesOf([arm('oral', true), arm('intravenous'), arm(null), arm('intravenous')])).toEqual([
    'intravenous',
    'oral',
  ]);
});

describe('verdicts', () => {
  test('of a gap say whether it still stands', () => {
    expect(verdictWords('DISPUTED', 'EVIDENCE_GAP')).toBe('Out of date');
    expect(verdictWords('SUPPORTED', 'EVIDENCE_GAP')).toBe('Still stands');
    expect(verdictWords('DISPUTED', 'EFFICACY')).toBe('Disputed');
  });
  test('count lines in words', () => {
    expect(countWords({ supports: 7, neutral: 0, disputes: 2 })).toBe('7 for, 0 neutral, 2 against');
    expect(countWords({ supports: 0, neutral: 0, disputes: 0 })).toBe('no studies');
  });
});

test('terms read as words', () => {
  expect(asWords('SmallMolecule')).toBe('small molecule');
  expect(asWords('has_part')).toBe('has part');
});

describe('CSV', () => {
  test('quotes what needs it and leaves no formula to run', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, "y"', null],
          ['=1+1', -2],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",\r\n\'=1+1,-2\r\n');
  });
});

test('a query and its variables travel in the hash', () => {
  const href = playgroundHref('query Q($id: ID!) { claim(id: $id) { text } }', { id: 'nad:claim:C13' });
  const hash = new URL(href, 'http://atlas').hash;
  expect(parsePlaygroundHash(hash)).toEqual({
    query: 'query Q($id: ID!) { claim(id: $id) { text } }',
    variables: '{\n  "id": "nad:claim:C13"\n}',
  });
  expect(parsePlaygroundHash('')).toBeNull();
});

describe('problems are told apart', () => {
  const graphQL = (code?: string) =>
    problemOf(new CombinedError({ graphQLErrors: [{ message: 'why', extensions: code ? { code } : {} }] }));
  test('by the code of the server', () => {
    expect(graphQL('TIMEOUT')).toEqual({ kind: 'slow', code: 'TIMEOUT', message: 'why' });
    expect(graphQL('BAD_USER_INPUT').kind).toBe('refused');
    expect(graphQL('INTERNAL_SERVER_ERROR').kind).toBe('failed');
    expect(graphQL('STORE_UNAVAILABLE').kind).toBe('unreachable');
    expect(graphQL().kind).toBe('failed');
  });
  test('by what happened to the connection', () => {
    const network = (networkError: Error, status?: number) =>
      problemOf(new CombinedError({ networkError, response: status ? { status } : undefined }));
    expect(network(new TypeError('Failed to fetch')).kind).toBe('unreachable');
    expect(network(new DOMException('late', 'TimeoutError')).kind).toBe('slow');
    expect(network(new Error('Bad Gateway'), 502).kind).toBe('unreachable');
    expect(network(new Error('Oops'), 500)).toMatchObject({ kind: 'failed', code: 'HTTP 500' });
  });
});

test('an outline follows the text', () => {
  const at = (start: number | null, section: string | null) => ({ start, section });
  const parts = outline([at(90, 'Risks'), at(5, 'What'), at(null, 'Risks'), at(20, 'What')]);
  expect(parts.map(({ section }) => section)).toEqual(['What', 'Risks']);
  expect(parts[1]?.statements.map(({ start }) => start)).toEqual([90, null]);
});
