import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { MOST_OPERATIONS } from '../../server/graphql/documents.ts';
import { serve } from './harness.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes that are held on to. */
function held(): number {
  for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage().heapUsed / 1e6;
}

it('holds no more memory after thousands of documents that nobody sent before, once as many are kept as may be', async () => {
  const { ask, logged } = await serve();
  let sent = 0;
  const send = async (count: number) => {
    for (let i = 0; i < count; i++) await (await ask({}, `{ new${sent++}: topics { id } }`)).text();
  };
  await send(MOST_OPERATIONS + 500);
  const before = held();
  await send(3 * MOST_OPERATIONS);
  // Were all of them kept, it would be eleven more.
  expect(held() - before).toBeLessThan(4);
  expect(logged).toEqual([]);
});
