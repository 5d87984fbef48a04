import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, type Range, segmentsOf } from '../../../client/views/read/segments.ts';

/** Letters of one and of two UTF-16 units, so that the two ways of counting differ. */
const anyText = fc
  .array(fc.constantFrom('a', 'é', '漢', '🧪', '𝛽', '\n', ' '), { maxLength: 40 })
  .map((letters) => letters.join(''));
const anyRanges = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 45 }), fc.integer({ min: -2, max: 45 })), { maxLength: 8 })
  .map((pairs) => pairs.map(([start, end], i): Range => ({ id: `r${i}`, start, end })));

describe('a text in segments', () => {
  test('put together they are the text, none is empty, each begins where the last ended', () => {
    fc.assert(
      fc.property(anyText, anyRanges, (text, ranges) => {
        const segments = segmentsOf(text, ranges);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        let at = 0;
        for (const { start, text: words } of segments) {
          expect(words).not.toBe('');
          expect(start).toBe(at);
          at += Array.from(words).length;
        }
      }),
    );
  });

  test('each code point is under exactly the ranges that cover it', () => {
    fc.assert(
      fc.property(anyText, anyRanges, (text, ranges) => {
        const length = Array.from(text).length;
        const placed = ranges.filter((range) => fits(range, length));
        for (const { start, text: words, ids } of segmentsOf(text, ranges)) {
          for (let at = start; at < start + Array.from(words).length; at += 1) {
            const covering = placed.filter((range) => range.start <= at && at < range.end);
            expect([...ids].sort()).toEqual(covering.map(({ id }) => id).sort());
          }
        }
      }),
    );
  });

  test('each range that fits begins once, so that each can be reached; the innermost comes first', () => {
    fc.assert(
      fc.property(anyText, anyRanges, (text, ranges) => {
        const length = Array.from(text).length;
        const placed = ranges.filter((range) => fits(range, length));
        const segments = segmentsOf(text, ranges);
        expect(segments.flatMap(({ begins }) => begins).sort()).toEqual(placed.map(({ id }) => id).sort());
        const size = new Map(ranges.map(({ id, start, end }) => [id, end - start]));
        for (const { ids } of segments) {
          const sizes = ids.map((id) => size.get(id) ?? 0);
          expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('nested, overlapping and astral', () => {
    const of = (text: string, ...ranges: [string, number, number][]) =>
      segmentsOf(
        text,
        ranges.map(([id, start, end]) => ({ id, start, end })),
      ).map(({ text: words, ids }) => [words, ids.join(' ')]);
    expect(of('🧪ab', ['x', 1, 2])).toEqual([
      ['🧪', ''],
      ['a', 'x'],
      ['b', ''],
    ]);
    expect(of('abcd', ['out', 0, 4], ['in', 1, 2])).toEqual([
      ['a', 'out'],
      ['b', 'in out'],
      ['cd', 'out'],
    ]);
    expect(of('abcd', ['x', 0, 3], ['y', 2, 4])).toEqual([
      ['ab', 'x'],
      ['c', 'y x'],
      ['d', 'y'],
    ]);
    expect(of('ab', ['past', 1, 3], ['back', 2, 1], ['none', 1, 1])).toEqual([['ab', '']]);
    expect(of('')).toEqual([]);
  });
});
