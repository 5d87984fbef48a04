/** A drawing as the canvas takes it, and as a list of words. */
import type { DrawnGraph, EdgeLook, NodeLook } from '../../graph/types.ts';
import { asWords } from '../../state/vocabulary.ts';
import { laneTitles, lanes } from '../../views/map/drawn.ts';
import type { Drawing, Thing, Tie } from './drawing.ts';

/** Right of all others: what the map has no lane for. */
const OTHER_LANE = laneTitles.length;
const TITLES: readonly string[] = [...laneTitles, 'Other'];

const LOOKS: Record<NonNullable<Thing['kind']>, NodeLook> = {
  CLAIM: 'claim',
  CONCEPT: 'concept',
  MECHANISM: 'mechanism',
  STUDY: 'study',
  STUDY_TYPE: 'source',
  SOURCE: 'source',
};

const TIE_LOOKS: Record<NonNullable<Tie['direction']>, EdgeLook> = {
  SUPPORTS: 'supports',
  DISPUTES: 'disputes',
  NEUTRAL: 'neutral',
};

export const lookOf = ({ kind }: Thing): NodeLook => (kind ? LOOKS[kind] : 'source');
export const tieLookOf = ({ direction }: Tie): EdgeLook => (direction ? TIE_LOOKS[direction] : 'about');
const laneOf = ({ kind }: Thing): number => (kind ? lanes[kind] : OTHER_LANE);

export function toGraph({ things, ties }: Drawing): DrawnGraph {
  return {
    nodes: things.map((thing) => ({
      id: thing.key,
      look: lookOf(thing),
      lane: laneOf(thing),
      text: thing.label,
    })),
    edges: ties.map((tie, index) => ({
      id: `tie ${index}`,
      source: tie.source,
      target: tie.target,
      look: tieLookOf(tie),
      stroke: tie.direction ? 2 : 1,
    })),
    lanes: TITLES,
  };
}

export interface ListedThing {
  readonly thing: Thing;
  /** "supports, from evidence study: Grant 2019". */
  readonly ties: readonly { readonly words: string; readonly other: Thing; readonly look: EdgeLook }[];
}

export interface ListedLane {
  readonly title: string;
  readonly things: readonly ListedThing[];
}

/** The picture in words: lane by lane, each thing with what it is linked to. */
export function toList({ things, ties }: Drawing): ListedLane[] {
  const known = new Map(things.map((thing) => [thing.key, thing]));
  const of = new Map<string, ListedThing['ties'][number][]>();
  const add = (key: string, otherKey: string, tie: Tie, way: string) => {
    const other = known.get(otherKey);
    if (!other) return;
    const look = tieLookOf(tie);
    const words = [look === 'about' ? null : look, asWords(tie.as.replaceAll('.', ' '))].filter(Boolean);
    const list = of.get(key) ?? [];
    of.set(key, list);
    list.push({ words: `${words.join(', ')}, ${way}`, other, look });
  };
  for (const tie of ties) {
    add(tie.source, tie.target, tie, 'to');
    add(tie.target, tie.source, tie, 'from');
  }
  const [source = '', study = '', claim = '', mechanism = '', concept = ''] = laneTitles;
  return [claim, study, mechanism, concept, source, 'Other'].flatMap((title) => {
    const here = things.filter((thing) => TITLES[laneOf(thing)] === title);
    const listed = here.map((thing) => ({ thing, ties: of.get(thing.key) ?? [] }));
    return listed.length > 0 ? [{ title, things: listed }] : [];
  });
}
