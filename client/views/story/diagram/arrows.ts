/** A line from one shape to another that keeps clear of the others as well as it can. */
import { along, type Box, centre, edgePoint, grown, holds, type Point } from './geometry.ts';

/** From `a` to `b`, drawn towards `control`. */
export interface Curve {
  readonly a: Point;
  readonly control: Point;
  readonly b: Point;
}

/** Sideways bends that are tried, in px. */
const BENDS = [0, 28, -28, 60, -60, 100, -100, 150, -150, 210, -210, 280, -280];
const SAMPLES = 24;
const CLEAR = 4;
/** Between a head and the shape it points at. */
const HEAD_GAP = 3;
const PRICE_OF_A_HIT = 400;

/** The cheapest of some bends: short, little bent, over as few other shapes and labels as can be, on the paper. */
export function route(from: Box, to: Box, obstacles: readonly Box[], paper: { w: number; h: number }): Curve {
  const others = obstacles.filter((box) => box !== from && box !== to).map((box) => grown(box, CLEAR));
  const tried = BENDS.map((bend) => curve(from, to, bend));
  let best = tried[0] ?? curve(from, to, 0);
  let least = Number.POSITIVE_INFINITY;
  for (const one of tried) {
    const price = priceOf(one, others, paper) + Math.abs(bendOf(one));
    if (price < least) {
      least = price;
      best = one;
    }
  }
  return best;
}

function curve(from: Box, to: Box, bend: number): Curve {
  const [p, q] = [centre(from), centre(to)];
  const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  const control = {
    x: (p.x + q.x) / 2 - ((q.y - p.y) / length) * bend,
    y: (p.y + q.y) / 2 + ((q.x - p.x) / length) * bend,
  };
  return { a: edgePoint(from, control), control, b: edgePoint(grown(to, HEAD_GAP), control) };
}

const bendOf = ({ a, control, b }: Curve) =>
  Math.hypot(control.x - (a.x + b.x) / 2, control.y - (a.y + b.y) / 2);

function priceOf({ a, control, b }: Curve, others: readonly Box[], paper: { w: number; h: number }): number {
  let hits = 0;
  for (let i = 1; i < SAMPLES; i++) {
    const point = along(a, control, b, i / SAMPLES);
    for (const box of others) if (holds(box, point)) hits++;
    if (point.x < 2 || point.y < 2 || point.x > paper.w - 2 || point.y > paper.h - 2) hits += 3;
  }
  return Math.hypot(b.x - a.x, b.y - a.y) + hits * PRICE_OF_A_HIT;
}
