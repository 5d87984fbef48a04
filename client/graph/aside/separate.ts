/** Pushes cards apart that overlap, by the shortest way; what stays in a jam takes the nearest free place. */
import { SpatialHash } from '../place.ts';
import type { Point } from '../types.ts';
import type { Body } from './job.ts';

const gap = 14;
const rounds = 120;

/** Where the cards stand afterwards: no two of them closer than the gap, fixed ones where they were. */
export function separate(bodies: readonly Body[], wished: readonly Point[]): Point[] {
  const places = wished.map(({ x, y }, i) => ({ ...(bodies[i]?.fixed ?? { x, y }) }));
  for (let round = 0; round < rounds; round++) if (!push(bodies, places)) return rounded(bodies, places);
  return settle(bodies, places);
}

/** One round of pushes between neighbours; false when nobody overlaps. */
function push(bodies: readonly Body[], places: Point[]): boolean {
  let moved = false;
  const order = places.map((_, i) => i).sort((i, j) => left(bodies, places, i) - left(bodies, places, j));
  for (const [at, i] of order.entries()) {
    const a = bodies[i];
    const p = places[i];
    if (!a || !p) continue;
    for (let next = at + 1; next < order.length; next++) {
      const j = order[next] ?? 0;
      const b = bodies[j];
      const q = places[j];
      if (!b || !q) continue;
      // Sorted by the left edge as it was: a card that begins right of this one's end cannot touch it.
      if (q.x - b.w / 2 > p.x + a.w / 2 + gap * 2) break;
      const dx = q.x - p.x;
      const dy = q.y - p.y;
      const overX = (a.w + b.w) / 2 + gap - Math.abs(dx);
      const overY = (a.h + b.h) / 2 + gap - Math.abs(dy);
      if (overX <= 0.01 || overY <= 0.01) continue;
      const share = a.fixed && b.fixed ? 0 : a.fixed || b.fixed ? 1 : 0.5;
      if (share === 0) continue;
      moved = true;
      const along = overY <= overX ? 'y' : 'x';
      const by = (along === 'y' ? overY : overX) * share + 0.01;
      const ahead = along === 'y' ? dy >= 0 : dx >= 0;
      if (!a.fixed) p[along] -= ahead ? by : -by;
      if (!b.fixed) q[along] += ahead ? by : -by;
    }
  }
  return moved;
}

const left = (bodies: readonly Body[], places: readonly Point[], i: number): number =>
  (places[i]?.x ?? 0) - (bodies[i]?.w ?? 0) / 2;

/** Fixed cards first, then one after the other at the free place nearest to where each is. */
function settle(bodies: readonly Body[], places: readonly Point[]): Point[] {
  const taken = new SpatialHash();
  const out = places.map((at) => ({ ...at }));
  const turns = bodies.map((_, i) => i).sort((i, j) => Number(!bodies[i]?.fixed) - Number(!bodies[j]?.fixed));
  for (const i of turns) {
    const body = bodies[i];
    const at = places[i];
    if (!body || !at) continue;
    const free = body.fixed ?? nearestFree(body, at, taken);
    out[i] = { x: free.x, y: free.y };
    taken.add({ ...free, w: body.w, h: body.h });
  }
  return rounded(bodies, out);
}

function nearestFree(body: Body, at: Point, taken: SpatialHash): Point {
  const size = { w: body.w, h: body.h };
  if (!taken.hit({ ...at, ...size })) return at;
  for (let ring = 1; ring < 2_000; ring++) {
    const steps = 8 + ring * 4;
    for (let i = 0; i < steps; i++) {
      const turn = (i / steps) * 2 * Math.PI;
      const tried = { x: at.x + ring * 30 * Math.cos(turn), y: at.y + ring * 16 * Math.sin(turn) };
      if (!taken.hit({ ...tried, ...size })) return tried;
    }
  }
  return at;
}

/** Half pixels are sharp enough, and short in an address. */
function rounded(bodies: readonly Body[], places: readonly Point[]): Point[] {
  return places.map(
    ({ x, y }, i) => bodies[i]?.fixed ?? { x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2 },
  );
}
