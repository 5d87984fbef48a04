/** What a grade reads and what it says. Plain data: grading does no I/O and knows no store. */

export type Direction = 'SUPPORTS' | 'DISPUTES' | 'NEUTRAL';
export type Ladder = 'GRADE' | 'CORROBORATION' | 'LITERATURE' | 'NONE';
export type Level =
  | 'HIGH'
  | 'MODERATE'
  | 'LOW'
  | 'VERY_LOW'
  | 'DEFINITIVE'
  | 'STRONG'
  | 'MODERATELY_CORROBORATED'
  | 'LIMITED'
  | 'DISPUTED'
  | 'REFUTED'
  | 'REVIEWS_ONLY'
  | 'INCONCLUSIVE'
  | 'STANDS'
  | 'OUTDATED'
  | 'NOT_STUDIED'
  | 'NOT_GRADED';
export type Verdict = 'SUPPORTED' | 'DISPUTED' | 'CONTESTED' | 'UNSETTLED' | 'NOT_STUDIED';
export type BodyName = 'HR' | 'HN' | 'PRE';
export type Flag = 'SPECIES' | 'ROUTE' | 'SUBSTANCE' | 'TISSUE' | 'OUTCOME' | 'POPULATION';
export type Domain =
  | 'RISK_OF_BIAS'
  | 'INCONSISTENCY'
  | 'INDIRECTNESS'
  | 'IMPRECISION'
  | 'PUBLICATION_BIAS'
  | 'LARGE_EFFECT'
  | 'DOSE_RESPONSE'
  | 'PLAUSIBLE_CONFOUNDING';

export interface GradedClaim {
  id: string;
  kind: string;
  /** Common name; absent: not stated (the default of EFFICACY, SAFETY and POPULATION is human). */
  species?: string | null;
  route?: string | null;
  substances: readonly string[];
  tissue?: string | null;
  population?: string | null;
  outcomeClass?: string | null;
}

export interface GradedArm {
  /** The arm's substances and all that is broader, as concept ids; empty: not recorded. */
  substances: readonly string[];
  route?: string | null;
  comparator: boolean;
}

export interface GradedStudy {
  id: string;
  label: string;
  design: string;
  systems: readonly string[];
  species: readonly string[];
  sampleSize?: number | null;
  arms: readonly GradedArm[];
  /** The population and all that is broader, as concept ids; empty: not recorded. */
  population: readonly string[];
  tissues: readonly string[];
  outcomeClass?: string | null;
  hasResults: boolean;
  retracted: boolean;
  preprint: boolean;
  year?: number | null;
  randomized?: boolean | null;
  blinded?: boolean | null;
  controlled?: boolean | null;
  sponsoredBySeller?: boolean | null;
  /** A review's primary studies, where known. */
  includes: readonly { id: string; retracted: boolean; sampleSize?: number | null }[];
  /** Other records that are confirmed to be this very study. */
  sameAs: readonly string[];
}

/** One line of evidence: a study bearing on the claim. */
export interface EvidenceLine {
  id: string;
  direction: Direction;
  study: GradedStudy;
  /** Index into the study's arms; absent: the nearest arm that is no comparator. */
  arm?: number | null;
  tissue?: string | null;
  effectRatio?: number | null;
  doseResponse?: boolean | null;
  plausibleConfounding?: boolean | null;
  /** A curator's flags, beside those that the fields give. */
  flags: readonly Flag[];
}

/** What-if rules: which studies to leave out beside those that never count. Absent or null: the default. */
export interface Policy {
  humansOnly?: boolean | null;
  route?: string | null;
  fromYear?: number | null;
  toYear?: number | null;
  designs?: readonly string[] | null;
  excludeStudies?: readonly string[] | null;
  excludeSponsored?: boolean | null;
  includePreprints?: boolean | null;
  includeRetracted?: boolean | null;
}

export interface Directness {
  flags: Flag[];
  /** Ways that could not be checked, for want of a recorded field. */
  notRecorded: Flag[];
}

export interface LedgerEntry extends Directness {
  evidence: string;
  body: BodyName | '';
  /** The study's one voice on the claim, which may differ from this line's own direction. */
  direction: Direction;
  /** In the balance; 0 where not counted. */
  weight: number;
  counted: boolean;
  reason: string;
}

export interface Body {
  name: BodyName;
  studies: number;
  /** Sum of the recorded sample sizes; null where none is recorded. */
  participants: number | null;
  supports: number;
  disputes: number;
  neutral: number;
  balance: number;
  restsOn: boolean;
}

export interface GradeStep {
  domain: Domain;
  /** Levels down (negative) or up; 0: looked at and not changed, or not assessed (the reason says which). */
  change: number;
  reason: string;
  studies: string[];
}

export interface Assessment {
  ladder: Ladder;
  level: Level;
  rank: number;
  standing: number;
  verdict: Verdict;
  balance: number;
  sentence: string;
  bodies: Body[];
  start: Level | null;
  steps: GradeStep[];
  caps: string[];
  outdatedSince: number | null;
  ledger: LedgerEntry[];
}

export interface GradeChange {
  if: string;
  thenLevel: Level;
  thenRank: number;
  thenVerdict: Verdict;
  thenStanding: number;
}
