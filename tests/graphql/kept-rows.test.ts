import { describe, expect, it } from 'vitest';
import { KeptRows } from '../../server/loaders/kept-rows.ts';

const row = (id: string, text = '') => ({ id, text });

describe('kept rows', () => {
  it('are given by statement and key as they were kept, and cannot be changed', () => {
    const rows = new KeptRows(10_000).ofState('1');
    const list = [row('b'), row('a')];
    rows?.keep('claims', 'a', row('a', 'of claims'));
    rows?.keep('studies', 'a', row('a', 'of studies'));
    rows?.keep('lists', 'a', list);
    expect(rows?.get('claims', 'a')).toEqual(row('a', 'of claims'));
    expect(rows?.get('studies', 'a')).toEqual(row('a', 'of studies'));
    expect(rows?.get('claims', 'b')).toBeUndefined();
    expect(() => list.sort()).toThrow(TypeError);
    expect(() => list.push(row('b'))).toThrow(TypeError);
  });

  it('do not keep that nothing was found', () => {
    const rows = new KeptRows(10_000).ofState('1');
    rows?.keep('claims', 'a', null);
    expect(rows?.get('claims', 'a')).toBeUndefined();
  });

  it('are those of one state of the data: another begins with none, and who still answers from the first keeps his', () => {
    const kept = new KeptRows(10_000);
    const first = kept.ofState('1');
    first?.keep('claims', 'a', row('a', 'first'));
    expect(kept.ofState('1')?.get('claims', 'a')).toEqual(row('a', 'first'));
    const second = kept.ofState('2');
    expect(second?.get('claims', 'a')).toBeUndefined();
    first?.keep('claims', 'b', row('b', 'first'));
    expect(second?.get('claims', 'b')).toBeUndefined();
    expect(first?.get('claims', 'a')).toEqual(row('a', 'first'));
  });

  it('stay within their bytes, the longest unused first', () => {
    const kept = new KeptRows(10_000);
    const rows = kept.ofState('1');
    for (let i = 0; i < 100; i++) {
      rows?.keep('claims', `c${i}`, row(`c${i}`, 'x'.repeat(500)));
      rows?.get('claims', 'c0');
    }
    expect(kept.counts().bytes).toBeLessThanOrEqual(10_000);
    expect(rows?.get('claims', 'c0')).toBeDefined();
    expect(rows?.get('claims', 'c99')).toBeDefined();
    expect(rows?.get('claims', 'c50')).toBeUndefined();
    expect(kept.counts()).toMatchObject({ found: 102, missed: 1 });
  });

  it('are none where no bytes may be taken', () => {
    expect(new KeptRows(0).ofState('1')).toBeUndefined();
  });
});
