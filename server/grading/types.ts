/** What a grade reads and what it says. Plain data: grading does no I/O and knows no store. */

export type Direction = 'SUPPORTS' | 'DISPUTES' | 'NEUTRAL';
export type Ladder = 'GRADE' | 'CORROBORATION' | 'LITERATURE' | 'NONE';
export type Level = 'NOT_GRADED' | 'NOT_STUDIED';
export type Verdict = 'SUPPORTED' | 'DISPUTED' | 'CONTESTED' | 'UNSETTLED' | 'NOT_STUDIED';
export type BodyName = 'HR' | 'HN' | 'PRE';

export interface GradedClaim {
  id: string;
  kind: string;
  /** Common name; absent: not stated (the default of EFFICACY, SAFETY and POPULATION is human). */
  species?: string | null;
}

export interface GradedStudy {
  id: string;
  design: string;
  systems: readonly string[];
  sampleSize?: number | null;
  randomized?: boolean | null;
  hasResults: boolean;
  retracted: boolean;
  preprint: boolean;
  year?: number | null;
  /** Routes of its arms; empty: not recorded. */
  routes: readonly string[];
  sponsoredBySeller?: boolean | null;
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

/** One line of evidence: a study bearing on the claim. */
export interface EvidenceLine {
  id: string;
  direction: Direction;
  study: GradedStudy;
}

export interface LedgerEntry {
  evidence: string;
  body: BodyName | '';
  /** The study's one voice on the claim, which may differ from this line's own direction. */
  direction: Direction;
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

export interface Assessment {
  ladder: Ladder;
  level: Level;
  rank: number;
  standing: number;
  verdict: Verdict;
  balance: number;
  sentence: string;
  bodies: Body[];
  ledger: LedgerEntry[];
}
