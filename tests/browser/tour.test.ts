import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { faultsOf } from './faults.ts';
import { address, journey, journeyWith } from './stage.ts';

const TITLES = [
  'What is known, and what is not',
  'Find anything',
  'The map',
  'How sure, and which way',
  'What if?',
  'Where nothing is known',
  'Stories',
  'The query behind it',
];

const guide = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const pointed = (page: Page) => page.locator('.tour-ring[style]');
const offer = (page: Page) => page.getByRole('button', { name: 'Take the 60-second tour' });

/** The stop is there, points at something, and its words are in the window. */
async function standsAt(page: Page, index: number): Promise<void> {
  const title = TITLES[index] ?? '';
  const stop = guide(page, title);
  await stop.getByText(`Tour, ${index + 1} of ${TITLES.length}`).waitFor();
  await pointed(page).waitFor();
  const inside = await stop.locator('.tour-card').evaluate((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
  });
  expect(inside, `${title}: in the window`).toBe(true);
  expect(page.url(), 'no trace in the address').not.toContain('tour');
}

describe('the tour', () => {
  journey('goes over the real pages by keyboard and comes back to where it began', async ({ page }) => {
    await page.goto(address);
    await offer(page).focus();
    const before = await page.evaluate(() => history.length);
    await page.keyboard.press('Enter');
    for (let index = 0; index < TITLES.length; index++) {
      await standsAt(page, index);
      const next = page.getByRole('button', { name: index === TITLES.length - 1 ? 'Done' : 'Next' });
      await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true);
      if (index === 4) await page.getByText('What if:').first().waitFor();
      await page.keyboard.press('ArrowRight');
    }
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/');
    expect(await page.evaluate(() => history.length), 'no trace in the history').toBe(before);
    await page.getByRole('button', { name: 'Take the tour again' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Take the tour again' }).click();
    await standsAt(page, 0);
    await page.keyboard.press('ArrowRight');
    await standsAt(page, 1);
    await page.keyboard.press('ArrowLeft');
    await standsAt(page, 0);
  });

  journey('can be skipped anywhere, and gives the focus back', async ({ page }) => {
    await page.goto(`${address}/explore?view=table&verdict=CONTESTED`);
    const help = page.getByRole('banner').getByRole('button', { name: 'Tour of the atlas' });
    await help.click();
    await standsAt(page, 0);
    await page.getByRole('button', { name: 'Next' }).click();
    await standsAt(page, 1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?view=table&verdict=CONTESTED');
    await expect.poll(() => help.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  journey('passes over what is not there', async ({ page }) => {
    await page.clock.install();
    const faults = await faultsOf(page, 'MatrixCells', 'held');
    await page.goto(address);
    await offer(page).click();
    for (let index = 0; index < 5; index++) {
      await standsAt(page, index);
      await page.keyboard.press('ArrowRight');
    }
    await guide(page, 'Where nothing is known').waitFor();
    await page.clock.fastForward(9_000);
    await standsAt(page, 6);
    await page.keyboard.press('ArrowLeft');
    await guide(page, 'Where nothing is known').waitFor();
    await page.clock.fastForward(9_000);
    await standsAt(page, 4);
    await page.keyboard.press('Escape');
    faults.release();
  });
});

describe('the tour on a phone', () => {
  const phone = journeyWith({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  phone('fits, over sheets too', async ({ page }) => {
    await page.goto(address);
    await offer(page).click();
    for (let index = 0; index < TITLES.length; index++) {
      await standsAt(page, index);
      await page.getByRole('button', { name: index === TITLES.length - 1 ? 'Done' : 'Next' }).click();
    }
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  const seen = journeyWith({ colorScheme, reducedMotion: 'reduce' });
  seen(`the tour is accessible, ${colorScheme}`, async ({ page }) => {
    await page.goto(address);
    await offer(page).click();
    await standsAt(page, 0);
    expect(await violations(page)).toEqual([]);
  });
}
