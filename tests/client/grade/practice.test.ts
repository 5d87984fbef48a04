import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difficulty, nextExercise, practicePath } from '../../../client/views/grade/practice.ts';
import { aPracticeClaim } from './claims.ts';

const claims = fc.uniqueArray(
  fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      ladder: fc.constantFrom(
        'GRADE' as const,
        'CORROBORATION' as const,
        'LITERATURE' as const,
        'NONE' as const,
      ),
      verdict: fc.constantFrom('SUPPORTED' as const, 'CONTESTED' as const, 'UNSETTLED' as const),
      studies: fc.nat({ max: 40 }),
      changes: fc.array(fc.constantFrom(-2, -1, 0), { maxLength: 5 }),
    })
    .map(({ id, ladder, verdict, studies, changes }) =>
      aPracticeClaim(id, {
        ladder,
        verdict,
        bodies: [{ studies }],
        steps: changes.map((change) => ({ change })),
      }),
    ),
  { maxLength: 40, selector: ({ id }) => id },
);

describe('the path of practice', () => {
  test('grows harder, has no claim twice, and none that cannot be graded', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const path = practicePath(all).map(({ claim }) => claim);
        const hard = path.map(difficulty);
        expect(hard).toEqual([...hard].sort((a, b) => a - b));
        expect(new Set(path).size).toBe(path.length);
        expect(path.every(({ assessment }) => assessment.ladder !== 'NONE')).toBe(true);
        expect(path.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  test('is the same in whatever order the claims come', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(practicePath([...all].reverse())).toEqual(practicePath(all));
      }),
    );
  });

  test('takes what is unlike those before', () => {
    const alike = ['a', 'b', 'c', 'd'].map((id) => aPracticeClaim(id));
    const gap = aPracticeClaim('b2', { ladder: 'LITERATURE', bodies: [{ studies: 6 }] });
    expect(practicePath([...alike, gap], 2).map(({ claim }) => claim.id)).toContain('b2');
  });

  test('goes on after a claim with what is not done yet', () => {
    const path = practicePath(
      ['a', 'b', 'c'].map((id, i) => aPracticeClaim(id, { bodies: [{ studies: i + 1 }] })),
    );
    expect(nextExercise(path, 'a', new Set())?.claim.id).toBe('b');
    expect(nextExercise(path, 'a', new Set(['b']))?.claim.id).toBe('c');
    expect(nextExercise(path, 'c', new Set(['b']))?.claim.id).toBe('a');
    expect(nextExercise(path, 'c', new Set(['a', 'b']))).toBeNull();
    expect(nextExercise(path, 'elsewhere', new Set())?.claim.id).toBe('a');
  });
});
