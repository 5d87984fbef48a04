import { describe, expect, it } from 'vitest';
import { progressText } from '../../seed/atlas/progress.ts';

describe('progress', () => {
  it('says how far it is, how fast, and how long it will take', () => {
    expect(progressText({ bytes: 500, ofBytes: 2_000, rows: 1_200, seconds: 3 })).toBe(
      '[######------------------] 25% 1,200 rows, 400/s, 9 s left',
    );
  });
  it('of unknown size says how many and how fast', () => {
    expect(progressText({ bytes: 500, ofBytes: 0, rows: 10, seconds: 0 })).toBe('10 rows, 0/s');
  });
});
