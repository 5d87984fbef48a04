import { useEffect, useState } from 'react';
import { type Box, visible } from './place.ts';

/** A target that has not come by then does not come. */
const PATIENCE_MS = 8_000;

export type Target = Box | 'awaited' | 'missing';

/** Looks for what a selector names, brings it into view once, and follows it. */
export function useTarget(selector: string, path: string): Target {
  // The same selector on another page is another target.
  const key = `${path} ${selector}`;
  const [found, keep] = useState<{ key: string; target: Target }>({ key, target: 'awaited' });
  useEffect(() => {
    const setTarget = (next: (before: Target) => Target) =>
      keep((before) => {
        const target = before.key === key ? before.target : 'awaited';
        const changed = next(target);
        return before.key === key && changed === target ? before : { key, target: changed };
      });
    let seen: Element | null = null;
    let frame = 0;
    const look = () => {
      frame = requestAnimationFrame(look);
      const element = document.querySelector(selector);
      if (element && element !== seen) {
        seen = element;
        bringIntoView(element);
      }
      if (!element) return;
      const box = visible(around(element.getBoundingClientRect()), {
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      });
      if (box) setTarget((before) => (isSame(before, box) ? before : box));
    };
    look();
    const late = setTimeout(() => {
      if (!seen) setTarget(() => 'missing');
    }, PATIENCE_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(late);
    };
  }, [selector, key]);
  return found.key === key ? found.target : 'awaited';
}

/** A little air, so that the ring does not touch what it points at. */
const AIR = 6;

function around({ x, y, width, height }: Box): Box {
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}

function bringIntoView(element: Element) {
  const tall = element.getBoundingClientRect().height > window.innerHeight * 0.8;
  element.scrollIntoView({ block: tall ? 'start' : 'center', inline: 'nearest' });
}

const isSame = (a: Target, b: Box) =>
  typeof a === 'object' && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
