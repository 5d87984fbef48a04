/** Cards on rings around the middle: the kind with most lines innermost, each ring an ellipse as wide as a screen. */
import type { Point } from '../types.ts';
import type { Body, Progress, Tie } from './job.ts';
import { separate } from './separate.ts';

const gapAcross = 34;
const gapAlong = 18;
/** How much wider than high the rings are. */
const wide = 1.75;

interface Ring {
  rx: number;
  ry: number;
  /** The size of its widest and of its highest card. */
  w: number;
  h: number;
  /** Cards that stand on it, as places in the list. */
  cards: number[];
}

/** Deterministic. No two cards overlap, fixed ones do not move. */
export function placeOnRings(bodies: readonly Body[], ties: readonly Tie[], progress: Progress): Point[] {
  const neighbours: number[][] = bodies.map(() => []);
  for (const { a, b } of ties) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const places: Array<Point | null> = bodies.map(({ fixed }) => fixed);
  const rings = fill(bodies, fromWithin(bodies, neighbours));
  for (const [turn, ring] of rings.entries()) {
    const { rx, ry, cards } = ring;
    const ordered = turnwise(cards, places, neighbours);
    const start = startOf(ordered, places, neighbours);
    const angles = evenly(ring, ordered.length, start);
    for (const [at, i] of ordered.entries()) {
      const angle = angles[at] ?? 0;
      places[i] = { x: rx * Math.cos(angle), y: ry * Math.sin(angle) };
    }
    progress(((turn + 1) / rings.length) * 0.8);
  }
  return separate(
    bodies,
    places.map((at) => at ?? { x: 0, y: 0 }),
  );
}

/** Ring after ring as full as it may be: few rings, so that the picture can be seen large. */
function fill(bodies: readonly Body[], order: readonly number[]): Ring[] {
  const rings: Ring[] = [];
  let rx = 0;
  for (let done = 0; done < order.length; ) {
    const next = order.slice(done, done + 60);
    const w = Math.max(...next.map((i) => bodies[i]?.w ?? 0));
    const h = Math.max(...next.map((i) => bodies[i]?.h ?? 0));
    rx += rings.length === 0 ? w * 0.75 : w + gapAcross;
    const ry = rx / wide;
    const room = Math.max(3, Math.floor(turnOf(rx, ry, w + gapAlong, h + gapAlong)));
    const left = order.length - done;
    // What would hardly fill another ring still finds a place on this one.
    const cards = order.slice(done, done + (left - room < room * 0.15 ? left : room));
    rings.push({ rx, ry, w, h, cards });
    done += cards.length;
  }
  return rings;
}

/** The movable cards by lane, lanes with most lines a card first; in each, those with most lines first. */
function fromWithin(bodies: readonly Body[], neighbours: readonly number[][]): number[] {
  const lanes = new Map<number, number[]>();
  for (const [i, { lane, fixed }] of bodies.entries()) {
    if (fixed) continue;
    const list = lanes.get(lane);
    if (list) list.push(i);
    else lanes.set(lane, [i]);
  }
  const degree = (i: number): number => neighbours[i]?.length ?? 0;
  const mean = (list: readonly number[]) => list.reduce((sum, i) => sum + degree(i), 0) / list.length;
  return [...lanes]
    .sort(([a, p], [b, q]) => mean(q) - mean(p) || a - b)
    .flatMap(([, list]) => list.sort((i, j) => degree(j) - degree(i) || i - j));
}

const pieces = 240;

/** What part of a card of this size stands on each piece of the ellipse: wide ones take more above and below. */
function shares(rx: number, ry: number, w: number, h: number): number[] {
  return Array.from({ length: pieces }, (_, i) => {
    const angle = ((i + 0.5) / pieces) * 2 * Math.PI;
    const dx = (Math.abs(rx * Math.sin(angle)) * 2 * Math.PI) / pieces;
    const dy = (Math.abs(ry * Math.cos(angle)) * 2 * Math.PI) / pieces;
    return Math.max(dx / w, dy / h);
  });
}

function turnOf(rx: number, ry: number, w: number, h: number): number {
  return shares(rx, ry, w, h).reduce((sum, share) => sum + share, 0);
}

/** So many angles, dense at the sides and wide above and below, as cards need; the first near `start`. */
function evenly({ rx, ry, w, h }: Ring, count: number, start: number): number[] {
  const parts = shares(rx, ry, w + gapAlong, h + gapAlong);
  const whole = parts.reduce((sum, share) => sum + share, 0);
  const first = Math.floor(((start / (2 * Math.PI)) * pieces + pieces * 2) % pieces);
  const angles: number[] = [];
  let passed = 0;
  for (let n = 0; n < pieces && angles.length < count; n++) {
    const share = parts[(first + n) % pieces] ?? 0;
    while (angles.length < count && (angles.length / count) * whole < passed + share) {
      const within = ((angles.length / count) * whole - passed) / share;
      angles.push(((first + n + within) / pieces) * 2 * Math.PI);
    }
    passed += share;
  }
  return angles;
}

function angleOf(
  i: number,
  places: ReadonlyArray<Point | null>,
  neighbours: readonly number[][],
): number | null {
  let x = 0;
  let y = 0;
  for (const other of neighbours[i] ?? []) {
    const at = places[other];
    if (!at) continue;
    const length = Math.hypot(at.x, at.y) || 1;
    x += at.x / length;
    y += at.y / length;
  }
  return Math.abs(x) + Math.abs(y) < 1e-9 ? null : Math.atan2(y, x);
}

/** In the order of where their placed neighbours lie around the middle; those without any keep to the end. */
function turnwise(
  kind: readonly number[],
  places: ReadonlyArray<Point | null>,
  neighbours: readonly number[][],
): number[] {
  return kind
    .map((i) => ({ i, angle: angleOf(i, places, neighbours) ?? Number.POSITIVE_INFINITY }))
    .sort((p, q) => (p.angle === q.angle ? p.i - q.i : p.angle - q.angle))
    .map(({ i }) => i);
}

/** Turned so that the cards stand, on the whole, beside their neighbours. */
function startOf(
  own: readonly number[],
  places: ReadonlyArray<Point | null>,
  neighbours: readonly number[][],
): number {
  let x = 0;
  let y = 0;
  own.forEach((i, at) => {
    const wish = angleOf(i, places, neighbours);
    if (wish === null) return;
    const off = wish - (at / own.length) * 2 * Math.PI;
    x += Math.cos(off);
    y += Math.sin(off);
  });
  return Math.abs(x) + Math.abs(y) < 1e-9 ? -Math.PI / 2 : Math.atan2(y, x);
}
