/** What must hold on any evidence (rule, section 7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../server/grading/assess.ts';
import type { EvidenceLine, Policy } from '../../server/grading/types.ts';
import { anyClaim, anyEvidence, disputes, neutral, study, supports } from './evidence.ts';

const RUNS = { numRuns: 400 };
const holds = (test: (claim: Parameters<typeof assess>[0], lines: EvidenceLine[]) => void) =>
  fc.assert(fc.property(anyClaim, anyEvidence, test), RUNS);

/** A study that counts on any ladder and is direct in every way the random claims can ask for. */
const direct = (id: string) => ({
  ...study(id),
  species: ['human', 'mouse'],
  systems: ['HUMAN', 'ANIMAL'],
  population: ['adults', 'elders'],
  tissues: ['blood', 'brain'],
  arms: [{ substances: ['drug', 'other'], route: null, comparator: false }],
});
const decisive = (lines: readonly EvidenceLine[], claim: Parameters<typeof assess>[0]) =>
  assess(claim, lines).ledger.some((e) => e.counted && e.direction !== 'NEUTRAL');

describe('assess', () => {
  it('does not depend on the order of the lines', () =>
    fc.assert(
      fc.property(
        anyClaim,
        anyEvidence.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          ),
        ),
        (claim, [lines, shuffled]) => {
          expect(assess(claim, shuffled)).toEqual(assess(claim, lines));
        },
      ),
      RUNS,
    ));

  it('hears a line given twice once', () =>
    holds((claim, lines) => {
      expect(assess(claim, [...lines, ...lines])).toEqual(assess(claim, lines));
    }));

  it('keeps the balance within (-1, 1), rank and standing within 0 to 4, and standing at most rank', () =>
    holds((claim, lines) => {
      const { balance, rank, standing } = assess(claim, lines);
      expect(Math.abs(balance)).toBeLessThan(1);
      expect(rank).toBeGreaterThanOrEqual(0);
      expect(rank).toBeLessThanOrEqual(4);
      expect(standing).toBeGreaterThanOrEqual(0);
      expect(standing).toBeLessThanOrEqual(rank);
    }));

  it('never lowers the balance for a further study for, nor raises it for one against', () =>
    holds((claim, lines) => {
      const now = assess(claim, lines).balance;
      const more = direct('study 99');
      expect(
        assess(claim, [...lines, { ...supports('x'), id: 'x', study: more }]).balance,
      ).toBeGreaterThanOrEqual(now);
      expect(
        assess(claim, [...lines, { ...disputes('x'), id: 'x', study: more }]).balance,
      ).toBeLessThanOrEqual(now);
      for (const design of ['ANIMAL_IN_VIVO', 'COHORT', 'CELL', 'CASE_REPORT', 'META_ANALYSIS']) {
        const other = study('study 99', { design });
        expect(
          assess(claim, [...lines, { ...supports('x'), id: 'x', study: other }]).balance,
          design,
        ).toBeGreaterThanOrEqual(now);
        expect(
          assess(claim, [...lines, { ...disputes('x'), id: 'x', study: other }]).balance,
          design,
        ).toBeLessThanOrEqual(now);
      }
    }));

  it('never raises standing for a further study against, where one is decisive already', () =>
    holds((claim, lines) => {
      fc.pre(decisive(lines, claim));
      const now = assess(claim, lines).standing;
      for (const design of [
        'RANDOMIZED_PARALLEL',
        'COHORT',
        'ANIMAL_IN_VIVO',
        'CELL',
        'CASE_REPORT',
        'SYSTEMATIC_REVIEW',
      ])
        expect(
          assess(claim, [...lines, disputes('study 99', { design })]).standing,
          design,
        ).toBeLessThanOrEqual(now);
    }));

  it('is not moved away from 0 by a neutral study on CORROBORATION', () =>
    holds((claim, lines) => {
      fc.pre(assess(claim, lines).ladder === 'CORROBORATION');
      const now = Math.abs(assess(claim, lines).balance);
      expect(Math.abs(assess(claim, [...lines, neutral('study 99')]).balance)).toBeLessThanOrEqual(now);
    }));

  it('is the same whether a study is retracted or its lines and its place in reviews are gone', () =>
    holds((claim, lines) => {
      const [victim] = lines;
      fc.pre(victim !== undefined);
      const id = victim?.study.id ?? '';
      const retracted = lines.map((l) => ({
        ...l,
        study: {
          ...l.study,
          retracted: l.study.retracted || l.study.id === id,
          includes: l.study.includes.map((s) => (s.id === id ? { ...s, retracted: true } : s)),
        },
      }));
      const left = lines
        .filter((l) => l.study.id !== id)
        .filter(
          (l) => l.study.includes.length === 0 || l.study.includes.some((s) => s.id !== id && !s.retracted),
        );
      const removed = left.map((l) => ({
        ...l,
        study: { ...l.study, includes: l.study.includes.filter((s) => s.id !== id) },
      }));
      const of = (ls: EvidenceLine[]) => {
        const { ladder, level, rank, standing, verdict, balance, bodies } = assess(claim, ls);
        return { ladder, level, rank, standing, verdict, balance, bodies };
      };
      expect(of(retracted)).toEqual(of(removed));
    }));

  it('says NOT_STUDIED under a policy that excludes everything', () =>
    holds((claim, lines) => {
      const none: Policy = { excludeStudies: lines.map((l) => l.study.id) };
      expect(assess(claim, lines, none).verdict).toBe('NOT_STUDIED');
      expect(assess(claim, lines, none).ledger.every((e) => !e.counted)).toBe(true);
    }));

  it('is the same under a what-if as on the filtered evidence', () =>
    fc.assert(
      fc.property(
        anyClaim,
        anyEvidence,
        fc.constantFrom<Policy>(
          { humansOnly: true },
          { fromYear: 2005, toYear: 2015 },
          { designs: ['COHORT', 'CELL'] },
          { excludeSponsored: true },
          { includePreprints: false },
        ),
        (claim, lines, policy) => {
          const { ledger, sentence: _a, ...whatIf } = assess(claim, lines, policy);
          const kept = new Set(ledger.filter((e) => !e.reason.startsWith('what-if')).map((e) => e.evidence));
          const {
            ledger: _l,
            sentence: _b,
            ...fresh
          } = assess(
            claim,
            lines.filter((l) => kept.has(l.id)),
          );
          expect(whatIf).toEqual(fresh);
        },
      ),
      RUNS,
    ));

  it('accounts for every line in the ledger, and counts a study at most once', () =>
    holds((claim, lines) => {
      const { ledger } = assess(claim, lines);
      expect(ledger.map((e) => e.evidence).sort()).toEqual([...new Set(lines.map((l) => l.id))].sort());
      const studyOf = new Map(lines.map((l) => [l.id, l.study.id]));
      const counted = ledger.filter((e) => e.counted).map((e) => studyOf.get(e.evidence));
      expect(new Set(counted).size).toBe(counted.length);
      for (const entry of ledger) expect(entry.weight > 0, entry.reason).toBe(entry.counted);
    }));
});
