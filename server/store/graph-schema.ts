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
};

export const GRAPH_SCHEMA: StoreSchema = {
  keys: [{ label: 'Entity', property: 'id' }, ...LABELS.map((label) => ({ label, property: 'id' }))],
  indexes: [
    { label: 'Entity', properties: ['kind'] },
    { label: 'Entity', properties: ['topic'] },
    // What claims are filtered and ordered by.
    ...['claimKind', 'verdict', 'level', 'standing', 'balance', 'lines', 'studies'].map((property) => ({
      label: 'Claim',
      properties: [property],
    })),
    { label: 'Study', properties: ['design'] },
    { label: 'Study', properties: ['newest'] },
  ],
  search: { labels: ['Entity'] },
};
