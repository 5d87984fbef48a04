// Generated from server/schema.graphql by `npm run codegen`. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** Anything with a page of its own. Ids are global and stable across engines and re-imports: a CURIE where one exists (CHEBI:15846, PMID:31685720), else <topic>:<kind>:<key> (nad:claim:C13). */
export type Node = {
  id: Scalars['ID']['output'];
};

/** Which way a study points for a claim. NEUTRAL is inconclusive or indirect: it is not against. */
export type Direction =
  | 'SUPPORTS'
  | 'DISPUTES'
  | 'NEUTRAL';

/** What a claim is about. The kind decides on which ladder it is graded. */
export type ClaimKind =
  | 'MECHANISM'
  | 'PHARMACOKINETICS'
  | 'MEASUREMENT'
  | 'EFFICACY'
  | 'SAFETY'
  | 'POPULATION'
  | 'PROTOCOL'
  | 'ADVICE'
  | 'COST'
  | 'OPINION'
  | 'EVIDENCE_GAP'
  /** Left open: its source says nothing of the kind. Not graded until somebody states it. */
  | 'UNSTATED';

/** How firmly a source puts a claim. */
export type Hedging =
  | 'ASSERTED'
  | 'HEDGED'
  | 'OPEN_QUESTION'
  | 'ABSENCE_OF_EVIDENCE';

/** How a study was done, strongest first. */
export type Design =
  | 'SYSTEMATIC_REVIEW'
  | 'META_ANALYSIS'
  | 'RANDOMIZED_PARALLEL'
  | 'RANDOMIZED_CROSSOVER'
  | 'NON_RANDOMIZED_CONTROLLED'
  | 'SINGLE_ARM'
  | 'COHORT'
  | 'CASE_CONTROL'
  | 'CROSS_SECTIONAL'
  | 'CASE_SERIES'
  | 'CASE_REPORT'
  | 'ANIMAL_IN_VIVO'
  | 'CELL'
  | 'BIOCHEMICAL'
  | 'COMPUTATIONAL'
  | 'NARRATIVE_REVIEW'
  | 'OTHER'
  /** Not said where the record was read: listed, not counted. */
  | 'UNSTATED';

/** What was studied: people, animals, cells, molecules or a model. */
export type System =
  | 'HUMAN'
  | 'ANIMAL'
  | 'CELL'
  | 'BIOCHEMICAL'
  | 'COMPUTATIONAL';

/** What was measured: something people feel or live by, a stand-in for it, or a mechanism. */
export type OutcomeClass =
  | 'PATIENT_IMPORTANT'
  | 'SURROGATE'
  | 'MECHANISTIC';

export type Ladder =
  | 'GRADE'
  | 'CORROBORATION'
  | 'LITERATURE'
  | 'NONE';

/** GRADE: HIGH..VERY_LOW, INCONCLUSIVE. CORROBORATION: DEFINITIVE..LIMITED, DISPUTED, REFUTED, REVIEWS_ONLY, INCONCLUSIVE. LITERATURE: STANDS, OUTDATED. Any: NOT_STUDIED, NOT_GRADED. */
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

/** Which way the counted studies point, all together. */
export type Verdict =
  | 'SUPPORTED'
  | 'DISPUTED'
  | 'CONTESTED'
  | 'UNSETTLED'
  | 'NOT_STUDIED';

/** A way in which a study is about something else than the claim. */
export type Indirectness =
  | 'SPECIES'
  | 'ROUTE'
  | 'SUBSTANCE'
  | 'TISSUE'
  | 'OUTCOME'
  | 'POPULATION';

/** A reason to lower or raise certainty (GRADE). */
export type Domain =
  | 'RISK_OF_BIAS'
  | 'INCONSISTENCY'
  | 'INDIRECTNESS'
  | 'IMPRECISION'
  | 'PUBLICATION_BIAS'
  | 'LARGE_EFFECT'
  | 'DOSE_RESPONSE'
  | 'PLAUSIBLE_CONFOUNDING';

/** Whether a grade was computed from the evidence or given by a curator. */
export type Basis =
  | 'COMPUTED'
  | 'CURATED';

/** The kinds of things that can be searched, opened and drawn. */
export type NodeKind =
  | 'CLAIM'
  | 'CONCEPT'
  | 'MECHANISM'
  | 'STUDY'
  | 'STUDY_TYPE'
  | 'SOURCE';

/** What claims are about: a molecule, an enzyme, a process, a treatment, an outcome. */
export type Concept = Node & {
  __typename?: 'Concept';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Biolink category: SmallMolecule, Protein, BiologicalProcess, Treatment, Disease ... */
  kind: Scalars['String']['output'];
  synonyms: Array<Scalars['String']['output']>;
  /** The same thing in other vocabularies, as CURIEs. */
  xrefs: Array<Scalars['ID']['output']>;
  /** More general concepts. */
  broader: Array<Concept>;
  summary?: Maybe<Scalars['String']['output']>;
  /** Claims with this as subject or object. */
  claims: ClaimConnection;
  mechanisms: Array<Mechanism>;
};


/** What claims are about: a molecule, an enzyme, a process, a treatment, an outcome. */
export type ConceptClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How something works, told in ordered steps. */
export type Mechanism = Node & {
  __typename?: 'Mechanism';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** A few sentences in plain words. */
  summary: Scalars['String']['output'];
  /** The summary for each kind of reader it was written for, easiest first; the student's is always there. */
  summaries: Array<LevelText>;
  /** Whether it is told as a story: five to nine steps, each at every reading level, with its places and roles. */
  story: Scalars['Boolean']['output'];
  concepts: Array<Concept>;
  /** The story, in order. */
  steps: Array<MechanismStep>;
  claims: ClaimConnection;
};


/** How something works, told in ordered steps. */
export type MechanismClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One step of a mechanism, with who takes part and which claims say so. */
export type MechanismStep = {
  __typename?: 'MechanismStep';
  position: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  text: Scalars['String']['output'];
  /** The step for each kind of reader it was written for, easiest first; the student's is always there. */
  texts: Array<LevelText>;
  /** Where in the body or cell it happens, in words. */
  compartment?: Maybe<Scalars['String']['output']>;
  /** Where it happens: keys of the topic's compartments. */
  compartments: Array<Scalars['String']['output']>;
  /** Where to, when something moves: a key of the topic's compartments. */
  toCompartment?: Maybe<Scalars['String']['output']>;
  /** Who takes part, and as what. */
  parts: Array<StepPart>;
  /** Those with a role first, then what else the step is about. */
  participants: Array<Concept>;
  claims: Array<Claim>;
};

/** How much a text expects of its reader. SCHOOL: about twelve years old; STUDENT: at university; EXPERT: in the field. */
export type ReadingLevel =
  | 'SCHOOL'
  | 'STUDENT'
  | 'EXPERT';

/** A text for one kind of reader. */
export type LevelText = {
  __typename?: 'LevelText';
  level: ReadingLevel;
  text: Scalars['String']['output'];
};

/** What somebody does in a step. SUBSTRATE: is used up, changed or moved; PRODUCT: comes out; TARGET: is acted upon; CARRIER: bears something and is not used up. */
export type StepRole =
  | 'SUBSTRATE'
  | 'PRODUCT'
  | 'ENZYME'
  | 'TRANSPORTER'
  | 'TARGET'
  | 'INHIBITOR'
  | 'ACTIVATOR'
  | 'CARRIER';

/** A concept in its role in a step. */
export type StepPart = {
  __typename?: 'StepPart';
  concept: Concept;
  role: StepRole;
  /** Where it is: a key of the topic's compartments. Null: wherever the step happens. */
  compartment?: Maybe<Scalars['String']['output']>;
};

/** A place in the body or cell. */
export type Compartment = {
  __typename?: 'Compartment';
  key: Scalars['String']['output'];
  label: Scalars['String']['output'];
  /** The place it lies in, by its key; null for an outermost one. */
  inside?: Maybe<Scalars['String']['output']>;
};

/** What a word of the glossary is about. */
export type TermKind =
  | 'BIOLOGY'
  | 'EVIDENCE'
  | 'STATISTICS';

/** A word explained in a few sentences. */
export type GlossaryTerm = {
  __typename?: 'GlossaryTerm';
  id: Scalars['ID']['output'];
  term: Scalars['String']['output'];
  /** Other forms under which it stands in a text: plurals, abbreviations, synonyms. No form belongs to two terms of a topic. */
  also: Array<Scalars['String']['output']>;
  text: Scalars['String']['output'];
  kind: TermKind;
  /** A lasting public page that says more; null where the product's own documentation is all there is. */
  readMore?: Maybe<ReadMore>;
  /** The concept of the graph that it names, where there is one. */
  concept?: Maybe<Concept>;
};

/** A page elsewhere: linked, never fetched. */
export type ReadMore = {
  __typename?: 'ReadMore';
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

/** What a claim is limited to. Null or empty: the claim does not say. */
export type Qualifiers = {
  __typename?: 'Qualifiers';
  /** Common name: human, mouse ... */
  species?: Maybe<Scalars['String']['output']>;
  route?: Maybe<Scalars['String']['output']>;
  substances: Array<Concept>;
  dose?: Maybe<Scalars['String']['output']>;
  tissue?: Maybe<Scalars['String']['output']>;
  population?: Maybe<Concept>;
  outcomeClass?: Maybe<OutcomeClass>;
};

/** A proposition that studies bear on: subject, predicate, object and what limits it. */
export type Claim = Node & {
  __typename?: 'Claim';
  id: Scalars['ID']['output'];
  /** The claim in a few words, for pictures and lists. */
  label: Scalars['String']['output'];
  /** The claim in one sentence, in our own words. */
  text: Scalars['String']['output'];
  kind: ClaimKind;
  subject: Concept;
  /** Biolink 4.4.4 predicate. */
  predicate: Scalars['String']['output'];
  object: Concept;
  qualifiers: Qualifiers;
  mechanisms: Array<Mechanism>;
  /** Who says so, how firmly, and where in the text. */
  statements: Array<Statement>;
  /** Studies that bear on the claim, strongest first; of one direction where asked. */
  evidence: EvidenceConnection;
  /** How sure the claim is and why: the stored grade, or a fresh one under a what-if policy. */
  assessment: Assessment;
  /** Claims that the topic relates to it, then claims about the same two concepts. */
  related: Array<Claim>;
  /** Related claims whose relation the pack states, and how they are related. */
  relations: Array<ClaimRelation>;
};


/** A proposition that studies bear on: subject, predicate, object and what limits it. */
export type ClaimEvidenceArgs = {
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A proposition that studies bear on: subject, predicate, object and what limits it. */
export type ClaimAssessmentArgs = {
  policy?: InputMaybe<PolicyInput>;
};


/** A proposition that studies bear on: subject, predicate, object and what limits it. */
export type ClaimRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ClaimRelation = {
  __typename?: 'ClaimRelation';
  claim: Claim;
  /** Such as: qualifies, is at odds with, repeats. */
  how: Scalars['String']['output'];
};

/** A source making a claim. */
export type Statement = {
  __typename?: 'Statement';
  source: Source;
  claim: Claim;
  hedging: Hedging;
  /** Kinds of studies that the source itself names. */
  namesStudyTypes: Array<Scalars['String']['output']>;
  /** Place in the source text, in Unicode code points. */
  start?: Maybe<Scalars['Int']['output']>;
  /** End of the place, exclusive. */
  end?: Maybe<Scalars['Int']['output']>;
  section?: Maybe<Scalars['String']['output']>;
  note?: Maybe<Scalars['String']['output']>;
};

/** A document: an article that states claims, or a publication that reports a study. */
export type Source = Node & {
  __typename?: 'Source';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  type: Scalars['String']['output'];
  year?: Maybe<Scalars['Int']['output']>;
  url?: Maybe<Scalars['String']['output']>;
  doi?: Maybe<Scalars['String']['output']>;
  pmid?: Maybe<Scalars['String']['output']>;
  license?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the text that statements point into, to check a copy against. */
  textSha256?: Maybe<Scalars['String']['output']>;
  retracted: Scalars['Boolean']['output'];
  statements: StatementConnection;
  studies: Array<Study>;
};


/** A document: an article that states claims, or a publication that reports a study. */
export type SourceStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One study, whatever it was published in. Null fields were not recorded. */
export type Study = Node & {
  __typename?: 'Study';
  id: Scalars['ID']['output'];
  /** The record's name in its topic pack. */
  key: Scalars['String']['output'];
  /** Short name as people cite it: "Grant 2019". */
  label: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  /** What is known of the title where the title itself was not read. */
  titleNote?: Maybe<Scalars['String']['output']>;
  authors?: Maybe<Scalars['String']['output']>;
  journal?: Maybe<Scalars['String']['output']>;
  year?: Maybe<Scalars['Int']['output']>;
  doi?: Maybe<Scalars['String']['output']>;
  pmid?: Maybe<Scalars['String']['output']>;
  pmcid?: Maybe<Scalars['String']['output']>;
  /** Trial registrations, as CURIEs (CLINICALTRIALS:NCT...). */
  registrations: Array<Scalars['ID']['output']>;
  design: Design;
  studyType: StudyType;
  /** Codes of the Scientific Evidence Code System for the design. */
  sevco: Array<Scalars['String']['output']>;
  /** OCEBM 2011 level of evidence, 1 (strongest) to 5. */
  ocebm?: Maybe<Scalars['Int']['output']>;
  systems: Array<System>;
  /** Common names: human, mouse, rat ... */
  species: Array<Scalars['String']['output']>;
  /** Participants (people or animals), where recorded. */
  sampleSize?: Maybe<Scalars['Int']['output']>;
  /** What was given to whom, comparators included. */
  arms: Array<Intervention>;
  population?: Maybe<Concept>;
  tissues: Array<Scalars['String']['output']>;
  outcomeClass?: Maybe<OutcomeClass>;
  /** False for a bare registration or where the results were not read: such a study does not count. */
  hasResults: Scalars['Boolean']['output'];
  /** Null: not recorded. */
  randomized?: Maybe<Scalars['Boolean']['output']>;
  /** Null: not recorded. */
  blinded?: Maybe<Scalars['Boolean']['output']>;
  /** Null: not recorded. */
  controlled?: Maybe<Scalars['Boolean']['output']>;
  funding?: Maybe<Scalars['String']['output']>;
  sponsoredBySeller?: Maybe<Scalars['Boolean']['output']>;
  competingInterests?: Maybe<Scalars['String']['output']>;
  preprint: Scalars['Boolean']['output'];
  retracted: Scalars['Boolean']['output'];
  designNote?: Maybe<Scalars['String']['output']>;
  speciesNote?: Maybe<Scalars['String']['output']>;
  finding: Scalars['String']['output'];
  /** How far the record was checked against a source: verified, partial or no-identifier. */
  verification: Scalars['String']['output'];
  /** The primary studies of a review, where known. */
  includes: Array<Study>;
  /** Its publications. */
  reportedIn: Array<Source>;
  /** Records that are, or probably are, the same study. */
  sameAs: Array<StudyLink>;
  evidence: EvidenceConnection;
  /** Where in the record an enriched field was read: its title, finding, design ... */
  readFrom: Array<ReadFrom>;
};


/** One study, whatever it was published in. Null fields were not recorded. */
export type StudyEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An enriched field of a study, and where in the record it was read. */
export type ReadFrom = {
  __typename?: 'ReadFrom';
  field: Scalars['String']['output'];
  from: Scalars['String']['output'];
};

/** A study design as a node: what hangs on trials, what on mice. */
export type StudyType = Node & {
  __typename?: 'StudyType';
  id: Scalars['ID']['output'];
  design: Design;
  label: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  sevco: Array<Scalars['String']['output']>;
  ocebm?: Maybe<Scalars['Int']['output']>;
  studies: StudyConnection;
};


/** A study design as a node: what hangs on trials, what on mice. */
export type StudyTypeStudiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One arm of a study. */
export type Intervention = {
  __typename?: 'Intervention';
  label: Scalars['String']['output'];
  substances: Array<Concept>;
  dose?: Maybe<Scalars['String']['output']>;
  duration?: Maybe<Scalars['String']['output']>;
  route?: Maybe<Scalars['String']['output']>;
  comparator: Scalars['Boolean']['output'];
};

/** One study bearing on one claim. */
export type Evidence = Node & {
  __typename?: 'Evidence';
  id: Scalars['ID']['output'];
  claim: Claim;
  study: Study;
  direction: Direction;
  /** Why the study points this way for this claim. */
  note?: Maybe<Scalars['String']['output']>;
  /** Index into study.arms, from 0: the arm the line is about. */
  arm?: Maybe<Scalars['Int']['output']>;
  tissue?: Maybe<Scalars['String']['output']>;
  effect?: Maybe<Scalars['String']['output']>;
  effectRatio?: Maybe<Scalars['Float']['output']>;
  doseResponse?: Maybe<Scalars['Boolean']['output']>;
  plausibleConfounding?: Maybe<Scalars['Boolean']['output']>;
  /** Weight in the balance, 0 to 1; 0 where it is not counted. */
  weight: Scalars['Float']['output'];
  /** In which ways the study is about something else than the claim. */
  indirectness: Array<Indirectness>;
  curatedFlags: Array<CuratedFlag>;
  /** Ways that could not be checked, for want of a recorded field. */
  notRecorded: Array<Indirectness>;
  /** Whether it counts in the grade; a study counts once. */
  counted: Scalars['Boolean']['output'];
  notCountedBecause?: Maybe<Scalars['String']['output']>;
};

/** Two records that are, or probably are, one study. Only confirmed ones are one voice. */
export type StudyLink = {
  __typename?: 'StudyLink';
  study: Study;
  confirmed: Scalars['Boolean']['output'];
  reason: Scalars['String']['output'];
};

export type CuratedFlag = {
  __typename?: 'CuratedFlag';
  flag: Indirectness;
  reason: Scalars['String']['output'];
};

/** How sure a claim is. Direction, level of each study and certainty of the whole are kept apart. */
export type Assessment = {
  __typename?: 'Assessment';
  ladder: Ladder;
  level: Level;
  /** Certainty from 0 to 4: drawn as four circles on either ladder. */
  rank: Scalars['Int']['output'];
  /** How firmly the claim stands, 0 to 4: what lists sort by, what a chain is as strong as. */
  standing: Scalars['Int']['output'];
  basis: Basis;
  verdict: Verdict;
  /** Between -1 (against) and 1 (for). It orders and draws; it is no score. */
  balance: Scalars['Float']['output'];
  /** The assessment in one plain sentence. */
  sentence: Scalars['String']['output'];
  /** The evidence in groups: HR people, randomised; HN people, not randomised; PRE animals, cells, molecules. */
  bodies: Array<Body>;
  start?: Maybe<Level>;
  steps: Array<GradeStep>;
  caps: Array<Scalars['String']['output']>;
  /** Every line of evidence, counted or not, and why. */
  ledger: Array<LedgerEntry>;
  /** What would change this grade. */
  changes: Array<GradeChange>;
  outdatedSince?: Maybe<Scalars['Int']['output']>;
  curated?: Maybe<CuratedGrade>;
  /** The computed grade, where a curator's stands in for it. */
  computed?: Maybe<Assessment>;
};

export type CuratedGrade = {
  __typename?: 'CuratedGrade';
  level: Level;
  verdict: Verdict;
  by: Scalars['String']['output'];
  on: Scalars['String']['output'];
  why: Scalars['String']['output'];
  source?: Maybe<Source>;
};

/** Every constant that a grade uses, by name. */
export type PolicyConstant = {
  __typename?: 'PolicyConstant';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
  meaning: Scalars['String']['output'];
};

export type Body = {
  __typename?: 'Body';
  name: Scalars['String']['output'];
  studies: Scalars['Int']['output'];
  /** Sum of the recorded sample sizes; null where none is recorded. */
  participants?: Maybe<Scalars['Int']['output']>;
  supports: Scalars['Float']['output'];
  disputes: Scalars['Float']['output'];
  neutral: Scalars['Float']['output'];
  balance: Scalars['Float']['output'];
  restsOn: Scalars['Boolean']['output'];
};

/** One step down or up, with its reason and the studies it rests on. */
export type GradeStep = {
  __typename?: 'GradeStep';
  domain: Domain;
  change: Scalars['Int']['output'];
  reason: Scalars['String']['output'];
  studies: Array<Study>;
};

export type LedgerEntry = {
  __typename?: 'LedgerEntry';
  evidence: Evidence;
  body: Scalars['String']['output'];
  direction: Direction;
  weight: Scalars['Float']['output'];
  counted: Scalars['Boolean']['output'];
  reason: Scalars['String']['output'];
};

export type GradeChange = {
  __typename?: 'GradeChange';
  if: Scalars['String']['output'];
  thenLevel: Level;
  thenRank: Scalars['Int']['output'];
  thenVerdict: Verdict;
  thenStanding: Scalars['Int']['output'];
};

/** What-if rules. Null: the default policy. */
export type PolicyInput = {
  humansOnly?: InputMaybe<Scalars['Boolean']['input']>;
  route?: InputMaybe<Scalars['String']['input']>;
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
  designs?: InputMaybe<Array<Design>>;
  excludeStudies?: InputMaybe<Array<Scalars['ID']['input']>>;
  excludeSponsored?: InputMaybe<Scalars['Boolean']['input']>;
  includePreprints?: InputMaybe<Scalars['Boolean']['input']>;
  includeRetracted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** All fields must hold; within a list, one suffices. */
export type ClaimFilter = {
  /** Words that the search must find. */
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<ClaimKind>>;
  concepts?: InputMaybe<Array<Scalars['ID']['input']>>;
  mechanisms?: InputMaybe<Array<Scalars['ID']['input']>>;
  designs?: InputMaybe<Array<Design>>;
  systems?: InputMaybe<Array<System>>;
  directions?: InputMaybe<Array<Direction>>;
  verdicts?: InputMaybe<Array<Verdict>>;
  levels?: InputMaybe<Array<Level>>;
  minStanding?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 4: certainty at least so high, whichever way it points. */
  minRank?: InputMaybe<Scalars['Int']['input']>;
  /** -1 to 1. */
  minBalance?: InputMaybe<Scalars['Float']['input']>;
  maxBalance?: InputMaybe<Scalars['Float']['input']>;
  hedging?: InputMaybe<Array<Hedging>>;
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
};

/** RELEVANCE: by the search where there is a text, else most studied first. */
export type ClaimOrder =
  | 'RELEVANCE'
  | 'STANDING_DESC'
  | 'STANDING_ASC'
  | 'RANK_DESC'
  | 'RANK_ASC'
  | 'BALANCE_DESC'
  | 'BALANCE_ASC'
  | 'MOST_STUDIED'
  | 'MOST_CONTESTED'
  | 'TEXT';

export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  edges: Array<ClaimEdge>;
  nodes: Array<Claim>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  facets: Array<Facet>;
};

export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  cursor: Scalars['String']['output'];
  node: Claim;
};

export type EvidenceConnection = {
  __typename?: 'EvidenceConnection';
  edges: Array<EvidenceEdge>;
  nodes: Array<Evidence>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type EvidenceEdge = {
  __typename?: 'EvidenceEdge';
  cursor: Scalars['String']['output'];
  node: Evidence;
};

export type StatementConnection = {
  __typename?: 'StatementConnection';
  nodes: Array<Statement>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type StudyConnection = {
  __typename?: 'StudyConnection';
  edges: Array<StudyEdge>;
  nodes: Array<Study>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  facets: Array<Facet>;
};

export type StudyEdge = {
  __typename?: 'StudyEdge';
  cursor: Scalars['String']['output'];
  node: Study;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** How many of each value. A facet that is filtered by counts what else could be chosen. */
export type Facet = {
  __typename?: 'Facet';
  field: Scalars['String']['output'];
  buckets: Array<Bucket>;
};

export type Bucket = {
  __typename?: 'Bucket';
  value: Scalars['String']['output'];
  label: Scalars['String']['output'];
  count: Scalars['Int']['output'];
};

/** All fields must hold; within a list, one suffices. */
export type StudyFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
  designs?: InputMaybe<Array<Design>>;
  systems?: InputMaybe<Array<System>>;
  species?: InputMaybe<Array<Scalars['String']['input']>>;
  routes?: InputMaybe<Array<Scalars['String']['input']>>;
  fromYear?: InputMaybe<Scalars['Int']['input']>;
  toYear?: InputMaybe<Scalars['Int']['input']>;
  minSampleSize?: InputMaybe<Scalars['Int']['input']>;
};

export type SearchHit = {
  __typename?: 'SearchHit';
  node: Node;
  kind: NodeKind;
  label: Scalars['String']['output'];
  /** The words that matched. */
  matched: Scalars['String']['output'];
  score: Scalars['Float']['output'];
};

/** A drawable piece of the graph. Nodes and edges carry what the canvas needs, so that one request draws a view. */
export type Graph = {
  __typename?: 'Graph';
  nodes: Array<GraphNode>;
  edges: Array<GraphEdge>;
  truncated: Scalars['Boolean']['output'];
  /** How many there are; more than drawn where truncated. */
  totalNodes: Scalars['Int']['output'];
  /** Of a neighbourhood: what was left out next to its ids, largest first. */
  groups: Array<GraphGroup>;
};

export type GraphNode = {
  __typename?: 'GraphNode';
  id: Scalars['ID']['output'];
  kind: NodeKind;
  label: Scalars['String']['output'];
  subkind?: Maybe<Scalars['String']['output']>;
  /** 0 to 4; null where nothing has been graded. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** 0 to 4; null where nothing has been graded. */
  standing?: Maybe<Scalars['Int']['output']>;
  verdict?: Maybe<Verdict>;
  degree: Scalars['Int']['output'];
  /** How many neighbours of each kind there are to expand. */
  neighbours: Array<NeighbourCount>;
  /** Of a study. */
  design?: Maybe<Design>;
  /** Of a study or a source. */
  year?: Maybe<Scalars['Int']['output']>;
  /** What a study was done in. */
  systems: Array<System>;
  /** How many took part in a study; null where that is not recorded. */
  sampleSize?: Maybe<Scalars['Int']['output']>;
};

/** Neighbours of `of` that a picture leaves out: so many of this kind and subkind. `neighbourhood(open:)` brings them. */
export type GraphGroup = {
  __typename?: 'GraphGroup';
  of: Scalars['ID']['output'];
  kind: NodeKind;
  /** A study's design, a claim's kind, a concept's category. */
  subkind?: Maybe<Scalars['String']['output']>;
  count: Scalars['Int']['output'];
};

/** What to bring of the surroundings of one node. */
export type Opening = {
  id: Scalars['ID']['input'];
  /** Null: as the request says for all. */
  kinds?: InputMaybe<Array<NodeKind>>;
  subkinds?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type NeighbourCount = {
  __typename?: 'NeighbourCount';
  kind: NodeKind;
  count: Scalars['Int']['output'];
};

export type GraphEdge = {
  __typename?: 'GraphEdge';
  id: Scalars['ID']['output'];
  source: Scalars['ID']['output'];
  target: Scalars['ID']['output'];
  /** EVIDENCE (study to claim), PART_OF (claim to mechanism), INVOLVES (mechanism to concept), SUBJECT, OBJECT, STATES, HAS_DESIGN, REPORTED_IN, TESTS, BROADER, RELATES_TO, INCLUDES. */
  type: Scalars['String']['output'];
  direction?: Maybe<Direction>;
  weight?: Maybe<Scalars['Float']['output']>;
  design?: Maybe<Design>;
};

/** A chain of claims, as strong as its weakest. */
export type Path = {
  __typename?: 'Path';
  nodes: Array<GraphNode>;
  edges: Array<GraphEdge>;
  claims: Array<Claim>;
  standing: Scalars['Int']['output'];
  weakest: Claim;
  /** The chain concept by concept. */
  steps: Array<PathStep>;
  /** False where the search ended at its bound: a chain that comes before this one may not have been found. */
  whole: Scalars['Boolean']['output'];
};

/** From one concept of a chain to the next: by a claim or, where the chain is widened, because one is a kind of the other. */
export type PathStep = {
  __typename?: 'PathStep';
  from: Concept;
  to: Concept;
  /** Null where the step is from a concept to a more general one or back. */
  claim?: Maybe<Claim>;
  /** Whether the step goes the way it points: from the claim's subject to its object, or from a concept to what it is a kind of. */
  forward: Scalars['Boolean']['output'];
  /** The claim's own subject, where the concept at this end of the chain is the substance that the claim names. */
  via?: Maybe<Concept>;
  /** Further claims about the same two concepts, gaps and advice among them. */
  others: Array<Claim>;
};

/** Studies counted by direction, one cell for each pair of values. */
export type Matrix = {
  __typename?: 'Matrix';
  rows: Array<MatrixRow>;
  columns: Array<Scalars['String']['output']>;
};

export type MatrixRow = {
  __typename?: 'MatrixRow';
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  cells: Array<MatrixCell>;
};

export type MatrixCell = {
  __typename?: 'MatrixCell';
  column: Scalars['String']['output'];
  supports: Scalars['Int']['output'];
  disputes: Scalars['Int']['output'];
  neutral: Scalars['Int']['output'];
  /** Sum of the recorded sample sizes; null where none is recorded. */
  participants?: Maybe<Scalars['Int']['output']>;
  standing?: Maybe<Scalars['Int']['output']>;
  /** The studies that the cell counts. */
  studies: Array<Study>;
};

export type MatrixAxis =
  | 'CLAIM'
  | 'DESIGN'
  | 'SYSTEM'
  | 'MECHANISM'
  | 'KIND'
  | 'SUBSTANCE'
  | 'ROUTE'
  | 'YEAR';

/** A field of knowledge, loaded from a topic pack. */
export type Topic = {
  __typename?: 'Topic';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  version: Scalars['String']['output'];
  license: Scalars['String']['output'];
  /** How many things of each kind it holds. */
  counts: Array<Bucket>;
  questions: Array<Question>;
  /** The places in which its mechanisms happen, in the order to draw them. */
  compartments: Array<Compartment>;
};

/** A question the topic answers: leads to a node, or to the studies with these routes and designs. */
export type Question = {
  __typename?: 'Question';
  text: Scalars['String']['output'];
  node?: Maybe<Node>;
  routes: Array<Scalars['String']['output']>;
  designs: Array<Design>;
};

export type Stats = {
  __typename?: 'Stats';
  engine: Scalars['String']['output'];
  dataVersion: Scalars['String']['output'];
  counts: Array<Bucket>;
  /** Whether questions may be written by hand, at /playground. */
  playground: Scalars['Boolean']['output'];
};

/** The graph's own schema, counted: every kind that it may hold, also where there is none. */
export type GraphSchema = {
  __typename?: 'GraphSchema';
  /** From evidence to knowledge. */
  nodes: Array<SchemaNode>;
  relations: Array<SchemaRelation>;
};

/** A kind of node. */
export type SchemaNode = {
  __typename?: 'SchemaNode';
  /** As NodeKind and the facets name it, where they do: CLAIM, STUDY, EVIDENCE ... */
  kind: Scalars['String']['output'];
  /** The label in the graph database: Claim, Study, Evidence ... */
  label: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  description: Scalars['String']['output'];
};

/** A type of relationship between nodes of two kinds. */
export type SchemaRelation = {
  __typename?: 'SchemaRelation';
  type: Scalars['String']['output'];
  /** The kind of node that it leads from. */
  from: Scalars['String']['output'];
  to: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  description: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Anything by its id; null where nothing has it. */
  node?: Maybe<Node>;
  /** Several things by id, in the order asked; at most 200. */
  nodes: Array<Maybe<Node>>;
  /** The topics that are loaded. */
  topics: Array<Topic>;
  /** Finds by prefix, synonym, word stem and with one typo, best first. */
  search: Array<SearchHit>;
  claim?: Maybe<Claim>;
  /** Claims that pass a filter, with facets. */
  claims: ClaimConnection;
  concept?: Maybe<Concept>;
  mechanism?: Maybe<Mechanism>;
  /** The mechanisms of a topic, or all. */
  mechanisms: Array<Mechanism>;
  /** Words explained, of a topic or of all, in the order of the alphabet. */
  glossary: Array<GlossaryTerm>;
  study?: Maybe<Study>;
  /** Study designs, strongest first. */
  studyTypes: Array<StudyType>;
  /** Studies that pass a filter, newest first, with facets. */
  studies: StudyConnection;
  source?: Maybe<Source>;
  /** What surrounds these nodes; `kinds` limits what is added, `limit` (<= 500) how much. Several ids are one request; `open` says for single nodes what is wanted around them. `drawn`: ids (<= 1000) that a picture shows already; lines between them and what is found come too. */
  neighbourhood: Graph;
  /** The composed first picture of a topic: its mechanisms, the most-studied claims, their studies and concepts, about `first` nodes. */
  overview: Graph;
  /** Chains of claims from one concept to another, strongest weakest link first; then the shorter. Only claims that are graded for being true lead on. `widen`: a chain may also go from a concept to a more general one or back, and begin or end at a substance that a claim names. Under a what-if, the chains found are graded and ranked anew. */
  paths: Array<Path>;
  /** Where the studies are, and where nothing is. */
  matrix: Matrix;
  /** Studies by the year they came out in. */
  timeline: Array<TimelineYear>;
  /** Two to six claims, concepts, mechanisms or studies side by side; a concept's column holds its claims, row by row of the same outcome. */
  compare: Comparison;
  /** Which engine answers, and what it holds. */
  stats: Stats;
  /** What the graph is made of: kinds of nodes and of relationships, and how many of each. */
  schema: GraphSchema;
  /** Every constant that a grade uses. */
  gradingPolicy: Array<PolicyConstant>;
  /** What was written, newest first: of one topic or of all. */
  changes: ChangeConnection;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<NodeKind>>;
  topics?: InputMaybe<Array<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  orderBy?: InputMaybe<ClaimOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConceptArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMechanismArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMechanismsArgs = {
  topic?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGlossaryArgs = {
  topic?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryStudyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStudiesArgs = {
  filter?: InputMaybe<StudyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNeighbourhoodArgs = {
  ids: Array<Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<NodeKind>>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  policy?: InputMaybe<PolicyInput>;
  open?: InputMaybe<Array<Opening>>;
  drawn?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryOverviewArgs = {
  topic?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  policy?: InputMaybe<PolicyInput>;
};


export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxClaims?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  widen?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  policy?: InputMaybe<PolicyInput>;
};


export type QueryMatrixArgs = {
  rows?: InputMaybe<MatrixAxis>;
  columns?: InputMaybe<MatrixAxis>;
  filter?: InputMaybe<ClaimFilter>;
  policy?: InputMaybe<PolicyInput>;
};


export type QueryTimelineArgs = {
  filter?: InputMaybe<ClaimFilter>;
  policy?: InputMaybe<PolicyInput>;
};


export type QueryCompareArgs = {
  ids: Array<Scalars['ID']['input']>;
  policy?: InputMaybe<PolicyInput>;
};


export type QueryChangesArgs = {
  topic?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Needs a token of role curator or above in the header; every write is recorded. Error CONFLICT: the topic is being loaded, nothing was written; ask again later. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Grades a claim by hand: that grade stands in for the computed one, which stays beside it. `study`: the one whose publication says so. */
  gradeByHand: Claim;
  /** Takes the grade by hand back: the computed one holds. */
  takeBackGrade: Claim;
};


/** Needs a token of role curator or above in the header; every write is recorded. Error CONFLICT: the topic is being loaded, nothing was written; ask again later. */
export type MutationGradeByHandArgs = {
  claim: Scalars['ID']['input'];
  level: Level;
  verdict: Verdict;
  why: Scalars['String']['input'];
  study?: InputMaybe<Scalars['ID']['input']>;
};


/** Needs a token of role curator or above in the header; every write is recorded. Error CONFLICT: the topic is being loaded, nothing was written; ask again later. */
export type MutationTakeBackGradeArgs = {
  claim: Scalars['ID']['input'];
};

/** The record of a write. */
export type Change = {
  __typename?: 'Change';
  id: Scalars['ID']['output'];
  /** ISO date and time. */
  at: Scalars['String']['output'];
  /** Name of the token, or of the program. */
  by: Scalars['String']['output'];
  /** Of the token; `operator` for the command line and the first start. */
  role: Scalars['String']['output'];
  what: Scalars['String']['output'];
  topic: Scalars['ID']['output'];
  /** What was there, as JSON. */
  before: Scalars['String']['output'];
  /** What is there since, as JSON. */
  after: Scalars['String']['output'];
};

export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  cursor: Scalars['String']['output'];
  node: Change;
};

export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  edges: Array<ChangeEdge>;
  nodes: Array<Change>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Comparison = {
  __typename?: 'Comparison';
  columns: Array<Node>;
  rows: Array<ComparisonRow>;
};

export type ComparisonRow = {
  __typename?: 'ComparisonRow';
  group: Scalars['String']['output'];
  label: Scalars['String']['output'];
  differs: Scalars['Boolean']['output'];
  cells: Array<ComparisonCell>;
};

export type ComparisonCell = {
  __typename?: 'ComparisonCell';
  text?: Maybe<Scalars['String']['output']>;
  claims: Array<Claim>;
  studies: Scalars['Int']['output'];
  participants?: Maybe<Scalars['Int']['output']>;
  standing?: Maybe<Scalars['Int']['output']>;
  verdict?: Maybe<Verdict>;
};

export type TimelineYear = {
  __typename?: 'TimelineYear';
  year: Scalars['Int']['output'];
  supports: Scalars['Int']['output'];
  disputes: Scalars['Int']['output'];
  neutral: Scalars['Int']['output'];
  studies: Array<Study>;
};
