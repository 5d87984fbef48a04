/** What can be measured of a page for readers who zoom, space out text, or point with a finger. Runs in the page. */
import type { Page } from 'playwright-core';

/** What may scroll sideways by itself: two dimensions are what it is about (WCAG 1.4.10). */
const TWO_WAYS = [
  'canvas',
  '.map-canvas',
  'table',
  '.grid',
  '.table-scroll',
  '.matrix-scroll',
  '.years-scroll',
  '.stage',
  'svg',
  'pre',
].join(', ');

/** Others' work, and the map's own drawing. */
const NOT_OURS = '.graphiql-container, canvas';

/** Things to read or to press that stick out of the window sideways. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(
    ([twoWays, notOurs]) => {
      const width = document.documentElement.clientWidth;
      const found: string[] = [];
      if (document.documentElement.scrollWidth > width) {
        found.push(`the page is ${document.documentElement.scrollWidth} px wide, the window ${width}`);
      }
      const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
      for (const element of top.querySelectorAll(
        'a, button, input, select, h1, h2, h3, p, li, dt, dd, label',
      )) {
        if (element.closest(twoWays) || element.closest(notOurs) || !element.checkVisibility()) continue;
        const { left, right, width: own, height } = element.getBoundingClientRect();
        if (own <= 1 || height <= 1 || element.closest('.visually-hidden, .skip-link')) continue;
        if (getComputedStyle(element).clipPath !== 'none') continue;
        if (left < -1 || right > width + 1) {
          found.push(`${name(element)}: from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
        }
      }
      for (const element of top.querySelectorAll('*')) {
        const own = element.matches(twoWays) || element.querySelector(twoWays) || element.closest(twoWays);
        if (own || element.closest(notOurs) || element.scrollWidth <= element.clientWidth + 1) continue;
        if (/auto|scroll/.test(getComputedStyle(element).overflowX)) {
          found.push(`${name(element)}: scrolls sideways, ${element.scrollWidth} of ${element.clientWidth}`);
        }
      }
      return found.slice(0, 12);

      function name(element: Element): string {
        const words = element.textContent?.trim().slice(0, 40) ?? '';
        return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${words}`;
      }
    },
    [TWO_WAYS, NOT_OURS] as const,
  );
}

/** Texts whose box cuts them off, other than those that say so with an ellipsis or a number of lines. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate((notOurs) => {
    const found: string[] = [];
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (
        element.closest(notOurs) ||
        element.closest('svg, .visually-hidden, .skip-link, [aria-hidden=true]')
      )
        continue;
      if (!hasText(element) || !element.checkVisibility()) continue;
      for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.clipPath !== 'none' || box.clientWidth <= 1) break;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') break;
        const range = document.createRange();
        range.selectNodeContents(element);
        const text = range.getBoundingClientRect();
        const room = box.getBoundingClientRect();
        const over = Math.max(text.right - room.right, room.left - text.left, text.bottom - room.bottom);
        if (over > 2) {
          found.push(
            `${box.className || box.tagName}: ${Math.round(over)} px of “${element.textContent?.trim().slice(0, 40)}”`,
          );
        }
        break;
      }
    }
    return found.slice(0, 12);
  }, NOT_OURS);
}

/**
 * Targets under 24 by 24 px, other than links within a text and those that far enough from any other
 * (a circle of 24 px around the middle of each touches no other: WCAG 2.5.8).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((notOurs) => {
    const least = 24;
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const all = [
      ...top.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, [role=treeitem], [role=option], [role=separator]',
      ),
    ].filter((one) => !one.closest(notOurs) && one.checkVisibility() && !one.closest('.skip-link'));
    const boxes = all.map((one) => {
      const label = one instanceof HTMLInputElement ? one.closest('label') : null;
      return { one, box: (label ?? one).getBoundingClientRect() };
    });
    const found: string[] = [];
    for (const { one, box } of boxes) {
      if (box.width === 0 || (box.width >= least - 0.5 && box.height >= least - 0.5)) continue;
      if (isInText(one)) continue;
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const near = boxes.find((other) => {
        if (other.one === one || other.one.contains(one) || one.contains(other.one)) return false;
        const dx = Math.max(other.box.left - x, 0, x - other.box.right);
        const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
        return Math.hypot(dx, dy) < least / 2 - 0.5;
      });
      if (near) {
        found.push(
          `${one.tagName.toLowerCase()}.${one.className} “${one.textContent?.trim().slice(0, 30)}”: ${Math.round(box.width)} × ${Math.round(box.height)}, beside “${near.one.textContent?.trim().slice(0, 30)}”`,
        );
      }
    }
    return found.slice(0, 12);

    /** One of the words of a sentence: its height is the line's. */
    function isInText(element: HTMLElement): boolean {
      if (!/^inline(-block)?$/.test(getComputedStyle(element).display)) return false;
      let block = element.parentElement;
      while (block && /^inline/.test(getComputedStyle(block).display)) block = block.parentElement;
      return (block?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0);
    }
  }, NOT_OURS);
}

/** What moves by itself, by the name of its animation. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        (one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().duration ?? 0) > 0,
      )
      .map((one) => (one instanceof CSSAnimation ? one.animationName : one.id || 'a transition')),
  );
}
