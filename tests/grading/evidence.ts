/** Evidence for tests: sound studies to vary, and random ones. */
import fc from 'fast-check';
import { DESIGNS } from '../../seed/pack/format.ts';
import type { Direction, EvidenceLine, Flag, GradedClaim, GradedStudy } from '../../server/grading/types.ts';

const SYSTEM_OF: Record<string, string> = {
  ANIMAL_IN_VIVO: 'ANIMAL',
  CELL: 'CELL',
  BIOCHEMICAL: 'BIOCHEMICAL',
  COMPUTATIONAL: 'COMPUTATIONAL',
};

/** A study that is sound in every way, but for what is given. */
export function study(id: string, over: Partial<GradedStudy> = {}): GradedStudy {
  const design = over.design ?? 'RANDOMIZED_PARALLEL';
  const system = SYSTEM_OF[design] ?? 'HUMAN';
  return {
    id,
    label: id,
    design,
    systems: [system],
    species: [system === 'HUMAN' ? 'human' : 'mouse'],
    sampleSize: 400,
    arms: [{ substances: ['drug'], route: 'oral', comparator: false }],
    population: [],
    tissues: ['blood'],
    outcomeClass: 'PATIENT_IMPORTANT',
    hasResults: true,
    retracted: false,
    preprint: false,
    year: 2020,
    randomized: true,
    blinded: true,
    controlled: true,
    sponsoredBySeller: false,
    includes: [],
    sameAs: [],
    ...over,
  };
}

export const line = (
  s: GradedStudy,
  direction: Direction,
  over: Partial<EvidenceLine> = {},
): EvidenceLine => ({
  direction,
  study: s,
  flags: [],
  ...over,
  id: `${s.id}/${over.id ?? direction}`,
});
export const supports = (id: string, over: Partial<GradedStudy> = {}) => line(study(id, over), 'SUPPORTS');
export const disputes = (id: string, over: Partial<GradedStudy> = {}) => line(study(id, over), 'DISPUTES');
export const neutral = (id: string, over: Partial<GradedStudy> = {}) => line(study(id, over), 'NEUTRAL');

export const claim = (over: Partial<GradedClaim> = {}): GradedClaim => ({
  id: 'claim',
  kind: 'EFFICACY',
  substances: ['drug'],
  route: 'oral',
  outcomeClass: 'PATIENT_IMPORTANT',
  ...over,
});

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 3 });
const direction = fc.constantFrom<Direction>('SUPPORTS', 'DISPUTES', 'NEUTRAL');
const flags = fc.uniqueArray(
  fc.constantFrom<Flag>('SPECIES', 'ROUTE', 'SUBSTANCE', 'TISSUE', 'OUTCOME', 'POPULATION'),
  { maxLength: 2 },
);

export const anyClaim: fc.Arbitrary<GradedClaim> = fc.record({
  id: fc.constant('claim'),
  kind: fc.constantFrom(
    'EFFICACY',
    'SAFETY',
    'POPULATION',
    'MECHANISM',
    'PHARMACOKINETICS',
    'MEASUREMENT',
    'EVIDENCE_GAP',
    'PROTOCOL',
    'OPINION',
    'UNSTATED',
  ),
  species: maybe(fc.constantFrom('human', 'mouse')),
  route: maybe(fc.constantFrom('oral', 'intravenous')),
  substances: fc.subarray(['drug', 'other']),
  tissue: maybe(fc.constantFrom('blood', 'brain')),
  population: maybe(fc.constantFrom('adults', 'elders')),
  outcomeClass: maybe(fc.constantFrom('PATIENT_IMPORTANT', 'SURROGATE')),
});

const anyStudy = (id: string): fc.Arbitrary<GradedStudy> =>
  fc.record({
    id: fc.constant(id),
    label: fc.constant(id),
    design: fc.constantFrom(...DESIGNS),
    systems: fc.subarray(['HUMAN', 'ANIMAL', 'CELL', 'BIOCHEMICAL']),
    species: fc.subarray(['human', 'mouse', 'rat']),
    sampleSize: maybe(fc.integer({ min: 1, max: 5000 })),
    arms: fc.array(
      fc.record({
        substances: fc.subarray(['drug', 'other']),
        route: maybe(fc.constantFrom('oral', 'intravenous')),
        comparator: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    population: fc.subarray(['adults', 'elders']),
    tissues: fc.subarray(['plasma', 'brain']),
    outcomeClass: maybe(fc.constantFrom('PATIENT_IMPORTANT', 'SURROGATE', 'MECHANISTIC')),
    hasResults: fc.boolean().map((b) => b || id.length % 2 === 0),
    retracted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    preprint: fc.boolean(),
    year: maybe(fc.integer({ min: 1990, max: 2026 })),
    randomized: maybe(fc.boolean()),
    blinded: maybe(fc.boolean()),
    controlled: maybe(fc.boolean()),
    sponsoredBySeller: maybe(fc.boolean()),
    includes: fc.constant([]),
    sameAs: fc.constant([]),
  });

/** Up to a dozen studies with one to three lines each; some reviews include others by id. */
export const anyEvidence: fc.Arbitrary<EvidenceLine[]> = fc
  .uniqueArray(fc.integer({ min: 10, max: 60 }), { maxLength: 12 })
  .chain((numbers) => {
    const ids = numbers.map((n) => `study ${n}`);
    const studies = ids.map((id) =>
      fc
        .tuple(anyStudy(id), fc.subarray(ids.filter((other) => other !== id)))
        .map(([s, included]) =>
          /REVIEW|META/.test(s.design) && s.design !== 'NARRATIVE_REVIEW'
            ? { ...s, includes: included.map((other) => ({ id: other, retracted: false, sampleSize: null })) }
            : s,
        ),
    );
    return fc.tuple(...studies).chain((all) => {
      const retracted = new Set(all.filter((s) => s.retracted).map((s) => s.id));
      const known = all.map((s) => ({
        ...s,
        includes: s.includes.map((i) => ({ ...i, retracted: retracted.has(i.id) })),
      }));
      return fc.tuple(
        ...known.map((s) =>
          fc
            .array(fc.tuple(direction, flags), { minLength: 1, maxLength: 3 })
            .map((ds) => ds.map(([d, f], i) => line(s, d, { id: String(i), flags: f }))),
        ),
      );
    });
  })
  .map((lines) => lines.flat());
