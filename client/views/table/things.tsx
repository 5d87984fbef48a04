/** The things of the map's picture as rows. */
import { asWords, DESIGNS, KINDS, NODE_KINDS, sentenceCase } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import type { MapGraph, MapNode } from '../map/drawn.ts';
import { verdictOf } from '../map/words.ts';
import type { Column } from './columns.ts';

export interface ThingRow {
  readonly id: string;
  readonly node: MapNode;
  /** Links of it in the picture. */
  readonly links: number;
}

export function thingRows({ nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>): ThingRow[] {
  const links = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) links.set(id, (links.get(id) ?? 0) + 1);
  return nodes.map((node) => ({ id: node.id, node, links: links.get(node.id) ?? 0 }));
}

const NAMES: Readonly<Record<string, string>> = { ...KINDS, ...DESIGNS };

function subkindWords({ subkind }: MapNode): string | null {
  return subkind === null ? null : (NAMES[subkind] ?? sentenceCase(asWords(subkind)));
}

function verdictWords(node: MapNode): string | null {
  const words = verdictOf(node);
  return words && sentenceCase(words);
}

export const THING_COLUMNS: readonly Column<ThingRow>[] = [
  {
    id: 'name',
    title: 'Name',
    width: null,
    value: ({ node }) => node.label,
    show: ({ node }) => <NodeLink id={node.id}>{node.label}</NodeLink>,
  },
  { id: 'kind', title: 'Kind', width: 110, value: ({ node }) => NODE_KINDS[node.kind] },
  {
    id: 'subkind',
    title: 'Of which kind',
    width: 176,
    dispensable: 3,
    value: ({ node }) => subkindWords(node),
  },
  { id: 'verdict', title: 'Verdict', width: 110, dispensable: 2, value: ({ node }) => verdictWords(node) },
  {
    id: 'rank',
    title: 'Certainty of 4',
    width: 128,
    dispensable: 1,
    numeric: true,
    value: ({ node }) => node.rank,
  },
  {
    id: 'links',
    title: 'Links shown',
    width: 112,
    dispensable: 4,
    numeric: true,
    value: ({ links }) => links,
  },
  {
    id: 'degree',
    title: 'Links in all',
    width: 112,
    extra: true,
    numeric: true,
    value: ({ node }) => node.degree,
  },
  { id: 'year', title: 'Year', width: 80, extra: true, numeric: true, value: ({ node }) => node.year },
  {
    id: 'sampleSize',
    title: 'n',
    width: 92,
    extra: true,
    numeric: true,
    value: ({ node }) => node.sampleSize,
  },
  { id: 'id', title: 'Id', width: 160, extra: true, value: ({ id }) => id },
];
