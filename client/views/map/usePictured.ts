import { useMemo } from 'react';
import type { MapState } from '../../state/map.ts';
import { type MapGraph, type MapNode, toDrawn } from './drawn.ts';
import { grouped } from './groups.ts';
import { hidingOf, isolatedIn } from './hiding.ts';

/** What of the graph is drawn, and what of that is shown. */
export function usePictured(graph: MapGraph | null, map: MapState) {
  const whole = useMemo(() => (graph ? toDrawn(graph) : null), [graph]);
  const folded = useMemo(
    () => (graph && whole ? grouped(graph, whole, map.groups) : null),
    [graph, whole, map.groups],
  );
  const drawn = folded?.graph ?? null;
  const hiding = useMemo(() => (graph && drawn ? hidingOf(graph, drawn, map) : NOTHING), [graph, drawn, map]);
  const nodes = useMemo(() => new Map<string, MapNode>(graph?.nodes.map((node) => [node.id, node])), [graph]);
  const shown = useMemo(
    () => new Set(graph?.nodes.flatMap(({ id }) => (hiding.hidden.has(id) ? [] : [id]))),
    [graph, hiding],
  );
  const isolated = useMemo(() => (drawn ? isolatedIn(drawn, hiding.hidden) : []), [drawn, hiding]);
  const groupOf = useMemo(
    () =>
      new Map([...(folded?.groups ?? [])].flatMap(([group, ids]) => ids.map((id) => [id, group] as const))),
    [folded],
  );
  return {
    drawn,
    hiding,
    nodes,
    /** Ids of the nodes that are not hidden. */
    shown,
    isolated,
    /** The group that stands for a node, where one does. */
    groupOf,
    /** Into how many groups some of it is folded. */
    groups: folded?.groups.size ?? 0,
  };
}

const NOTHING = {
  hidden: new Set<string>(),
  byHand: [],
  byFilter: { cards: 0, lines: 0 },
  beside: 0,
  apart: [],
} as const;
