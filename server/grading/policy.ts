/** Every constant of the grade, in one table: read by `assess`, listed by `gradingPolicy` in the API. */
import type { Ladder } from './types.ts';

interface DesignPolicy {
  /** GRADE base weight, before sample size. */
  grade: number;
  corroboration: number;
  /** OCEBM 2011 level of evidence, benefit row; null: not placed. */
  ocebm: number | null;
  randomized: boolean;
  review: boolean;
  preclinical: boolean;
}

const trial = (grade: number, corroboration: number, ocebm: number) => ({
  grade,
  corroboration,
  ocebm,
  randomized: false,
  review: false,
  preclinical: false,
});

/** Designs that are no study of their own (narrative reviews, unknown designs) weigh nothing. */
export const DESIGN_POLICY: Record<string, DesignPolicy> = {
  SYSTEMATIC_REVIEW: { ...trial(1, 0.5, 1), review: true },
  META_ANALYSIS: { ...trial(1, 0.5, 1), review: true },
  RANDOMIZED_PARALLEL: { ...trial(0.9, 1, 2), randomized: true },
  RANDOMIZED_CROSSOVER: { ...trial(0.9, 1, 2), randomized: true },
  NON_RANDOMIZED_CONTROLLED: trial(0.5, 1, 3),
  COHORT: trial(0.5, 1, 3),
  SINGLE_ARM: trial(0.25, 1, 4),
  CASE_CONTROL: trial(0.25, 1, 4),
  CROSS_SECTIONAL: trial(0.25, 1, 4),
  CASE_SERIES: trial(0.25, 1, 4),
  CASE_REPORT: trial(0.1, 0.5, 4),
  ANIMAL_IN_VIVO: { ...trial(0.2, 0.7, 5), preclinical: true },
  CELL: { ...trial(0.1, 0.7, 5), preclinical: true },
  BIOCHEMICAL: { ...trial(0.1, 0.7, 5), preclinical: true },
  COMPUTATIONAL: { ...trial(0.05, 0.3, 5), preclinical: true },
  NARRATIVE_REVIEW: { ...trial(0, 0, 5), ocebm: null, review: true },
  OTHER: { ...trial(0, 0, 5), ocebm: null },
};

/** Smallest and largest factor for the number of participants; the largest is reached at this many. */
export const SIZE = { least: 0.3, most: 1, participantsForMost: 400 };
/** The preclinical part of a GRADE balance never weighs more than this. */
export const PRECLINICAL_MOST = 0.2;
/** Added below the line of the balance, so that little evidence never points hard. */
export const BALANCE_PRIOR = 0.5;
export const CONTESTED_FROM = 0.25;
export const DECIDED_FROM = 0.2;
/** Shares and balance are rounded to this many decimals before they meet a threshold. */
export const DECIMALS = 6;

const KINDS_ABOUT_EFFECTS = ['EFFICACY', 'SAFETY', 'POPULATION'];
const KINDS_ABOUT_NATURE = ['MECHANISM', 'PHARMACOKINETICS', 'MEASUREMENT'];

/** A claim is about people where it says so, or where its kind is about effects and no species is named. */
export function isAboutPeople(claim: { kind: string; species?: string | null }): boolean {
  return claim.species ? claim.species === 'human' : KINDS_ABOUT_EFFECTS.includes(claim.kind);
}

/** The ladder that a claim is graded on, by its kind. */
export function ladderOf(claim: { kind: string; species?: string | null }): Ladder {
  if (KINDS_ABOUT_EFFECTS.includes(claim.kind)) return isAboutPeople(claim) ? 'GRADE' : 'CORROBORATION';
  if (KINDS_ABOUT_NATURE.includes(claim.kind)) return 'CORROBORATION';
  return claim.kind === 'EVIDENCE_GAP' ? 'LITERATURE' : 'NONE';
}

/** The policy as the API lists it: every constant by name, value and meaning. */
export function policyConstants(): { name: string; value: string; meaning: string }[] {
  return [
    ...Object.entries(DESIGN_POLICY).flatMap(([design, p]) => [
      {
        name: `weight.grade.${design}`,
        value: String(p.grade),
        meaning: `Base weight of a ${design} on the GRADE ladder, before sample size`,
      },
      {
        name: `weight.corroboration.${design}`,
        value: String(p.corroboration),
        meaning: `Weight of a ${design} on the other ladders`,
      },
    ]),
    {
      name: 'size.least',
      value: String(SIZE.least),
      meaning: 'Size factor of a human study whose number of participants is small or not recorded',
    },
    {
      name: 'size.participantsForMost',
      value: String(SIZE.participantsForMost),
      meaning: 'Participants from which a human study has its full weight (logarithmic below)',
    },
    {
      name: 'balance.prior',
      value: String(BALANCE_PRIOR),
      meaning: 'Added to the total weight below the line of the balance',
    },
    {
      name: 'balance.preclinicalMost',
      value: String(PRECLINICAL_MOST),
      meaning: 'Most that all preclinical studies together weigh on the GRADE ladder',
    },
    {
      name: 'verdict.contestedFrom',
      value: String(CONTESTED_FROM),
      meaning: 'Share of decisive weight on the other side from which studies are said to disagree',
    },
    {
      name: 'verdict.decidedFrom',
      value: String(DECIDED_FROM),
      meaning: 'Balance from which, either way, a claim counts as supported or disputed',
    },
  ];
}
