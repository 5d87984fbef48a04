/**
 * Our profile of GA4GH VA-Spec 1.0.1 (https://github.com/ga4gh/va-spec): Statements about claims of any kind. VA-Spec's
 * own propositions have a variant as their subject; everything else is its classes as they are. What they have no place
 * for stands in one Extension named `evidenceAtlas`. `claim-statement.schema.json` beside this file is made from it.
 */
import { z } from 'zod';
import { key, text } from '../pack/fields.ts';
import {
  Claim,
  Concept,
  DIRECTIONS,
  Evidence,
  OUTCOME_CLASSES,
  Source,
  Statement,
  Study,
  Topic,
} from '../pack/format.ts';

export const VA_SPEC_VERSION = '1.0.1';
export const PROPOSITION_TYPE = 'ClaimProposition';
export const EXTENSION = 'evidenceAtlas';

/** VA-Spec's words for our directions; a code of the same word. */
export const DIRECTION_WORDS = { SUPPORTS: 'supports', DISPUTES: 'disputes', NEUTRAL: 'neutral' } as const;
const direction = z.enum(DIRECTIONS.map((one) => DIRECTION_WORDS[one]));

const StudyRow = Study.meta({ id: 'Study', description: 'A study as a row of a topic pack.' });
const SourceRow = Source.meta({ id: 'Source', description: 'A source as a row of a topic pack.' });

const extended = <T extends z.ZodType>(value: T) =>
  z.tuple([z.strictObject({ name: z.literal(EXTENSION), value })]);

/** Of GKS-Core 1.0: a code, with its prefix as the system and the whole CURIE as the code. */
const Coding = z.strictObject({ system: text, code: text, name: text.optional() });
/** Of GKS-Core 1.0: a word without a code. */
const Named = z.strictObject({ name: text });
const Coded = z.strictObject({ name: text, primaryCoding: Coding });

/** A concept as a MappableConcept of GKS-Core 1.0. */
export const MappableConcept = z
  .strictObject({
    id: text,
    conceptType: text,
    name: text,
    primaryCoding: Coding.optional(),
    mappings: z
      .array(z.strictObject({ coding: Coding, relation: z.literal('relatedMatch') }))
      .min(1)
      .optional(),
    extensions: extended(
      Concept.pick({ key: true, synonyms: true, broader: true, summary: true, curieReadIn: true }),
    ),
  })
  .meta({ id: 'MappableConcept', description: 'Of GKS-Core 1.0; a CURIE is its primaryCoding.' });

/** What is claimed: the class that VA-Spec leaves to profiles. */
export const ClaimProposition = z
  .strictObject({
    id: text,
    type: z.literal(PROPOSITION_TYPE),
    name: text.optional(),
    description: text.describe('The claim as a sentence.'),
    subject: MappableConcept,
    predicate: z
      .string()
      .regex(/^biolink:[a-z_]+$/)
      .describe('A predicate of the Biolink Model.'),
    object: MappableConcept,
    speciesQualifier: Named.optional().describe('In which species, by its common name.'),
    routeQualifier: Named.optional().describe('By which route a substance is given.'),
    substanceQualifier: z.array(MappableConcept).min(1).optional().describe('Which substances it is about.'),
    doseQualifier: Named.optional(),
    tissueQualifier: Named.optional(),
    populationQualifier: MappableConcept.optional().describe('In whom.'),
    outcomeClassQualifier: z.strictObject({ name: z.enum(OUTCOME_CLASSES) }).optional(),
    extensions: extended(Claim.pick({ key: true, kind: true, related: true })),
  })
  .meta({ id: PROPOSITION_TYPE, description: 'A Proposition of VA-Spec 1.0.1 about any subject.' });

/** The publication of a study, or a source that states the claim. */
const Document = {
  id: text,
  type: z.literal('Document'),
  documentType: text.optional(),
  title: text.optional(),
  urls: z.array(text).min(1).optional(),
  doi: text.optional(),
  pmid: text.optional(),
};
const Publication = z.strictObject(Document).meta({ id: 'Publication' });
const StatingDocument = z
  .strictObject({
    ...Document,
    extensions: extended(
      z.strictObject({
        source: SourceRow,
        statements: z.array(Statement.omit({ source: true, claim: true })),
      }),
    ),
  })
  .meta({ id: 'StatingDocument', description: 'A Document that states the claim, and how it does.' });

const Contribution = z.strictObject({
  type: z.literal('Contribution'),
  contributor: z.strictObject({
    type: z.literal('Agent'),
    name: text,
    agentType: z.literal('software').optional(),
  }),
  activityType: z.enum(['grading', 'curation']),
  date: text.optional(),
});

export const EvidenceLine = z
  .strictObject({
    id: text,
    type: z.literal('EvidenceLine'),
    description: text.optional(),
    hasEvidenceItems: z.tuple([text]).describe('The id of the study.'),
    directionOfEvidenceProvided: direction,
    strengthOfEvidenceProvided: z
      .union([Coded, Named])
      .optional()
      .describe(
        'The OCEBM 2011 level of the study, or `none` where the line does not count; of a neutral line absent.',
      ),
    scoreOfEvidenceProvided: z.number().optional().describe('The weight in the balance; of a counted line.'),
    evidenceOutcome: Named.describe('Whether the line counts.'),
    reportedIn: z.array(Publication).min(1).optional(),
    extensions: extended(
      z.strictObject({
        reason: text,
        study: StudyRow,
        ...Evidence.omit({ claim: true, study: true, direction: true, note: true }).shape,
      }),
    ),
  })
  .meta({ id: 'EvidenceLine' });

const Grade = z.strictObject({
  verdict: text,
  ladder: text,
  level: text,
  rank: z.int(),
  standing: z.int(),
  balance: z.number(),
});

/** One line of an export. */
export const ClaimStatement = z
  .strictObject({
    id: text,
    type: z.literal('Statement'),
    name: text.optional(),
    description: text.describe('The grade as a sentence.'),
    proposition: ClaimProposition,
    direction,
    strength: Coded.optional().describe('The level; of a statement that is not neutral.'),
    classification: Coded.describe('The verdict.'),
    specifiedBy: z.strictObject({ type: z.literal('Method'), name: text, methodType: text }),
    contributions: z.array(Contribution).min(1),
    hasEvidenceLines: z.array(EvidenceLine).min(1).optional(),
    reportedIn: z.array(StatingDocument).min(1).optional(),
    extensions: extended(
      z.strictObject({
        grade: Grade,
        curated: Claim.shape.curated,
        concepts: z
          .array(MappableConcept)
          .optional()
          .describe('What is named in this statement and not in its proposition.'),
        studies: z
          .array(StudyRow)
          .optional()
          .describe('Studies that are named in this statement and have no line.'),
      }),
    ),
  })
  .meta({ id: 'ClaimStatement', description: 'A Statement of VA-Spec 1.0.1 with a ClaimProposition.' });

/** The first line of an export: what the statements are from, and what may be done with them. */
export const TopicDataSet = z
  .strictObject({
    id: key,
    type: z.literal('DataSet'),
    name: text,
    description: text,
    version: text,
    license: Named,
    extensions: extended(
      z.strictObject({ dataVersion: text, vaSpec: text, provenance: Topic.shape.provenance.default([]) }),
    ),
  })
  .meta({ id: 'TopicDataSet' });

/** As written: what has a default may be left out. */
export type MappableConcept = z.input<typeof MappableConcept>;
export type ClaimProposition = z.input<typeof ClaimProposition>;
export type EvidenceLine = z.input<typeof EvidenceLine>;
export type ClaimStatement = z.input<typeof ClaimStatement>;
export type TopicDataSet = z.input<typeof TopicDataSet>;
