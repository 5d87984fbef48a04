import { describe, expect, it } from 'vitest';
import { mergeGraphs, moreOf, toDrawn } from '../../../client/views/map/drawn.ts';
import { hiddenBy } from '../../../client/views/map/hiding.ts';
import { buildOutline, visibleRows } from '../../../client/views/map/outline.ts';
import { laneOf, pauseBetweenLetters, type TreeState, treeKey } from '../../../client/views/map/treeKeys.ts';
import { describeNode, tally } from '../../../client/views/map/words.ts';
import { fixture } from '../graph/fixture.ts';
import { edge, node, small } from './samples.ts';

describe('the drawn graph', () => {
  it('does not draw a concept twice that a claim reaches through its mechanism', () => {
    const ids = toDrawn(small).edges.map(({ id }) => id);
    expect(ids).not.toContain('Infusions raise blood NAD OBJECT NAD');
    expect(ids).toContain('Nobody compared OBJECT NAD');
  });
  it('tells open claims, directions, weights and verdicts', () => {
    const drawn = toDrawn(small);
    expect(drawn.nodes.map(({ look }) => look)).toEqual([
      'claim',
      'open',
      'study',
      'study',
      'mechanism',
      'concept',
    ]);
    expect(drawn.nodes.slice(0, 2).map(({ mark, circles }) => [mark, circles])).toEqual([
      ['both', null],
      ['cross', 2],
    ]);
    expect(drawn.edges.slice(0, 3).map(({ look, stroke }) => [look, stroke])).toEqual([
      ['neutral', 1],
      ['supports', 4],
      ['disputes', 3],
    ]);
    expect(drawn.nodes[2]?.text).toBe('Grant 2019 · controlled trial');
  });
  it('draws what a study tests only where no claim says it, and a pair of claims once', () => {
    const more = {
      ...small,
      edges: [
        ...small.edges,
        edge('Yi 2023', 'NAD', 'TESTS'),
        edge('Nobody compared', 'Infusions raise blood NAD', 'RELATES_TO'),
        edge('Infusions raise blood NAD', 'Nobody compared', 'RELATES_TO'),
      ],
    };
    const added = toDrawn(more).edges.slice(toDrawn(small).edges.length);
    expect(added.map(({ id }) => id)).toEqual(['Nobody compared RELATES_TO Infusions raise blood NAD']);
    const labels = buildOutline(more, new Set())[0]?.children[0]?.children.map(({ label }) => label);
    expect(labels?.filter((label) => label.startsWith('related to'))).toEqual([
      'related to claim: Nobody compared',
    ]);
  });
  it('hides what the legend switches off, and studies left without a line', () => {
    const hidden = hiddenBy(toDrawn(small), new Set(['disputes', 'neutral'] as const));
    expect([...hidden].sort()).toEqual([
      'Yi 2023',
      'Yi 2023 EVIDENCE Infusions raise blood NAD',
      'Yi 2023 EVIDENCE Nobody compared',
    ]);
    expect(hiddenBy(toDrawn(small), new Set()).size).toBe(0);
  });
  it('merges answers without doubling anything', () => {
    const merged = mergeGraphs(small, small, { ...small, nodes: [node('new', 'STUDY')], edges: [] });
    expect(merged.nodes.map(({ id }) => id)).toEqual([...small.nodes.map(({ id }) => id), 'new']);
    expect(merged.edges).toHaveLength(small.edges.length);
  });
  it('knows how much more there is around a node', () => {
    const grant = small.nodes[2];
    if (!grant) throw new Error('no such node');
    expect(moreOf(grant, small)).toBe(5);
  });
});

describe('the outline', () => {
  const outline = buildOutline(small, new Set());
  it('goes from lane to claim to evidence, with direction and strength in words', () => {
    expect(outline.map(({ label, detail }) => [label, detail])).toEqual([
      ['Claims', '2'],
      ['Mechanisms', '1'],
      ['Concepts and outcomes', '1'],
      ['Studies', '2'],
    ]);
    const claim = outline[0]?.children[0];
    expect(claim).toMatchObject({ detail: 'contested · 1 for, 1 neutral', said: 'certainty not graded yet' });
    expect(claim?.children.map(({ label }) => label)).toEqual([
      'supports, very strong, from Grant 2019, controlled trial, not randomised, 11 people',
      'neutral, weak, from Yi 2023, randomised trial',
      'about concept: NAD',
      'part of mechanism: Salvage',
    ]);
    expect(outline[0]?.children[1]).toMatchObject({
      detail: 'out of date · 1 against',
      said: 'certainty 2 of 4',
    });
  });
  it('leaves out what is hidden and follows the order of the picture', () => {
    const order = (id: string) => (id === 'Nobody compared' ? 0 : 1);
    const sorted = buildOutline(small, new Set(['Yi 2023']), order);
    expect(sorted[0]?.children.map(({ nodeId }) => nodeId)).toEqual([
      'Nobody compared',
      'Infusions raise blood NAD',
    ]);
    expect(
      JSON.stringify(sorted.map(({ label, children }) => [label, children.map((c) => c.label)])),
    ).not.toContain('Yi');
  });
  it('describes nodes and counts lines', () => {
    const claim = small.nodes[0];
    if (!claim) throw new Error('no such node');
    expect(describeNode(claim)).toBe('Claim, efficacy, contested, certainty not graded yet');
    expect(tally(claim, small)).toBe('Studies shown: 1 for, 0 against, 1 neutral');
  });
  it('has unique keys in a picture of full size', () => {
    const all = buildOutline(fixture, new Set());
    const open = new Set(all.flatMap((group) => [group.key, ...group.children.map(({ key }) => key)]));
    const keys = visibleRows(all, open).map(({ item }) => item.key);
    expect(keys.length).toBeGreaterThan(200);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('keys in the outline', () => {
  const outline = buildOutline(small, new Set());
  const start: TreeState = { active: 'lane 2', open: new Set(['lane 2']), typed: '', typedAt: 0, trail: [] };
  const press = (state: TreeState, key: string, now = 0) =>
    treeKey(state, key, visibleRows(outline, state.open), now);
  const walk = (state: TreeState, ...keys: string[]) => keys.reduce((s, key) => press(s, key).state, state);
  const label = (state: TreeState) =>
    visibleRows(outline, state.open).find(({ item }) => item.key === state.active)?.item.label;

  it('moves down, up, home and end, and stops at the ends', () => {
    expect(label(walk(start, 'ArrowDown'))).toBe('Infusions raise blood NAD');
    expect(label(walk(start, 'ArrowDown', 'ArrowDown', 'ArrowUp'))).toBe('Infusions raise blood NAD');
    expect(label(walk(start, 'End'))).toBe('Studies');
    expect(label(walk(start, 'End', 'ArrowDown'))).toBe('Studies');
    expect(label(walk(start, 'End', 'Home'))).toBe('Claims');
    expect(label(walk(start, 'ArrowUp'))).toBe('Claims');
  });
  it('opens with Right, then goes in; closes with Left, then goes out', () => {
    const opened = walk(start, 'ArrowDown', 'ArrowRight');
    expect(label(opened)).toBe('Infusions raise blood NAD');
    const inside = walk(opened, 'ArrowRight');
    expect(label(inside)).toBe(
      'supports, very strong, from Grant 2019, controlled trial, not randomised, 11 people',
    );
    const along = press(inside, 'ArrowRight');
    expect(along.action).toEqual({ do: 'walk', words: label(inside) });
    expect(label(along.state), 'at the other end').toBe('Grant 2019');
    expect(label(walk(along.state, 'ArrowRight', 'ArrowRight'))).toMatch(/^supports, very strong: Infusions/);
    expect(label(walk(along.state, 'ArrowRight', 'Backspace')), 'back along the line').toBe(label(inside));
    expect(walk(start, 'Backspace')).toEqual(start);
    expect(label(walk(inside, 'ArrowLeft'))).toBe('Infusions raise blood NAD');
    const closed = walk(inside, 'ArrowLeft', 'ArrowLeft');
    expect(closed.open.has('node Infusions raise blood NAD')).toBe(false);
    expect(label(walk(closed, 'ArrowLeft'))).toBe('Claims');
  });
  it('selects with Enter, expands with E, focuses with F, clears with Escape', () => {
    const claim = walk(start, 'ArrowDown');
    expect(press(claim, 'Enter').action).toEqual({ do: 'open', id: 'Infusions raise blood NAD' });
    expect(press(claim, 'e').action).toEqual({ do: 'expand', id: 'Infusions raise blood NAD' });
    expect(press(claim, 'F').action).toEqual({ do: 'focus' });
    expect(press(claim, 'Escape').action).toEqual({ do: 'clear' });
    const evidence = walk(claim, 'ArrowRight', 'ArrowRight');
    expect(press(evidence, 'Enter').action).toEqual({ do: 'open', id: 'Grant 2019' });
  });
  it('marks with Space, hides with H, pins with P, opens the menu with its key', () => {
    const claim = walk(start, 'ArrowDown');
    const id = 'Infusions raise blood NAD';
    expect(press(claim, ' ').action).toEqual({ do: 'mark', ids: [id] });
    expect(press(claim, 'h').action).toEqual({ do: 'hide', id });
    expect(press(claim, 'P').action).toEqual({ do: 'pin', id });
    expect(press(claim, 'ContextMenu').action).toEqual({ do: 'menu', id });
    for (const key of [' ', 'h', 'p', 'ContextMenu']) expect(press(start, key).action, key).toBeNull();
  });
  it('knows all that stands in the lane of a row', () => {
    const inside = walk(start, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    const rows = visibleRows(outline, inside.open);
    const row = rows.find(({ item }) => item.key === inside.active);
    expect(row && laneOf(row, rows, outline)).toEqual(['Infusions raise blood NAD', 'Nobody compared']);
  });
  it('opens and closes a group with Enter', () => {
    const closed = press(start, 'Enter');
    expect(closed.action).toBeNull();
    expect(closed.state.open.has('lane 2')).toBe(false);
    expect(press(closed.state, 'Enter').state.open.has('lane 2')).toBe(true);
  });
  it('jumps to what is typed; letters that follow refine; E and F within a word are letters', () => {
    const first = press(start, 'n', 1000);
    expect(label(first.state)).toBe('Nobody compared');
    const again = press(walk(start, 'End'), 'n', 1000);
    expect(label(again.state)).toBe('Nobody compared');
    const m = press(start, 'm', 1000);
    const me = press(m.state, 'e', 1000 + pauseBetweenLetters / 2);
    expect(me.action).toBeNull();
    expect(label(me.state)).toBe('Mechanisms');
    const later = press(me.state, 'c', 1000 + 3 * pauseBetweenLetters);
    expect(label(later.state)).toBe('Concepts and outcomes');
  });
  it('leaves alone what it does not know', () => {
    for (const key of ['Tab', 'F5', '/', '?', 'Shift']) expect(press(start, key).handled, key).toBe(false);
    expect(treeKey(start, 'ArrowDown', [], 0).handled).toBe(false);
  });
});
