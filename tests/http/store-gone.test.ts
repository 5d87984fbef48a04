import { expect, it, onTestFinished } from 'vitest';
import { StoreError, type StoreErrorCode } from '../../server/store/store.ts';
import { startObserved, storeWith } from '../observe/app.ts';

const QUERY = '{ topics { id } }';

async function serve(failure: () => Error | undefined) {
  const dataVersion = async () => {
    const error = failure();
    if (error) throw error;
    return 'test';
  };
  const served = await startObserved(storeWith({ dataVersion }));
  onTestFinished(() => served.app.close());
  return served;
}

it.each<StoreErrorCode>(['UNAVAILABLE', 'TIMEOUT', 'CLOSED'])(
  'a store that does not tell the state of its data (%s) is a reason to come again, to questions known and new',
  async (code) => {
    let error: Error | undefined;
    const { ask, log } = await serve(() => error);
    expect((await ask(QUERY)).status).toBe(200);
    error = new StoreError(code, 'Cannot reach db.example:7687');
    for (let i = 0; i < 2; i++) {
      const answer = await ask(QUERY);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toEqual({
        errors: [
          {
            message: 'The data store does not answer. Try again in a moment.',
            extensions: { code: 'STORE_UNAVAILABLE' },
          },
        ],
      });
    }
    expect(log.lines().filter(({ level }) => level === 'error')).toEqual([]);
    error = undefined;
    expect(await (await ask(QUERY)).json()).toEqual({ data: { topics: [] } });
  },
);

it('a fault of our own in it is hidden, and logged', async () => {
  let error: Error | undefined;
  const { ask, log } = await serve(() => error);
  await ask(QUERY);
  error = new TypeError('of the program');
  const answer = await ask(QUERY);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('of the program');
  expect(log.lines().filter(({ level }) => level === 'error')).toHaveLength(1);
});
