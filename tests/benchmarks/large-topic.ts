/**
 * A made-up topic of any size, the same for the same seed: hubs, long tails and sentences as a real one has them.
 * A thousand claims give about 12,400 relationships. Its words are syllables; nothing in it is a finding.
 */
import {
  CLAIM_KINDS,
  type Claim,
  DESIGNS,
  DIRECTIONS,
  HEDGINGS,
  type Pack,
  type Study,
} from '../../seed/pack/format.ts';

const EVIDENCE_A_CLAIM = 2;
const STATEMENTS_A_CLAIM = 0.8;
const CLAIMS_A_MECHANISM = 100;
const STEPS = 6;
const SYLLABLES =
  'ba be bi bo bra cal cor cy da den dro fa fer ga gen glu hep il ka ki la lin lu ma mel mi mo na nec ni no pa phe po pro ra ri ro sa ser si ta ter thi to tri va vi xan zo'.split(
    ' ',
  );
const TITLES = 'trial,cohort,follow-up,comparison,series,assay,model,survey'.split(',');
const SPECIES = ['human', 'mouse', 'rat'];

/** Numbers from 0 to 1 in a fixed order (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Maker {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = numbers(seed);
  }
  below(count: number): number {
    return Math.floor(this.#next() * count);
  }
  pick<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from.');
    return found;
  }
  /** Small numbers far more often than large ones: the first few become hubs. */
  hub(count: number): number {
    return Math.floor(count * this.#next() ** 3);
  }
  chance(part: number): boolean {
    return this.#next() < part;
  }
  word(): string {
    return Array.from({ length: 2 + this.below(3) }, () => this.pick(SYLLABLES)).join('');
  }
}

/** A pack of `claims` claims (80,000: about a million relationships), as `problemsOf` would hand it over. */
export function largeTopic(claims: number, seed = 1): Pack {
  const make = new Maker(seed);
  const words = Array.from({ length: 3_000 }, () => make.word());
  const some = (count: number) =>
    Array.from({ length: count }, () => words[make.hub(words.length)]).join(' ');
  const conceptCount = Math.max(20, Math.ceil(claims / 20));
  const concepts = Array.from({ length: conceptCount }, (_, i) => ({
    key: `k${i}`,
    name: `${make.word()} ${some(1)}`,
    kind: i % 4 === 0 ? 'Treatment' : i % 4 === 1 ? 'Outcome' : 'Molecule',
    synonyms: [make.word()],
    xrefs: [],
    broader: i > 20 && i % 3 === 0 ? [`k${make.below(20)}`] : [],
  }));
  const concept = () => concepts[make.hub(conceptCount)] ?? { key: 'k0', name: '' };
  const studies = Array.from({ length: Math.ceil(claims / 2) }, (_, i) =>
    study(make, i, some, concept().key),
  );
  const sources = Array.from({ length: Math.ceil(claims / 40) }, (_, i) => ({
    key: `d${i}`,
    title: `${some(4)} ${i}`,
    type: 'website',
    year: 2000 + make.below(26),
    textSha256: i.toString(16).padStart(64, '0'),
    retracted: false,
  }));
  const mechanisms = Math.max(5, Math.ceil(claims / CLAIMS_A_MECHANISM));
  const made: Claim[] = Array.from({ length: claims }, (_, i) => {
    const [subject, object] = [concept(), concept()];
    return {
      key: `c${i}`,
      text: `${subject.name} ${make.pick(['raises', 'lowers', 'leaves unchanged'])} ${object.name} in ${some(3)}.`,
      kind: CLAIM_KINDS[make.hub(CLAIM_KINDS.length)] ?? 'MECHANISM',
      subject: subject.key,
      predicate: 'affects',
      object: object.key,
      qualifiers: { species: make.pick(SPECIES), substances: make.chance(0.3) ? [concept().key] : [] },
      mechanisms: make.chance(0.5) ? [`m${make.below(mechanisms)}`] : [],
      related: [],
    };
  });
  const members = new Map<string, string[]>();
  for (const claim of made)
    for (const mechanism of claim.mechanisms)
      members.set(mechanism, [...(members.get(mechanism) ?? []), claim.key]);
  return {
    topic: {
      id: 'large',
      title: 'A made-up topic',
      summary: 'Made to measure.',
      version: `${claims}-${seed}`,
      license: 'CC0-1.0',
      provenance: [],
      questions: [],
      compartments: [],
    },
    concepts,
    mechanisms: Array.from({ length: mechanisms }, (_, i) => ({
      key: `m${i}`,
      name: `${some(2)} ${i}`,
      summary: some(8),
      story: false,
      concepts: [`k${i % conceptCount}`],
      steps: Array.from({ length: STEPS }, (_step, nth) => ({
        title: some(2),
        text: some(8),
        compartments: [],
        parts: [],
        participants: [],
        claims: (members.get(`m${i}`) ?? []).filter((_claim, place) => place % STEPS === nth),
      })),
    })),
    claims: made,
    studies,
    evidence: Array.from({ length: claims * EVIDENCE_A_CLAIM }, (_, i) => ({
      claim: `c${i % 2 === 0 ? i >> 1 : make.hub(claims)}`,
      study: `s${make.hub(studies.length)}`,
      direction: DIRECTIONS[make.hub(DIRECTIONS.length)] ?? 'SUPPORTS',
      note: some(6),
      flags: [],
    })),
    sources,
    statements: Array.from({ length: Math.floor(claims * STATEMENTS_A_CLAIM) }, (_, i) => ({
      source: `d${make.hub(sources.length)}`,
      claim: `c${make.below(claims)}`,
      hedging: make.pick(HEDGINGS),
      namesStudyTypes: [],
      start: i,
      end: i + 80,
    })),
    glossary: [],
  };
}

function study(make: Maker, i: number, some: (count: number) => string, substance: string): Study {
  return {
    key: `s${i}`,
    title: `${some(4)} ${make.pick(TITLES)} ${i}`,
    authors: `${make.word()} A, ${make.word()} B`,
    journal: some(2),
    year: 1990 + make.below(36),
    pmid: String(900_000_000 + i),
    design: make.pick(DESIGNS),
    systems: ['HUMAN'],
    species: ['human'],
    sampleSize: 5 + make.below(400),
    arms: [{ label: 'given', substances: [substance], route: make.pick(['iv', 'oral']), comparator: false }],
    registrations: [],
    tissues: [],
    hasResults: make.chance(0.9),
    preprint: false,
    retracted: make.chance(0.01),
    finding: `${some(10)}.`,
    verification: 'verified',
    includes: [],
    sameAs: [],
  };
}
