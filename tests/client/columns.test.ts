import { describe, expect, test } from 'vitest';
import { CLAIM_COLUMNS, claimOrder } from '../../client/views/table/claims.tsx';
import {
  chosenColumns,
  fittingColumns,
  linesOf,
  nextSort,
  sortRows,
} from '../../client/views/table/columns.ts';
import { LINK_COLUMNS, linkRows } from '../../client/views/table/links.tsx';
import { STUDY_COLUMNS } from '../../client/views/table/studies.tsx';
import { THING_COLUMNS, thingRows } from '../../client/views/table/things.tsx';
import { aStudy } from './samples.ts';

describe('sorting', () => {
  const rows = [
    aStudy({ id: 'a', sampleSize: 40, label: 'Zhang 2024' }),
    aStudy({ id: 'b', sampleSize: null, label: 'Airhart 2017' }),
    aStudy({ id: 'c', sampleSize: 513, label: 'Grant 2019' }),
  ];
  const ids = (column: string, descending: boolean) =>
    sortRows(rows, STUDY_COLUMNS, { column, descending }).map(({ id }) => id);

  test('compares numbers as numbers and puts what is missing last', () => {
    expect(ids('sampleSize', true)).toEqual(['c', 'a', 'b']);
    expect(ids('sampleSize', false)).toEqual(['a', 'c', 'b']);
    expect(ids('name', false)).toEqual(['b', 'c', 'a']);
  });
  test('leaves the order of the server for an unknown column', () => {
    expect(ids('nonsense', false)).toEqual(['a', 'b', 'c']);
  });
  test('a heading goes through both ways and back', () => {
    const first = nextSort(null, 'text', false);
    const second = nextSort(first, 'text', false);
    expect([first, second, nextSort(second, 'text', false)]).toEqual([
      { column: 'text', descending: false },
      { column: 'text', descending: true },
      null,
    ]);
    expect(nextSort(first, 'supports', true)).toEqual({ column: 'supports', descending: true });
  });
  test('asks the server for the nearest order', () => {
    expect(claimOrder(null, false)).toBe('MOST_STUDIED');
    expect(claimOrder(null, true)).toBe('RELEVANCE');
    expect(claimOrder({ column: 'text', descending: true }, false)).toBe('TEXT');
  });
});

describe('columns', () => {
  test('all show where there is room', () => {
    expect(fittingColumns(CLAIM_COLUMNS, 2000)).toEqual(CLAIM_COLUMNS.filter(({ extra }) => !extra));
  });
  test('give way, the sentence and the verdict last', () => {
    expect(fittingColumns(CLAIM_COLUMNS, 100).map(({ id }) => id)).toEqual(['text', 'verdict']);
    expect(fittingColumns(STUDY_COLUMNS, 100).map(({ id }) => id)).toEqual(['name', 'finding']);
  });
  test('chosen ones come in the table’s order, the first always among them', () => {
    expect(chosenColumns(CLAIM_COLUMNS, ['object', 'kind'])?.map(({ id }) => id)).toEqual([
      'text',
      'kind',
      'object',
    ]);
    expect(chosenColumns(CLAIM_COLUMNS, [])).toBeNull();
    expect(chosenColumns(CLAIM_COLUMNS, ['nonsense'])).toBeNull();
    expect(chosenColumns(CLAIM_COLUMNS, undefined)).toBeNull();
  });
  test('are named once each, in every table', () => {
    for (const columns of [CLAIM_COLUMNS, STUDY_COLUMNS, THING_COLUMNS, LINK_COLUMNS]) {
      const ids = columns.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-zA-Z]+$/);
      expect(columns[0]?.extra).toBeUndefined();
    }
  });
});

describe('the picture of the map as rows', () => {
  const node = (id: string, kind: 'CLAIM' | 'STUDY' | 'CONCEPT', subkind: string) => ({
    id,
    kind,
    subkind,
    label: `${id}!`,
    rank: kind === 'CLAIM' ? 2 : null,
    standing: null,
    verdict: kind === 'CLAIM' ? ('CONTESTED' as const) : null,
    degree: 9,
    neighbours: [],
    design: null,
    systems: [],
    year: null,
    sampleSize: null,
  });
  const edge = (source: string, target: string, more: object) => ({
    id: `${source}${target}`,
    source,
    target,
    type: 'EVIDENCE',
    direction: 'DISPUTES' as const,
    weight: 0.1234,
    design: 'COHORT' as const,
    ...more,
  });
  const graph = {
    nodes: [
      node('s', 'STUDY', 'COHORT'),
      node('c', 'CLAIM', 'EFFICACY'),
      node('k', 'CONCEPT', 'SmallMolecule'),
    ],
    edges: [
      edge('s', 'c', {}),
      edge('c', 'k', { type: 'SUBJECT', direction: null, weight: null, design: null }),
      edge('c', 'elsewhere', {}),
    ],
  };
  test('things with their kinds in words and the links that are shown', () => {
    const [, lines] = linesOf(THING_COLUMNS, thingRows(graph));
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      ['s!', 'Study', 'Cohort', null, null, 1],
      ['c!', 'Claim', 'Efficacy', 'Contested', 2, 3],
      ['k!', 'Concept', 'Small molecule', null, null, 1],
    ]);
  });
  test('links as who says what of whom; none to what is not shown', () => {
    const [, lines] = linesOf(LINK_COLUMNS, linkRows(graph));
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      ['s!', 'disputes', 'c!', 'Against', 'Cohort', 0.12],
      ['c!', 'about', 'k!', null, null, null],
    ]);
  });
});
