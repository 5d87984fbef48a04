/** Which cards and lines stand out, dim or hide: classes on the canvas, touched only where they change. */
import type cytoscape from 'cytoscape';
import { type Near, surroundings } from './focus.ts';
import type { Layout } from './layout.ts';

export interface Wish {
  layout: Layout;
  hidden: ReadonlySet<string>;
  selectedId: string | null;
  /** Dims what is not near the selected card. */
  focus: boolean;
  /** Pointed at: dims what is not near it. */
  hovered: string | null;
  marked: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
}

type ClassName = 'hidden' | 'dim' | 'near' | 'chosen' | 'hover' | 'marked' | 'pinned';

const none: ReadonlySet<string> = new Set();
const only = (id: string | null): ReadonlySet<string> => (id === null ? none : new Set([id]));

export class Emphasis {
  private shown = new Map<ClassName, ReadonlySet<string>>();
  private around: ReturnType<typeof surroundings> | null = null;
  private basis: { layout: Layout; hidden: ReadonlySet<string> } | null = null;

  constructor(private readonly cy: cytoscape.Core) {}

  /** Brings the classes to the wish; the cost is that of the difference. */
  show(wish: Wish): void {
    const near = this.near(wish);
    const { selectedId, hovered, layout } = wish;
    const bright = near === null ? none : union(near.nodes, near.edges, only(selectedId), wish.marked);
    const wanted = new Map<ClassName, ReadonlySet<string>>([
      ['hidden', wish.hidden],
      ['dim', near === null ? none : allBut(layout, bright)],
      ['near', bright],
      ['chosen', only(selectedId)],
      ['hover', only(hovered !== null && layout.cards.has(hovered) ? hovered : null)],
      ['marked', wish.marked],
      ['pinned', wish.pinned],
    ]);
    this.cy.batch(() => {
      for (const [name, ids] of wanted) {
        const before = this.shown.get(name) ?? none;
        if (before === ids) continue;
        for (const id of before) if (!ids.has(id)) this.cy.getElementById(id).removeClass(name);
        for (const id of ids) if (!before.has(id)) this.cy.getElementById(id).addClass(name);
      }
    });
    this.shown = wanted;
  }

  /** Elements that came onto the canvas carry no class yet. */
  forget(ids: Iterable<string>): void {
    const fresh = new Set(ids);
    if (fresh.size === 0) return;
    for (const [name, shown] of this.shown) {
      const kept = new Set([...shown].filter((id) => !fresh.has(id)));
      if (kept.size < shown.size) this.shown.set(name, kept);
    }
  }

  private near({ layout, hidden, selectedId, focus, hovered }: Wish): Near | null {
    // What is gone from under the pointer dims nothing.
    if (hovered !== null && !hidden.has(hovered)) {
      const edge = layout.routes.has(hovered)
        ? layout.graph.edges.find(({ id }) => id === hovered)
        : undefined;
      if (edge) return { nodes: new Set([edge.source, edge.target]), edges: only(edge.id) };
      if (layout.cards.has(hovered)) return this.surroundingsOf(hovered, layout, hidden);
    }
    if (!focus || selectedId === null || hidden.has(selectedId) || !layout.cards.has(selectedId)) return null;
    return this.surroundingsOf(selectedId, layout, hidden);
  }

  private surroundingsOf(id: string, layout: Layout, hidden: ReadonlySet<string>): Near {
    if (!this.around || this.basis?.layout !== layout || this.basis.hidden !== hidden) {
      const visible = layout.graph.edges.filter(
        (edge) => !hidden.has(edge.id) && !hidden.has(edge.source) && !hidden.has(edge.target),
      );
      this.around = surroundings(visible, (card) => layout.cards.get(card)?.lane ?? 0);
      this.basis = { layout, hidden };
    }
    return this.around(id);
  }
}

function union(...sets: ReadonlyArray<ReadonlySet<string>>): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const id of set) all.add(id);
  return all;
}

function allBut({ graph }: Layout, bright: ReadonlySet<string>): Set<string> {
  const rest = new Set<string>();
  for (const { id } of graph.nodes) if (!bright.has(id)) rest.add(id);
  for (const { id } of graph.edges) if (!bright.has(id)) rest.add(id);
  return rest;
}
