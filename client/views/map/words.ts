import type { Design, Direction, NodeKind, Verdict } from '../../api/generated.ts';
import type { Stroke } from '../../graph/types.ts';
import { asWords, DESIGNS, KINDS, NODE_KINDS, VERDICTS } from '../../state/vocabulary.ts';
import type { MapEdge, MapGraph, MapNode } from './drawn.ts';

/** What the picture shows, as words: for the outline, for what is read aloud, and for tips. */

export const strengths: Record<Stroke, string> = { 1: 'weak', 2: 'modest', 3: 'strong', 4: 'very strong' };

const verbs: Record<Direction, string> = { SUPPORTS: 'supports', DISPUTES: 'disputes', NEUTRAL: 'neutral' };

export const directionWord = (direction: Direction | null): string => verbs[direction ?? 'NEUTRAL'];

/** Short enough for a card. */
const shortDesigns: Record<Design, string> = {
  SYSTEMATIC_REVIEW: 'syst. review',
  META_ANALYSIS: 'meta-analysis',
  RANDOMIZED_PARALLEL: 'RCT',
  RANDOMIZED_CROSSOVER: 'crossover RCT',
  NON_RANDOMIZED_CONTROLLED: 'controlled trial',
  SINGLE_ARM: 'single-arm trial',
  COHORT: 'cohort',
  CASE_CONTROL: 'case-control',
  CROSS_SECTIONAL: 'cross-sectional',
  CASE_SERIES: 'case series',
  CASE_REPORT: 'case report',
  ANIMAL_IN_VIVO: 'animals',
  CELL: 'cells',
  BIOCHEMICAL: 'biochemistry',
  COMPUTATIONAL: 'model',
  NARRATIVE_REVIEW: 'review',
  OTHER: 'other',
  UNSTATED: 'not stated',
};

const isDesign = (value: string | null): value is Design => value !== null && value in DESIGNS;

export const shortDesign = (value: string | null): string | null =>
  isDesign(value) ? shortDesigns[value] : null;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const designWords = (value: string | null): string | null =>
  isDesign(value) ? lower(DESIGNS[value]) : null;

export function verdictOf(node: MapNode): string | null {
  if (!node.verdict) return null;
  // What says that something is missing is not true or false: it stands until someone does it.
  if (node.subkind === 'EVIDENCE_GAP' && node.verdict === 'DISPUTED') return 'out of date';
  if (node.subkind === 'EVIDENCE_GAP' && node.verdict === 'SUPPORTED') return 'still stands';
  return lower(VERDICTS[node.verdict satisfies Verdict]);
}

export const certaintyOf = (node: MapNode): string =>
  node.rank === null ? 'certainty not graded yet' : `certainty ${node.rank} of 4`;

const kindWords = (kind: NodeKind): string => lower(NODE_KINDS[kind]);

/** "Claim, efficacy, contested, certainty not graded yet". */
export function describeNode(node: MapNode): string {
  const parts: string[] = [NODE_KINDS[node.kind]];
  if (node.kind === 'CLAIM') {
    if (node.subkind && node.subkind in KINDS) parts.push(lower(KINDS[node.subkind as keyof typeof KINDS]));
    const verdict = verdictOf(node);
    if (verdict) parts.push(verdict, certaintyOf(node));
  } else if (node.kind === 'STUDY') {
    const design = designWords(node.subkind);
    if (design) parts.push(design);
  } else if (node.kind === 'CONCEPT' && node.subkind) parts.push(asWords(node.subkind));
  return parts.join(', ');
}

/** What follows a label in the outline: what can be seen, and what is only said. */
export function detailOf(node: MapNode, graph: Pick<MapGraph, 'edges'>): { seen: string; said: string } {
  if (node.kind === 'CLAIM') {
    const seen = [verdictOf(node), counts(node, graph)].filter(Boolean).join(' · ');
    return { seen, said: certaintyOf(node) };
  }
  if (node.kind === 'STUDY') return { seen: designWords(node.subkind) ?? '', said: '' };
  return { seen: node.kind === 'CONCEPT' && node.subkind ? asWords(node.subkind) : '', said: '' };
}

function counts(node: MapNode, { edges }: Pick<MapGraph, 'edges'>): string {
  const of = (direction: Direction) =>
    edges.filter(
      (edge) => edge.target === node.id && edge.type === 'EVIDENCE' && edge.direction === direction,
    ).length;
  const parts = [
    [of('SUPPORTS'), 'for'],
    [of('DISPUTES'), 'against'],
    [of('NEUTRAL'), 'neutral'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** A line as seen from one of its ends: "supports, strong, from Grant 2019, single-arm trial". */
export function describeEdge(
  edge: MapEdge,
  from: 'source' | 'target',
  other: MapNode,
  stroke: Stroke,
): string {
  if (edge.type === 'EVIDENCE') {
    const design = designWords(edge.design ?? (other.kind === 'STUDY' ? other.subkind : null));
    const said = `${directionWord(edge.direction)}, ${strengths[stroke]}`;
    return from === 'target'
      ? [said, `from ${other.label}`, design, peopleIn(other)].filter(Boolean).join(', ')
      : `${said}: ${other.label}`;
  }
  const [forward, backward] = relations[edge.type] ?? ['linked to', 'linked to'];
  return `${from === 'source' ? forward : backward} ${kindWords(other.kind)}: ${other.label}`;
}

/** "11 people", of a study in people alone; null where that is not recorded. */
function peopleIn({ sampleSize, systems }: MapNode): string | null {
  if (sampleSize === null || systems.length !== 1 || systems[0] !== 'HUMAN') return null;
  return `${sampleSize.toLocaleString('en-GB')} ${sampleSize === 1 ? 'person' : 'people'}`;
}

/** What a line says from its source to its target: "supports", "part of". */
export const saysOf = ({ type, direction }: Pick<MapEdge, 'type' | 'direction'>): string =>
  type === 'EVIDENCE' ? directionWord(direction) : (relations[type]?.[0] ?? 'linked to');

const relations: Readonly<Record<string, readonly [string, string]>> = {
  PART_OF: ['part of', 'with'],
  INVOLVES: ['involves', 'takes part in'],
  SUBJECT: ['about', 'subject of'],
  OBJECT: ['about', 'object of'],
  STATES: ['states', 'stated by'],
  HAS_DESIGN: ['is of', 'design of'],
  REPORTED_IN: ['reported in', 'reports'],
  TESTS: ['tests', 'tested in'],
  BROADER: ['kind of', 'wider than'],
  RELATES_TO: ['related to', 'related to'],
  INCLUDES: ['includes', 'included in'],
};

/** "3 support, 1 disputes, 2 neutral" for what is drawn at a node. */
export function tally(node: MapNode, graph: MapGraph): string {
  const counts: Record<Direction, number> = { SUPPORTS: 0, DISPUTES: 0, NEUTRAL: 0 };
  let linked = 0;
  for (const edge of graph.edges) {
    if (edge.source !== node.id && edge.target !== node.id) continue;
    linked++;
    if (edge.type === 'EVIDENCE') counts[edge.direction ?? 'NEUTRAL']++;
  }
  const evidence = counts.SUPPORTS + counts.DISPUTES + counts.NEUTRAL;
  if (evidence === 0) return `${linked} ${linked === 1 ? 'link' : 'links'} shown`;
  return node.kind === 'STUDY'
    ? `Of the claims shown it supports ${counts.SUPPORTS}, disputes ${counts.DISPUTES}, is neutral on ${counts.NEUTRAL}`
    : `Studies shown: ${counts.SUPPORTS} for, ${counts.DISPUTES} against, ${counts.NEUTRAL} neutral`;
}
