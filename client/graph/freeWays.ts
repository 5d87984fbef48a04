/** Ways for lines past lanes whose cards are already placed: through the gap nearest to the straight line. */
import { slot } from './item.ts';
import type { Via } from './routes.ts';
import type { Card, DrawnEdge, LaneBounds } from './types.ts';

export function freeWays(
  edges: readonly DrawnEdge[],
  cards: ReadonlyMap<string, Card>,
  lanes: readonly LaneBounds[],
): Map<string, Via[]> {
  const columns = new Map<number, Card[]>();
  for (const card of cards.values()) {
    const list = columns.get(card.lane);
    if (list) list.push(card);
    else columns.set(card.lane, [card]);
  }
  const gaps = new Map([...columns].map(([lane, column]) => [lane, gapsOf(column)]));
  const vias = new Map<string, Via[]>();
  for (const edge of edges) {
    let a = cards.get(edge.source);
    let b = cards.get(edge.target);
    if (!a || !b) continue;
    if (a.lane > b.lane) [a, b] = [b, a];
    const passed: Via[] = [];
    for (const { lane } of lanes) {
      if (lane <= a.lane || lane >= b.lane) continue;
      const column = columns.get(lane) ?? [];
      const x1 = Math.min(...column.map((card) => card.x - card.w / 2));
      const x2 = Math.max(...column.map((card) => card.x + card.w / 2));
      const straight = a.y + ((b.y - a.y) * ((x1 + x2) / 2 - a.x)) / (b.x - a.x || 1);
      passed.push({ x1, x2, y: nearest(gaps.get(lane) ?? [], straight) });
    }
    if (passed.length > 0) vias.set(edge.id, passed);
  }
  return vias;
}

interface Gap {
  from: number;
  to: number;
}

function gapsOf(column: readonly Card[]): Gap[] {
  const sorted = [...column].sort((a, b) => a.y - a.h / 2 - (b.y - b.h / 2));
  const gaps: Gap[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const card of sorted) {
    const to = card.y - card.h / 2;
    if (to - from >= slot) gaps.push({ from: from + slot / 2, to: to - slot / 2 });
    from = Math.max(from, card.y + card.h / 2);
  }
  gaps.push({ from: from + slot / 2, to: Number.POSITIVE_INFINITY });
  return gaps;
}

function nearest(gaps: readonly Gap[], y: number): number {
  let best = y;
  let least = Number.POSITIVE_INFINITY;
  for (const { from, to } of gaps) {
    const at = Math.min(Math.max(y, from), to);
    if (Math.abs(at - y) < least) {
      least = Math.abs(at - y);
      best = at;
    }
  }
  return best;
}
