/** What the two ends of a chain are, or why there can be none between them. Pure. */
import type { PathEndsQuery } from '../../api/generated.ts';
import { NODE_KINDS } from '../../state/vocabulary.ts';

type Node = PathEndsQuery['nodes'][number];
export type EndConcept = Extract<NonNullable<Node>, { __typename: 'Concept' }>;

const KIND_WORDS: Readonly<Record<string, string>> = {
  Claim: NODE_KINDS.CLAIM,
  Mechanism: NODE_KINDS.MECHANISM,
  Study: NODE_KINDS.STUDY,
  StudyType: NODE_KINDS.STUDY_TYPE,
  Source: NODE_KINDS.SOURCE,
};

export function conceptOf(nodes: readonly Node[], id: string | null): EndConcept | null {
  const node = nodes.find((one) => one?.id === id);
  return node?.__typename === 'Concept' ? node : null;
}

/** Why these two cannot be joined; null where they can, or where one is not chosen yet. */
export function hindrance(nodes: readonly Node[], ids: readonly (string | null)[]): string | null {
  for (const id of ids) {
    if (id === null || conceptOf(nodes, id)) continue;
    const node = nodes.find((one) => one?.id === id);
    return node
      ? `“${id}” is a ${(KIND_WORDS[node.__typename] ?? 'thing').toLowerCase()}. Chains lead from concept to concept: choose a concept.`
      : `Nothing in the atlas has the id “${id}”. Choose a concept.`;
  }
  const [from, to] = ids;
  return from !== null && from === to
    ? 'Both ends are the same concept. Choose another for one of them.'
    : null;
}
