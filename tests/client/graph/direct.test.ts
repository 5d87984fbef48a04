import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directRoutes } from '../../../client/graph/direct.ts';
import { freeWays } from '../../../client/graph/freeWays.ts';
import { inset, type Stop } from '../../../client/graph/routes.ts';
import type { Card, DrawnEdge, EdgeLook, NodeLook } from '../../../client/graph/types.ts';
import { overview } from '../../../client/graph/viewport.ts';

const line = (id: string, source: string, target: string, look: EdgeLook = 'about'): DrawnEdge => ({
  id,
  source,
  target,
  look,
  stroke: 1,
});
const looks: readonly NodeLook[] = ['claim', 'mechanism', 'concept', 'outcome', 'study', 'group'];
const stop = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  w: fc.integer({ min: 90, max: 240 }),
  h: fc.integer({ min: 24, max: 90 }),
  look: fc.constantFrom(...looks),
  lane: fc.constant(0),
});

/** How far a point lies from the card's outline, along its row or its column. */
function offOutline({ w, h, look }: Stop, { x, y }: { x: number; y: number }): number {
  const side = Math.abs(Math.abs(x) - (w / 2 - inset(look, { w, h }, y)));
  return Math.min(side, Math.abs(Math.abs(y) - h / 2));
}

describe('a line between two cards without lanes', () => {
  it('begins on the border of one and ends on that of the other, on the sides that face each other', () => {
    fc.assert(
      fc.property(stop, stop, (a, b) => {
        fc.pre(Math.abs(a.x - b.x) > 260 || Math.abs(a.y - b.y) > 120);
        const stops = new Map([
          ['a', a],
          ['b', b],
        ]);
        const route = directRoutes(stops, [line('ab', 'a', 'b')]).get('ab');
        if (!route) throw new Error('no route');
        expect(offOutline(a, route.source)).toBeLessThan(0.3);
        expect(offOutline(b, route.target)).toBeLessThan(0.3);
        expect(route.source.x * (b.x - a.x) + route.source.y * (b.y - a.y)).toBeGreaterThan(0);
        expect(route.target.x * (a.x - b.x) + route.target.y * (a.y - b.y)).toBeGreaterThan(0);
        expect(Math.abs(route.distances[0] ?? 9)).toBeLessThan(0.5);
      }),
    );
  });
  it('leaves room for the mark at its end', () => {
    const stops = new Map([
      ['a', { x: 0, y: 0, w: 100, h: 40, look: 'study' as const, lane: 0 }],
      ['b', { x: 400, y: 0, w: 100, h: 40, look: 'claim' as const, lane: 1 }],
    ]);
    expect(directRoutes(stops, [line('ab', 'a', 'b', 'neutral')]).get('ab')?.target).toEqual({
      x: -55,
      y: 0,
    });
  });
  it('bends away from others between the same two, whichever way they point', () => {
    const stops = new Map([
      ['a', { x: 0, y: 0, w: 100, h: 40, look: 'study' as const, lane: 0 }],
      ['b', { x: 400, y: 50, w: 100, h: 40, look: 'claim' as const, lane: 1 }],
    ]);
    const routes = directRoutes(stops, [line('1', 'a', 'b'), line('2', 'a', 'b'), line('3', 'b', 'a')]);
    // Seen from one card: the line that points the other way bends to its own side.
    const seen = ['1', '2', '3'].map((id) => (routes.get(id)?.distances[0] ?? 0) * (id === '3' ? -1 : 1));
    expect(new Set(seen.map((each) => Math.round(each / 10))).size).toBe(3);
    expect(seen).toEqual([...seen].sort((p, q) => p - q));
  });
  it('is not drawn to a card that is not there', () => {
    expect(directRoutes(new Map(), [line('ab', 'a', 'b')]).size).toBe(0);
  });
});

describe('a line past a lane of placed cards', () => {
  const card = (lane: number, y: number): Card => ({
    x: lane * 300,
    y,
    w: 200,
    h: 40,
    lane,
    lines: [],
    font: 12,
  });
  const bounds = (lane: number) => ({
    lane,
    title: '',
    x1: lane * 300 - 110,
    x2: lane * 300 + 110,
    y1: -500,
    y2: 500,
  });

  it('takes the gap nearest to its way', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -500, max: 500 }),
        (rows, y) => {
          const between = rows.map((row) => card(1, row * 55));
          const cards = new Map([
            ['a', card(0, y)],
            ['z', card(2, y)],
            ...between.map((each, i) => [`m${i}`, each] as const),
          ]);
          const [via] = freeWays([line('az', 'z', 'a')], cards, [0, 1, 2].map(bounds)).get('az') ?? [];
          if (!via) throw new Error('no way through');
          for (const each of between) expect(Math.abs(each.y - via.y)).toBeGreaterThan(each.h / 2);
          if (between.every((each) => Math.abs(each.y - y) > each.h / 2 + 3)) expect(via.y).toBe(y);
          expect(Math.abs(via.y - y)).toBeLessThanOrEqual(
            Math.max(...rows.map(Math.abs)) * 55 + 23 + Math.abs(y),
          );
        },
      ),
    );
  });
});

describe('the small map', () => {
  it('holds the whole picture, in its middle', () => {
    const { zoom, pan } = overview({ x1: -100, y1: 50, x2: 900, y2: 250 }, 184, 124, 5);
    expect(-100 * zoom + pan.x).toBeCloseTo(5);
    expect(900 * zoom + pan.x).toBeCloseTo(179);
    expect(150 * zoom + pan.y).toBeCloseTo(62);
  });
});
