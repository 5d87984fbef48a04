/** What would change a grade: the rule run again on each single change (rule, section 5). */
import { assess } from './assess.ts';
import { ladderOf } from './ladder.ts';
import type {
  Assessment,
  Direction,
  EvidenceLine,
  Flag,
  GradeChange,
  GradedClaim,
  GradedStudy,
  Policy,
} from './types.ts';

/** Removals tried at the most: the heaviest; a claim with more studies does not hang on one of the others. */
const MOST_REMOVED = 200;

interface Trial {
  if: string;
  claim?: GradedClaim;
  lines: EvidenceLine[];
  policy?: Policy;
}

const FLAG_WORDS: Record<Flag, string> = {
  SPECIES: 'in the species the claim is about',
  ROUTE: 'by the route the claim is about',
  SUBSTANCE: 'of the substance the claim is about',
  TISSUE: 'in the tissue the claim is about',
  OUTCOME: 'with an outcome that matters to people',
  POPULATION: 'in the population the claim is about',
};

/** A study that is right in every way that the claim asks for. */
function adequateStudy(claim: GradedClaim, over: Partial<GradedStudy>): GradedStudy {
  return {
    id: '~one more study',
    label: 'one more study',
    design: 'RANDOMIZED_PARALLEL',
    systems: ['HUMAN'],
    species: claim.species ? [claim.species] : ['human'],
    sampleSize: 400,
    arms: [{ substances: claim.substances, route: claim.route ?? null, comparator: false }],
    population: claim.population ? [claim.population] : [],
    tissues: claim.tissue ? [claim.tissue] : [],
    outcomeClass: claim.outcomeClass ?? null,
    hasResults: true,
    retracted: false,
    preprint: false,
    year: 9999,
    randomized: true,
    blinded: true,
    controlled: true,
    sponsoredBySeller: false,
    includes: [],
    sameAs: [],
    ...over,
  };
}

const added = (lines: readonly EvidenceLine[], study: GradedStudy, direction: Direction): EvidenceLine[] => [
  ...lines,
  { id: '~one more line', direction, study, arm: 0, flags: [] },
];

function effectTrials(claim: GradedClaim, lines: readonly EvidenceLine[], now: Assessment): Trial[] {
  const adequate = adequateStudy(claim, {});
  const trials: Trial[] = [
    {
      if: 'one more adequate trial (randomised, blinded, controlled, 400 people, direct) supports it',
      lines: added(lines, adequate, 'SUPPORTS'),
    },
    {
      if: 'one more adequate trial (randomised, blinded, controlled, 400 people, direct) disputes it',
      lines: added(lines, adequate, 'DISPUTES'),
    },
    {
      if: 'all studies turn out blinded and controlled',
      lines: lines.map((l) => ({
        ...l,
        study: { ...l.study, blinded: l.study.blinded ?? true, controlled: l.study.controlled ?? true },
      })),
    },
    {
      if: 'every study that does not record its participants had 400',
      lines: lines.map((l) => ({ ...l, study: { ...l.study, sampleSize: l.study.sampleSize ?? 400 } })),
    },
  ];
  const flags = new Set(now.ledger.filter((e) => e.counted).flatMap((e) => e.flags));
  for (const flag of flags)
    trials.push({
      if: `the same studies had been done ${FLAG_WORDS[flag]}`,
      claim: unflagged(claim, flag),
      lines: lines.map((l) => ({ ...l, flags: l.flags.filter((f) => f !== flag) })),
    });
  return trials;
}

/** The claim without what raises the flag: what its studies would say if they were direct in that way. */
function unflagged(claim: GradedClaim, flag: Flag): GradedClaim {
  switch (flag) {
    case 'ROUTE':
      return { ...claim, route: null };
    case 'SUBSTANCE':
      return { ...claim, substances: [] };
    case 'TISSUE':
      return { ...claim, tissue: null };
    case 'OUTCOME':
      return { ...claim, outcomeClass: null };
    case 'POPULATION':
      return { ...claim, population: null };
    case 'SPECIES':
      return claim;
  }
}

const SYSTEMS = [
  { system: 'HUMAN', design: 'RANDOMIZED_PARALLEL', word: 'in people' },
  { system: 'ANIMAL', design: 'ANIMAL_IN_VIVO', word: 'in animals' },
  { system: 'CELL', design: 'CELL', word: 'in cells' },
  { system: 'BIOCHEMICAL', design: 'BIOCHEMICAL', word: 'with purified molecules' },
] as const;

function corroborationTrials(claim: GradedClaim, lines: readonly EvidenceLine[], now: Assessment): Trial[] {
  const counted = new Set(now.ledger.filter((e) => e.counted).map((e) => e.evidence));
  const represented = new Set(lines.filter((l) => counted.has(l.id)).flatMap((l) => l.study.systems));
  const fresh = SYSTEMS.filter((s) => s.system === 'HUMAN' || !represented.has(s.system));
  return fresh.flatMap(({ system, design, word }) =>
    (['SUPPORTS', 'DISPUTES'] as const).map((direction) => ({
      if: `one more primary study ${word} ${direction === 'SUPPORTS' ? 'supports' : 'disputes'} it`,
      lines: added(lines, adequateStudy(claim, { design, systems: [system] }), direction),
    })),
  );
}

function removals(lines: readonly EvidenceLine[], policy: Policy, now: Assessment): Trial[] {
  const counted = [...now.ledger]
    .filter((e) => e.counted)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_REMOVED);
  const byId = new Map(lines.map((l) => [l.id, l.study]));
  return counted.flatMap(({ evidence }) => {
    const study = byId.get(evidence);
    if (!study) return [];
    const excludeStudies = [...(policy.excludeStudies ?? []), study.id];
    return [{ if: `without ${study.label}`, lines: [...lines], policy: { ...policy, excludeStudies } }];
  });
}

/**
 * Single changes after which level, verdict or standing differ, nearest first: the smallest difference in standing, then
 * in rank, then by words. Years of what-if policies do not keep an imagined study out.
 */
export function changesOf(
  claim: GradedClaim,
  lines: readonly EvidenceLine[],
  policy: Policy = {},
): GradeChange[] {
  const now = assess(claim, lines, policy);
  const ladder = ladderOf(claim);
  if (ladder === 'NONE') return [];
  const open: Policy = { ...policy, toYear: null, route: null, designs: null };
  const kept = new Set(now.ledger.filter((e) => !e.reason.startsWith('what-if')).map((e) => e.evidence));
  const within = lines.filter((l) => kept.has(l.id));
  const imagined =
    ladder === 'GRADE'
      ? effectTrials(claim, within, now)
      : ladder === 'CORROBORATION'
        ? corroborationTrials(claim, within, now)
        : [{ if: 'a direct study disputes it', lines: added(within, adequateStudy(claim, {}), 'DISPUTES') }];
  const trials: Trial[] = [
    ...imagined.map((t) => ({ ...t, policy: open })),
    ...(ladder === 'LITERATURE' ? [] : removals(within, policy, now)),
  ];
  return trials
    .map((trial) => ({ trial, after: assess(trial.claim ?? claim, trial.lines, trial.policy ?? policy) }))
    .filter(
      ({ after }) =>
        after.level !== now.level || after.verdict !== now.verdict || after.standing !== now.standing,
    )
    .map(({ trial, after }) => ({
      if: trial.if,
      thenLevel: after.level,
      thenRank: after.rank,
      thenVerdict: after.verdict,
      thenStanding: after.standing,
    }))
    .sort(
      (a, b) =>
        Math.abs(a.thenStanding - now.standing) - Math.abs(b.thenStanding - now.standing) ||
        Math.abs(a.thenRank - now.rank) - Math.abs(b.thenRank - now.rank) ||
        (a.if < b.if ? -1 : a.if > b.if ? 1 : 0),
    );
}
