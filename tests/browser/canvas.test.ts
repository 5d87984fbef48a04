/** What the mouse and the finger do on the canvas itself; all of it is in the outline and the menus for the keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { mapDrawn, panelTitle } from './parts.ts';
import { address, journey, journeyWith } from './stage.ts';

interface Spot {
  id: string;
  label: string;
  /** In the window. */
  x: number;
  y: number;
}

/** Where cards are in the window, once they have come to rest: the picture fits itself to the room it gets. */
async function spots(page: Page): Promise<Spot[]> {
  await mapDrawn(page);
  let last: Spot[] = [];
  await expect
    .poll(async () => {
      const before = JSON.stringify(last);
      last = await spotsNow(page);
      return JSON.stringify(last) === before;
    })
    .toBe(true);
  return last;
}

/** The canvas has no roles: only its own instance knows what it draws where. */
function spotsNow(page: Page): Promise<Spot[]> {
  return page.evaluate(() => {
    interface Card {
      id(): string;
      data(name: string): string;
      renderedPosition(): { x: number; y: number };
    }
    const holder = document.querySelector<HTMLElement & { _cyreg?: { cy: { nodes(of: string): Card[] } } }>(
      '.graph-canvas-holder',
    );
    if (!holder?._cyreg) throw new Error('there is no canvas');
    const { left, top } = holder.getBoundingClientRect();
    return [...holder._cyreg.cy.nodes('[look]')].map((card) => {
      const { x, y } = card.renderedPosition();
      return { id: card.id(), label: card.data('label').replaceAll('\n', ' '), x: left + x, y: top + y };
    });
  });
}

const claimIn = async (page: Page): Promise<Spot> => {
  const claim = (await spots(page)).find(({ id }) => id.includes(':claim:'));
  if (!claim) throw new Error('no claim is drawn');
  return claim;
};
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

describe('on the canvas', () => {
  journey('a box with Shift marks what it holds, a click with Ctrl takes one out', async ({ page }) => {
    await page.goto(`${address}/explore`);
    const cards = await spots(page);
    const studies = cards.filter(({ id }) => id.includes(':study:')).sort((a, b) => a.y - b.y);
    const [first, , third, fourth] = studies;
    const claim = cards.find(({ id }) => id.includes(':claim:'));
    const canvas = await page.locator('.graph-canvas').boundingBox();
    if (!first || !third || !fourth || !claim || !canvas) throw new Error('too few cards are drawn');
    await page.keyboard.down('Shift');
    // From the left edge above the first to the gap between the columns, above the fourth.
    await page.mouse.move(canvas.x + 3, first.y - 25);
    await page.mouse.down();
    await page.mouse.move(first.x, first.y + 5, { steps: 4 });
    await page.mouse.move((first.x + claim.x) / 2, (third.y + fourth.y) / 2, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await said(page, '3 marked');
    const out = (await spots(page)).find(({ id }) => id === third.id);
    if (!out) throw new Error('a marked card is gone');
    await page.keyboard.down('Control');
    await page.mouse.click(out.x, out.y);
    await page.keyboard.up('Control');
    await said(page, '2 marked');
  });

  journey('the right button opens the menu of a card, and of the picture', async ({ page }) => {
    await page.goto(`${address}/explore`);
    const claim = await claimIn(page);
    await page.mouse.click(claim.x, claim.y, { button: 'right' });
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem', { name: /^Open/ }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.count()).toBe(0);
    const canvas = await page.locator('.graph-canvas').boundingBox();
    if (!canvas) throw new Error('the canvas is not on screen');
    await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height - 3, { button: 'right' });
    await menu.getByRole('menuitem', { name: /^Everything into view/ }).waitFor();
  });

  journey('a card stays where it is dropped, and the address keeps it', async ({ page }) => {
    await page.goto(`${address}/explore`);
    const claim = await claimIn(page);
    await page.mouse.move(claim.x, claim.y);
    await page.mouse.down();
    await page.mouse.move(claim.x + 40, claim.y + 9, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('at').join(' ')).toContain(claim.id);
    const moved = (await spots(page)).find(({ id }) => id === claim.id);
    expect(Math.abs((moved?.x ?? 0) - claim.x - 40)).toBeLessThan(12);
  });

  journey('a large picture has a small map, and a click there goes there', async ({ page }) => {
    const { mechanisms } = await ask<{ mechanisms: { id: string }[] }>('{ mechanisms { id } }');
    const around = new URLSearchParams([
      ...mechanisms.map(({ id }) => ['open', id] as [string, string]),
      ['most', '250'],
    ]);
    await page.goto(`${address}/explore?${around}`);
    expect((await spots(page)).length).toBeGreaterThan(200);
    const small = page.locator('.graph-minimap');
    await small.waitFor();
    const frame = small.locator('.graph-minimap-frame');
    const box = await small.boundingBox();
    const before = await frame.boundingBox();
    if (!box || !before) throw new Error('the small map is not on screen');
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.8);
    await expect.poll(async () => (await frame.boundingBox())?.y).toBeGreaterThan(before.y + 8);
    const now = await frame.boundingBox();
    expect(Math.abs((now?.y ?? 0) + (now?.height ?? 0) / 2 - (box.y + box.height * 0.8))).toBeLessThan(4);
  });
});

describe('with a finger', () => {
  journeyWith({ hasTouch: true })('a long press opens the menu, a tap the panel', async ({ page }) => {
    await page.goto(`${address}/explore`);
    const claim = await claimIn(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: claim.x, y: claim.y }],
    });
    await page.getByRole('menu').waitFor();
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    // The end of a long press chooses nothing.
    expect(await panelTitle(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count()).toBe(0);
    await page.touchscreen.tap(claim.x, claim.y);
    await panelTitle(page).waitFor();
  });
});
