/** The clock of the machine is set forward or back while the server runs: nothing that takes time notices. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projectFiles, read } from '../architecture/sources.ts';
import { codeOf, serve } from './harness.ts';

const DAY = 86_400_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe.each([
  ['forward', DAY],
  ['back', -DAY],
])('a clock set %s by a day', (_, by) => {
  const jump = () => void vi.setSystemTime(Date.now() + by);

  it('neither gives a client a new minute nor prolongs the one it has', async () => {
    const { ask } = await serve({ settings: { RATE_LIMIT: '2', TRUST_PROXY: 'loopback' } });
    const from = { 'x-forwarded-for': '203.0.113.7' };
    expect((await ask(from)).status).toBe(200);
    jump();
    expect((await ask(from)).status).toBe(200);
    const refused = await ask(from);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('moves no deadline', async () => {
    let begun = () => {};
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const read = () => {
      begun();
      return new Promise<[]>(() => {});
    };
    const { ask } = await serve({ settings: { ANSWER_SECONDS: '2' }, read });
    const answer = ask();
    await reading;
    jump();
    expect((await ask({}, '{ __typename }')).status).toBe(200);
    expect(await codeOf(await answer)).toBe('TIMEOUT');
  });

  it('throws no kept answer away', async () => {
    let reads = 0;
    const read = async (): Promise<[]> => {
      reads += 1;
      return [];
    };
    const { ask } = await serve({ read });
    // The first is answered by the reference implementation, the second is kept.
    for (let i = 0; i < 2; i++) await ask();
    const before = reads;
    jump();
    await ask();
    expect(reads).toBe(before);
  });
});

it('what takes time is measured by a clock that does not jump', () => {
  const byDay = projectFiles().filter(
    (file) => /^server\/.*\.ts$/.test(file) && /Date\.now|new Date\(\)/.test(read(file)),
  );
  expect(byDay).toEqual([]);
});
