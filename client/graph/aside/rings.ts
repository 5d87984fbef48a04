/** Cards on rings around the middle: the kind with most lines innermost, each ring a flat ellipse. */
import type { Point } from '../types.ts';
import type { Body, Progress, Tie } from './job.ts';
import { separate } from './separate.ts';

const gapAcross = 34;
const gapDown = 30;
const gapAlong = 16;

/** Deterministic. No two cards overlap, fixed ones do not move. */
export function placeOnRings(bodies: readonly Body[], ties: readonly Tie[], progress: Progress): Point[] {
  const neighbours: number[][] = bodies.map(() => []);
  for (const { a, b } of ties) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const places: Array<Point | null> = bodies.map(({ fixed }) => fixed);
  const kinds = kindsFromWithin(bodies, neighbours);
  let rx = 0;
  let ry = 0;
  for (const [turn, kind] of kinds.entries()) {
    const waiting = turnwise(kind, places, neighbours);
    const w = Math.max(0, ...kind.map((i) => bodies[i]?.w ?? 0));
    const h = Math.max(0, ...kind.map((i) => bodies[i]?.h ?? 0));
    // As many rings as the kind needs; its cards are shared out evenly, in their order around the middle.
    const rings: Array<{ rx: number; ry: number; room: number }> = [];
    let room = 0;
    while (room < waiting.length) {
      const alone = turn === 0 && rings.length === 0 && waiting.length === 1;
      rx += alone ? 0 : rx === 0 ? w * 0.6 + gapAcross : w + gapAcross;
      ry += alone ? 0 : ry === 0 ? h + gapDown : h + gapDown;
      const fits = alone ? 1 : Math.max(2, Math.floor(turnOf(rx, ry, w + gapAlong, h + gapAlong)));
      rings.push({ rx, ry, room: fits });
      room += fits;
    }
    deal(waiting, rings).forEach((own, ring) => {
      const { rx: x = 0, ry: y = 0 } = rings[ring] ?? {};
      const start = startOf(own, places, neighbours);
      own.forEach((i, at) => {
        const angle = start + (at / own.length) * 2 * Math.PI;
        places[i] = { x: x * Math.cos(angle), y: y * Math.sin(angle) };
      });
    });
    progress(((turn + 1) / kinds.length) * 0.8);
  }
  return separate(
    bodies,
    places.map((at) => at ?? { x: 0, y: 0 }),
  );
}

/** The movable cards by lane, lanes with most lines a card first. */
function kindsFromWithin(bodies: readonly Body[], neighbours: readonly number[][]): number[][] {
  const lanes = new Map<number, number[]>();
  bodies.forEach(({ lane, fixed }, i) => {
    if (fixed) return;
    const list = lanes.get(lane);
    if (list) list.push(i);
    else lanes.set(lane, [i]);
  });
  const mean = (list: number[]) =>
    list.reduce((sum, i) => sum + (neighbours[i]?.length ?? 0), 0) / list.length;
  return [...lanes.entries()].sort(([a, p], [b, q]) => mean(q) - mean(p) || a - b).map(([, list]) => list);
}

/** How many cards of this size stand on the ellipse: wide ones take more of it above and below than at the sides. */
function turnOf(rx: number, ry: number, w: number, h: number): number {
  const pieces = 180;
  let fits = 0;
  for (let i = 0; i < pieces; i++) {
    const angle = ((i + 0.5) / pieces) * 2 * Math.PI;
    const dx = (Math.abs(rx * Math.sin(angle)) * 2 * Math.PI) / pieces;
    const dy = (Math.abs(ry * Math.cos(angle)) * 2 * Math.PI) / pieces;
    fits += Math.max(dx / w, dy / h);
  }
  return fits;
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

/** One card in turn to each ring, as far as each has room. */
function deal(waiting: readonly number[], rings: ReadonlyArray<{ room: number }>): number[][] {
  const total = rings.reduce((sum, { room }) => sum + room, 0) || 1;
  const shares = rings.map(({ room }) => (room / total) * waiting.length);
  const dealt: number[][] = rings.map(() => []);
  for (const [n, i] of waiting.entries()) {
    // The ring that lags furthest behind its share.
    let best = 0;
    let lag = Number.NEGATIVE_INFINITY;
    for (const [ring, share] of shares.entries()) {
      const behind = ((n + 1) / waiting.length) * share - (dealt[ring]?.length ?? 0);
      if (behind > lag) {
        lag = behind;
        best = ring;
      }
    }
    dealt[best]?.push(i);
  }
  return dealt;
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
