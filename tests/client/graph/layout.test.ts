import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../client/graph/focus.ts';
import { extendLayout } from '../../../client/graph/extend.ts';
import { layouts, moveCard } from '../../../client/graph/layout.ts';
import { placeAround, SpatialHash } from '../../../client/graph/place.ts';
import type { DrawnGraph, Measure } from '../../../client/graph/types.ts';
import { firstView, fitAll, readableZoom, reveal } from '../../../client/graph/viewport.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { fixture } from './fixture.ts';
import { overlaps } from './overlaps.ts';

const measure: Measure = (text, font, bold) => text.length * font * (bold ? 0.62 : 0.55);
const drawn = toDrawn(fixture);
const layout = layouts.lanes.compose(drawn, measure);
const anchor = drawn.nodes.find((node) => node.look === 'claim')?.id ?? '';

function withArrivals(count: number): DrawnGraph {
  const lanes = [0, 1, 2, 3, 4];
  const looks = ['source', 'study', 'claim', 'mechanism', 'concept'] as const;
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `new ${i}`,
    look: looks[i % 5] ?? 'study',
    lane: lanes[i % 5] ?? 1,
    text: `Arrival number ${i} with some words`,
  }));
  return {
    ...drawn,
    nodes: [...drawn.nodes, ...nodes],
    edges: [
      ...drawn.edges,
      ...nodes.map((node) => ({
        id: `edge ${node.id}`,
        source: node.id,
        target: anchor,
        look: 'about' as const,
        stroke: 1 as const,
      })),
    ],
  };
}

describe('cards that arrive later', () => {
  const graph = withArrivals(50);
  const extended = extendLayout(layout, graph, measure);

  it('move nothing that was placed', () => {
    for (const [id, card] of layout.cards) expect(extended.cards.get(id)).toEqual(card);
  });
  it('stand without overlap, inside lanes that grew around them', () => {
    expect(extended.cards.size).toBe(drawn.nodes.length + 50);
    expect(overlaps([...extended.cards.values()])).toBe(0);
    for (const node of graph.nodes) {
      const card = extended.cards.get(node.id);
      const lane = extended.lanes.find((each) => each.lane === node.lane);
      if (!card || !lane) throw new Error(`${node.id} is not placed in a lane`);
      expect(card.x - card.w / 2).toBeGreaterThanOrEqual(lane.x1);
      expect(card.x + card.w / 2).toBeLessThanOrEqual(lane.x2);
      expect(card.y + card.h / 2).toBeLessThanOrEqual(lane.y2);
    }
  });
  it('get lines of their own', () => {
    for (const edge of graph.edges) expect(extended.routes.has(edge.id), edge.id).toBe(true);
  });
  it('leave again without a trace on the rest', () => {
    const back = extendLayout(extended, drawn, measure);
    expect(back.cards).toEqual(layout.cards);
    expect(back.routes).toEqual(layout.routes);
  });
  it('find room around an anchor where there are no lanes', () => {
    const taken = new SpatialHash([{ x: 0, y: 0, w: 100, h: 40 }]);
    const boxes = [{ x: 0, y: 0, w: 100, h: 40 }];
    for (let i = 0; i < 60; i++) {
      const at = placeAround({ w: 90, h: 30 }, { x: 0, y: 0 }, { x: -300, y: 0 }, taken);
      const box = { ...at, w: 90, h: 30 };
      if (i === 0) expect(at.x).toBeGreaterThan(0);
      taken.add(box);
      boxes.push(box);
    }
    expect(overlaps(boxes)).toBe(0);
  });
});

describe('a card moved by hand', () => {
  it('takes its lines along and nothing else', () => {
    const moved = moveCard(layout, anchor, { x: 10, y: 20 });
    expect(moved.cards.get(anchor)).toMatchObject({ x: 10, y: 20 });
    for (const [id, card] of layout.cards) if (id !== anchor) expect(moved.cards.get(id)).toBe(card);
    expect(layout.cards.get(anchor)).not.toMatchObject({ x: 10, y: 20 });
    expect(moveCard(layout, 'nobody', { x: 0, y: 0 })).toBe(layout);
  });
});

describe('focus', () => {
  const lanes = new Map([
    ['s', 0],
    ['t', 0],
    ['c', 1],
    ['d', 1],
    ['m', 2],
    ['x', 3],
  ]);
  const line = (source: string, target: string) => ({
    id: source + target,
    source,
    target,
    look: 'about' as const,
    stroke: 1 as const,
  });
  const edges = [line('s', 'c'), line('s', 'd'), line('t', 'd'), line('c', 'm'), line('m', 'x')];
  it('keeps the second step on in each reading direction, and does not turn back', () => {
    const near = surroundings(edges, (id) => lanes.get(id) ?? 0)('c');
    expect([...near.nodes].sort()).toEqual(['c', 'm', 's', 'x']);
    expect([...near.edges].sort()).toEqual(['cm', 'mx', 'sc']);
  });
});

describe('the view', () => {
  const tall = { x1: 0, y1: 0, x2: 1000, y2: 4000 };
  it('shows everything where it can be read', () => {
    const view = firstView({ x1: 0, y1: 0, x2: 1000, y2: 700 }, 1200, 800);
    expect(view.zoom).toBeGreaterThanOrEqual(readableZoom);
    expect(view).toEqual(fitAll({ x1: 0, y1: 0, x2: 1000, y2: 700 }, 1200, 800));
  });
  it('starts at the top, across the width, where the whole would be too small', () => {
    const view = firstView(tall, 900, 700);
    expect(view.zoom).toBeCloseTo(886 / 1000);
    expect(view.pan.y).toBe(7);
    expect(fitAll(tall, 900, 700).zoom).toBeLessThan(0.2);
  });
  it('moves only as far as a card needs to be seen', () => {
    expect(reveal({ x1: 100, y1: 100, x2: 200, y2: 150 }, 800, 600)).toEqual({ x: 0, y: 0 });
    expect(reveal({ x1: 790, y1: 100, x2: 890, y2: 150 }, 800, 600)).toEqual({ x: -122, y: 0 });
  });
});
