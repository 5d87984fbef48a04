/** The links of the map's picture as rows: who says what of whom. */
import { DESIGNS, DIRECTIONS, NODE_KINDS } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import type { MapEdge, MapGraph, MapNode } from '../map/drawn.ts';
import { saysOf } from '../map/words.ts';
import type { Column } from './columns.ts';

export interface LinkRow {
  readonly id: string;
  readonly edge: MapEdge;
  readonly source: MapNode;
  readonly target: MapNode;
}

export function linkRows({ nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>): LinkRow[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const [source, target] = [known.get(edge.source), known.get(edge.target)];
    return source && target ? [{ id: edge.id, edge, source, target }] : [];
  });
}

export const LINK_COLUMNS: readonly Column<LinkRow>[] = [
  {
    id: 'source',
    title: 'From',
    width: null,
    value: ({ source }) => source.label,
    show: ({ source }) => <NodeLink id={source.id}>{source.label}</NodeLink>,
  },
  { id: 'says', title: 'What it says', width: 118, value: ({ edge }) => saysOf(edge) },
  {
    id: 'target',
    title: 'To',
    width: null,
    value: ({ target }) => target.label,
    show: ({ target }) => <NodeLink id={target.id}>{target.label}</NodeLink>,
  },
  {
    id: 'direction',
    title: 'Direction',
    width: 98,
    dispensable: 1,
    value: ({ edge }) => (edge.type === 'EVIDENCE' ? DIRECTIONS[edge.direction ?? 'NEUTRAL'] : null),
  },
  {
    id: 'design',
    title: 'Design',
    width: 170,
    dispensable: 2,
    value: ({ edge }) => edge.design && DESIGNS[edge.design],
  },
  {
    id: 'weight',
    title: 'Weight',
    width: 84,
    dispensable: 3,
    numeric: true,
    value: ({ edge }) =>
      edge.type === 'EVIDENCE' && edge.weight !== null ? Number(edge.weight.toFixed(2)) : null,
  },
  {
    id: 'sourceKind',
    title: 'Kind of “from”',
    width: 128,
    extra: true,
    value: (r) => NODE_KINDS[r.source.kind],
  },
  {
    id: 'targetKind',
    title: 'Kind of “to”',
    width: 128,
    extra: true,
    value: (r) => NODE_KINDS[r.target.kind],
  },
  { id: 'sourceId', title: 'Id of “from”', width: 160, extra: true, value: ({ source }) => source.id },
  { id: 'targetId', title: 'Id of “to”', width: 160, extra: true, value: ({ target }) => target.id },
];
