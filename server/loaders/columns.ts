/**
 * What of the wide things a question needs. A claim has over thirty columns and a study forty, some of them long: of a
 * question whose every field stands in the table below, only the columns of its fields are read; of any other, all.
 */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { eachField } from './fields.ts';

export const WIDE = ['Claim', 'Evidence', 'Mechanism', 'Study'] as const;
export type Wide = (typeof WIDE)[number];
/** Of each kind, what is read: names of columns of our own, never words of a question. */
export type Columns = Readonly<Record<Wide, readonly string[]>>;

/** What is read whatever is asked: what a thing is, and what lists of it are put in order by. */
const ALWAYS: Columns = {
  Claim: ['kind', 'id'],
  Evidence: ['kind', 'id', 'direction', 'weight'],
  Mechanism: ['kind', 'id'],
  Study: ['kind', 'id'],
};

/** The columns that a field's resolver reads. */
type Reads = Record<string, readonly string[]>;

const words = (text: string) => text.split(' ');
/** Fields that are columns of the same name. */
const columns = (names: string): Reads => Object.fromEntries(words(names).map((name) => [name, [name]]));
/** Fields that read nothing of a wide thing, or hand it on whole to what is asked of it. */
const nothing = (names: string): Reads => Object.fromEntries(words(names).map((name) => [name, []]));

export const READS: Record<string, Reads> = {
  Query: nothing('claim claims concept mechanism nodes search source studies study'),
  Node: nothing('id'),
  SearchHit: nothing('node kind label matched score'),
  ClaimConnection: nothing('edges nodes pageInfo totalCount facets'),
  ClaimEdge: nothing('cursor node'),
  EvidenceConnection: nothing('edges nodes pageInfo totalCount'),
  EvidenceEdge: nothing('cursor node'),
  StudyConnection: nothing('edges nodes pageInfo totalCount facets'),
  StudyEdge: nothing('cursor node'),
  PageInfo: nothing('hasNextPage hasPreviousPage startCursor endCursor'),
  Facet: nothing('field buckets'),
  Bucket: nothing('value label count'),
  Concept: nothing('id name kind synonyms xrefs summary broader claims mechanisms'),
  Source: nothing('id title type year url doi pmid license retracted studies'),
  StudyType: nothing('id design label summary sevco ocebm'),
  // Of the grade what is kept with the claim, of which some are columns of their own: its ledger and a what-if read all.
  Assessment: {
    ...columns('ladder level rank standing verdict balance'),
    ...Object.fromEntries(['basis', 'sentence'].map((name) => [name, ['assessment', 'computed', 'curated']])),
  },
  Claim: {
    ...columns('label text subject predicate object mechanisms'),
    ...nothing('id assessment evidence statements'),
    kind: ['claimKind'],
  },
  Statement: nothing('source claim hedging start end section note'),
  Evidence: columns('id claim study direction note arm weight counted notCountedBecause'),
  Mechanism: { ...columns('id name summary'), ...nothing('concepts claims') },
  Study: {
    ...columns(
      'id key label title authors journal year doi pmid pmcid design finding sampleSize retracted preprint',
    ),
    ...nothing('reportedIn evidence'),
    studyType: ['design'],
  },
};

/** The columns that the document needs, whichever of its operations is asked; undefined: all. */
export function columnsAsked(schema: GraphQLSchema, document: DocumentNode): Columns | undefined {
  const read = new Map(WIDE.map((kind) => [kind, new Set(ALWAYS[kind])]));
  let known = true;
  eachField(schema, document, (type, { name, arguments: given }) => {
    if (name.value === '__typename') return;
    const found = READS[type]?.[name.value];
    // A grade under a policy is made anew, from everything.
    const isWhatIf = type === 'Claim' && name.value === 'assessment' && (given?.length ?? 0) > 0;
    if (!found || isWhatIf) known = false;
    const into = type === 'Assessment' ? 'Claim' : WIDE.find((kind) => kind === type);
    if (into) for (const column of found ?? []) read.get(into)?.add(column);
  });
  if (!known) return undefined;
  const of = (kind: Wide) => [...(read.get(kind) ?? [])].sort();
  return { Claim: of('Claim'), Evidence: of('Evidence'), Mechanism: of('Mechanism'), Study: of('Study') };
}
