import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AsideOptions } from '../../../client/graph/aside/composeAside.ts';
import { type Layout, type LayoutName, layouts } from '../../../client/graph/layout.ts';
import type { DrawnGraph, Measure } from '../../../client/graph/types.ts';
import { FIRST_MAP, type MapState, tidy } from '../../../client/state/map.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { useComposed } from '../../../client/views/map/useComposed.ts';
import { small } from './samples.ts';

/** The worker's answer, given when a test wants it. */
interface Job {
  readonly name: LayoutName;
  readonly options: AsideOptions;
  readonly finish: () => void;
  readonly fail: () => void;
}
const jobs = vi.hoisted((): Job[] => []);
vi.mock('../../../client/graph/aside/composeAside.ts', () => ({
  composeAside: (name: LayoutName, graph: DrawnGraph, measure: Measure, options: AsideOptions) =>
    new Promise<Layout>((resolve, reject) => {
      const cards = layouts.lanes.compose(graph, measure).cards;
      const finish = () => resolve({ ...layouts.lanes.compose(graph, measure), name, cards, lanes: [] });
      jobs.push({ name, options, finish, fail: () => reject(new Error('no worker')) });
    }),
}));
afterEach(() => {
  jobs.length = 0;
});

const measure = (text: string, font: number) => text.length * font * 0.5;
const drawn = toDrawn(small);
const overview = new Set(small.nodes.map(({ id }) => id));

/** The hook with the state that it keeps in the address. */
function compose(first: MapState) {
  let map = first;
  const view = renderHook(() =>
    useComposed({
      drawn,
      overview,
      key: 'k',
      map,
      room: { width: 900, height: 600 },
      measure,
      complete: true,
      onMap: (update) => {
        map = update(map);
        queueMicrotask(() => act(() => view.rerender()));
      },
    }),
  );
  return {
    view,
    map: () => map,
    change: (next: MapState) => {
      map = next;
      view.rerender();
    },
  };
}

describe('composing', () => {
  it('has lanes at once, and says nothing of a first picture', () => {
    const { view, map } = compose(FIRST_MAP);
    expect(view.result.current.picture?.layout.cards.size).toBe(drawn.nodes.length);
    expect(view.result.current.composing).toBeNull();
    expect(map()).toBe(FIRST_MAP);
    expect(jobs).toEqual([]);
  });
  it('keeps the picture there was until another layout is worked out, then tells where all stands', async () => {
    const { view, map, change } = compose(FIRST_MAP);
    const before = view.result.current.picture;
    act(() => change(tidy(FIRST_MAP, 'force')));
    expect(view.result.current.picture).toBe(before);
    act(() => jobs[0]?.options.onProgress?.(0.4));
    expect(view.result.current.composing?.done).toBe(0.4);
    await act(async () => jobs[0]?.finish());
    await waitFor(() => expect(view.result.current.composing).toBeNull());
    expect(view.result.current.picture?.layout.name).toBe('force');
    expect(
      map()
        .places.map(({ id }) => id)
        .sort(),
    ).toEqual([...overview].sort());
    expect(jobs).toHaveLength(1);
  });
  it('goes back to the picture there was when it is cancelled, and ends the work', async () => {
    const { view, map, change } = compose(FIRST_MAP);
    act(() => change(tidy(FIRST_MAP, 'concentric')));
    await act(async () => view.result.current.composing?.cancel());
    await waitFor(() => expect(view.result.current.composing).toBeNull());
    expect(map()).toEqual(FIRST_MAP);
    expect(jobs[0]?.options.signal?.aborted).toBe(true);
  });
  it('begins anew when something else is asked for meanwhile', async () => {
    const { view, change } = compose(FIRST_MAP);
    act(() => change(tidy(FIRST_MAP, 'force')));
    act(() => change(tidy(FIRST_MAP, 'concentric')));
    expect(jobs.map(({ name, options }) => [name, options.signal?.aborted])).toEqual([
      ['force', true],
      ['concentric', false],
    ]);
    await act(async () => jobs[0]?.finish());
    expect(view.result.current.picture?.layout.name).toBe('lanes');
  });
  it('falls back to lanes where there is no worker and nothing was there before', async () => {
    const { view, map } = compose(tidy(FIRST_MAP, 'force'));
    expect(view.result.current.picture).toBeNull();
    await act(async () => jobs[0]?.fail());
    await waitFor(() => expect(view.result.current.picture?.layout.name).toBe('lanes'));
    expect(map().layout).toBe('lanes');
  });
});
