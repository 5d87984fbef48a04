import { describe, expect, test } from 'vitest';
import { KIND_OF, LABELS, RELATIONS } from '../../../server/store/graph-schema.ts';
import { BOX, diagramOf } from '../../../client/views/schema/diagram.ts';

const KINDS = [
  'TOPIC',
  'SOURCE',
  'STATEMENT',
  'STUDY_TYPE',
  'STUDY',
  'EVIDENCE',
  'CLAIM',
  'MECHANISM',
  'CONCEPT',
  'TERM',
];
const node = (kind: string) => ({ kind, label: kind, count: 3, description: 'd' });
const relation = (type: string, from: string, to: string) => ({ type, from, to, count: 1, description: 'd' });
const schema = {
  nodes: [...KINDS, 'NEW', 'NEWER'].map(node),
  relations: [
    relation('SUBJECT', 'CLAIM', 'CONCEPT'),
    relation('OBJECT', 'CLAIM', 'CONCEPT'),
    relation('BROADER', 'CONCEPT', 'CONCEPT'),
    relation('TESTS', 'STUDY', 'CONCEPT'),
    relation('HAS_DESIGN', 'STUDY', 'STUDY_TYPE'),
    relation('EVIDENCE', 'STUDY', 'CLAIM'),
    relation('REPORTED_IN', 'STUDY', 'SOURCE'),
    relation('IN', 'STATEMENT', 'SOURCE'),
    relation('LOST', 'CLAIM', 'NOWHERE'),
  ],
};
const { boxes, lines, width, height } = diagramOf(schema);

describe('the diagram of the schema', () => {
  test('no two boxes touch, those of kinds that it does not know among them', () => {
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b)
          expect(
            Math.abs(a.x - b.x) > BOX.width || Math.abs(a.y - b.y) > BOX.height,
            `${a.kind} ${b.kind}`,
          ).toBe(true);
  });
  test('everything lies within it', () => {
    for (const { x, y } of boxes) {
      expect(x - BOX.width / 2).toBeGreaterThan(0);
      expect(y - BOX.height / 2).toBeGreaterThan(0);
      expect(x + BOX.width / 2).toBeLessThan(width);
      expect(y + BOX.height / 2).toBeLessThan(height);
    }
    for (const { x, y } of lines) expect(x > 0 && y > 0 && x < width && y < height).toBe(true);
  });
  test('relations between the same two kinds share a line; one to itself is a loop; to nowhere there is none', () => {
    expect(lines.map(({ relations }) => relations.map(({ type }) => type))).toEqual([
      ['SUBJECT', 'OBJECT'],
      ['BROADER'],
      ['TESTS'],
      ['HAS_DESIGN'],
      ['EVIDENCE'],
      ['REPORTED_IN'],
      ['IN'],
    ]);
  });
  test('a line begins and ends at the border of its boxes', () => {
    const claim = boxes.find(({ kind }) => kind === 'CLAIM');
    const [x, y] = (/^M([\d.]+) ([\d.]+)/.exec(lines[0]?.path ?? '') ?? []).slice(1).map(Number);
    if (!claim || x === undefined || y === undefined) throw new Error('no line from the claim');
    const [dx, dy] = [Math.abs(x - claim.x), Math.abs(y - claim.y)];
    expect(Math.max(dx / (BOX.width / 2), dy / (BOX.height / 2))).toBeCloseTo(1, 1);
  });
});

describe('the diagram of the graph as it is', () => {
  const { boxes, lines, width, height } = diagramOf({
    nodes: LABELS.map((label) => node(KIND_OF[label])),
    relations: RELATIONS.map(({ type, from, to }) => relation(type, KIND_OF[from], KIND_OF[to])),
  });
  const labels = lines.flatMap(({ x, y, relations }) =>
    relations.map(({ type }, i) => {
      const half = ((type.length + ' 999'.length) * 6.6) / 2;
      const middle = y + (i - (relations.length - 1) / 2) * 15;
      return { type, left: x - half, right: x + half, top: middle - 6, bottom: middle + 6 };
    }),
  );
  const boxSides = boxes.map(({ kind, x, y }) => ({
    type: kind,
    left: x - BOX.width / 2,
    right: x + BOX.width / 2,
    top: y - BOX.height / 2,
    bottom: y + BOX.height / 2,
  }));
  const overlap = (a: (typeof labels)[number], b: (typeof labels)[number]) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  test('no label covers a box or another label, and none is cut off', () => {
    for (const [i, label] of labels.entries()) {
      expect(
        label.left > 0 && label.right < width && label.top > 0 && label.bottom < height,
        label.type,
      ).toBe(true);
      for (const other of [...boxSides, ...labels.slice(i + 1)])
        expect(overlap(label, other), `${label.type} on ${other.type}`).toBe(false);
    }
  });

  test('no line runs through a box that it does not join', () => {
    for (const line of lines) {
      const [x0, y0, cx, cy, x1, y1] = (line.path.match(/-?[\d.]+/g) ?? []).map(Number);
      if (line.from === line.to || x0 === undefined || y0 === undefined || cx === undefined) continue;
      for (let t = 0.02; t < 1; t += 0.02)
        for (const box of boxes) {
          const at = (p: number, q = 0, r = 0) => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t ** 2 * r;
          const inside =
            Math.abs(at(x0, cx, x1) - box.x) < BOX.width / 2 &&
            Math.abs(at(y0, cy, y1) - box.y) < BOX.height / 2;
          if (box.kind !== line.from && box.kind !== line.to)
            expect(inside, `${line.from} to ${line.to} through ${box.kind}`).toBe(false);
        }
    }
  });
});
