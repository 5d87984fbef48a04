import cytoscape from 'cytoscape';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Emphasis, type Wish } from '../../../client/graph/emphasis.ts';
import { extendLayout } from '../../../client/graph/extend.ts';
import { layouts, moveCard } from '../../../client/graph/layout.ts';
import { placeAll } from '../../../client/graph/placeAll.ts';
import { Sync } from '../../../client/graph/sync.ts';
import type { Measure } from '../../../client/graph/types.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { fixture } from './fixture.ts';

const measure: Measure = (text, font, bold) => text.length * font * (bold ? 0.62 : 0.55);
const drawn = toDrawn(fixture);
const layout = layouts.lanes.compose(drawn, measure);
const nobody: ReadonlySet<string> = new Set();

let cy: cytoscape.Core;
let sync: Sync;
let came: string[];
beforeEach(() => {
  cy = cytoscape({ headless: true, styleEnabled: true });
  came = [];
  sync = new Sync(cy, (ids) => {
    came = ids;
  });
});

const snapshot = () =>
  cy
    .elements()
    .toArray()
    .map((each) => [each.id(), each.data(), each.isNode() ? each.position() : null, each.classes().sort()])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

describe('the canvas follows a layout', () => {
  it('with every lane, card and line, and tells what came new', () => {
    sync.show(layout);
    expect(cy.elements().length).toBe(layout.lanes.length + drawn.nodes.length + drawn.edges.length);
    expect(came).toHaveLength(cy.elements().length);
    sync.show(layout);
    expect(came).toEqual([]);
  });

  it('by what differs alone: the same cards are not touched', () => {
    sync.show(layout);
    const touched = vi.fn();
    cy.on('add remove data position class', touched);
    sync.show({ ...layout, graph: toDrawn(fixture) });
    expect(touched).not.toHaveBeenCalled();
    sync.show(moveCard(layout, 'C9', { x: 5, y: 6 }));
    const moved = new Set(touched.mock.calls.map(([event]) => event.target.id()));
    expect(moved.has('C9')).toBe(true);
    for (const node of drawn.nodes) if (node.id !== 'C9') expect(moved.has(node.id), node.id).toBe(false);
    expect(cy.getElementById('C9').position()).toEqual({ x: 5, y: 6 });
  });

  it('however it got there: after coming, going and changing, all is as if drawn anew', () => {
    const changed = {
      ...drawn,
      nodes: drawn.nodes
        .filter(({ id }) => id !== 'm:sarm1')
        .map((node) => (node.id === 'C9' ? { ...node, look: 'open' as const, mark: null } : node)),
      edges: drawn.edges.map((edge) => (edge.id === 'e1' ? { ...edge, look: 'disputes' as const } : edge)),
    };
    const next = extendLayout(layout, changed, measure);
    sync.show(layout);
    sync.show(next);
    const there = snapshot();
    cy = cytoscape({ headless: true, styleEnabled: true });
    new Sync(cy, () => {}).show(next);
    expect(there).toEqual(snapshot());
  });

  it('puts a card back that was dragged on the canvas and not kept', () => {
    sync.show(layout);
    cy.getElementById('C9').position({ x: -999, y: -999 });
    sync.moved('C9');
    sync.show(layout);
    const { x, y } = layout.cards.get('C9') ?? {};
    expect(cy.getElementById('C9').position()).toEqual({ x, y });
  });
});

describe('a large picture', () => {
  const large = Array.from({ length: 2_000 }, (_, i) => ({
    id: `n${i}`,
    look: 'study' as const,
    lane: 0,
    text: 'One of many',
  }));
  const graph = { nodes: large, edges: [], lanes: [] };
  const at = new Map(large.map(({ id }, i) => [id, { x: 250 * (i % 40), y: 60 * Math.floor(i / 40) }]));
  const picture = placeAll('force', graph, measure, at);

  it('comes in slices, each told, none twice', async () => {
    const told: string[] = [];
    sync = new Sync(cy, (ids) => told.push(...ids));
    sync.show(picture);
    expect(cy.elements().length).toBeLessThan(2_000);
    await vi.waitFor(() => expect(cy.elements().length).toBe(2_000));
    expect(told).toEqual(large.map(({ id }) => id));
  });
  it('gives way to the next one while it comes', async () => {
    sync.show(picture);
    sync.show(layout);
    expect(cy.elements().length).toBe(layout.lanes.length + drawn.nodes.length + drawn.edges.length);
    await new Promise((done) => requestAnimationFrame(done));
    expect(cy.getElementById('n1999').length).toBe(0);
  });
  it('is there at once for who needs all of it', () => {
    sync.show(picture);
    sync.finish();
    expect(cy.elements().length).toBe(2_000);
  });
});

describe('what stands out', () => {
  const plain: Wish = {
    layout,
    hidden: nobody,
    selectedId: null,
    focus: true,
    hovered: null,
    marked: nobody,
    pinned: nobody,
  };
  const having = (name: string) =>
    cy
      .elements(`.${name}`)
      .toArray()
      .map((each) => each.id());

  it('is the selected card, what is near it, and nothing else', () => {
    const emphasis = new Emphasis(cy);
    sync.show(layout);
    emphasis.show({ ...plain, selectedId: 'C9' });
    expect(having('chosen')).toEqual(['C9']);
    expect(having('near')).toContain('s:plasmaNAD2020');
    expect(having('dim')).toContain('C60');
    expect(having('dim').filter((id) => having('near').includes(id))).toEqual([]);
    expect(having('dim').some((id) => id.startsWith('lane'))).toBe(false);
    emphasis.show({ ...plain, selectedId: 'C9', focus: false });
    expect(having('dim')).toEqual([]);
  });

  it('follows the pointer, and gives back what was there before', () => {
    const emphasis = new Emphasis(cy);
    sync.show(layout);
    emphasis.show({ ...plain, selectedId: 'C9' });
    const before = snapshot();
    emphasis.show({ ...plain, selectedId: 'C9', hovered: 'e1' });
    expect(having('near').sort()).toEqual(['C58b', 'C9', 'e1', 's:radenkovic2020'].sort());
    emphasis.show({ ...plain, selectedId: 'C9', hovered: 'C60' });
    expect(having('hover')).toEqual(['C60']);
    emphasis.show({ ...plain, selectedId: 'C9' });
    expect(snapshot()).toEqual(before);
  });

  it('is hidden, marked and pinned as wished, also on cards that come later', () => {
    const emphasis = new Emphasis(cy);
    const wish = {
      ...plain,
      marked: new Set(['C9', 'C60']),
      pinned: new Set(['C60']),
      hidden: new Set(['e1']),
    };
    sync.show(layout);
    emphasis.forget(came);
    emphasis.show(wish);
    const without = { ...drawn, nodes: drawn.nodes.filter(({ id }) => id !== 'C60') };
    sync.show(extendLayout(layout, without, measure));
    emphasis.forget(came);
    emphasis.show({ ...wish, layout: extendLayout(layout, without, measure) });
    expect(having('marked')).toEqual(['C9']);
    sync.show(layout);
    emphasis.forget(came);
    emphasis.show(wish);
    expect(having('marked').sort()).toEqual(['C60', 'C9']);
    expect(having('pinned')).toEqual(['C60']);
    expect(having('hidden')).toEqual(['e1']);
  });

  it('touches only what changes', () => {
    const emphasis = new Emphasis(cy);
    sync.show(layout);
    emphasis.show({ ...plain, marked: new Set(['C9', 'C60']) });
    const touched = vi.fn();
    cy.on('class', touched);
    emphasis.show({ ...plain, marked: new Set(['C60']) });
    expect(touched.mock.calls.map(([event]) => event.target.id())).toEqual(['C9']);
  });
});
