import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appliesTo,
  chosen,
  isEmpty,
  NO_FILTER,
  toClaimFilter,
  toggle,
  toStudyFilter,
  without,
} from '../../client/state/filter.ts';
import { choiceWords } from '../../client/state/filterWords.ts';
import { facetGroups } from '../../client/views/rail/facets.ts';

describe('a filter', () => {
  test('asks for nothing when empty', () => {
    expect(toClaimFilter(NO_FILTER)).toEqual({});
    expect(toStudyFilter(NO_FILTER)).toEqual({});
    expect(isEmpty(NO_FILTER)).toBe(true);
  });

  test('gives claims and studies what each knows', () => {
    const filter = {
      ...NO_FILTER,
      text: ' nmn ',
      verdicts: ['CONTESTED' as const],
      routes: ['oral'],
      fromYear: 2019,
    };
    expect(toClaimFilter(filter)).toEqual({ text: 'nmn', verdicts: ['CONTESTED'], fromYear: 2019 });
    expect(toStudyFilter(filter)).toEqual({ text: 'nmn', routes: ['oral'], fromYear: 2019 });
    expect(appliesTo('routes', 'claims')).toBe(false);
    expect(appliesTo('verdicts', 'studies')).toBe(false);
  });

  test('toggling twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.string({ minLength: 1 }),
        (routes, value) => {
          const filter = { ...NO_FILTER, routes };
          const twice = toggle(toggle(filter, 'routes', value), 'routes', value);
          expect([...twice.routes].sort()).toEqual([...routes].sort());
        },
      ),
    );
  });

  test('taking away each choice leaves none', () => {
    const filter = {
      ...NO_FILTER,
      text: 'nmn',
      kinds: ['SAFETY' as const, 'COST' as const],
      mechanisms: ['m'],
      fromYear: 2001,
      minSampleSize: 10,
    };
    expect(isEmpty(chosen(filter).reduce(without, filter))).toBe(true);
  });

  test('reads as words', () => {
    expect(choiceWords({ field: 'verdicts', value: 'CONTESTED' })).toBe('Verdict: Contested');
    expect(choiceWords({ field: 'mechanisms', value: 'nad:mechanism:x' }, 'Sirtuins')).toBe(
      'Mechanism: Sirtuins',
    );
    expect(choiceWords({ field: 'fromYear', value: '2019' })).toBe('from 2019');
    expect(choiceWords({ field: 'text', value: 'nmn' })).toBe('“nmn”');
  });
});

describe('facets', () => {
  const facets = [
    { field: 'verdict', buckets: [{ value: 'SUPPORTED', label: 'SUPPORTED', count: 3 }] },
    { field: 'route', buckets: [{ value: 'oral', label: 'oral', count: 2 }] },
  ];
  test('keep a chosen value that nothing matches any more, by its name', () => {
    const filter = { ...NO_FILTER, verdicts: ['CONTESTED' as const], mechanisms: ['m'] };
    const groups = facetGroups(facets, filter, 'claims', new Map([['m', 'Sirtuins']]));
    expect(groups.map(({ field }) => field)).toEqual(['verdicts', 'mechanisms']);
    expect(groups[0]?.buckets).toEqual([
      { value: 'SUPPORTED', label: 'Supported', count: 3, chosen: false },
      { value: 'CONTESTED', label: 'Contested', count: 0, chosen: true },
    ]);
    expect(groups[1]?.buckets[0]?.label).toBe('Sirtuins');
  });
  test('leave out what has no effect on the rows', () => {
    expect(facetGroups(facets, NO_FILTER, 'studies').map(({ field }) => field)).toEqual(['routes']);
  });
});
