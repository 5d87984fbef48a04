/** Which labels the graph has, what is unique and what is indexed: the same for every engine. */
import type { StoreSchema } from './store.ts';

export const LABELS = [
  'Topic',
  'Concept',
  'Mechanism',
  'Claim',
  'Evidence',
  'Study',
  'StudyType',
  'Source',
  'Statement',
  'Term',
  'PackPart',
  'Change',
] as const;
export type Label = (typeof LABELS)[number];

/** Label -> the `kind` property; the first six are NodeKind in the API. */
export const KIND_OF: Record<Label, string> = {
  Claim: 'CLAIM',
  Concept: 'CONCEPT',
  Mechanism: 'MECHANISM',
  Study: 'STUDY',
  StudyType: 'STUDY_TYPE',
  Source: 'SOURCE',
  Evidence: 'EVIDENCE',
  Statement: 'STATEMENT',
  Topic: 'TOPIC',
  Term: 'TERM',
  PackPart: 'PACK_PART',
  Change: 'CHANGE',
};

export const GRAPH_SCHEMA: StoreSchema = {
  keys: [
    { label: 'Entity', property: 'id' },
    ...LABELS.map((label) => ({ label, property: 'id' })),
    // No part of the graph: what the writers of a topic lock, see seed/turn.ts.
    { label: 'WriteTurn', property: 'id' },
  ],
  indexes: [
    { label: 'Entity', properties: ['kind'] },
    { label: 'Entity', properties: ['topic'] },
    // What claims are filtered and ordered by.
    ...['claimKind', 'verdict', 'level', 'rank', 'standing', 'balance', 'lines', 'studies'].map(
      (property) => ({
        label: 'Claim',
        properties: [property],
      }),
    ),
    { label: 'Change', properties: ['nth'] },
    { label: 'Study', properties: ['design'] },
    { label: 'Study', properties: ['newest'] },
  ],
  search: { labels: ['Entity'] },
};

/** What a node of each label stands for, in the order in which evidence leads to knowledge. */
export const MEANINGS: Record<Label, string> = {
  Source: 'A document: an article that states claims, or a publication that reports a study.',
  Statement: 'A source making a claim: how firmly, and where in its text.',
  StudyType: 'A study design: what hangs on trials, what on mice.',
  Study: 'One study, whatever it was published in.',
  Evidence: 'One study bearing on one claim: which way, how much, and why.',
  Claim: 'A proposition that studies bear on, with its grade.',
  Mechanism: 'How something works, told in ordered steps.',
  Concept: 'What claims are about: a molecule, an enzyme, a process, a treatment, an outcome.',
  Term: 'A word of the field, explained for readers.',
  Topic: 'A field of knowledge, loaded from a topic pack.',
  PackPart: 'A part of a topic pack as it was loaded, kept so that it can be written out again.',
  Change: 'The record of a write: who wrote what and when, and what was there before.',
};

export interface RelationKind {
  readonly type: string;
  readonly from: Label;
  readonly to: Label;
  readonly means: string;
}

/** Every relationship that the graph may hold. */
export const RELATIONS: readonly RelationKind[] = [
  { type: 'IN', from: 'Statement', to: 'Source', means: 'where it is said, by start and end in the text' },
  { type: 'STATES', from: 'Statement', to: 'Claim', means: 'what is said' },
  { type: 'SAYS', from: 'Source', to: 'Claim', means: 'the two before in one line, as they are drawn' },
  { type: 'REPORTED_IN', from: 'Study', to: 'Source', means: 'the publication of a study' },
  { type: 'HAS_DESIGN', from: 'Study', to: 'StudyType', means: 'how it was done' },
  { type: 'INCLUDES', from: 'Study', to: 'Study', means: 'the primary studies of a review' },
  { type: 'TESTS', from: 'Study', to: 'Concept', means: 'what was given' },
  { type: 'FROM', from: 'Evidence', to: 'Study', means: 'the study that a line of evidence comes from' },
  { type: 'ABOUT', from: 'Evidence', to: 'Claim', means: 'the claim that it bears on' },
  {
    type: 'EVIDENCE',
    from: 'Study',
    to: 'Claim',
    means: 'the two before in one line, as they are drawn, with direction and weight',
  },
  { type: 'RELATES_TO', from: 'Claim', to: 'Claim', means: 'a claim that bears on another, and how' },
  { type: 'PART_OF', from: 'Claim', to: 'Mechanism', means: 'the mechanism that a claim belongs to' },
  { type: 'SUBJECT', from: 'Claim', to: 'Concept', means: 'what a claim speaks of' },
  { type: 'OBJECT', from: 'Claim', to: 'Concept', means: 'what it says something about' },
  { type: 'INVOLVES', from: 'Mechanism', to: 'Concept', means: 'what takes part in a mechanism' },
  { type: 'BROADER', from: 'Concept', to: 'Concept', means: 'a more general concept' },
];
