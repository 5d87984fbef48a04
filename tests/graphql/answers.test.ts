import { describe, expect, it } from 'vitest';
import { Answers } from '../../server/graphql/answers.ts';
import { inTurn } from '../../server/store/in-turn.ts';

const answer = (text: string, errors: string[] = []) => ({ body: Buffer.from(text), errors });

/** A promise and what settles it. */
function open<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('answers', () => {
  it('are made once for all who ask at the same time, and kept for those who ask later', async () => {
    const from: string[] = [];
    const answers = new Answers(1_000, (one) => from.push(one));
    const making = open<ReturnType<typeof answer>>();
    const asked = [1, 2, 3].map(() => answers.get('k', () => making.promise));
    making.resolve(answer('x'));
    expect((await Promise.all(asked)).map(({ body }) => String(body))).toEqual(['x', 'x', 'x']);
    await answers.get('k', () => Promise.reject(new Error('made again')));
    expect(from).toEqual(['miss', 'shared', 'shared', 'hit']);
  });

  it('with errors are not kept, and a failure is nobody’s answer later', async () => {
    const answers = new Answers(1_000);
    await answers.get('k', async () => answer('partly', ['TIMEOUT']));
    await expect(answers.get('k', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(String((await answers.get('k', async () => answer('now'))).body)).toBe('now');
  });

  it('are let go, the longest unused first, when there is no room', async () => {
    const from: string[] = [];
    const answers = new Answers(800, (one) => from.push(one));
    for (const key of ['a', 'b', 'a', ...'cdefghi'])
      await answers.get(key, async () => answer('x'.repeat(95)));
    await answers.get('b', async () => answer('anew'));
    expect(from.filter((one) => one === 'hit')).toHaveLength(1);
    expect(from.at(-1)).toBe('miss');
  });

  it('are made for as long as anybody waits, and anew for who comes later', async () => {
    const answers = new Answers(1_000);
    const stops: AbortSignal[] = [];
    const making = open<ReturnType<typeof answer>>();
    const make = (stop: AbortSignal) => {
      stops.push(stop);
      return making.promise;
    };
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) => answers.get('k', make, () => signal));
    first.abort();
    expect(stops.map(({ aborted }) => aborted)).toEqual([false]);
    second.abort();
    expect(stops.map(({ aborted }) => aborted)).toEqual([true]);
    asked.push(answers.get('k', make, () => third.signal));
    expect(stops.map(({ aborted }) => aborted)).toEqual([true, false]);
    making.resolve(answer('x'));
    await Promise.all(asked);
    third.abort();
    expect(stops.at(-1)?.aborted).toBe(false);
  });

  it('are none kept where none shall be', async () => {
    const answers = new Answers(0);
    for (const text of ['a', 'b'])
      expect(String((await answers.get('k', async () => answer(text))).body)).toBe(text);
  });
});

describe('look-ups in turn', () => {
  it('give nobody an answer that was begun before the question', async () => {
    const begun: ReturnType<typeof open<number>>[] = [];
    const lookUp = inTurn(() => {
      const one = open<number>();
      begun.push(one);
      return one.promise;
    });
    const first = lookUp();
    const [second, third] = [lookUp(), lookUp()];
    expect(begun).toHaveLength(1);
    begun[0]?.resolve(1);
    expect(await first).toBe(1);
    await Promise.resolve();
    expect(begun).toHaveLength(2);
    begun[1]?.resolve(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
  });

  it('go on after one that fails', async () => {
    let times = 0;
    const lookUp = inTurn(async () => {
      times += 1;
      if (times === 1) throw new Error('first');
      return times;
    });
    const asked = [lookUp(), lookUp()];
    expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'rejected' }, { value: 2 }]);
    expect(await lookUp()).toBe(3);
  });
});
