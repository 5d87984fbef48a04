/** The project's own canvas on an empty page, driven from outside through `window.bench`. */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { composeAside } from '../../../client/graph/aside/composeAside.ts';
import { extendLayout } from '../../../client/graph/extend.ts';
import { GraphCanvas, type GraphCanvasHandle } from '../../../client/graph/GraphCanvas.tsx';
import { groupGraph } from '../../../client/graph/grouping.ts';
import { type Layout, type LayoutName, layouts } from '../../../client/graph/layout.ts';
import { placeAll } from '../../../client/graph/placeAll.ts';
import { canvasMeasure } from '../../../client/graph/text.ts';
import type { DrawnGraph } from '../../../client/graph/types.ts';
import { expanded, seededGraph, star } from './graphs.ts';
import { type Bench, frame, type Painted, painted, record, recorded } from './meter.ts';
import '../../../client/ui/tokens.css';
import '../../../client/views/map/map.css';

export interface OwnBench extends Bench {
  /** Lays out in a worker; the places, how long it took, and the longest task of the page meanwhile. */
  compose(
    name: LayoutName,
    elements: number,
  ): Promise<Painted & { places: Record<string, [number, number]> }>;
  /** Composes 60 cards in lanes and draws them. */
  lanes(): Promise<Painted>;
  /** Folds one card's many neighbours, lays out and draws what is left. */
  group(neighbours: number): Promise<Painted & { folding: number; elements: number }>;
  /** Draws whatever the layout says, to be looked at. */
  look(name: LayoutName, elements: number): Promise<void>;
}

declare global {
  interface Window {
    bench: OwnBench;
  }
}

const nothing: ReadonlySet<string> = new Set();
const measure = canvasMeasure();
let draw: (layout: Layout | null, key?: string) => void = () => {};
let canvas: GraphCanvasHandle | null = null;
let shown: Layout | null = null;

function Page() {
  const [{ layout, key }, set] = useState<{ layout: Layout | null; key: string }>({ layout: null, key: '' });
  const [selected, select] = useState<string | null>(null);
  const handle = useRef<GraphCanvasHandle>(null);
  draw = (next, nextKey = key) => {
    shown = next;
    flushSync(() => set({ layout: next, key: nextKey }));
    canvas = handle.current;
  };
  return layout ? (
    <GraphCanvas
      ref={handle}
      layout={layout}
      theme="light"
      selectedId={selected}
      focus
      hidden={nothing}
      reducedMotion
      minimap
      viewKey={key}
      onSelect={select}
    />
  ) : null;
}

/** Draws and waits until the canvas holds all of it. */
async function put(layout: Layout, key?: string): Promise<void> {
  draw(layout, key);
  const wanted = layout.cards.size + layout.routes.size + layout.lanes.length;
  while (count() < wanted) await frame();
}

function count(): number {
  const holder = document.querySelector('.graph-canvas-holder');
  const known = holder as { _cyreg?: { cy?: { elements(): { length: number } } } } | null;
  return known?._cyreg?.cy?.elements().length ?? 0;
}

function fromPlaces(graph: DrawnGraph, places: Record<string, [number, number]>): Layout {
  const at = new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));
  return placeAll('force', graph, measure, at);
}

const placesOf = ({ cards }: Layout): Record<string, [number, number]> =>
  Object.fromEntries([...cards].map(([id, { x, y }]) => [id, [x, y]]));

let before: Layout | null = null;
let shows = 0;

window.bench = {
  record,
  recorded,
  fit: () => canvas?.fit(),
  async compose(name, elements) {
    let layout: Layout | null = null;
    const cost = await painted(async () => {
      layout = await composeAside(name, seededGraph(elements), measure);
    });
    return { ...cost, places: layout ? placesOf(layout) : {} };
  },
  async show(elements, places) {
    draw(null);
    await frame();
    const layout = fromPlaces(seededGraph(elements), places);
    return painted(() => put(layout, `show ${shows++}`));
  },
  async expand(more) {
    const layout = shown;
    if (!layout) throw new Error('nothing is shown');
    before = layout;
    return painted(() => put(extendLayout(layout, expanded(layout.graph, more), measure)));
  },
  async collapse() {
    const layout = before;
    if (!layout || !shown) throw new Error('nothing was expanded');
    const now = shown;
    return painted(() => put(extendLayout(now, layout.graph, measure)));
  },
  async lanes() {
    draw(null);
    await frame();
    const graph = seededGraph(135);
    return painted(() =>
      put(layouts.lanes.compose(graph, measure, { width: 1440, height: 900 }), `${shows++}`),
    );
  },
  async group(neighbours) {
    draw(null);
    await frame();
    const graph = star(neighbours);
    const begin = performance.now();
    const { graph: folded } = groupGraph(graph, {
      keyOf: ({ look, id }) => ({ key: `${look} ${id.length}`, label: look }),
      opened: nothing,
    });
    const folding = performance.now() - begin;
    const layout = await composeAside('concentric', folded, measure);
    const cost = await painted(() => put(layout, `group ${shows++}`));
    return { ...cost, folding, elements: folded.nodes.length + folded.edges.length };
  },
  async look(name, elements) {
    await put(
      await composeAside(name, seededGraph(elements), measure, { width: 1600, height: 1000 }),
      `${name}`,
    );
    canvas?.fit();
  },
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
