import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  formatProgress,
  gradeClaim,
  NO_PROGRESS,
  parseProgress,
  progressWords,
  seeStep,
} from '../../client/state/progress.ts';
import { changeProgress, clearProgress } from '../../client/ui/useProgress.ts';

describe('progress', () => {
  test('keeps the furthest step, the last, and the last story', () => {
    const at = [1, 4, 2].reduce((before, step) => seeStep(before, 'a', step, 6), NO_PROGRESS);
    expect(at.stories.a).toEqual({ furthest: 4, last: 2, of: 6 });
    expect(seeStep(at, 'b', 1, 3).lastStory).toBe('b');
    expect(seeStep(at, 'a', 2, 6), 'nothing new').toBe(at);
    expect([undefined, at.stories.a, { furthest: 6, last: 2, of: 6 }].map(progressWords)).toEqual([
      '',
      'Step 2 of 6',
      'Read',
    ]);
  });

  test('is read back as it was kept', () => {
    const kept = gradeClaim(seeStep(NO_PROGRESS, 'nad:mechanism:sarm1', 2, 6), 'nad:claim:C1', {
      agreed: 3,
      of: 5,
    });
    expect(parseProgress(formatProgress(kept))).toEqual(kept);
  });

  test('of any other shape is none, and never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseProgress(text)).toEqual(NO_PROGRESS);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() =>
          parseProgress(JSON.stringify({ version: 1, stories: value, claims: value, lastStory: value })),
        ).not.toThrow();
      }),
    );
    expect(parseProgress(JSON.stringify({ version: 2, ...seeStep(NO_PROGRESS, 'a', 1, 2) }))).toEqual(
      NO_PROGRESS,
    );
    expect(
      parseProgress(
        JSON.stringify({ version: 1, stories: { a: { furthest: 'far' } }, claims: {}, lastStory: 'a' }),
      ),
    ).toEqual(NO_PROGRESS);
  });
});

describe('kept in the browser', () => {
  beforeEach(() => window.localStorage.clear());
  afterEach(() => {
    vi.restoreAllMocks();
    clearProgress();
  });

  test('and forgotten on request', () => {
    changeProgress((before) => seeStep(before, 'a', 1, 2));
    expect(parseProgress(window.localStorage.getItem('atlas.progress')).lastStory).toBe('a');
    clearProgress();
    expect(window.localStorage.getItem('atlas.progress')).toBeNull();
  });

  test('that forbids it: it lasts for the visit', () => {
    const forbidden = () => {
      throw new DOMException('no storage', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    changeProgress((before) => seeStep(before, 'a', 1, 3));
    let seen = NO_PROGRESS;
    changeProgress((before) => {
      seen = before;
      return seeStep(before, 'a', 2, 3);
    });
    expect(seen.stories.a?.last).toBe(1);
    clearProgress();
    vi.unstubAllGlobals();
  });
});
