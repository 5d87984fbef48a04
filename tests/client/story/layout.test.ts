import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { along, type Box, contains, grown, overlap } from '../../../client/views/story/diagram/geometry.ts';
import { type Diagram, layOut } from '../../../client/views/story/diagram/layout.ts';
import { textWidth } from '../../../client/views/story/diagram/lettering.ts';
import { aPart, aStep, COMPARTMENTS, scenes, widths } from './scenes.ts';

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [Item, Item] => [a, b]));

/** Rounding of sums of fractions. */
const loosely = (box: Box) => grown(box, 0.01);
const tightly = (box: Box) => grown(box, -0.01);

const anyDiagram = (check: (diagram: Diagram) => void) =>
  fc.assert(
    fc.property(scenes, widths, (scene, width) => check(layOut(scene, width))),
    { numRuns: 60 },
  );

const isAround = (diagram: Diagram, outer: string, inner: string): boolean => {
  const one = COMPARTMENTS.find(({ key }) => key === inner);
  return one?.inside ? one.inside === outer || isAround(diagram, outer, one.inside) : false;
};

describe('the drawing of any story', () => {
  test('has no two shapes over each other', () => {
    anyDiagram(({ actors }) => {
      for (const [a, b] of pairs(actors)) expect(overlap(tightly(a), tightly(b))).toBe(false);
    });
  });

  test('has no shape over the label of a compartment, and no two labels over each other', () => {
    anyDiagram(({ actors, compartments }) => {
      for (const { labelBox } of compartments)
        for (const actor of actors) expect(overlap(tightly(actor), labelBox)).toBe(false);
      for (const [a, b] of pairs(compartments)) expect(overlap(a.labelBox, b.labelBox)).toBe(false);
    });
  });

  test('has everyone in their compartment, or in its membrane, and in no other beside it', () => {
    anyDiagram((diagram) => {
      for (const placed of diagram.actors) {
        const { compartment } = placed.actor;
        const own = diagram.compartments.find(({ key }) => key === compartment);
        if (own) expect(contains(loosely(own), placed)).toBe(true);
        else {
          const rim = diagram.compartments.find(
            ({ key }) => key === COMPARTMENTS.find((one) => one.key === compartment)?.inside,
          );
          expect(rim?.rim).not.toBeNull();
          expect(rim && overlap(rim, placed)).toBe(true);
        }
        for (const other of diagram.compartments)
          if (own && other !== own && !isAround(diagram, other.key, own.key))
            expect(overlap(tightly(placed), other)).toBe(false);
      }
    });
  });

  test('has compartments inside each other or apart', () => {
    anyDiagram(({ compartments }) => {
      for (const [a, b] of pairs(compartments))
        expect(contains(loosely(a), b) || contains(loosely(b), a) || !overlap(tightly(a), tightly(b))).toBe(
          true,
        );
    });
  });

  test('stays on its paper', () => {
    anyDiagram(({ width, height, compartments, actors }) => {
      const paper = loosely({ x: 0, y: 0, w: width, h: height });
      for (const box of [...compartments, ...compartments.map(({ labelBox }) => labelBox), ...actors])
        expect(contains(paper, box)).toBe(true);
    });
  });

  test('has every name within its shape', () => {
    anyDiagram(({ actors }) => {
      for (const { lines, w, h } of actors) {
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(w);
        expect(lines.length * 15).toBeLessThanOrEqual(h);
      }
    });
  });

  test('is the same for the same story', () => {
    fc.assert(
      fc.property(scenes, widths, (scene, width) => {
        expect(layOut(scene, width)).toEqual(layOut(scene, width));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a story of one reaction', () => {
  const scene = {
    compartments: COMPARTMENTS,
    steps: [
      aStep(1, [aPart('Nicotinamide', 'SUBSTRATE'), aPart('NAMPT', 'ENZYME'), aPart('NMN', 'PRODUCT')]),
    ],
  };

  test('reads from left to right where there is room, from top to bottom where there is not', () => {
    const wide = layOut(scene, 700).actors;
    expect(wide.map(({ x }) => x)).toEqual([...wide.map(({ x }) => x)].sort((a, b) => a - b));
    const narrow = layOut(scene, 330).actors;
    expect(narrow.map(({ y }) => y)).toEqual([...narrow.map(({ y }) => y)].sort((a, b) => a - b));
    expect(new Set(narrow.map(({ y }) => y)).size).toBe(3);
  });

  test('has the lines from the substrate through the enzyme, around what stands between', () => {
    const { flows, actors } = layOut(scene, 700);
    expect(flows.map(({ flow }) => [flow.from, flow.to])).toEqual([
      ['cytosol|c:Nicotinamide', 'cytosol|c:NAMPT'],
      ['cytosol|c:NAMPT', 'cytosol|c:NMN'],
    ]);
    for (const { flow, curve } of flows)
      for (const actor of actors.filter(({ actor: { id } }) => id !== flow.from && id !== flow.to))
        for (const t of [0.1, 0.5, 0.9])
          expect(contains(actor, { ...along(curve.a, curve.control, curve.b, t), w: 0, h: 0 })).toBe(false);
  });

  test('goes around a shape in the straight way', () => {
    const parts = ['A', 'B', 'C'].map((name) => aPart(name, 'TARGET'));
    const blocked = {
      compartments: COMPARTMENTS,
      steps: [
        aStep(1, [aPart('A', 'TARGET'), aPart('B', 'TARGET'), aPart('C', 'TARGET')]),
        aStep(2, [aPart('A', 'SUBSTRATE'), aPart('C', 'PRODUCT')]),
      ],
    };
    expect(parts).toHaveLength(3);
    const { flows, actors } = layOut(blocked, 700);
    const between = actors.find(({ actor }) => actor.name === 'B');
    const [line] = flows;
    if (!between || !line) throw new Error('not drawn');
    const hits = Array.from({ length: 20 }, (_, i) => i / 20).filter((t) =>
      contains(between, { ...along(line.curve.a, line.curve.control, line.curve.b, t), w: 0, h: 0 }),
    );
    expect(hits).toEqual([]);
  });
});
