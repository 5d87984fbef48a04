import { describe, expect, test } from 'vitest';
import { Lane } from '../../server/store/lane.ts';

/** Work that waits until it is let go. */
function task(log: string[], name: string) {
  let end: (error?: Error) => void = () => {};
  const work = () =>
    new Promise<string>((resolve, reject) => {
      log.push(`${name} begun`);
      end = (error) => (error ? reject(error) : resolve(name));
    });
  return { work, end: (error?: Error) => end(error) };
}

const never = () => new AbortController().signal;

describe('a lane', () => {
  test('lets in so many at a time, first come first served, and the next also after a failure', async () => {
    const log: string[] = [];
    const lane = new Lane(2);
    const tasks = ['a', 'b', 'c', 'd'].map((name) => task(log, name));
    const done = tasks.map(({ work }) => lane.run(work, never()));
    expect(log).toEqual(['a begun', 'b begun']);
    expect(lane.waiting).toBe(2);
    tasks[1]?.end(new Error('b failed'));
    await expect(done[1]).rejects.toThrow('b failed');
    expect(log).toEqual(['a begun', 'b begun', 'c begun']);
    tasks[0]?.end();
    tasks[2]?.end();
    expect(await done[0]).toBe('a');
    expect(await done[2]).toBe('c');
    tasks[3]?.end();
    expect(await done[3]).toBe('d');
    expect(lane.waiting).toBe(0);
    const after = task(log, 'e');
    const last = lane.run(after.work, never());
    after.end();
    expect(await last).toBe('e');
  });

  test('does not begin what was given up while it waited, or before', async () => {
    const log: string[] = [];
    const lane = new Lane(1);
    const [first, second, third] = ['first', 'second', 'third'].map((name) => task(log, name));
    if (!first || !second || !third) throw new Error('three tasks');
    const running = lane.run(first.work, never());
    const stop = new AbortController();
    const waiting = lane.run(second.work, stop.signal);
    const behind = lane.run(third.work, never());
    const reason = new Error('gone');
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(lane.run(second.work, stop.signal)).rejects.toBe(reason);
    expect(lane.waiting).toBe(1);
    first.end();
    await running;
    third.end();
    await behind;
    expect(log).toEqual(['first begun', 'third begun']);
  });
});
