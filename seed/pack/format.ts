/**
 * The topic pack: plain JSON files in one folder, one kind of row a file.
 * Rows point at each other by `key`; global ids are made on import (see ids.ts).
 * An optional field that nobody recorded is absent, never null or a guess.
 */
import { z } from 'zod';
import { curie, key, text, year } from './fields.ts';
import { Compartment, Mechanism, Term } from './story-format.ts';

export const DESIGNS = [
  'SYSTEMATIC_REVIEW',
  'META_ANALYSIS',
  'RANDOMIZED_PARALLEL',
  'RANDOMIZED_CROSSOVER',
  'NON_RANDOMIZED_CONTROLLED',
  'SINGLE_ARM',
  'COHORT',
  'CASE_CONTROL',
  'CROSS_SECTIONAL',
  'CASE_SERIES',
  'CASE_REPORT',
  'ANIMAL_IN_VIVO',
  'CELL',
  'BIOCHEMICAL',
  'COMPUTATIONAL',
  'NARRATIVE_REVIEW',
  'OTHER',
  // What an import leaves open: its source says nothing of how the study was done.
  'UNSTATED',
] as const;
export const CLAIM_KINDS = [
  'MECHANISM',
  'PHARMACOKINETICS',
  'MEASUREMENT',
  'EFFICACY',
  'SAFETY',
  'POPULATION',
  'PROTOCOL',
  'ADVICE',
  'COST',
  'OPINION',
  'EVIDENCE_GAP',
  // What an import leaves open: its source says nothing of what the claim is about.
  'UNSTATED',
] as const;
export const SYSTEMS = ['HUMAN', 'ANIMAL', 'CELL', 'BIOCHEMICAL', 'COMPUTATIONAL'] as const;
export const DIRECTIONS = ['SUPPORTS', 'DISPUTES', 'NEUTRAL'] as const;
export const HEDGINGS = ['ASSERTED', 'HEDGED', 'OPEN_QUESTION', 'ABSENCE_OF_EVIDENCE'] as const;
export const OUTCOME_CLASSES = ['PATIENT_IMPORTANT', 'SURROGATE', 'MECHANISTIC'] as const;
export const ENRICHED = [
  'population',
  'tissues',
  'outcomeClass',
  'systems',
  'randomized',
  'blinded',
  'controlled',
  'funding',
  'sponsoredBySeller',
  'competingInterests',
  'arms',
] as const;
export const READ_FROM = [
  'title',
  'finding',
  'intervention',
  'design',
  'design note',
  'species',
  'evidence note',
] as const;
export const INDIRECTNESS = ['SPECIES', 'ROUTE', 'SUBSTANCE', 'TISSUE', 'OUTCOME', 'POPULATION'] as const;

export const Topic = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: text,
  summary: text,
  version: text,
  license: text,
  /** Where the rows come from and under what licence, one entry a source; of data that came in: which version, and when. */
  provenance: z.array(
    z.strictObject({
      what: text,
      from: text,
      license: text,
      version: text.optional(),
      date: z.iso.date().optional(),
    }),
  ),
  questions: z.array(z.lazy(() => Question)).default([]),
  /** The places that steps of mechanisms happen in; these and no others. */
  compartments: z.array(Compartment).default([]),
});

/** A question that the topic answers: shown on the start page, leads to a node or to a list of studies. */
export const Question = z.strictObject({
  text,
  claim: key.optional(),
  mechanism: key.optional(),
  studies: z
    .strictObject({ routes: z.array(text).default([]), designs: z.array(z.enum(DESIGNS)).default([]) })
    .optional(),
});

export const Concept = z.strictObject({
  key,
  curie: curie.optional(),
  /** Where the CURIE was read; required with it (checked). */
  curieReadIn: text.optional(),
  name: text,
  kind: text,
  synonyms: z.array(text).default([]),
  xrefs: z.array(curie).default([]),
  broader: z.array(key).default([]),
  summary: text.optional(),
});

export const LEVELS = [
  'HIGH',
  'MODERATE',
  'LOW',
  'VERY_LOW',
  'DEFINITIVE',
  'STRONG',
  'MODERATELY_CORROBORATED',
  'LIMITED',
  'DISPUTED',
  'REFUTED',
] as const;
export const VERDICTS = ['SUPPORTED', 'DISPUTED', 'CONTESTED', 'UNSETTLED'] as const;

/** A curator's grade that stands in for the computed one, which stays visible beside it. */
export const CuratedGrade = z.strictObject({
  level: z.enum(LEVELS),
  verdict: z.enum(VERDICTS),
  by: text,
  on: z.iso.date(),
  why: text,
  /** The study whose publication says so, where one does. */
  study: key.optional(),
});

export const Qualifiers = z.strictObject({
  species: text.optional(),
  route: text.optional(),
  substances: z.array(key).default([]),
  dose: text.optional(),
  tissue: text.optional(),
  population: key.optional(),
  outcomeClass: z.enum(OUTCOME_CLASSES).optional(),
});
export const Claim = z.strictObject({
  key,
  text,
  /** The claim in a few words, for a card in a picture: still a proposition. */
  label: z.string().trim().min(1).max(64).optional(),
  kind: z.enum(CLAIM_KINDS),
  subject: key,
  predicate: z.string().regex(/^[a-z_]+$/, 'a Biolink predicate in snake_case'),
  object: key,
  qualifiers: Qualifiers.default({ substances: [] }),
  mechanisms: z.array(key).default([]),
  related: z.array(z.strictObject({ claim: key, how: text })).default([]),
  curated: CuratedGrade.optional(),
});

export const Source = z.strictObject({
  key,
  title: text,
  type: text,
  year: year.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address of the web: https:// or http://' })
    .optional(),
  doi: text.optional(),
  pmid: z.string().regex(/^\d+$/).optional(),
  license: text.optional(),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  retracted: z.boolean().default(false),
});
export const Statement = z.strictObject({
  source: key,
  claim: key,
  hedging: z.enum(HEDGINGS),
  namesStudyTypes: z.array(text).default([]),
  /** Unicode code points in the source's text, end exclusive. */
  start: z.int().min(0).optional(),
  end: z.int().min(1).optional(),
  section: text.optional(),
  note: text.optional(),
});

export const Arm = z.strictObject({
  label: text,
  substances: z.array(key).default([]),
  dose: text.optional(),
  duration: text.optional(),
  route: text.optional(),
  comparator: z.boolean().default(false),
});
export const Study = z.strictObject({
  key,
  /** Short name where first author and year do not make one: "Grant 2019". */
  label: z.string().trim().min(1).max(40).optional(),
  title: text.optional(),
  titleNote: text.optional(),
  authors: text.optional(),
  journal: text.optional(),
  year: year.optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  pmid: z.string().regex(/^\d+$/).optional(),
  pmcid: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  registrations: z.array(curie).default([]),
  design: z.enum(DESIGNS),
  designNote: text.optional(),
  systems: z.array(z.enum(SYSTEMS)).default([]),
  species: z.array(text).default([]),
  speciesNote: text.optional(),
  sampleSize: z.int().min(1).optional(),
  arms: z.array(Arm).default([]),
  population: key.optional(),
  tissues: z.array(text).default([]),
  outcomeClass: z.enum(OUTCOME_CLASSES).optional(),
  hasResults: z.boolean(),
  randomized: z.boolean().optional(),
  blinded: z.boolean().optional(),
  controlled: z.boolean().optional(),
  funding: text.optional(),
  sponsoredBySeller: z.boolean().optional(),
  competingInterests: text.optional(),
  preprint: z.boolean().default(false),
  retracted: z.boolean().default(false),
  finding: text,
  verification: z.enum(['verified', 'partial', 'no-identifier']),
  includes: z.array(key).default([]),
  sameAs: z.array(z.strictObject({ study: key, confirmed: z.boolean(), reason: text })).default([]),
  /** Where in the record an enriched field was read. */
  readFrom: z.partialRecord(z.enum(ENRICHED), z.enum(READ_FROM)).optional(),
});

export const Evidence = z.strictObject({
  claim: key,
  study: key,
  direction: z.enum(DIRECTIONS),
  note: text.optional(),
  /** Index into the study's arms, from 0. */
  arm: z.int().min(0).optional(),
  tissue: text.optional(),
  effect: text.optional(),
  effectRatio: z.number().positive().optional(),
  doseResponse: z.boolean().optional(),
  plausibleConfounding: z.boolean().optional(),
  flags: z.array(z.strictObject({ flag: z.enum(INDIRECTNESS), reason: text })).default([]),
});

/** File name -> what it holds. Every file but topic.json is an array of rows. */
export const FILES = {
  'topic.json': Topic,
  'concepts.json': Concept,
  'mechanisms.json': Mechanism,
  'claims.json': Claim,
  'sources.json': Source,
  'statements.json': Statement,
  'studies.json': Study,
  'evidence.json': Evidence,
  'glossary.json': Term,
} as const;

/** Files that a pack may leave out: it then has no such rows. */
export const OPTIONAL_FILES: readonly string[] = ['glossary.json'];

export type Topic = z.infer<typeof Topic>;
export type Concept = z.infer<typeof Concept>;
export type CuratedGrade = z.infer<typeof CuratedGrade>;
export type Claim = z.infer<typeof Claim>;
export type Source = z.infer<typeof Source>;
export type Statement = z.infer<typeof Statement>;
export type Arm = z.infer<typeof Arm>;
export type Study = z.infer<typeof Study>;
export type Evidence = z.infer<typeof Evidence>;

export interface Pack {
  topic: Topic;
  concepts: Concept[];
  mechanisms: Mechanism[];
  claims: Claim[];
  sources: Source[];
  statements: Statement[];
  studies: Study[];
  evidence: Evidence[];
  glossary: Term[];
}
