/** One worked example a rule of the grade, to read beside it; each fails when its rule is broken. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../server/grading/assess.ts';
import { changesOf } from '../../server/grading/changes.ts';
import type { GradeStep } from '../../server/grading/types.ts';
import { claim, disputes, line, neutral, study, supports } from './evidence.ts';

const effect = claim();
const nature = claim({ kind: 'MECHANISM', outcomeClass: null });
const gap = claim({ kind: 'EVIDENCE_GAP', outcomeClass: null });
const changeOf = (steps: GradeStep[], domain: string) => steps.find((s) => s.domain === domain)?.change;
const reasonOf = (lines: Parameters<typeof assess>[1], id: string) =>
  assess(effect, lines).ledger.find((e) => e.evidence.startsWith(id))?.reason;

describe('what counts', () => {
  it('leaves out retracted studies, bare registrations, narrative reviews and what is no study, with the reason', () => {
    const lines = [
      supports('a', { retracted: true }),
      supports('b', { hasResults: false }),
      supports('c', { design: 'NARRATIVE_REVIEW' }),
      supports('d', { design: 'OTHER' }),
      supports('e', { design: 'TEA_LEAVES' }),
    ];
    expect(assess(effect, lines)).toMatchObject({
      verdict: 'NOT_STUDIED',
      level: 'NOT_STUDIED',
      rank: 0,
      standing: 0,
    });
    expect(reasonOf(lines, 'a')).toBe('retracted');
    expect(reasonOf(lines, 'b')).toMatch(/no results/);
    expect(reasonOf(lines, 'c')).toMatch(/narrative review/);
    expect(reasonOf(lines, 'e')).toMatch(/not a study/);
  });

  it('gives a study one voice: for and neutral is for; for and against is neutral', () => {
    const s = study('a');
    expect(assess(effect, [line(s, 'SUPPORTS'), line(s, 'NEUTRAL')]).verdict).toBe('SUPPORTED');
    const mixed = assess(effect, [line(s, 'SUPPORTS'), line(s, 'DISPUTES')]);
    expect(mixed).toMatchObject({ verdict: 'UNSETTLED', balance: 0 });
    expect(mixed.ledger[0]?.reason).toMatch(/mixed/);
  });

  it('takes a level where all leading studies were paid for by a seller, a review standing for those it pooled', () => {
    const pooled = ['x', 'y'].map((id) => ({ id, retracted: false, sampleSize: 400 }));
    const review = supports('r', { design: 'META_ANALYSIS', includes: pooled, sponsoredBySeller: true });
    expect(changeOf(assess(effect, [review]).steps, 'PUBLICATION_BIAS')).toBe(-1);
    expect(
      changeOf(assess(effect, [supports('a', { sponsoredBySeller: true })]).steps, 'PUBLICATION_BIAS'),
    ).toBe(0);
  });

  it('hears two records of one study once, and excluding one excludes it', () => {
    const twins = [supports('a', { sameAs: ['b'] }), supports('b', { sameAs: ['a'] })];
    expect(assess(effect, twins).bodies[0]?.studies).toBe(1);
    expect(assess(effect, twins).balance).toBe(assess(effect, twins.slice(0, 1)).balance);
    expect(assess(effect, twins, { excludeStudies: ['b'] }).verdict).toBe('NOT_STUDIED');
  });

  it('lets a review replace the trials it pooled, weighing at least as much as they did', () => {
    const trials = [supports('t1'), supports('t2'), disputes('t3')];
    const pooled = ['t1', 't2', 't3'].map((id) => ({ id, retracted: false, sampleSize: 400 }));
    const review = supports('review', { design: 'META_ANALYSIS', includes: pooled, sampleSize: 1200 });
    const { bodies, ledger } = assess(effect, [...trials, review]);
    expect(bodies[0]).toMatchObject({ studies: 3, participants: 1200, supports: 1.8, disputes: 0 });
    expect(ledger.filter((e) => e.counted).map((e) => e.evidence)).toEqual([review.id]);
    expect(ledger.find((e) => e.evidence.startsWith('t1'))?.reason).toBe('counted through review');
  });

  it('still hears the trials inside a review when it asks whether studies disagree', () => {
    const pooled = ['t1', 't2'].map((id) => ({ id, retracted: false, sampleSize: 400 }));
    const review = supports('review', { design: 'META_ANALYSIS', includes: pooled });
    expect(assess(effect, [disputes('t1'), disputes('t2'), review]).verdict).toBe('CONTESTED');
  });

  it('says of a review that does not tell what it pooled that it may contain trials listed here', () => {
    expect(reasonOf([supports('t'), supports('review', { design: 'META_ANALYSIS' })], 'review')).toMatch(
      /may contain/,
    );
  });
});

describe('the GRADE ladder', () => {
  const four = ['a', 'b', 'c', 'd'];
  it('gives four sound trials of 400 people high certainty', () => {
    const { level, rank, standing, verdict, caps, steps } = assess(
      effect,
      four.map((id) => supports(id)),
    );
    expect({ level, rank, standing, verdict, caps }).toEqual({
      level: 'HIGH',
      rank: 4,
      standing: 4,
      verdict: 'SUPPORTED',
      caps: [],
    });
    expect(steps.every((s) => s.change === 0)).toBe(true);
  });

  it('gives high certainty that something is false standing 0', () => {
    expect(
      assess(
        effect,
        four.map((id) => disputes(id)),
      ),
    ).toMatchObject({ level: 'HIGH', verdict: 'DISPUTED', standing: 0 });
  });

  it('lowers the grade for refuting studies', () => {
    const lines = four.map((id) => supports(id));
    const { standing, steps, verdict } = assess(effect, [...lines, disputes('x'), disputes('y')]);
    expect(verdict).toBe('CONTESTED');
    expect(changeOf(steps, 'INCONSISTENCY')).toBe(-1);
    expect(standing).toBe(1);
  });

  it.each([
    ['RISK_OF_BIAS', { blinded: false }, -1],
    ['RISK_OF_BIAS', { controlled: null }, -1],
    ['INDIRECTNESS', { outcomeClass: 'SURROGATE' }, -1],
    [
      'INDIRECTNESS',
      { outcomeClass: 'SURROGATE', arms: [{ substances: ['other'], route: 'oral', comparator: false }] },
      -2,
    ],
    ['IMPRECISION', { sampleSize: 50 }, -1],
    ['IMPRECISION', { sampleSize: 20 }, -2],
    ['PUBLICATION_BIAS', { sponsoredBySeller: true }, -1],
  ] as const)('takes levels for %s where trials are %o', (domain, over, change) => {
    const { steps, rank } = assess(
      effect,
      four.map((id) => supports(id, over)),
    );
    expect(changeOf(steps, domain)).toBe(change);
    expect(rank).toBe(4 + change);
  });

  it('caps a single study at low, and no human evidence at very low', () => {
    expect(assess(effect, [supports('a')])).toMatchObject({ level: 'LOW', caps: ['single study'] });
    const mouse = assess(effect, [supports('a', { design: 'ANIMAL_IN_VIVO' })]);
    expect(mouse.caps).toEqual(['single study', 'no human evidence']);
    const mice = assess(
      effect,
      four.map((id) => supports(id, { design: 'ANIMAL_IN_VIVO' })),
    );
    expect(mice).toMatchObject({ level: 'VERY_LOW', caps: ['no human evidence'], verdict: 'UNSETTLED' });
  });

  it('caps at moderate what it could not assess', () => {
    const review = supports('review', { design: 'META_ANALYSIS', blinded: null, sampleSize: 5000 });
    expect(assess(effect, [review])).toMatchObject({ level: 'MODERATE', caps: ['not assessed'] });
  });

  it('starts observational studies low and raises them for a large effect', () => {
    const cohorts = four.map((id) => supports(id, { design: 'COHORT', randomized: false }));
    expect(assess(effect, cohorts)).toMatchObject({ start: 'LOW', level: 'LOW' });
    expect(
      assess(
        effect,
        cohorts.map((l) => ({ ...l, effectRatio: 3 })),
      ).level,
    ).toBe('MODERATE');
    expect(
      assess(
        effect,
        cohorts.map((l) => ({ ...l, effectRatio: 0.1, doseResponse: true })),
      ).level,
    ).toBe('HIGH');
  });

  it('weighs any number of mice less than one trial', () => {
    const mice = Array.from({ length: 30 }, (_, i) => supports(`mouse ${i}`, { design: 'ANIMAL_IN_VIVO' }));
    expect(assess(effect, [...mice, disputes('trial')])).toMatchObject({ verdict: 'DISPUTED' });
  });

  it('calls neutral studies inconclusive, without steps', () => {
    expect(assess(effect, [neutral('a')])).toMatchObject({
      level: 'INCONCLUSIVE',
      verdict: 'UNSETTLED',
      steps: [],
      caps: [],
    });
  });
});

describe('the CORROBORATION ladder', () => {
  const shown = (n: number, design: string) =>
    Array.from({ length: n }, (_, i) => supports(`${design} ${i}`, { design }));
  it.each([
    ['LIMITED', shown(1, 'CELL')],
    ['MODERATELY_CORROBORATED', shown(2, 'CELL')],
    ['STRONG', [...shown(2, 'CELL'), ...shown(1, 'ANIMAL_IN_VIVO')]],
    ['DEFINITIVE', [...shown(2, 'CELL'), ...shown(1, 'ANIMAL_IN_VIVO'), ...shown(2, 'COHORT')]],
    ['REVIEWS_ONLY', shown(2, 'NARRATIVE_REVIEW')],
    ['NOT_STUDIED', []],
    ['INCONCLUSIVE', [neutral('a', { design: 'CELL' })]],
    ['LIMITED', shown(2, 'META_ANALYSIS')],
    ['DISPUTED', [supports('a', { design: 'CELL' }), disputes('b', { design: 'CELL' })]],
    ['DISPUTED', [disputes('b', { design: 'CELL' })]],
    ['REFUTED', [disputes('b', { design: 'CELL' }), disputes('c', { design: 'CELL' })]],
  ])('%s', (level, lines) => {
    expect(assess(nature, lines).level).toBe(level);
  });

  it('caps a claim about people that no primary study has shown in people', () => {
    const people = { ...nature, species: 'human' };
    const lines = [...shown(3, 'CELL'), ...shown(3, 'ANIMAL_IN_VIVO'), ...shown(3, 'BIOCHEMICAL')];
    expect(assess(nature, lines)).toMatchObject({ level: 'STRONG', caps: [] });
    expect(assess(people, lines)).toMatchObject({
      level: 'LIMITED',
      verdict: 'UNSETTLED',
      caps: ['no human evidence'],
    });
    expect(assess(people, [...lines, ...shown(1, 'META_ANALYSIS')])).toMatchObject({
      level: 'MODERATELY_CORROBORATED',
      caps: ['no human evidence'],
    });
  });

  it('hears a narrative review once, however many lines it has', () => {
    const review = study('a', { design: 'NARRATIVE_REVIEW' });
    const twice = [line(review, 'SUPPORTS', { id: '1' }), line(review, 'SUPPORTS', { id: '2' })];
    expect(assess(nature, twice)).toMatchObject({ level: 'REVIEWS_ONLY', rank: 0 });
    const mixed = [...shown(2, 'NARRATIVE_REVIEW'), line(review, 'SUPPORTS'), line(review, 'DISPUTES')];
    expect(assess(nature, mixed)).toMatchObject({ level: 'REVIEWS_ONLY', rank: 1 });
  });

  it('counts a study of another substance or route a quarter, and not as direct', () => {
    const other = study('a', {
      design: 'CELL',
      arms: [{ substances: ['other'], route: 'oral', comparator: false }],
    });
    const found = assess(nature, [line(other, 'SUPPORTS')]);
    expect(found).toMatchObject({ level: 'LIMITED', caps: ['no direct primary study'] });
    expect(found.ledger[0]).toMatchObject({ weight: 0.175, flags: ['SUBSTANCE'] });
  });
});

describe('the LITERATURE ladder and none', () => {
  it('is out of date since the first direct study that disputes it', () => {
    expect(assess(gap, [disputes('a', { year: 2024 }), disputes('b', { year: 2025 })])).toMatchObject({
      level: 'OUTDATED',
      verdict: 'DISPUTED',
      standing: 0,
      outdatedSince: 2024,
    });
  });
  it('stands where nothing direct disputes it, and where nothing is recorded', () => {
    const indirect = disputes('a', { arms: [{ substances: ['other'], route: 'oral', comparator: false }] });
    expect(assess(gap, [indirect])).toMatchObject({
      level: 'STANDS',
      rank: 2,
      standing: 2,
      verdict: 'SUPPORTED',
    });
    expect(assess(gap, [])).toMatchObject({ level: 'STANDS', verdict: 'NOT_STUDIED', standing: 2 });
  });
  it('does not grade practices, prices and opinions, and still lists their evidence', () => {
    const { level, rank, ledger } = assess(claim({ kind: 'COST' }), [supports('a')]);
    expect({ level, rank }).toEqual({ level: 'NOT_GRADED', rank: 0 });
    expect(ledger).toHaveLength(1);
  });
});

describe('directness', () => {
  const flagsOf = (c: ReturnType<typeof claim>, over: Parameters<typeof study>[1], more = {}) =>
    assess(c, [line(study('a', over), 'SUPPORTS', more)]).ledger[0];
  it('compares recorded fields only, and names what is not recorded', () => {
    const entry = flagsOf(claim({ tissue: 'brain', population: 'elders' }), {
      tissues: [],
      arms: [],
      outcomeClass: null,
    });
    expect(entry).toMatchObject({
      flags: [],
      notRecorded: ['ROUTE', 'SUBSTANCE', 'TISSUE', 'OUTCOME', 'POPULATION'],
    });
  });
  it('knows that plasma is blood, and that mice are not people', () => {
    expect(flagsOf(claim({ tissue: 'blood' }), { tissues: ['plasma'] })?.flags).toEqual([]);
    expect(flagsOf(claim({ tissue: 'brain' }), { tissues: ['plasma'] })?.flags).toEqual(['TISSUE']);
    expect(flagsOf(claim(), { design: 'ANIMAL_IN_VIVO' })?.flags).toEqual(['SPECIES']);
  });
  it('looks at the arm that the line names, else at the nearest that is no comparator', () => {
    const arms = [
      { substances: ['drug'], route: 'oral', comparator: true },
      { substances: ['other'], route: 'oral', comparator: false },
      { substances: ['drug', 'class'], route: 'oral', comparator: false },
    ];
    expect(flagsOf(claim(), { arms })?.flags).toEqual([]);
    expect(flagsOf(claim(), { arms }, { arm: 1 })?.flags).toEqual(['SUBSTANCE']);
  });
});

describe('what would change it', () => {
  it('names one more adequate trial, the removal of a study, and filled gaps', () => {
    const lines = [supports('a', { blinded: null }), supports('b', { sampleSize: 60 })];
    const changes = changesOf(effect, lines);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change.if).not.toBe('');
    expect(changes.some((c) => /disputes it/.test(c.if) && c.thenVerdict === 'CONTESTED')).toBe(true);
    expect(changes.some((c) => c.if === 'without a')).toBe(true);
  });
  it('says of a gap that a direct study would end it', () => {
    expect(changesOf(gap, [])).toEqual([
      {
        if: 'a direct study disputes it',
        thenLevel: 'OUTDATED',
        thenRank: 0,
        thenVerdict: 'DISPUTED',
        thenStanding: 0,
      },
    ]);
  });
  it('has nothing to say where nothing is graded', () => {
    expect(changesOf(claim({ kind: 'OPINION' }), [supports('a')])).toEqual([]);
  });
});

describe('odd input', () => {
  it.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY, null, undefined])(
    'treats a sample size of %s as not recorded',
    (sampleSize) => {
      const { bodies, steps } = assess(effect, [
        supports('a', { sampleSize }),
        supports('b', { sampleSize }),
      ]);
      expect(bodies[0]?.participants).toBeNull();
      expect(changeOf(steps, 'IMPRECISION')).toBe(-2);
    },
  );
  it('survives a review that includes itself, and a cycle of reviews', () => {
    const includes = (id: string) => [{ id, retracted: false, sampleSize: null }];
    const self = supports('r', { design: 'META_ANALYSIS', includes: includes('r') });
    const a = supports('a', { design: 'META_ANALYSIS', includes: includes('b') });
    const b = supports('b', { design: 'META_ANALYSIS', includes: includes('a') });
    expect(assess(effect, [self, a, b]).ledger.every((e) => e.counted)).toBe(true);
  });
  it('grades 10,000 lines on one claim', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => (i % 3 ? supports(`s${i}`) : disputes(`s${i}`)));
    expect(assess(effect, lines).verdict).toBe('CONTESTED');
  });
});
