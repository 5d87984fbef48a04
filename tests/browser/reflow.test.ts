import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { faultsOf } from './faults.ts';
import { cutOff, moving, smallTargets, stickingOut } from './measures.ts';
import { PHONE_PLACES, PLACES } from './places.ts';
import { address, journeyWith, walkWith } from './stage.ts';

/** 1280 by 1024 CSS px at 400 % (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };
const ON_PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};

/** The figures of WCAG 1.4.12. */
const SPACED = `*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** As a reader's own style would: a style element is what the page's policy refuses. */
const spaceOut = (page: Page) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, SPACED);

describe('at 400 % zoom, and with text spaced out, nothing is lost and nothing scrolls two ways', () => {
  const zoomed = walkWith({ viewport: ZOOMED });
  for (const { name, path, ready, before } of [...PLACES, ...PHONE_PLACES]) {
    zoomed(name, async ({ page }) => {
      await before?.(page);
      await page.goto(address + path);
      await ready(page);
      // Asked until it holds: a page that has just been resized may still be laid out for the width before.
      await expect.poll(() => stickingOut(page), { message: 'zoomed' }).toEqual([]);
      await expect.poll(() => cutOff(page), { message: 'zoomed' }).toEqual([]);
      await spaceOut(page);
      await expect.poll(() => cutOff(page), { message: 'zoomed and spaced' }).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expect.poll(() => cutOff(page), { message: 'spaced' }).toEqual([]);
      await expect.poll(() => stickingOut(page), { message: 'spaced' }).toEqual([]);
    });
  }
});

describe('on a phone every target is large enough, axe finds nothing, and with less motion nothing moves', () => {
  const touched = walkWith(ON_PHONE);
  for (const { name, path, ready, before } of [...PLACES, ...PHONE_PLACES]) {
    touched(name, async ({ page }) => {
      await before?.(page);
      await page.goto(address + path);
      await ready(page);
      expect(await smallTargets(page)).toEqual([]);
      expect(await moving(page)).toEqual([]);
      expect(await violations(page), 'axe').toEqual([]);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0], 'no sideways scrolling').toBe(widths[1]);
    });
  }
  journeyWith(ON_PHONE)('while something is awaited', async ({ page }) => {
    const faults = await faultsOf(page, 'MatrixCells', 'held');
    await page.goto(`${address}/explore?view=matrix`);
    await page.getByText('Still loading the matrix.').waitFor();
    expect(await moving(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: /^Cancel/ }).click();
    faults.release();
  });
});
