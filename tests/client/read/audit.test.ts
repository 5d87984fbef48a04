import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auditOf,
  comparableWith,
  FINDINGS,
  fateOf,
  findingOf,
  GROUPS,
  isIn,
  isOverstated,
  outdatedFrom,
  summaryOf,
} from '../../../client/views/read/audit.ts';
import { auditCsv } from '../../../client/views/read/auditCsv.ts';
import { fateWords } from '../../../client/views/read/words.ts';
import { anyGrade, anyHedging, anyStatement, aStatement } from './samples.ts';

describe('what the evidence says of a statement', () => {
  test.each([
    ['GRADE', 'LOW', 'SUPPORTED', 2, 'supported', 'stands'],
    ['GRADE', 'VERY_LOW', 'CONTESTED', 1, 'contested', 'weak'],
    ['GRADE', 'HIGH', 'DISPUTED', 0, 'disputed', 'falls'],
    ['CORROBORATION', 'INCONCLUSIVE', 'UNSETTLED', 0, 'unsettled', 'unshown'],
    ['CORROBORATION', 'NOT_STUDIED', 'NOT_STUDIED', 0, 'unstudied', 'unstudied'],
    ['CORROBORATION', 'REVIEWS_ONLY', 'NOT_STUDIED', 1, 'unstudied', 'weak'],
    ['LITERATURE', 'STANDS', 'SUPPORTED', 2, 'gap', 'stands'],
    ['LITERATURE', 'STANDS', 'NOT_STUDIED', 2, 'gap', 'stands'],
    ['LITERATURE', 'OUTDATED', 'DISPUTED', 0, 'outdated', 'outdated'],
    ['NONE', 'NOT_GRADED', 'SUPPORTED', 0, 'supported', 'ungraded'],
    ['NONE', 'NOT_GRADED', 'NOT_STUDIED', 0, 'unstudied', 'ungraded'],
  ] as const)('%s, %s, %s, standing %i: %s, %s', (ladder, level, verdict, standing, finding, fate) => {
    const grade = { ladder, level, verdict, standing };
    expect([findingOf(grade), fateOf(grade)]).toEqual([finding, fate]);
  });

  test('overstated: put as a fact, standing 0 or 1, on a ladder that grades', () => {
    const grade = (ladder: 'GRADE' | 'CORROBORATION' | 'LITERATURE' | 'NONE', standing: number) =>
      ({ ladder, level: 'LOW', verdict: 'UNSETTLED', standing }) as const;
    expect([0, 1, 2, 3].map((standing) => isOverstated('ASSERTED', grade('GRADE', standing)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isOverstated('ASSERTED', grade('CORROBORATION', 1))).toBe(true);
    expect(isOverstated('ASSERTED', grade('LITERATURE', 0))).toBe(false);
    expect(isOverstated('ASSERTED', grade('NONE', 0))).toBe(false);
    for (const hedging of ['HEDGED', 'OPEN_QUESTION', 'ABSENCE_OF_EVIDENCE'] as const)
      expect(isOverstated(hedging, grade('GRADE', 0))).toBe(false);
  });

  test('never both overstated and standing, or overstated and out of date, or not graded and standing', () => {
    fc.assert(
      fc.property(anyHedging, anyGrade, (hedging, grade) => {
        const fate = fateOf(grade);
        if (isOverstated(hedging, grade)) expect(['stands', 'outdated', 'ungraded']).not.toContain(fate);
        if (findingOf(grade) === 'outdated') expect(fate).toBe('outdated');
        expect(fate === 'ungraded').toBe(grade.ladder === 'NONE');
      }),
    );
  });

  test('says since when a gap is filled, and that a missing year is missing', () => {
    const words = (outdatedSince: number | null) => {
      const [one] = auditOf([
        aStatement({}, {}, { ladder: 'LITERATURE', level: 'OUTDATED', verdict: 'DISPUTED', outdatedSince }),
      ]);
      return one && fateWords(one);
    };
    expect(words(2024)).toBe('Out of date since 2024');
    expect(words(null)).toBe('Out of date, year not recorded');
  });
});

describe('an article in numbers', () => {
  const many = fc.array(anyStatement, { maxLength: 40 }).map(auditOf);

  test('findings add up to all; every number is as many as the list it opens', () => {
    fc.assert(
      fc.property(many, (audited) => {
        const counts = summaryOf(audited);
        expect(FINDINGS.reduce((sum, finding) => sum + counts[finding], 0)).toBe(audited.length);
        for (const group of GROUPS)
          expect(audited.filter((one) => isIn(group, one))).toHaveLength(counts[group]);
      }),
    );
  });

  test('statements are numbered in the order of the text, those without a place last', () => {
    fc.assert(
      fc.property(many, (audited) => {
        const places = audited.map(({ statement }) => statement.start ?? Number.POSITIVE_INFINITY);
        expect(places).toEqual([...places].sort((a, b) => (a === b ? 0 : a - b)));
        expect(audited.map(({ number }) => number)).toEqual(audited.map((_, i) => i + 1));
      }),
    );
  });

  test('out of date since the first year that is recorded for one that is', () => {
    const gap = (outdatedSince: number | null, level: 'OUTDATED' | 'STANDS') =>
      aStatement({}, {}, { ladder: 'LITERATURE', level, verdict: 'UNSETTLED', outdatedSince });
    expect(outdatedFrom(auditOf([]))).toBeNull();
    expect(outdatedFrom(auditOf([gap(2024, 'OUTDATED'), gap(null, 'OUTDATED'), gap(1990, 'STANDS')]))).toBe(
      2024,
    );
  });

  test('what can be compared is what is related and stated by the same article', () => {
    const all = auditOf([
      aStatement(
        { start: 1 },
        {
          id: 'a',
          related: [
            { id: 'b', label: 'B' },
            { id: 'z', label: 'Z' },
          ],
        },
      ),
      aStatement({ start: 2 }, { id: 'b' }),
      aStatement({ start: 3 }, { id: 'c' }),
    ]);
    const [first, second] = all;
    expect(first && comparableWith(first, all)).toEqual([second]);
    expect(second && comparableWith(second, all)).toEqual([]);
  });

  test('the file has a row a statement, and the rules where they are not the default ones', () => {
    fc.assert(
      fc.property(many, (audited) => {
        expect(auditCsv(audited, null).trimEnd().split('\r\n')).toHaveLength(audited.length + 1);
      }),
    );
    const [header, row] = auditCsv(auditOf([aStatement()]), { humansOnly: true }).split('\r\n');
    expect(header).toMatch(/^number,section,.*,overstated,sentence,note,what-if rules$/);
    expect(row).toContain('"{""humansOnly"":true}"');
  });
});
