import { describe, expect, it } from 'vitest';
import { composeLanes } from '../../../client/graph/lanes.ts';
import { crossingsOf } from '../../../client/graph/ordering.ts';
import { wrap } from '../../../client/graph/text.ts';
import type { DrawnEdge, DrawnNode, Measure } from '../../../client/graph/types.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { fixture } from './fixture.ts';

const measure: Measure = (text, font, bold) => text.length * font * (bold ? 0.62 : 0.55);
const drawn = toDrawn(fixture);
const compose = (options = {}) =>
  composeLanes(drawn.nodes, drawn.edges, measure, { titles: drawn.lanes, ...options });

function overlaps(made: ReturnType<typeof composeLanes>): string[] {
  const cards = [...made.cards];
  const found: string[] = [];
  for (const [i, [a, p]] of cards.entries())
    for (const [b, q] of cards.slice(i + 1))
      if (Math.abs(p.x - q.x) < (p.w + q.w) / 2 && Math.abs(p.y - q.y) < (p.h + q.h) / 2)
        found.push(`${a} ${b}`);
  return found;
}

/** Crossings when every lane keeps the order in which its nodes came. */
function crossingsAsGiven(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): number {
  const used = [...new Set(nodes.map(({ lane }) => lane))].sort((a, b) => a - b);
  const lane = new Map(nodes.map((node) => [node.id, used.indexOf(node.lane)]));
  const columns = used.map((each) =>
    nodes
      .filter((node) => node.lane === each)
      .map((node) => ({ id: node.id, right: [] as Array<{ to: { id: string } }> })),
  );
  const items = new Map(columns.flat().map((item) => [item.id, item]));
  for (const edge of edges) {
    const [a, b] = [edge.source, edge.target].sort((p, q) => (lane.get(p) ?? 0) - (lane.get(q) ?? 0));
    if (a && b && (lane.get(b) ?? 0) - (lane.get(a) ?? 0) === 1) items.get(a)?.right.push({ to: { id: b } });
  }
  return crossingsOf(columns);
}

describe('the composed lanes', () => {
  it('place every card, without overlaps, loosely and tightly', () => {
    for (const options of [{}, { width: 1300, height: 760 }, { width: 700, height: 500 }]) {
      const made = compose(options);
      expect(made.cards.size).toBe(drawn.nodes.length);
      expect(overlaps(made)).toEqual([]);
    }
  });

  it('keep lanes in columns from left to right, inside their bounds', () => {
    const made = compose();
    const xs = made.laneBounds.map(({ lane, x1, x2, y1, y2, title }) => {
      const own = drawn.nodes.filter((node) => node.lane === lane).map((node) => made.cards.get(node.id));
      expect(new Set(own.map((card) => card?.x)).size).toBe(1);
      for (const card of own) {
        if (!card) throw new Error('a card is missing');
        expect(card.x - card.w / 2).toBeGreaterThanOrEqual(x1);
        expect(card.x + card.w / 2).toBeLessThanOrEqual(x2);
        expect(card.y - card.h / 2).toBeGreaterThanOrEqual(y1);
        expect(card.y + card.h / 2).toBeLessThanOrEqual(y2);
      }
      expect(title).not.toBe('');
      return x1;
    });
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(made.laneBounds).toHaveLength(4);
  });

  it('cross far less than the order in which the nodes came', () => {
    const made = compose();
    const before = crossingsAsGiven(drawn.nodes, drawn.edges);
    expect(made.crossings).toBeLessThan(before / 2);
  });

  it('are the same every time', () => {
    expect(compose()).toEqual(compose());
  });

  it('give every line its own port, in the order of the other ends, at least 5 px apart', () => {
    const made = compose();
    const sides = new Map<string, Array<{ y: number; other: number }>>();
    for (const edge of drawn.edges) {
      const route = made.ports.get(edge.id);
      if (!route) throw new Error(`no route for ${edge.id}`);
      const from = made.positions.get(edge.source)?.y ?? 0;
      const to = made.positions.get(edge.target)?.y ?? 0;
      // A line that passes a lane turns towards its slot there.
      const via = made.vias.get(edge.id) ?? [];
      const ends = [
        [`${edge.source} ${route.source.x > 0}`, route.source.y, via[0]?.y ?? to],
        [`${edge.target} ${route.target.x > 0}`, route.target.y, via.at(-1)?.y ?? from],
      ] as const;
      for (const [key, y, other] of ends) {
        const list = sides.get(key) ?? [];
        list.push({ y, other });
        sides.set(key, list);
      }
    }
    for (const list of sides.values()) {
      list.sort((a, b) => a.y - b.y);
      for (let i = 1; i < list.length; i++) {
        const [a, b] = [list[i - 1], list[i]];
        if (!a || !b) continue;
        expect(b.y - a.y).toBeGreaterThanOrEqual(4.9);
        expect(b.other).toBeGreaterThanOrEqual(a.other);
      }
    }
  });

  it('lead a line that passes a lane between its cards', () => {
    const nodes: DrawnNode[] = [
      { id: 'a', look: 'claim', lane: 0, text: 'A' },
      ...['m', 'n', 'o'].map((id): DrawnNode => ({ id, look: 'mechanism', lane: 1, text: id })),
      { id: 'z', look: 'concept', lane: 2, text: 'Z' },
    ];
    const edges: DrawnEdge[] = [
      { id: 'az', source: 'a', target: 'z', look: 'about', stroke: 1 },
      { id: 'an', source: 'a', target: 'n', look: 'about', stroke: 1 },
    ];
    const made = composeLanes(nodes, edges, measure);
    const [via] = made.vias.get('az') ?? [];
    if (!via) throw new Error('the line has no way through');
    for (const id of ['m', 'n', 'o']) {
      const card = made.cards.get(id);
      expect(Math.abs((card?.y ?? 0) - via.y)).toBeGreaterThan((card?.h ?? 0) / 2);
    }
  });

  it('draw nothing for nothing, and survive a lone card and unknown ends', () => {
    expect(composeLanes([], [], measure).laneBounds).toEqual([]);
    const one = composeLanes(
      [{ id: 'a', look: 'study', lane: 1, text: 'A' }],
      [{ id: 'e', source: 'a', target: 'gone', look: 'supports', stroke: 2 }],
      measure,
      { width: 100, height: 10 },
    );
    expect(one.cards.size).toBe(1);
    expect(one.ports.size).toBe(0);
  });
});

describe('text in a card', () => {
  const of = (text: string) => text.length;
  it('is wrapped evenly, never wider than the card', () => {
    expect(wrap('one two three four five six', 16, 4, of)).toEqual(['one two three', 'four five six']);
    for (const line of wrap('Nicotinamide riboside', 13, 3, of)) expect(line.length).toBeLessThanOrEqual(13);
    expect(wrap('Nicotinamide riboside', 13, 3, of)).toEqual(['Nicotinamide', 'riboside']);
  });
  it('breaks a word only where it must', () => {
    expect(wrap('dihydronicotinamide', 10, 4, of).join('')).toBe('dihydronicotinamide');
  });
  it('says that it was cut', () => {
    const lines = wrap('a b c d e f g h i j', 3, 2, of);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
  it('drops the dot between two parts where the line breaks', () => {
    expect(wrap('Grant 2019 · controlled trial', 18, 3, of)).toEqual(['Grant 2019', 'controlled trial']);
    expect(wrap('Yi 2023 · RCT', 30, 3, of)).toEqual(['Yi 2023 · RCT']);
  });
});
