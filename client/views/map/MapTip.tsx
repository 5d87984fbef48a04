import type { CSSProperties } from 'react';
import type { Hovered } from '../../graph/gestures.ts';
import { strokeOf } from '../../graph/style.ts';
import { type MapGraph, moreOf } from './drawn.ts';
import { describeEdge, describeNode } from './words.ts';

/** What is under the mouse, beside it. */
export function MapTip({ hovered, graph }: { hovered: Hovered; graph: MapGraph }) {
  const tip = tipOf(hovered, graph);
  if (!tip) return null;
  return (
    <div className="map-tip" aria-hidden="true" style={placeOf(hovered)}>
      <strong>{tip.title}</strong>
      <span>{tip.text}</span>
    </div>
  );
}

function tipOf(hovered: Hovered, graph: MapGraph): { title: string; text: string } | null {
  if (hovered.kind === 'node') {
    const node = graph.nodes.find(({ id }) => id === hovered.id);
    if (!node) return null;
    const rest = moreOf(node, graph);
    return { title: node.label, text: `${describeNode(node)}${rest > 0 ? ` · ${rest} more around it` : ''}` };
  }
  const edge = graph.edges.find(({ id }) => id === hovered.id);
  const source = graph.nodes.find(({ id }) => id === edge?.source);
  const target = graph.nodes.find(({ id }) => id === edge?.target);
  if (!edge || !source || !target) return null;
  return edge.type === 'EVIDENCE'
    ? { title: describeEdge(edge, 'target', source, strokeOf(edge.weight)), text: target.label }
    : { title: source.label, text: describeEdge(edge, 'source', target, 1) };
}

/** Inside the canvas, whichever side has room. */
function placeOf({ x, y }: Hovered): CSSProperties {
  return {
    left: `max(4px, min(${x + 14}px, 100% - 308px))`,
    ...(y > 220 ? { bottom: `calc(100% - ${y - 14}px)` } : { top: y + 16 }),
  };
}
