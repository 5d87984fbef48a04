/** The rows that statements return: flat, in words of the domain. Ids point at other rows; loaders fetch them. */
import type { Ladder, Verdict } from './grading/types.ts';

export interface TopicRow {
  kind: 'TOPIC';
  id: string;
  title: string;
  summary: string;
  version: string;
  license: string;
  dataVersion: string;
  questions: string;
  /** Its places, as JSON, in the order to draw them. */
  compartments: string;
}
export interface ConceptRow {
  kind: 'CONCEPT';
  id: string;
  name: string;
  category: string;
  synonyms: string[] | null;
  xrefs: string[] | null;
  summary: string | null;
}
export interface MechanismRow {
  kind: 'MECHANISM';
  id: string;
  topic: string;
  name: string;
  summary: string;
  /** The summary at each reading level, as JSON. */
  summaries: string;
  story: boolean;
  position: number;
  steps: string;
}
export interface ClaimRow {
  kind: 'CLAIM';
  id: string;
  key: string;
  topic: string;
  label: string;
  text: string;
  claimKind: string;
  subject: string;
  predicate: string;
  object: string;
  species: string | null;
  route: string | null;
  substances: string[] | null;
  dose: string | null;
  tissue: string | null;
  population: string | null;
  outcomeClass: string | null;
  mechanisms: string[] | null;
  related: string;
  ladder: Ladder;
  level: string;
  rank: number;
  standing: number;
  verdict: Verdict;
  balance: number;
  /** The stored Assessment, as JSON: what the claim shows by default. */
  assessment: string;
  /** The computed Assessment and the curator's grade, where one stands in for the other. */
  computed: string | null;
  curated: string | null;
  studies: number;
  lines: number;
  disagreement: number;
  sortText: string;
}
export interface EvidenceRow {
  kind: 'EVIDENCE';
  id: string;
  claim: string;
  study: string;
  direction: 'SUPPORTS' | 'DISPUTES' | 'NEUTRAL';
  note: string | null;
  arm: number | null;
  tissue: string | null;
  effect: string | null;
  effectRatio: number | null;
  doseResponse: boolean | null;
  plausibleConfounding: boolean | null;
  flags: string;
  indirectness: string[] | null;
  notRecorded: string[] | null;
  weight: number;
  counted: boolean;
  notCountedBecause: string | null;
  design: string;
}
export interface StudyRow {
  kind: 'STUDY';
  id: string;
  key: string;
  label: string;
  title: string | null;
  titleNote: string | null;
  authors: string | null;
  journal: string | null;
  year: number | null;
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
  registrations: string[] | null;
  design: string;
  systems: string[] | null;
  species: string[] | null;
  sampleSize: number | null;
  arms: string;
  routes: string[] | null;
  population: string | null;
  tissues: string[] | null;
  outcomeClass: string | null;
  hasResults: boolean;
  randomized: boolean | null;
  blinded: boolean | null;
  controlled: boolean | null;
  funding: string | null;
  sponsoredBySeller: boolean | null;
  competingInterests: string | null;
  preprint: boolean;
  retracted: boolean;
  finding: string;
  verification: string;
  /** Where enriched fields were read, as JSON. */
  readFrom: string;
  /** What grading reads of it, as JSON. */
  graded: string;
  includes: string[] | null;
  sameAs: string;
  designNote: string | null;
  speciesNote: string | null;
}
export interface StudyTypeRow {
  kind: 'STUDY_TYPE';
  id: string;
  design: string;
  name: string;
  summary: string;
  sevco: string[] | null;
  ocebm: number | null;
  position: number;
}
export interface SourceRow {
  kind: 'SOURCE';
  id: string;
  title: string;
  type: string;
  year: number | null;
  url: string | null;
  doi: string | null;
  pmid: string | null;
  license: string | null;
  textSha256: string | null;
  retracted: boolean;
}
export interface StatementRow {
  kind: 'STATEMENT';
  id: string;
  claim: string;
  source: string;
  hedging: string;
  namesStudyTypes: string[] | null;
  start: number | null;
  end: number | null;
  section: string | null;
  note: string | null;
}
export interface TermRow {
  id: string;
  term: string;
  also: string[] | null;
  text: string;
  termKind: string;
  concept: string | null;
  readMoreTitle: string | null;
  readMoreUrl: string | null;
}
export type NodeRow =
  | ConceptRow
  | MechanismRow
  | ClaimRow
  | EvidenceRow
  | StudyRow
  | StudyTypeRow
  | SourceRow;

/** One line of evidence with what grouping needs, for matrix and timeline. */
export interface EvidenceFact {
  claim: string;
  claimKind: string;
  mechanisms: string[] | null;
  substances: string[] | null;
  claimRoute: string | null;
  study: string;
  design: string;
  systems: string[] | null;
  year: number | null;
  sampleSize: number | null;
  routes: string[] | null;
  direction: 'SUPPORTS' | 'DISPUTES' | 'NEUTRAL';
  standing: number;
  level: string;
  graded: string;
  arm: number | null;
}

export interface DrawnNodeRow {
  id: string;
  kind: string;
  label: string;
  subkind: string | null;
  level: string | null;
  rank: number | null;
  standing: number | null;
  verdict: Verdict | null;
  degree: number | null;
  neighbours: string | null;
  year: number | null;
  systems: string[] | null;
  sampleSize: number | null;
}
export interface DrawnEdgeRow {
  id: string;
  source: string;
  target: string;
  type: string;
  direction: string | null;
  weight: number | null;
  design: string | null;
}
