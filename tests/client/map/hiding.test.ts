import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_MAP, type MapState } from '../../../client/state/map.ts';
import { NO_MAP_FILTER } from '../../../client/state/mapFilter.ts';
import { connectionsBetween } from '../../../client/views/map/connections.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { hidingOf, isolatedIn, shownOf } from '../../../client/views/map/hiding.ts';
import { edge, node, small } from './samples.ts';

/** Graphs of a few nodes, so that ways of every kind come up. */
const graphs = fc
  .uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14, selector: (pair) => pair.join() })
  .map((pairs) =>
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ id: `${a}-${b}`, source: String(a), target: String(b) })),
  );
const ends = fc.uniqueArray(fc.nat(8).map(String), { minLength: 2, maxLength: 4 });

type Lines = readonly { id: string; source: string; target: string }[];

/** The number of steps from one to another, found by trying; none where there is no way. */
function steps(lines: Lines, from: string, to: string): number | null {
  const reached = new Set([from]);
  for (let n = 0; ; n++) {
    if (reached.has(to)) return n;
    const before = reached.size;
    for (const { source, target } of lines.filter((l) => reached.has(l.source) !== reached.has(l.target)))
      reached.add(source).add(target);
    if (reached.size === before) return null;
  }
}

describe('what connects things', () => {
  it('keeps every shortest way and nothing else', () => {
    fc.assert(
      fc.property(graphs, ends, (lines, wanted) => {
        const { nodes, lines: kept, apart } = connectionsBetween(lines, wanted);
        const inside = lines.filter(({ id }) => kept.has(id));
        const pairs = wanted.flatMap((a, i) => wanted.slice(i + 1).map((b) => [a, b] as const));
        for (const [a, b] of pairs) expect(stepsOf(inside, a, b)).toBe(stepsOf(lines, a, b));
        const onAWay = (id: string) =>
          pairs.some(([a, b]) => {
            const whole = stepsOf(lines, a, b);
            const [there, back] = [stepsOf(lines, a, id), stepsOf(lines, id, b)];
            return whole !== null && there !== null && back !== null && there + back === whole;
          });
        for (const id of nodes) expect(wanted.includes(id) || onAWay(id), id).toBe(true);
        expect(apart).toEqual(
          wanted.filter((a) => wanted.every((b) => a === b || stepsOf(lines, a, b) === null)),
        );
      }),
    );
    function stepsOf(lines: Lines, a: string, b: string) {
      return steps(lines, a, b);
    }
  });
  it('does not mind which way the lines run, nor the order of the ends', () => {
    fc.assert(
      fc.property(graphs, ends, (lines, wanted) => {
        const turned = lines.map(({ id, source, target }) => ({ id, source: target, target: source }));
        const one = connectionsBetween(lines, wanted);
        const other = connectionsBetween(turned, [...wanted].reverse());
        expect([...other.lines].sort()).toEqual([...one.lines].sort());
        expect([...other.nodes].sort()).toEqual([...one.nodes].sort());
      }),
    );
  });
});

describe('what the picture hides', () => {
  const drawn = toDrawn(small);
  const hiding = (map: Partial<MapState>) => hidingOf(small, drawn, { ...FIRST_MAP, ...map });
  const cards = (map: Partial<MapState>) =>
    drawn.nodes.flatMap(({ id }) => (hiding(map).hidden.has(id) ? [id] : [])).sort();

  it('is nothing at first', () => {
    expect(hiding({})).toEqual({
      hidden: new Set(),
      byHand: [],
      byFilter: { cards: 0, lines: 0 },
      beside: 0,
      apart: [],
    });
  });
  it('is what the reader hid, and no more', () => {
    expect(cards({ hidden: ['Grant 2019', 'long gone'] })).toEqual(['Grant 2019']);
    expect(hiding({ hidden: ['Grant 2019', 'long gone'] }).byHand).toEqual(['Grant 2019']);
  });
  it('is what the filter leaves out, with studies that have nothing left to say, and counted', () => {
    const filter = { ...NO_MAP_FILTER, directions: ['SUPPORTS'] as const };
    expect(cards({ filter })).toEqual(['Yi 2023']);
    expect(hiding({ filter }).byFilter).toEqual({ cards: 1, lines: 2 });
    expect(hiding({ filter, hidden: ['Yi 2023'] }).byFilter, 'what was hidden before is not counted').toEqual(
      {
        cards: 0,
        lines: 0,
      },
    );
  });
  it.each([
    [{ designs: ['RANDOMIZED_PARALLEL'] as const }, ['Grant 2019']],
    [{ fromYear: 2020 }, ['Grant 2019']],
    [{ toYear: 2020 }, ['Yi 2023']],
    [{ systems: ['ANIMAL'] as const }, ['Grant 2019', 'Yi 2023']],
    [{ ranks: [2] }, ['Grant 2019', 'Infusions raise blood NAD']],
  ])('filters by %j', (filter, left) => {
    expect(cards({ filter: { ...NO_MAP_FILTER, ...filter } })).toEqual(left);
  });
  it('is all that connects nothing, where connections are asked for', () => {
    const between = ['Grant 2019', 'Yi 2023'];
    const asked = hiding({ between });
    expect(cards({ between })).toEqual(['NAD', 'Nobody compared', 'Salvage']);
    expect(asked).toMatchObject({ beside: 3, apart: [] });
    expect(hiding({ between: ['Grant 2019'] }).hidden.size, 'one alone asks for nothing').toBe(0);
    const cut = hiding({ between, hidden: ['Infusions raise blood NAD'] });
    expect(cut.apart).toEqual(between);
  });
  it('leaves a whole graph for the table', () => {
    const { nodes, edges } = shownOf(small, hiding({ hidden: ['Yi 2023'] }));
    expect(nodes).toHaveLength(small.nodes.length - 1);
    expect(edges.some(({ source }) => source === 'Yi 2023')).toBe(false);
    expect(edges.length).toBeGreaterThan(0);
  });
  it('finds what has no line', () => {
    const alone = { ...small, nodes: [...small.nodes, node('Alone', 'CONCEPT')] };
    expect(isolatedIn(toDrawn(alone), new Set())).toEqual(['Alone']);
    expect(isolatedIn(toDrawn(small), new Set(['Infusions raise blood NAD']))).toContain('Grant 2019');
    expect(edge('a', 'b', 'TESTS').id).toBe('a TESTS b');
  });
});
