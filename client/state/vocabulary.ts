/** The contract's terms in words. The keys are also the list of what a link may contain. */
import type {
  ClaimKind,
  Design,
  Direction,
  Hedging,
  Indirectness,
  Ladder,
  Level,
  NodeKind,
  OutcomeClass,
  System,
  Verdict,
} from '../api/generated.ts';

export const KINDS: Record<ClaimKind, string> = {
  EFFICACY: 'Efficacy',
  SAFETY: 'Safety',
  POPULATION: 'Who it suits',
  MECHANISM: 'Mechanism',
  PHARMACOKINETICS: 'Pharmacokinetics',
  MEASUREMENT: 'Measurement',
  EVIDENCE_GAP: 'Evidence gap',
  PROTOCOL: 'Protocol',
  ADVICE: 'Advice',
  COST: 'Cost',
  OPINION: 'Opinion',
  UNSTATED: 'Kind not stated',
};

export const VERDICTS: Record<Verdict, string> = {
  SUPPORTED: 'Supported',
  CONTESTED: 'Contested',
  DISPUTED: 'Disputed',
  UNSETTLED: 'Unsettled',
  NOT_STUDIED: 'No study counts',
};

export const LEVELS: Record<Level, string> = {
  HIGH: 'High',
  MODERATE: 'Moderate',
  LOW: 'Low',
  VERY_LOW: 'Very low',
  DEFINITIVE: 'Definitive',
  STRONG: 'Strong',
  MODERATELY_CORROBORATED: 'Moderately corroborated',
  LIMITED: 'Limited',
  DISPUTED: 'Disputed',
  REFUTED: 'Refuted',
  REVIEWS_ONLY: 'Reviews only',
  INCONCLUSIVE: 'Inconclusive',
  STANDS: 'Stands',
  OUTDATED: 'Out of date',
  NOT_STUDIED: 'No study counts',
  NOT_GRADED: 'Not graded',
};

export const DIRECTIONS: Record<Direction, string> = {
  SUPPORTS: 'For',
  NEUTRAL: 'Neutral',
  DISPUTES: 'Against',
};

export const DESIGNS: Record<Design, string> = {
  SYSTEMATIC_REVIEW: 'Systematic review',
  META_ANALYSIS: 'Meta-analysis',
  RANDOMIZED_PARALLEL: 'Randomised trial',
  RANDOMIZED_CROSSOVER: 'Randomised crossover trial',
  NON_RANDOMIZED_CONTROLLED: 'Controlled trial, not randomised',
  SINGLE_ARM: 'Single-arm trial',
  COHORT: 'Cohort',
  CASE_CONTROL: 'Case-control study',
  CROSS_SECTIONAL: 'Cross-sectional study',
  CASE_SERIES: 'Case series',
  CASE_REPORT: 'Case report',
  ANIMAL_IN_VIVO: 'Animal study',
  CELL: 'Cell study',
  BIOCHEMICAL: 'Biochemical study',
  COMPUTATIONAL: 'Computational study',
  NARRATIVE_REVIEW: 'Narrative review',
  OTHER: 'Other',
  UNSTATED: 'Design not stated',
};

export const SYSTEMS: Record<System, string> = {
  HUMAN: 'People',
  ANIMAL: 'Animals',
  CELL: 'Cells',
  BIOCHEMICAL: 'Biochemical',
  COMPUTATIONAL: 'Computational',
};

export const HEDGINGS: Record<Hedging, string> = {
  ASSERTED: 'Asserted',
  HEDGED: 'Hedged',
  OPEN_QUESTION: 'Open question',
  ABSENCE_OF_EVIDENCE: 'Absence of evidence',
};

export const OUTCOMES: Record<OutcomeClass, string> = {
  PATIENT_IMPORTANT: 'Important to patients',
  SURROGATE: 'Surrogate',
  MECHANISTIC: 'Mechanistic',
};

export const FLAGS: Record<Indirectness, string> = {
  SPECIES: 'Another species',
  ROUTE: 'Another route',
  SUBSTANCE: 'Another substance',
  TISSUE: 'Another tissue',
  OUTCOME: 'Another kind of outcome',
  POPULATION: 'Another population',
};

export const NODE_KINDS: Record<NodeKind, string> = {
  CLAIM: 'Claim',
  CONCEPT: 'Concept',
  MECHANISM: 'Mechanism',
  STUDY: 'Study',
  STUDY_TYPE: 'Study type',
  SOURCE: 'Source',
};

/** Bodies of evidence, as the grade names them. */
export const BODIES: Readonly<Record<string, string>> = {
  HR: 'People, randomised',
  HN: 'People, not randomised',
  PRE: 'Animals, cells, biochemistry',
};

export const VERIFICATION: Readonly<Record<string, string>> = {
  verified: 'Verified',
  partial: 'Partly verified',
  'no-identifier': 'No identifier',
};

/** 'has_part' or 'SmallMolecule' as words. */
export function asWords(term: string): string {
  return term
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What each way of grading asks. */
export const LADDERS: Record<Ladder, string> = {
  GRADE: 'Graded for certainty of an effect on people, after GRADE.',
  CORROBORATION: 'Graded by how well independent primary studies corroborate it.',
  LITERATURE: 'A statement about what has been published: it stands until a study overtakes it.',
  NONE: 'Claims of this kind are not graded.',
};

export const MANY_KINDS: Record<NodeKind, string> = {
  CLAIM: 'claims',
  CONCEPT: 'concepts',
  MECHANISM: 'mechanisms',
  STUDY: 'studies',
  STUDY_TYPE: 'study types',
  SOURCE: 'sources',
};

/** "12 studies", "1 claim". */
export function countedKind(kind: NodeKind, count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? NODE_KINDS[kind].toLowerCase() : MANY_KINDS[kind]}`;
}
