/** A rule for grading, judged by short facts that any right one must meet: what it gets wrong, in words. */
import type { assess as Assess } from '../../server/grading/assess.ts';
import { claim, disputes, line, neutral, study, supports } from './evidence.ts';

export function faultsOf(assess: typeof Assess): string[] {
  const effect = claim();
  const nature = claim({ kind: 'MECHANISM', outcomeClass: null });
  const gap = claim({ kind: 'EVIDENCE_GAP', outcomeClass: null });
  const four = ['a', 'b', 'c', 'd'];
  const pooled = ['a', 'b'].map((id) => ({ id, retracted: false, sampleSize: 400 }));
  const review = supports('review', { design: 'META_ANALYSIS', includes: pooled, sampleSize: null });
  const twice = study('a');
  const facts: [string, () => boolean][] = [
    [
      'sound trials for it support it',
      () =>
        assess(
          effect,
          four.map((id) => supports(id)),
        ).verdict === 'SUPPORTED',
    ],
    [
      'sound trials against it dispute it',
      () =>
        assess(
          effect,
          four.map((id) => disputes(id)),
        ).verdict === 'DISPUTED',
    ],
    [
      'what is surely false does not stand',
      () =>
        assess(
          effect,
          four.map((id) => disputes(id)),
        ).standing === 0,
    ],
    [
      'a refuting trial lowers the balance',
      () => assess(effect, [supports('a'), disputes('b')]).balance < assess(effect, [supports('a')]).balance,
    ],
    [
      'neutral studies pull the balance to 0',
      () => assess(nature, [supports('a'), neutral('b')]).balance < assess(nature, [supports('a')]).balance,
    ],
    ['one study is at most low', () => assess(effect, [supports('a')]).level === 'LOW'],
    [
      'mice alone are very low',
      () =>
        assess(
          effect,
          four.map((id) => supports(id, { design: 'ANIMAL_IN_VIVO' })),
        ).level === 'VERY_LOW',
    ],
    [
      'what was not assessed is at most moderate',
      () =>
        assess(effect, [supports('r', { design: 'META_ANALYSIS', blinded: null, sampleSize: 9000 })])
          .level === 'MODERATE',
    ],
    [
      'a study with two lines counts once',
      () =>
        assess(nature, [line(twice, 'SUPPORTS', { id: '1' }), line(twice, 'SUPPORTS', { id: '2' })])
          .balance === assess(nature, [supports('a')]).balance,
    ],
    [
      'a review and its trials count once',
      () => assess(effect, [supports('a'), supports('b'), review]).bodies[0]?.studies === 2,
    ],
    [
      'the trials of a review do not add to its weight',
      () => assess(effect, [supports('a'), supports('b'), review]).bodies[0]?.supports === 1.8,
    ],
    [
      'a retracted trial is not heard',
      () => assess(effect, [supports('a', { retracted: true })]).verdict === 'NOT_STUDIED',
    ],
    [
      'few participants take two levels',
      () =>
        assess(
          effect,
          four.map((id) => supports(id, { sampleSize: 20 })),
        ).level === 'LOW',
    ],
    [
      'open trials lose a level',
      () =>
        assess(
          effect,
          four.map((id) => supports(id, { blinded: false })),
        ).level === 'MODERATE',
    ],
    [
      'indirect trials lose a level',
      () =>
        assess(
          effect,
          four.map((id) => supports(id, { outcomeClass: 'SURROGATE' })),
        ).level === 'MODERATE',
    ],
    [
      'trials that disagree lose levels',
      () => assess(effect, [...four.map((id) => supports(id)), disputes('x'), disputes('y')]).rank < 4,
    ],
    [
      'studies of another route are no direct ones',
      () => {
        const arms = [{ substances: ['drug'], route: 'intravenous', comparator: false }];
        return assess(nature, [supports('a', { arms }), supports('b', { arms })]).level === 'LIMITED';
      },
    ],
    ['a direct study ends a gap', () => assess(gap, [disputes('a')]).level === 'OUTDATED'],
    [
      'two systems are strong',
      () =>
        assess(nature, [
          supports('a', { design: 'CELL' }),
          supports('b', { design: 'CELL' }),
          supports('c', { design: 'ANIMAL_IN_VIVO' }),
        ]).level === 'STRONG',
    ],
  ];
  return facts.filter(([, holds]) => !holds()).map(([fact]) => fact);
}
