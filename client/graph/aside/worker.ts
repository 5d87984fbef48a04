/** The worker: one job, then the end. Whoever loses interest terminates it. */
import type { Job, Ordered, Placed, Said } from './job.ts';
import { work } from './work.ts';

const say = (said: Said<Ordered | Placed>) => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  say({ outcome: work(data, (progress) => say({ progress })) });
});
