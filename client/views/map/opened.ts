/** What the reader opened, as the variables of one question, and what came of it. */
import type { MapOpenedQuery, MapOpenedQueryVariables, NodeKind, PolicyInput } from '../../api/generated.ts';
import type { MapState, Opened } from '../../state/map.ts';

/** The parts of the answer: whatever surrounds, or one kind of it. */
type Part = keyof MapOpenedQuery;

const PARTS: Record<NodeKind, Part> = {
  CLAIM: 'claims',
  MECHANISM: 'mechanisms',
  CONCEPT: 'concepts',
  STUDY: 'studies',
  STUDY_TYPE: 'studyTypes',
  SOURCE: 'sources',
};

const WORDS: Record<Part, string> = {
  all: 'Surroundings',
  claims: 'Claims around',
  mechanisms: 'Mechanisms around',
  concepts: 'Concepts around',
  studies: 'Studies around',
  studyTypes: 'Study types around',
  sources: 'Sources around',
};

/** A list that was cut, to be said out loud. */
export interface Cut {
  readonly what: string;
  readonly shown: number;
  readonly total: number;
}

/** One question for all that is opened; ids in the order of the alphabet, so that equal pictures ask equally. */
export function openedVariables(
  { opened, most }: Pick<MapState, 'opened' | 'most'>,
  policy: PolicyInput | null,
): MapOpenedQueryVariables {
  const parts: Partial<Record<Part, string[]>> = {};
  for (const each of opened)
    for (const part of partsOf(each)) parts[part] = [...(parts[part] ?? []), each.id].sort();
  return { ...parts, most, policy };
}

const partsOf = ({ kinds }: Opened): Part[] => (kinds ? kinds.map((kind) => PARTS[kind]) : ['all']);

/** What there was more of than was asked for. What was opened is not counted among its surroundings. */
export function cutsOf(answer: MapOpenedQuery, opened: readonly Opened[]): Cut[] {
  const parts = Object.keys(WORDS) as Part[];
  return parts.flatMap((part) => {
    const { truncated, nodes, totalNodes } = answer[part];
    if (!truncated) return [];
    const own = opened.filter((each) => partsOf(each).includes(part)).length;
    return [{ what: WORDS[part], shown: nodes.length - own, total: totalNodes - own }];
  });
}
