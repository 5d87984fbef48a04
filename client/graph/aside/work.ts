import { buildColumns } from '../columns.ts';
import { order } from '../ordering.ts';
import { placeByForce } from './force.ts';
import type { Job, Ordered, Placed, Progress } from './job.ts';
import { placeOnRings } from './rings.ts';

/** Does the job; tells now and then what part is done, from 0 to 1. */
export function work(job: Job, progress: Progress): Ordered | Placed {
  if (job.name === 'lanes') {
    const { items } = buildColumns(job.nodes, job.edges, () => 0);
    return { order: order(items).columns.map((column) => column.map(({ id }) => id)) };
  }
  const place = job.name === 'force' ? placeByForce : placeOnRings;
  return { places: place(job.bodies, job.ties, progress) };
}
