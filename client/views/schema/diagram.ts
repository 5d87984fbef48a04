/** Where the kinds of nodes and the lines between them stand in the diagram of the schema. Pure. */
import type { GraphSchemaQuery } from '../../api/generated.ts';

type Schema = GraphSchemaQuery['schema'];
export type SchemaKind = Schema['nodes'][number];
export type SchemaRelation = Schema['relations'][number];

export interface Box extends SchemaKind {
  /** Middle. */
  readonly x: number;
  readonly y: number;
}
/** All relations from one kind to another. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  /** Middle of the labels. */
  readonly x: number;
  readonly y: number;
  readonly relations: readonly SchemaRelation[];
}
export interface Diagram {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export const BOX = { width: 136, height: 50 };
const UNIT = { x: 216, y: 148 };
const EDGE = { x: 96, y: 64 };
const LOOP = 44;

/** Columns and rows by kind: what is said on top, what was studied below, what it is about to the right. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  TOPIC: [0, 0],
  SOURCE: [1.2, 0],
  STATEMENT: [2.2, 0],
  STUDY_TYPE: [0, 1],
  STUDY: [1.2, 1],
  CLAIM: [2.6, 1],
  MECHANISM: [3.8, 0.3],
  TERM: [0, 2],
  PACK_PART: [0.9, 2],
  EVIDENCE: [2.05, 1.58],
  CONCEPT: [3.8, 2],
};
const LAST_ROW = 2;
/** Lines that would run through a box, by how far they bend: px to the right of their direction. */
const BENDS: Readonly<Record<string, number>> = { 'STUDY CONCEPT': 215 };
/** Labels that stand elsewhere than in the middle of their line: how far along it. */
const SHARES: Readonly<Record<string, number>> = { 'CLAIM MECHANISM': 0.62 };

export function diagramOf({ nodes, relations }: Schema): Diagram {
  const boxes = placed(nodes);
  const at = new Map(boxes.map((box) => [box.kind, box]));
  const between = new Map<string, SchemaRelation[]>();
  for (const relation of relations) {
    const key = `${relation.from} ${relation.to}`;
    between.set(key, [...(between.get(key) ?? []), relation]);
  }
  const lines = [...between].flatMap(([key, group]) => {
    const [from, to] = [at.get(group[0]?.from ?? ''), at.get(group[0]?.to ?? '')];
    return from && to
      ? [
          {
            from: from.kind,
            to: to.kind,
            relations: group,
            ...lineOf(from, to, BENDS[key] ?? 0, SHARES[key] ?? 0.5),
          },
        ]
      : [];
  });
  return {
    boxes,
    lines,
    width: Math.max(...boxes.map(({ x }) => x)) + EDGE.x + LOOP,
    height: Math.max(...boxes.map(({ y }) => y)) + EDGE.y,
  };
}

/** Kinds without a place of their own stand side by side below. */
function placed(nodes: readonly SchemaKind[]): Box[] {
  let others = 0;
  return nodes.map((node) => {
    const [column, row] = PLACES[node.kind] ?? [others++, LAST_ROW + 1];
    return { ...node, x: EDGE.x + column * UNIT.x, y: EDGE.y + row * UNIT.y };
  });
}

/** From border to border, the label so far along; to itself: a loop over the upper right corner. */
function lineOf(from: Box, to: Box, bend: number, share: number): Pick<Line, 'path' | 'x' | 'y'> {
  if (from === to) {
    const [x, y] = [from.x + BOX.width / 2, from.y - BOX.height / 2];
    return {
      path: `M${x - 30} ${y}c-4 -${LOOP} ${LOOP + 26} -${LOOP - 8} 30 16`,
      x: x - 14,
      y: y - 30,
    };
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  };
  const start = border(from, control);
  const end = border(to, control);
  const along = (axis: 'x' | 'y') =>
    rounded(
      (1 - share) ** 2 * start[axis] + 2 * share * (1 - share) * control[axis] + share ** 2 * end[axis],
    );
  return {
    path: `M${rounded(start.x)} ${rounded(start.y)}Q${rounded(control.x)} ${rounded(control.y)} ${rounded(end.x)} ${rounded(end.y)}`,
    x: along('x'),
    y: along('y'),
  };
}

/** Where the way from the middle of a box to a point leaves the box. */
function border({ x, y }: { x: number; y: number }, to: { x: number; y: number }) {
  const [dx, dy] = [to.x - x, to.y - y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : BOX.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : BOX.height / 2 / Math.abs(dy),
  );
  return { x: x + dx * share, y: y + dy * share };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
