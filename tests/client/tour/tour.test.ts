import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, visible } from '../../../client/tour/place.ts';
import { stops, timeLeft } from '../../../client/tour/steps.ts';

const view = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 400, max: 1600 }),
});
const box = fc.record({
  x: fc.integer({ min: -500, max: 2600 }),
  y: fc.integer({ min: -500, max: 2600 }),
  width: fc.integer({ min: 1, max: 2600 }),
  height: fc.integer({ min: 1, max: 2600 }),
});
const card = fc.record({
  width: fc.integer({ min: 100, max: 296 }),
  height: fc.integer({ min: 80, max: 300 }),
});

describe('the words of a stop', () => {
  it('stand within the window, whatever they are about', () => {
    fc.assert(
      fc.property(box, card, view, (target, size, room) => {
        const { x, y } = beside(visible(target, room), size, room);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + size.width).toBeLessThanOrEqual(room.width);
        expect(y + size.height).toBeLessThanOrEqual(room.height);
      }),
    );
  });
  it('do not cover it where there is room beside it', () => {
    const size = { width: 300, height: 200 };
    const room = { width: 1000, height: 800 };
    for (const target of [
      { x: 100, y: 20, width: 400, height: 100 },
      { x: 100, y: 650, width: 400, height: 100 },
      { x: 20, y: 20, width: 400, height: 760 },
      { x: 500, y: 20, width: 480, height: 760 },
    ]) {
      const { x, y } = beside(target, size, room);
      const apart =
        x >= target.x + target.width ||
        x + size.width <= target.x ||
        y >= target.y + target.height ||
        y + size.height <= target.y;
      expect(apart).toBe(true);
    }
  });
});

describe('the stops', () => {
  it('are six to eight and take about a minute', () => {
    expect(stops('x:claim:1').length).toBe(8);
    expect(stops(null).length).toBe(6);
    expect(timeLeft(0, 8)).toBe('about 60 seconds left');
    expect(timeLeft(7, 8)).toBe('about 10 seconds left');
  });
  it('can be read in their time', () => {
    for (const { words } of stops('x:claim:1')) expect(words.split(' ').length).toBeLessThanOrEqual(28);
  });
});
