import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeAside } from '../../../client/graph/aside/composeAside.ts';
import { placeByForce } from '../../../client/graph/aside/force.ts';
import type { Body, Job, Said, Tie } from '../../../client/graph/aside/job.ts';
import { placeOnRings } from '../../../client/graph/aside/rings.ts';
import { separate } from '../../../client/graph/aside/separate.ts';
import { work } from '../../../client/graph/aside/work.ts';
import { extendLayout } from '../../../client/graph/extend.ts';
import { type LayoutName, layouts } from '../../../client/graph/layout.ts';
import { placeAll } from '../../../client/graph/placeAll.ts';
import type { Measure } from '../../../client/graph/types.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { fixture } from './fixture.ts';
import { overlaps } from './overlaps.ts';

const measure: Measure = (text, font, bold) => text.length * font * (bold ? 0.62 : 0.55);
const drawn = toDrawn(fixture);
const silent = () => {};

/** Runs the job as the worker would, in this thread, a moment later. */
class WorkerHere extends EventTarget {
  static ended = 0;
  static answers = true;
  postMessage(job: Job): void {
    if (!WorkerHere.answers) return;
    const say = (said: Said<unknown>) => this.dispatchEvent(new MessageEvent('message', { data: said }));
    queueMicrotask(() => say({ outcome: work(structuredClone(job), (progress) => say({ progress })) }));
  }
  terminate(): void {
    WorkerHere.ended++;
  }
}

function inThisThread({ answers = true } = {}): void {
  WorkerHere.ended = 0;
  WorkerHere.answers = answers;
  vi.stubGlobal('Worker', WorkerHere);
}
afterEach(() => {
  vi.unstubAllGlobals();
});

const bodies = fc.array(
  fc.record({
    w: fc.integer({ min: 60, max: 240 }),
    h: fc.integer({ min: 24, max: 90 }),
    lane: fc.integer({ min: 0, max: 4 }),
    fixed: fc.constant(null),
  }),
  { minLength: 1, maxLength: 60 },
);
const wired = bodies.chain((list): fc.Arbitrary<{ list: Body[]; ties: Tie[] }> => {
  const end = fc.nat({ max: list.length - 1 });
  return fc.record({
    list: fc.constant(list),
    ties: fc.array(fc.record({ a: end, b: end }), { maxLength: 90 }),
  });
});
const boxes = (list: readonly Body[], places: ReadonlyArray<{ x: number; y: number }>) =>
  list.map(({ w, h }, i) => ({ w, h, x: places[i]?.x ?? 0, y: places[i]?.y ?? 0 }));

describe.each([
  ['force', placeByForce],
  ['rings', placeOnRings],
] as const)('places by %s', (_, place) => {
  it('have no overlap, and are the same every time', () => {
    fc.assert(
      fc.property(wired, ({ list, ties }) => {
        const places = place(list, ties, silent);
        expect(places).toHaveLength(list.length);
        expect(overlaps(boxes(list, places))).toBe(0);
        expect(place(list, ties, silent)).toEqual(places);
      }),
      { numRuns: 25 },
    );
  });
  it('leave fixed cards where they are', () => {
    const list: Body[] = Array.from({ length: 30 }, (_each, i) => ({
      w: 200,
      h: 40,
      lane: i % 3,
      fixed: i === 4 ? { x: 37, y: -12.25 } : null,
    }));
    const ties = list.slice(1).map((_each, i) => ({ a: 0, b: i + 1 }));
    const places = place(list, ties, silent);
    expect(places[4]).toEqual({ x: 37, y: -12.25 });
    expect(overlaps(boxes(list, places))).toBe(0);
  });
  it('tell how far they are, never backwards', () => {
    const told: number[] = [];
    place(
      [
        { w: 100, h: 40, lane: 0, fixed: null },
        { w: 100, h: 40, lane: 1, fixed: null },
      ],
      [{ a: 0, b: 1 }],
      (part) => told.push(part),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('cards pushed apart', () => {
  it('find room even when all stand on one spot around a fixed one', () => {
    const list: Body[] = Array.from({ length: 200 }, (_, i) => ({
      w: 206,
      h: 44,
      lane: 0,
      fixed: i === 0 ? { x: 0, y: 0 } : null,
    }));
    const places = separate(
      list,
      list.map(() => ({ x: 0, y: 0 })),
    );
    expect(places[0]).toEqual({ x: 0, y: 0 });
    expect(overlaps(boxes(list, places))).toBe(0);
  });
});

describe.each(['lanes', 'force', 'concentric'] as LayoutName[])('a picture composed aside (%s)', (name) => {
  it('holds every card and line, without overlaps', async () => {
    inThisThread();
    const told: number[] = [];
    const layout = await composeAside(name, drawn, measure, { onProgress: (part) => told.push(part) });
    expect(layout.name).toBe(name);
    expect([...layout.cards.keys()].sort()).toEqual(drawn.nodes.map(({ id }) => id).sort());
    expect(layout.routes.size).toBe(drawn.edges.length);
    expect(overlaps([...layout.cards.values()])).toBe(0);
    expect(layout.lanes.length > 0).toBe(name === 'lanes');
    expect(told.length > 0).toBe(name !== 'lanes');
    expect(WorkerHere.ended).toBe(1);
  });
  it('keeps fixed cards where they are', async () => {
    inThisThread();
    const fixed = new Map([['C9', { x: 300, y: 250 }]]);
    const layout = await composeAside(name, drawn, measure, { fixed });
    expect(layout.cards.get('C9')).toMatchObject({ x: 300, y: 250 });
    expect(overlaps([...layout.cards.values()])).toBe(0);
  });
  it('is given up with its worker when nobody waits for it', async () => {
    inThisThread({ answers: false });
    const stop = new AbortController();
    const waiting = composeAside(name, drawn, measure, { signal: stop.signal });
    stop.abort(new Error('another was chosen'));
    await expect(waiting).rejects.toThrow('another was chosen');
    expect(WorkerHere.ended).toBe(1);
  });
  it('starts no worker when it is already given up', async () => {
    const started = vi.fn();
    vi.stubGlobal('Worker', started);
    await expect(composeAside(name, drawn, measure, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(started).not.toHaveBeenCalled();
  });
  it('comes back from its places exactly', async () => {
    inThisThread();
    const layout = await composeAside(name, drawn, measure);
    const places = new Map([...layout.cards].map(([id, { x, y }]) => [id, { x, y }]));
    const again = placeAll(name, drawn, measure, places, layout.density);
    expect(again.cards).toEqual(layout.cards);
    expect([...again.routes.keys()].sort()).toEqual([...layout.routes.keys()].sort());
    if (name !== 'lanes') expect(again.routes).toEqual(layout.routes);
  });
  it('takes later cards in without moving one, and gives places to those that have none', async () => {
    inThisThread();
    const layout = await composeAside(name, drawn, measure);
    const fresh = Array.from({ length: 30 }, (_, i) => ({
      id: `new ${i}`,
      look: 'study' as const,
      lane: 1,
      text: `Arrival ${i}`,
    }));
    const graph = {
      ...drawn,
      nodes: [...drawn.nodes, ...fresh],
      edges: [
        ...drawn.edges,
        ...fresh.map(({ id }) => ({
          id: `e ${id}`,
          source: id,
          target: 'C9',
          look: 'about' as const,
          stroke: 1 as const,
        })),
      ],
    };
    const extended = extendLayout(layout, graph, measure);
    for (const [id, card] of layout.cards) expect(extended.cards.get(id)).toBe(card);
    expect(extended.cards.size).toBe(graph.nodes.length);
    expect(extended.routes.size).toBe(graph.edges.length);
    expect(overlaps([...extended.cards.values()])).toBe(0);
    const places = new Map([...layout.cards].map(([id, { x, y }]) => [id, { x, y }]));
    const restored = placeAll(name, graph, measure, places, layout.density);
    expect(overlaps([...restored.cards.values()])).toBe(0);
    for (const [id, { x, y }] of layout.cards) expect(restored.cards.get(id)).toMatchObject({ x, y });
  });
});

describe('a worker that fails', () => {
  it('is told as an error, and ended', async () => {
    inThisThread({ answers: false });
    class Broken extends WorkerHere {
      override postMessage(): void {
        queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
      }
    }
    vi.stubGlobal('Worker', Broken);
    await expect(composeAside('force', drawn, measure)).rejects.toThrow('out of memory');
    expect(WorkerHere.ended).toBe(1);
  });
});

describe('lanes composed aside', () => {
  it('are those composed at once', async () => {
    inThisThread();
    const room = { width: 1200, height: 800 };
    expect(await composeAside('lanes', drawn, measure, room)).toEqual(
      layouts.lanes.compose(drawn, measure, room),
    );
  });
});
