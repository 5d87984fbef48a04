import { describe, expect, it, vi } from 'vitest';
import { FIRST_MAP, type MapState, open } from '../../../client/state/map.ts';
import { type MapGraph, type MapNode, toDrawn } from '../../../client/views/map/drawn.ts';
import { grouped } from '../../../client/views/map/groups.ts';
import {
  canvasMenu,
  edgeMenu,
  expandItems,
  type MenuContext,
  nodeMenu,
} from '../../../client/views/map/menus.ts';
import type { MapActions } from '../../../client/views/map/useMapActions.ts';
import { edge, node, small } from './samples.ts';

/** Remembers which action was asked for, and with what. */
function context(more: Partial<MenuContext> = {}, graph: MapGraph = small) {
  const asked = vi.fn();
  const actions = new Proxy({} as MapActions, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        asked(name, ...args),
  });
  const about: MenuContext = {
    graph,
    map: FIRST_MAP,
    marked: new Set(),
    hidden: new Set(),
    groupOf: new Map(),
    isolated: [],
    actions,
    onMark: (id) => asked('mark', id),
    onFit: () => asked('fit'),
    ...more,
  };
  return { about, asked };
}
const find = (id: string): MapNode => {
  const found = small.nodes.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const words = (groups: ReturnType<typeof nodeMenu>) => groups.flat().map((item) => item.words);

describe('expanding', () => {
  it('knows beforehand how many of each kind there are and how many are shown', () => {
    const { about, asked } = context();
    const items = expandItems(find('Grant 2019'), about);
    expect(items.map((item) => [item.words, item.hint, item.disabled])).toEqual([
      ['Everything around it (6)', 'E', false],
      ['Claims (5)', '1 shown', false],
      ['Sources (1)', '0 shown', false],
    ]);
    items[1]?.run();
    items[0]?.run();
    expect(asked.mock.calls).toEqual([
      ['expand', 'Grant 2019', ['CLAIM']],
      ['expand', 'Grant 2019', null],
    ]);
  });
  it('offers nothing that is shown already, and to close what was opened', () => {
    const alone = node('Yi 2023', 'STUDY', { neighbours: [{ kind: 'CLAIM', count: 2 }] });
    const map: MapState = open(FIRST_MAP, 'Yi 2023', null);
    const items = expandItems(alone, context({ map }).about);
    expect(items.map(({ disabled }) => disabled)).toEqual([true, true, undefined]);
    expect(items.at(-1)?.words).toBe('Collapse');
  });
});

describe('the menu of a card', () => {
  it('does to all that is marked what is asked of one of them', () => {
    const marked = new Set(['Grant 2019', 'Yi 2023']);
    const { about, asked } = context({ marked });
    const items = nodeMenu(find('Yi 2023'), about).flat();
    items.find((item) => item.words === 'Hide 2')?.run();
    items.find((item) => item.words === 'Only what connects these 2')?.run();
    expect(asked.mock.calls).toEqual([
      ['hide', [...marked]],
      ['connect', [...marked]],
    ]);
    expect(words(nodeMenu(find('NAD'), about)), 'not marked itself').toContain('Hide');
  });
  it('starts paths from concepts alone', () => {
    expect(words(nodeMenu(find('NAD'), context().about))).toContain('Start of a path');
    expect(words(nodeMenu(find('Salvage'), context().about))).not.toContain('Start of a path');
  });
  it('opens the group that stands for it', () => {
    const { about, asked } = context({ groupOf: new Map([['NAD', 'group:x']]) });
    nodeMenu(find('NAD'), about)
      .flat()
      .find((item) => /group/.test(item.words))
      ?.run();
    expect(asked).toHaveBeenCalledWith('openGroup', 'group:x');
  });
});

describe('other menus', () => {
  it('lead from a line to its ends', () => {
    const ends = [find('Grant 2019'), find('Nobody compared')];
    const { about, asked } = context();
    const [items] = edgeMenu({ id: 'line', look: 'supports' }, ends, about);
    items?.[1]?.run();
    expect(asked).toHaveBeenCalledWith('select', 'Nobody compared');
  });
  it('bring back what is hidden, where something is', () => {
    const item = (map: MapState) =>
      canvasMenu(context({ map }).about)
        .flat()
        .find(({ words }) => words === 'Show what is hidden');
    expect(item(FIRST_MAP)?.disabled).toBe(true);
    expect(item({ ...FIRST_MAP, hidden: ['a'] })).toMatchObject({ disabled: false, hint: '1' });
  });
});

describe('groups of a picture that is too large', () => {
  const claims = Array.from({ length: 40 }, (_, i) => node(`claim ${i}`, 'CLAIM'));
  const studies = Array.from({ length: 1600 }, (_, i) => node(`study ${i}`, 'STUDY', { subkind: 'CELL' }));
  const large: MapGraph = {
    ...small,
    nodes: [node('Salvage', 'MECHANISM'), ...claims, ...studies],
    edges: [
      ...claims.map(({ id }, i) =>
        edge(id, i < 30 ? 'Salvage' : (claims[0]?.id ?? ''), i < 30 ? 'PART_OF' : 'RELATES_TO'),
      ),
      ...studies.map(({ id }, i) => edge(id, `claim ${i % 40}`, 'EVIDENCE', { direction: 'SUPPORTS' })),
    ],
  };

  it('go by mechanism, then by kind and subkind, and say how many they stand for', () => {
    const { graph, groups } = grouped(large, toDrawn(large), []);
    expect(graph.nodes.length + graph.edges.length).toBeLessThanOrEqual(1500);
    const texts = graph.nodes.filter(({ look }) => look === 'group').map(({ text }) => text);
    expect(texts).toContain('Studies: Salvage · 1,200');
    const [first] = groups.keys();
    expect(
      first && grouped(large, toDrawn(large), [first]).groups.has(first),
      'an opened one stays open',
    ).toBe(false);
  });
  it('are none where all can be read', () => {
    expect(grouped(small, toDrawn(small), [])).toMatchObject({ groups: new Map(), beyond: null });
  });
});
