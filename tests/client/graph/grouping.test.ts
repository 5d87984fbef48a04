import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupGraph, groupId } from '../../../client/graph/grouping.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode, EdgeLook } from '../../../client/graph/types.ts';

const lookOf = (id: string): string => id.slice(0, 1);
/** Nodes are named by their group: a0, a1, b0. */
const keyOf = ({ id }: DrawnNode) => ({ key: lookOf(id), label: `Group ${lookOf(id)}` });
const node = (id: string): DrawnNode => ({ id, look: 'study', lane: id.charCodeAt(0) % 3, text: id });
const edge = (source: string, target: string, look: EdgeLook, i: number): DrawnEdge => ({
  id: `${source}-${target}-${i}`,
  source,
  target,
  look,
  stroke: 1,
});

const sizes = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 });
const graphs: fc.Arbitrary<DrawnGraph> = sizes.chain((counts) => {
  const ids = counts.flatMap((count, g) =>
    Array.from({ length: count }, (_, i) => `${String.fromCharCode(97 + g)}${i}`),
  );
  const looks: fc.Arbitrary<EdgeLook> = fc.constantFrom('supports', 'disputes', 'neutral', 'about');
  const end = ids.length > 0 ? fc.constantFrom(...ids) : fc.constant('none');
  return fc.array(fc.tuple(end, end, looks), { maxLength: 60 }).map((ties) => ({
    nodes: ids.map(node),
    edges: ties.filter(([a, b]) => a !== b && a !== 'none').map(([a, b, look], i) => edge(a, b, look, i)),
    lanes: [],
  }));
});
const choices = fc.record({
  graph: graphs,
  most: fc.integer({ min: 1, max: 60 }),
  opened: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((keys) => new Set(keys.map(groupId))),
});

describe('a picture that is grouped', () => {
  it('never has more cards and lines than allowed, but for one opened group, and says so', () => {
    fc.assert(
      fc.property(choices, ({ graph, most, opened }) => {
        const { graph: drawn, beyond, groups } = groupGraph(graph, { most, keyOf, opened });
        const size = drawn.nodes.length + drawn.edges.length;
        if (beyond === null) expect(size).toBeLessThanOrEqual(most);
        else {
          expect([...opened].at(-1)).toBe(beyond);
          expect(size).toBeGreaterThan(most);
          expect(groups.has(beyond)).toBe(false);
        }
      }),
    );
  });

  it('has every card in exactly one place, and its numbers add up', () => {
    fc.assert(
      fc.property(choices, ({ graph, most, opened }) => {
        const { graph: drawn, groups } = groupGraph(graph, { most, keyOf, opened });
        const places = drawn.nodes.flatMap(({ id }) => groups.get(id) ?? [id]);
        expect(places.sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        for (const card of drawn.nodes) {
          if (card.look === 'group') {
            expect(card.count).toBe(groups.get(card.id)?.length);
            expect(card.text).toContain(String(card.count));
          } else expect(groups.has(card.id)).toBe(false);
        }
        const homeOf = new Map([...groups].flatMap(([id, members]) => members.map((member) => [member, id])));
        const inside = graph.edges.filter(
          ({ source, target }) => homeOf.has(source) && homeOf.get(source) === homeOf.get(target),
        );
        const stood = drawn.edges.reduce((sum, line) => sum + (line.count ?? 1), 0);
        expect(stood + inside.length).toBe(graph.edges.length);
      }),
    );
  });

  it('draws lines between cards that are there, one for each look and direction', () => {
    fc.assert(
      fc.property(choices, ({ graph, most, opened }) => {
        const { graph: drawn, groups } = groupGraph(graph, { most, keyOf, opened });
        const there = new Set(drawn.nodes.map(({ id }) => id));
        const merged = new Set<string>();
        expect(new Set(drawn.edges.map(({ id }) => id)).size).toBe(drawn.edges.length);
        for (const { source, target, look } of drawn.edges) {
          expect(there.has(source) && there.has(target)).toBe(true);
          if (!groups.has(source) && !groups.has(target)) continue;
          const key = `${source} ${target} ${look}`;
          expect(merged.has(key)).toBe(false);
          merged.add(key);
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(choices, ({ graph, most, opened }) => {
        expect(groupGraph(graph, { most, keyOf, opened })).toEqual(
          groupGraph(graph, { most, keyOf, opened }),
        );
      }),
    );
  });

  it('is the graph itself where that is not too much', () => {
    const graph = { nodes: ['a0', 'a1', 'b0'].map(node), edges: [], lanes: [] };
    const answer = groupGraph(graph, { keyOf, opened: new Set() });
    expect(answer.graph).toBe(graph);
    expect(answer.groups.size).toBe(0);
  });
});

describe('groups', () => {
  const many = (key: string, count: number) => Array.from({ length: count }, (_, i) => node(`${key}${i}`));
  const graph: DrawnGraph = {
    nodes: [...many('a', 30), ...many('b', 20), ...many('c', 10)],
    edges: [],
    lanes: [],
  };

  it('are folded from the largest on, no more than needed', () => {
    const { groups, graph: drawn } = groupGraph(graph, { most: 40, keyOf, opened: new Set() });
    expect([...groups.keys()]).toEqual([groupId('a')]);
    expect(drawn.nodes.find(({ look }) => look === 'group')).toMatchObject({
      text: 'Group a · 30',
      count: 30,
    });
  });
  it('stay open when opened, and others close instead', () => {
    const { groups } = groupGraph(graph, { most: 41, keyOf, opened: new Set([groupId('a')]) });
    expect([...groups.keys()]).toEqual([groupId('b')]);
  });
  it('close again where a later one needs the room', () => {
    const opened = new Set([groupId('a'), groupId('b')]);
    expect([...groupGraph(graph, { most: 35, keyOf, opened }).groups.keys()].sort()).toEqual([
      groupId('a'),
      groupId('c'),
    ]);
  });
  it('that do not fit stay open alone, and it is said', () => {
    const { groups, beyond } = groupGraph(graph, { most: 25, keyOf, opened: new Set([groupId('a')]) });
    expect(beyond).toBe(groupId('a'));
    expect(groups.has(groupId('a'))).toBe(false);
  });
  it('too many for the limit go together', () => {
    const lonely = {
      nodes: Array.from({ length: 26 }, (_, i) => node(`${String.fromCharCode(97 + i)}0`)),
      edges: [],
      lanes: [],
    };
    const { graph: drawn, groups } = groupGraph(lonely, {
      most: 10,
      keyOf,
      opened: new Set(),
      othersLabel: 'The rest',
    });
    expect(drawn.nodes).toHaveLength(10);
    expect([...groups.values()][0]).toHaveLength(17);
    expect(drawn.nodes.find(({ look }) => look === 'group')?.text).toBe('The rest · 17');
  });
  it('fold 50,000 neighbours of one card to a readable picture', () => {
    const nodes = many('a', 40_000).concat(many('b', 10_000), node('h0'));
    const edges = nodes
      .slice(0, -1)
      .map(({ id }, i) => edge(id, 'h0', i % 3 === 0 ? 'disputes' : 'supports', i));
    const { graph: drawn } = groupGraph({ nodes, edges, lanes: [] }, { keyOf, opened: new Set() });
    expect(drawn.nodes).toHaveLength(3);
    expect(drawn.edges.map(({ look, count }) => [look, count])).toEqual([
      ['disputes', 13_334],
      ['supports', 26_666],
      ['supports', 6_667],
      ['disputes', 3_333],
    ]);
  });
});
