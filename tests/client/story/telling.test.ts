import { describe, expect, test } from 'vitest';
import { readingLevel, textFor } from '../../../client/views/story/reading.ts';
import { keyOf, stepIndex } from '../../../client/views/story/steps.ts';
import { neighbours, storiesFirst, storyHref } from '../../../client/views/story/stories.ts';
import { type SureClaim, surenessWords, weakest } from '../../../client/views/story/sureness.ts';

describe('the step of an address', () => {
  test('is one of the story', () => {
    expect(['3', undefined, '0', '99', 'two', '-1'].map((asked) => stepIndex(asked, 5))).toEqual([
      2, 0, 0, 4, 0, 0,
    ]);
    expect(stepIndex('1', 0)).toBe(0);
  });
});

describe('keys', () => {
  test('go to steps and stop at the ends', () => {
    expect(['ArrowRight', 'n', 'ArrowLeft', 'p', 'Home', 'End'].map((key) => keyOf(key, 1, 3))).toEqual([
      { step: 2 },
      { step: 2 },
      { step: 0 },
      { step: 0 },
      { step: 0 },
      { step: 2 },
    ]);
    expect([keyOf('ArrowRight', 2, 3), keyOf('ArrowLeft', 0, 3)]).toEqual([{ step: 2 }, { step: 0 }]);
  });

  test('choose for whom it is told; others are left alone', () => {
    expect([keyOf('1', 0, 3), keyOf('3', 0, 3), keyOf('x', 0, 3)]).toEqual([
      { reading: 0 },
      { reading: 2 },
      null,
    ]);
  });
});

describe('a reading level', () => {
  const texts = [
    { level: 'STUDENT', text: 'for students' },
    { level: 'EXPERT', text: 'for experts' },
  ] as const;

  test('of an address is one of the three, else the student', () => {
    expect(['school', 'EXPERT', undefined].map(readingLevel)).toEqual(['SCHOOL', 'STUDENT', 'STUDENT']);
  });

  test('that nobody wrote for gets the text for students', () => {
    expect(textFor(texts, 'EXPERT')?.text).toBe('for experts');
    expect(textFor(texts, 'SCHOOL')).toEqual(texts[0]);
    expect(textFor([], 'SCHOOL')).toBeNull();
  });
});

describe('how sure a step is', () => {
  const claim = (id: string, sure: Partial<SureClaim['sure']>): SureClaim => ({
    id,
    text: id,
    kind: 'MECHANISM',
    sure: { ladder: 'CORROBORATION', level: 'STRONG', rank: 3, standing: 3, verdict: 'SUPPORTED', ...sure },
  });

  test('is as sure as the weakest of its claims', () => {
    const low = claim('low', { standing: 1 });
    expect(weakest([claim('high', {}), low, claim('also low', { standing: 1 })])).toBe(low);
    expect(surenessWords([claim('high', {}), low])).toMatch(/^Hardly sure/);
    expect(surenessWords([claim('high', {})])).toMatch(/^Rather sure/);
  });

  test('says what is wrong with it', () => {
    expect(surenessWords([])).toMatch(/no claim recorded/);
    expect(surenessWords([claim('a', { verdict: 'CONTESTED', standing: 1 })])).toMatch(/disagree/);
    expect(surenessWords([claim('a', { verdict: 'NOT_STUDIED', standing: 0 })])).toMatch(
      /nobody has studied/,
    );
    expect(surenessWords([claim('a', { verdict: 'DISPUTED', standing: 0 })])).toMatch(/against/);
  });

  test('leaves out what is not graded, and says so where nothing else is there', () => {
    const price = claim('price', { ladder: 'NONE', standing: 0 });
    expect(weakest([price, claim('high', {})])?.id).toBe('high');
    expect(surenessWords([price])).toMatch(/^Not graded/);
  });
});

describe('stories', () => {
  const items = [
    { id: 'a', story: false, steps: [1] },
    { id: 'b', story: true, steps: [1] },
    { id: 'c', story: false, steps: [] },
  ];

  test('told ones come first, empty ones not at all', () => {
    expect(storiesFirst(items).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('have neighbours and an address', () => {
    expect(neighbours(items, 'b')).toEqual({ before: items[0], after: items[2] });
    expect(neighbours(items, 'x')).toEqual({ before: null, after: null });
    expect(storyHref('nad:mechanism:sarm1', 2)).toBe('/explore?view=story&story=nad:mechanism:sarm1&step=2');
  });
});
