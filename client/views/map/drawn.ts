import type { MapGraphFragment, NodeKind } from '../../api/generated.ts';
import { strokeOf } from '../../graph/style.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode, EdgeLook, Mark, NodeLook } from '../../graph/types.ts';
import { shortDesign } from './words.ts';

/** From the API's graph to what the canvas draws. */

export type MapGraph = MapGraphFragment;
export type MapNode = MapGraph['nodes'][number];
export type MapEdge = MapGraph['edges'][number];

export const lanes = {
  SOURCE: 0,
  STUDY_TYPE: 0,
  STUDY: 1,
  CLAIM: 2,
  MECHANISM: 3,
  CONCEPT: 4,
} as const satisfies Record<MapNode['kind'], number>;

export const laneTitles = [
  'Sources & designs',
  'Evidence · studies',
  'Claims',
  'Mechanisms',
  'Concepts & outcomes',
] as const;

/** Biolink categories that are read as outcomes. */
const outcomes = new Set([
  'Phenotype',
  'PhenotypicFeature',
  'BehavioralFeature',
  'ClinicalFinding',
  'ClinicalAttribute',
  'ClinicalMeasurement',
  'Disease',
  'DiseaseOrPhenotypicFeature',
  'Outcome',
  'EpidemiologicalOutcome',
  'SocioeconomicOutcome',
]);

export const isOpen = (node: MapNode): boolean =>
  node.kind === 'CLAIM' && (node.subkind === 'EVIDENCE_GAP' || node.verdict === 'NOT_STUDIED');

export function lookOf(node: MapNode): NodeLook {
  switch (node.kind) {
    case 'CLAIM':
      return isOpen(node) ? 'open' : 'claim';
    case 'MECHANISM':
      return 'mechanism';
    case 'CONCEPT':
      return node.subkind !== null && outcomes.has(node.subkind) ? 'outcome' : 'concept';
    case 'STUDY':
      return 'study';
    default:
      return 'source';
  }
}

const marks: Record<NonNullable<MapNode['verdict']>, Mark> = {
  SUPPORTED: 'check',
  DISPUTED: 'cross',
  CONTESTED: 'both',
  UNSETTLED: 'question',
  NOT_STUDIED: 'none',
};

export const markOf = (node: MapNode): Mark | null => (node.verdict ? marks[node.verdict] : null);

export function edgeLookOf(edge: MapEdge): EdgeLook {
  if (edge.type !== 'EVIDENCE') return 'about';
  if (edge.direction === 'SUPPORTS') return 'supports';
  return edge.direction === 'DISPUTES' ? 'disputes' : 'neutral';
}

function textOf(node: MapNode): string {
  if (node.kind !== 'STUDY') return node.label;
  const design = shortDesign(node.subkind);
  return design === null || node.label.toLowerCase().includes(design)
    ? node.label
    : `${node.label} · ${design}`;
}

export function toDrawn(graph: MapGraph): DrawnGraph {
  const known = new Map(graph.nodes.map((node) => [node.id, node]));
  const nodes: DrawnNode[] = graph.nodes.map((node) => ({
    id: node.id,
    look: lookOf(node),
    lane: lanes[node.kind],
    text: textOf(node),
    mark: markOf(node),
    circles: node.rank,
  }));
  const edges: DrawnEdge[] = [];
  for (const edge of drawable(graph, known)) {
    edges.push({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      look: edgeLookOf(edge),
      stroke: edge.type === 'EVIDENCE' ? strokeOf(edge.weight) : 1,
    });
  }
  return { nodes, edges, lanes: laneTitles };
}

/** Lines that the picture needs: a concept that a claim reaches through its mechanism is not drawn to it twice. */
function drawable(graph: MapGraph, known: ReadonlyMap<string, MapNode>): MapEdge[] {
  const through = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const set = through.get(from);
    if (set) set.add(to);
    else through.set(from, new Set([to]));
  };
  for (const edge of graph.edges)
    if (edge.type === 'PART_OF' || edge.type === 'INVOLVES') add(edge.source, edge.target);
  const argues = new Set(graph.edges.filter(({ type }) => type === 'EVIDENCE').map(({ source }) => source));
  const seen = new Set<string>();
  return graph.edges.filter((edge) => {
    if (!known.has(edge.source) || !known.has(edge.target) || edge.source === edge.target) return false;
    if (edge.type === 'EVIDENCE') return true;
    // What a study tests is read through its claims.
    if (edge.type === 'TESTS' && argues.has(edge.source)) return false;
    const pair = [edge.source, edge.target].sort().join(' ');
    if (seen.has(pair)) return false;
    seen.add(pair);
    if (edge.type !== 'SUBJECT' && edge.type !== 'OBJECT') return true;
    return ![...(through.get(edge.source) ?? [])].some((mechanism) =>
      through.get(mechanism)?.has(edge.target),
    );
  });
}

/** One graph out of several answers; what comes first keeps its place in the order. */
export function mergeGraphs(first: MapGraph, ...others: readonly MapGraph[]): MapGraph {
  const nodes = new Map(first.nodes.map((node) => [node.id, node]));
  const edges = new Map(first.edges.map((edge) => [edge.id, edge]));
  for (const other of others) {
    for (const node of other.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of other.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
  }
  return { ...first, nodes: [...nodes.values()], edges: [...edges.values()] };
}

const everyLook: Record<NodeLook | EdgeLook, true> = {
  claim: true,
  open: true,
  mechanism: true,
  concept: true,
  outcome: true,
  study: true,
  source: true,
  group: true,
  supports: true,
  disputes: true,
  neutral: true,
  about: true,
};

/** Those of the names that are looks. */
export function looksOf(names: readonly string[]): Set<NodeLook | EdgeLook> {
  const isLook = (name: string): name is NodeLook | EdgeLook => Object.hasOwn(everyLook, name);
  return new Set(names.filter(isLook));
}

/** How many neighbours of each kind a node has, and how many of them the picture shows; those it has. */
export function around(node: MapNode, graph: MapGraph): { kind: NodeKind; count: number; shown: number }[] {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const near = new Set<string>();
  for (const { source, target } of graph.edges) {
    if (source === node.id) near.add(target);
    if (target === node.id) near.add(source);
  }
  return node.neighbours
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({
      kind,
      count,
      shown: Math.min(count, [...near].filter((id) => kinds.get(id) === kind).length),
    }));
}

/** How many neighbours of a node the picture does not show. */
export function moreOf(node: MapNode, graph: MapGraph): number {
  const shown = new Set<string>();
  for (const edge of graph.edges) {
    if (edge.source === node.id) shown.add(edge.target);
    if (edge.target === node.id) shown.add(edge.source);
  }
  const all = node.neighbours.reduce((sum, { count }) => sum + count, 0);
  return Math.max(0, all - shown.size);
}
