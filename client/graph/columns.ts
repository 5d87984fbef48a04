/** The columns that are ordered and aligned: the cards of every lane, and a slot for each line that passes it. */
import { type Item, slot } from './item.ts';
import type { DrawnEdge, DrawnNode } from './types.ts';

export interface Columns {
  /** The lanes with a card, from left to right. */
  used: number[];
  items: Item[][];
  /** By line: the slots it passes, from left to right. */
  slots: Map<string, Item[]>;
}

export function buildColumns(
  nodes: ReadonlyArray<Pick<DrawnNode, 'id' | 'lane'>>,
  edges: ReadonlyArray<Pick<DrawnEdge, 'id' | 'source' | 'target' | 'look' | 'stroke'>>,
  heightOf: (id: string) => number,
): Columns {
  const used = [...new Set(nodes.map((node) => node.lane))].sort((a, b) => a - b);
  const indexOf = new Map(used.map((lane, index) => [lane, index]));
  const columns: Item[][] = used.map(() => []);
  const items = new Map<string, Item>();
  const add = (id: string, at: number, h: number): Item => {
    const item: Item = { id, lane: at, h, left: [], right: [] };
    columns[at]?.push(item);
    items.set(id, item);
    return item;
  };
  for (const node of nodes) add(node.id, indexOf.get(node.lane) ?? 0, heightOf(node.id));
  const slots = new Map<string, Item[]>();
  for (const edge of edges) {
    let a = items.get(edge.source);
    let b = items.get(edge.target);
    if (!a || !b || a.lane === b.lane) continue;
    if (a.lane > b.lane) [a, b] = [b, a];
    const weight = edge.look === 'about' ? 1 : edge.stroke;
    let previous = a;
    const passed: Item[] = [];
    for (let at = a.lane + 1; at < b.lane; at++) {
      const item = add(`${edge.id} @${at}`, at, slot);
      passed.push(item);
      link(previous, item, weight);
      previous = item;
    }
    link(previous, b, weight);
    if (passed.length > 0) slots.set(edge.id, passed);
  }
  return { used, items: columns, slots };
}

function link(a: Item, b: Item, weight: number): void {
  a.right.push({ to: b, weight });
  b.left.push({ to: a, weight });
}
