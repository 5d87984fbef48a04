import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrive, begin, redo, type Steps, undo } from '../../client/state/history.ts';

/** Pictures that differ, and ways of looking at the same one. */
const hiding = (id: string | number) => `?hide=${id}`;
const walk = (addresses: readonly string[]): Steps =>
  addresses.reduce((steps, address) => arrive(steps, address, 'push'), begin(''));
const times = (n: number, step: (steps: Steps) => Steps, steps: Steps): Steps =>
  Array.from({ length: n }).reduce<Steps>(step, steps);

describe('undo and redo', () => {
  it('go back through every change, without limit, and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 300 }), (ids) => {
        const addresses = ids.filter((id, i) => id !== ids[i - 1]).map(hiding);
        const steps = walk(addresses);
        const back = times(addresses.length, undo, steps);
        expect(back.present).toBe('');
        expect(undo(back)).toBe(back);
        expect(times(addresses.length, redo, back)).toEqual(steps);
      }),
    );
  });
  it('forgets what was undone when something else is changed', () => {
    const steps = arrive(undo(walk([hiding('a'), hiding('b')])), hiding('c'), 'push');
    expect(redo(steps)).toBe(steps);
    expect(undo(steps).present).toBe(hiding('a'));
  });
  it('takes a change back and the same change again as two', () => {
    const steps = walk([hiding('a'), '', hiding('a')]);
    expect([undo(steps), undo(undo(steps))].map(({ present }) => present)).toEqual(['', hiding('a')]);
  });
  it('leaves the view and the selection as they are', () => {
    const steps = walk([hiding('a'), '?sel=x&hide=a', '?view=table&sel=x&hide=a']);
    expect(steps.past).toEqual(['']);
    expect(undo(steps).present).toBe('?view=table&sel=x');
    expect(redo(undo(steps)).present).toBe('?view=table&sel=x&hide=a');
  });
  it('takes a correction as part of what it corrects', () => {
    const steps = arrive(walk([hiding('a')]), '?hide=a&room=9,9', 'replace');
    expect(undo(steps).present).toBe('');
    expect(redo(undo(steps)).present).toBe('?hide=a&room=9,9');
  });
  it('follows the browser’s back and forward', () => {
    const steps = walk([hiding('a'), hiding('b')]);
    const back = arrive(steps, hiding('a'), 'pop');
    expect(back).toEqual(undo(steps));
    expect(arrive(back, hiding('b'), 'pop')).toEqual(steps);
    expect(arrive(steps, hiding('z'), 'pop').past).toEqual([...steps.past, hiding('b')]);
  });
});
