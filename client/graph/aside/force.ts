/** Cards that push each other away, held together by their lines: no reading direction, but clusters show. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../types.ts';
import type { Body, Progress, Tie } from './job.ts';
import { separate } from './separate.ts';

interface Particle extends SimulationNodeDatum {
  body: Body;
}

interface Spring extends SimulationLinkDatum<Particle> {
  length: number;
}

const steps = 260;
/** The screen is wider than high: the picture may be too. */
const flatten = 1.6;

/** Deterministic: the same bodies and ties give the same places. No two cards overlap, fixed ones do not move. */
export function placeByForce(bodies: readonly Body[], ties: readonly Tie[], progress: Progress): Point[] {
  const particles: Particle[] = bodies.map((body) => ({
    body,
    ...(body.fixed ? { x: body.fixed.x, y: body.fixed.y, fx: body.fixed.x, fy: body.fixed.y } : {}),
  }));
  const springs: Spring[] = ties.map(({ a, b }) => ({ source: a, target: b, length: reach(bodies, a, b) }));
  const pull = bodies.length > 400 ? 0.03 : 0.06;
  const simulation = forceSimulation(particles)
    .force(
      'link',
      forceLink<Particle, Spring>(springs).distance(({ length }) => length),
    )
    .force('charge', forceManyBody<Particle>().strength(-520).distanceMax(1_600))
    .force('x', forceX<Particle>(0).strength(pull))
    .force('y', forceY<Particle>(0).strength(pull * flatten))
    .alphaDecay(1 - 0.002 ** (1 / steps))
    .stop();
  for (let step = 0; step < steps; step++) {
    simulation.tick();
    if (step % 10 === 9) progress(((step + 1) / steps) * 0.9);
  }
  const places = particles.map(({ x = 0, y = 0 }) => ({ x, y }));
  return separate(bodies, places);
}

function reach(bodies: readonly Body[], a: number, b: number): number {
  const [p, q] = [bodies[a], bodies[b]];
  return p && q ? 34 + (Math.hypot(p.w, p.h) + Math.hypot(q.w, q.h)) / 3.2 : 100;
}
