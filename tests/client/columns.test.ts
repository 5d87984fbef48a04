import { describe, expect, test } from 'vitest';
import {
  CLAIM_COLUMNS,
  claimOrder,
  fittingColumns,
  nextSort,
  STUDY_COLUMNS,
  sortRows,
} from '../../client/views/table/columns.ts';
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
    expect(fittingColumns(CLAIM_COLUMNS, 2000)).toEqual(CLAIM_COLUMNS);
  });
  test('give way, the sentence and the verdict last', () => {
    expect(fittingColumns(CLAIM_COLUMNS, 100).map(({ id }) => id)).toEqual(['text', 'verdict']);
    expect(fittingColumns(STUDY_COLUMNS, 100).map(({ id }) => id)).toEqual(['name', 'finding']);
  });
});
