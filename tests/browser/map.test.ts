import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { LAYOUTS } from '../../client/state/map.ts';
import { mapDrawn, outline, panelTitle, tabTo } from './parts.ts';
import { address, journey } from './stage.ts';

const claim = 'nad:claim:C25';
const asked = (page: Page) => new URL(page.url()).searchParams;
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Map tools' });
const undo = (page: Page) => tools(page).getByRole('button', { name: 'Undo' });
const redo = (page: Page) => tools(page).getByRole('button', { name: 'Redo' });
const menu = (page: Page) => page.getByRole('menu');
const item = (page: Page, name: string | RegExp) =>
  menu(page).getByRole('menuitem', { name, exact: typeof name === 'string' });
const state = (page: Page) => page.getByRole('list', { name: 'State of the picture' });
/** How much the picture holds, as it says itself. */
const things = async (page: Page) =>
  Number(/(\d+) things/.exec((await tools(page).textContent()) ?? '')?.[1] ?? Number.NaN);
/** The rows of a lane in the outline, which are in the order in which the cards stand. */
const rows = (page: Page) => outline(page).getByRole('treeitem').allTextContents();

/** Waits until everything has come and the address says where it stands. */
async function settled(page: Page): Promise<void> {
  await mapDrawn(page);
  await expect.poll(() => asked(page).has('room') || asked(page).has('map')).toBe(true);
}

async function openMap(page: Page, search = ''): Promise<void> {
  await page.goto(`${address}/explore${search}`);
  await mapDrawn(page);
}

describe('the map by mouse', () => {
  journey('opens one kind of what surrounds a claim, with counts known beforehand', async ({ page }) => {
    await openMap(page, `?sel=${claim}`);
    const before = await things(page);
    await tools(page).getByRole('button', { name: 'Expand' }).click();
    const studies = item(page, /^Studies \(\d+\)/);
    const [, count, shown] = /\((\d+)\)(\d+) shown/.exec((await studies.textContent()) ?? '') ?? [];
    await studies.click();
    await expect.poll(() => things(page)).toBe(before + Number(count) - Number(shown));
    await settled(page);
    expect(asked(page).get('around')).toBe(`STUDY ${claim}`);
    await tools(page).getByRole('button', { name: 'Expand' }).click();
    expect(await item(page, /^Studies/).getAttribute('aria-disabled')).toBe('true');
    await item(page, /^Collapse/).click();
    await expect.poll(() => things(page)).toBe(before);
  });

  journey('takes every change back and makes it again, by buttons and by the browser', async ({ page }) => {
    await openMap(page, `?sel=${claim}`);
    expect(await undo(page).isDisabled()).toBe(true);
    await tools(page).getByRole('button', { name: 'Actions' }).click();
    await item(page, /^Hide/).first().click();
    await expect.poll(() => asked(page).get('hide')).toBe(claim);
    await tools(page).getByRole('button', { name: 'Focus' }).click();
    await expect.poll(() => asked(page).get('focus')).toBe('off');
    await undo(page).click();
    await expect.poll(() => asked(page).get('focus')).toBeNull();
    expect(asked(page).get('hide')).toBe(claim);
    await undo(page).click();
    await expect.poll(() => asked(page).get('hide')).toBeNull();
    expect(await undo(page).isDisabled()).toBe(true);
    await redo(page).click();
    await redo(page).click();
    await expect.poll(() => asked(page).get('focus')).toBe('off');
    expect(await redo(page).isDisabled()).toBe(true);
    await page.goBack();
    await expect.poll(() => asked(page).get('focus')).toBeNull();
  });

  journey('brings back what was hidden from the list of it', async ({ page }) => {
    await openMap(page, '?hide=nad:claim:C25&hide=nad:claim:C20');
    await state(page).getByText('Hidden: 2').waitFor();
    await state(page).getByRole('button', { name: /^Show/ }).click();
    await menu(page).getByRole('menuitem').nth(1).click();
    await state(page).getByText('Hidden: 1').waitFor();
    await state(page).getByRole('button', { name: /^Show/ }).click();
    await item(page, /^Show all/).click();
    await expect.poll(() => state(page).count()).toBe(0);
  });

  for (const layout of LAYOUTS)
    journey(`stands as it did after a reload and in another window: ${layout}`, async ({ page }) => {
      await openMap(page, `?open=${claim}&layout=${layout}`);
      await settled(page);
      const [stood, link] = [await rows(page), page.url()];
      await page.reload();
      await settled(page);
      expect(await rows(page)).toEqual(stood);
      expect(page.url()).toBe(link);
      await page.setViewportSize({ width: 1280, height: 700 });
      await page.reload();
      await settled(page);
      await page.getByRole('button', { name: 'Outline' }).click();
      await expect.poll(() => rows(page)).toEqual(stood);
      expect(page.url()).toBe(link);
    });

  journey('shows a menu on the background, and leaves it on Escape', async ({ page }) => {
    await openMap(page);
    const canvas = page.locator('.map-canvas');
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    await page.mouse.click(box.x + box.width - 6, box.y + box.height - 6, { button: 'right' });
    await item(page, /^Tidy up/).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu(page).count()).toBe(0);
  });

  journey('filters the picture without a request, says how much and clears it', async ({ page }) => {
    await openMap(page);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') requests.push(request.url());
    });
    await page.getByRole('button', { name: 'Filter this picture' }).click();
    await page
      .getByRole('group', { name: 'Evidence' })
      .getByRole('checkbox', { name: /against/i })
      .check();
    await state(page)
      .getByText(/The filter hides [1-9]\d* cards and [1-9]\d* lines/)
      .waitFor();
    expect(requests).toEqual([]);
    expect(asked(page).get('mdirection')).toBe('DISPUTES');
    await state(page)
      .getByRole('button', { name: /^Clear/ })
      .click();
    await expect.poll(() => asked(page).get('mdirection')).toBeNull();
  });
});

describe('the map by keyboard alone', () => {
  journey('expands, marks, connects, hides and undoes from the outline', async ({ page }) => {
    await openMap(page);
    const active = page.locator(':focus');
    await tabTo(page, outline(page).locator('[role=treeitem][tabindex="0"]'));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const first = await active.textContent();
    await page.keyboard.press(' ');
    expect(await active.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await state(page).getByText('2 marked').waitFor();
    await page.keyboard.press('Shift+F10');
    await item(page, /^Only what connects these 2/).waitFor();
    await page.keyboard.press('o');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Only what/);
    await page.keyboard.press('Enter');
    await state(page)
      .getByText(/Only what connects 2/)
      .waitFor();
    expect(asked(page).getAll('between')).toHaveLength(2);
    await expect.poll(() => active.getAttribute('role')).toBe('treeitem');
    await page.keyboard.press('Control+z');
    await expect.poll(() => asked(page).getAll('between')).toHaveLength(0);
    await page.getByRole('status').getByText('Undone; nothing more to undo').waitFor({ state: 'attached' });

    await tabTo(page, outline(page).locator('[role=treeitem][tabindex="0"]'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => active.textContent()).toBe(first);
    await page.keyboard.press('h');
    await expect.poll(() => asked(page).getAll('hide')).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => asked(page).getAll('hide')).toHaveLength(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => asked(page).getAll('hide')).toHaveLength(1);
  });

  journey('walks along a line to its other end and back', async ({ page }) => {
    await openMap(page);
    const active = page.locator(':focus');
    await tabTo(page, outline(page).locator('[role=treeitem][tabindex="0"]'));
    await page.keyboard.press('Home');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await expect.poll(() => active.getAttribute('aria-level')).toBe('3');
    const line = await active.textContent();
    const [, study] = /from ([^,]+)/.exec(line ?? '') ?? [];
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => active.textContent()).toContain(study);
    expect(await active.getAttribute('aria-level')).toBe('2');
    await page.keyboard.press('Backspace');
    await expect.poll(() => active.textContent()).toBe(line);
  });
});

describe('a saved view', () => {
  journey('is kept, opened, carried away as a file and brought back', async ({ page }) => {
    await openMap(page, `?sel=${claim}&hide=nad:claim:C20`);
    await settled(page);
    const link = page.url();
    const rail = page.getByRole('complementary', { name: 'Search and filters' });
    await rail.getByText(/^Saved views/).click();
    await rail.getByLabel('Name of this view').fill('Without C20');
    await page.keyboard.press('Enter');
    await rail.getByRole('link', { name: 'Without C20' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      rail.getByRole('button', { name: 'Export all' }).click(),
    ]);
    const file = join(mkdtempSync(join(tmpdir(), 'atlas-views-')), 'views.json');
    await download.saveAs(file);

    await page.goto(address);
    await page.getByRole('link', { name: 'Restore last session' }).click();
    await expect.poll(() => page.url()).toBe(link);
    await panelTitle(page).waitFor();

    await openMap(page);
    await rail.getByText(/^Saved views/).click();
    await rail.getByRole('button', { name: 'Delete Without C20' }).click();
    await expect.poll(() => rail.getByRole('link', { name: 'Without C20' }).count()).toBe(0);
    await rail.getByLabel('File of saved views').setInputFiles(file);
    await rail.getByRole('link', { name: 'Without C20' }).click();
    await expect.poll(() => page.url()).toBe(link);
    await state(page).getByText('Hidden: 1').waitFor();
  });
});

describe('a link that is damaged', () => {
  journey('opens with what can be read of it, and says so', async ({ page }) => {
    await openMap(page, `?sel=${claim}&map=1.broken`);
    await page.getByRole('alert').getByText('A part of this link is damaged').waitFor();
    await panelTitle(page).waitFor();
    await page.getByRole('button', { name: 'Go on without it' }).click();
    await expect.poll(() => asked(page).has('map')).toBe(false);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
