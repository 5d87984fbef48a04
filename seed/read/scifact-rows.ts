/** A claim of SciFact and the abstracts that it was checked against, as rows of the pack. */
import type { DIRECTIONS } from '../pack/format.ts';
import type { Found, FoundRow, Place } from './found.ts';
import type { Abstract, CheckedClaim } from './scifact-record.ts';
import { type StudyRow, slug, unread } from './study-record.ts';

type ConceptRow = Extract<FoundRow, { table: 'concepts' }>['row'];

/** A claim here is a sentence and nothing else. What it is about is not guessed from its words: this stands for it. */
export const ABOUT: ConceptRow = {
  key: 'named-in-the-sentence',
  name: 'Whatever the sentence names',
  kind: 'NamedThing',
  summary:
    'SciFact gives a claim as a sentence and does not say which things it is about. This stands for them, and for nothing else: claims that share it have no more in common than that.',
};

/** SciFact has CONTRADICT; copies of it say REFUTE for the same. */
const DIRECTION_OF: Record<Rationale['label'], (typeof DIRECTIONS)[number]> = {
  SUPPORT: 'SUPPORTS',
  CONTRADICT: 'DISPUTES',
  REFUTE: 'DISPUTES',
};
type Rationale = CheckedClaim['evidence'][string][number];

const claimKey = (claim: CheckedClaim): string => `scifact-${claim.id}`;
const studyKey = (abstract: string | number): string => slug('s2orc-', String(abstract));

export const claimRow = (claim: CheckedClaim, at: Place): Found => ({
  table: 'claims',
  row: {
    key: claimKey(claim),
    text: claim.claim,
    kind: 'UNSTATED',
    subject: ABOUT.key,
    predicate: 'related_to',
    object: ABOUT.key,
  },
  at,
});

/** A study for each abstract, and a line of evidence for each direction that it speaks in (all in one, as released). */
export function* evidenceRows(claim: CheckedClaim, at: Place): Generator<Found> {
  for (const [abstract, rationales] of Object.entries(claim.evidence)) {
    yield { table: 'studies', row: studyRow(abstract), at };
    for (const [direction, sentences] of sentencesByDirection(rationales))
      yield {
        table: 'evidence',
        row: {
          claim: claimKey(claim),
          study: studyKey(abstract),
          direction,
          note: `SciFact claim ${claim.id}; by sentences of the abstract, counted from 0: ${sentences.join('; ')}`,
        },
        at,
      };
  }
}

function sentencesByDirection(rationales: readonly Rationale[]) {
  const said = new Map<(typeof DIRECTIONS)[number], string[]>();
  for (const { label, sentences } of rationales) {
    const direction = DIRECTION_OF[label];
    said.set(direction, [...(said.get(direction) ?? []), sentences.join(', ')]);
  }
  return said;
}

/** A number in S2ORC is no PMID and no DOI: the study has no identifier by which it could be merged. */
const studyRow = (abstract: string | number): StudyRow => ({
  key: studyKey(abstract),
  titleNote: `S2ORC document ${abstract}`,
  ...unread(false),
});

export const titledStudy = ({ doc_id, title }: Abstract): StudyRow => ({
  ...studyRow(doc_id),
  ...(title !== '' && { title }),
});
