import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { found, mapDrawn, outline, panel, panelTitle, tabTo } from './parts.ts';
import { address, journey } from './stage.ts';

/** What live regions have said so far, in order, as a screen reader would hear it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const last = new WeakMap<Element, string>();
    const hear = () => {
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live=polite]')) {
        const words = region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        if (words !== '' && last.get(region) !== words) said.push(words);
        last.set(region, words);
      }
    };
    new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);
const heard = (said: () => Promise<string[]>, words: string | RegExp) =>
  expect
    .poll(async () =>
      (await said()).some((one) => (typeof words === 'string' ? one.includes(words) : words.test(one))),
    )
    .toBe(true);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('without a mouse', () => {
  journey('from a search to a claim, a study, the table and its file', async ({ page }) => {
    const { claim } = await ask<{ claim: { label: string; text: string } }>(
      '{ claim(id: "nad:claim:C58a") { label text } }',
    );
    const said = await listen(page);
    await page.goto(`${address}/explore?view=summary`);
    await page.getByRole('row').nth(2).waitFor();

    await press(page, '/');
    await page.keyboard.type(claim.label);
    await heard(said, /^\d+ found$/);
    await found(page).filter({ hasText: claim.label }).first().waitFor();
    await press(page, 'ArrowDown');
    await page.getByRole('option', { selected: true }).filter({ hasText: claim.label }).waitFor();
    await press(page, 'Enter');
    await heard(said, `Claim: ${claim.text}`);

    await press(page, 'Tab', 'g', 'd');
    await expect.poll(() => hasFocus(panel(page).locator('.panel'))).toBe(true);
    const evidence = panel(page).getByRole('region', { name: 'Studies for and against' });
    const study = evidence.getByRole('article').first().getByRole('link').first();
    const name = (await study.textContent()) ?? '';
    await tabTo(page, study);
    await press(page, 'Enter');
    await heard(said, `Study: ${name}`);
    await expect.poll(() => panelTitle(page).textContent()).toBe(name);

    await press(page, 'g', 't');
    await page.getByRole('row').nth(2).waitFor();
    await heard(said, /\d+ claims/);
    await press(page, 'g', 'v');
    const saving = page.waitForEvent('download');
    await tabTo(page, page.getByRole('main').getByRole('button', { name: /^CSV/ }));
    await press(page, 'Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.csv$/);
  });

  journey('from a claim to its references, and back to where it was', async ({ page }) => {
    const said = await listen(page);
    await page.goto(`${address}/explore?view=table&sel=nad:claim:C58a`);
    await panelTitle(page).waitFor();
    await press(page, 'g', 'd');
    const references = panel(page).getByRole('button', { name: 'References' });
    await tabTo(page, references);
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'References' });
    await dialog.waitFor();
    await heard(said, /\d+ (references|studies)/);
    const saving = page.waitForEvent('download');
    await tabTo(page, dialog.getByRole('button', { name: /^Save/ }));
    await press(page, 'Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.bib$/);
    await heard(said, /^Saved /);
    await press(page, 'Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => hasFocus(references)).toBe(true);
    await press(page, 'Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
  });

  journey('over the map: each line of a claim in words, and what is selected is said', async ({ page }) => {
    const said = await listen(page);
    await page.goto(`${address}/explore`);
    await mapDrawn(page);
    const active = page.locator(':focus');
    await tabTo(page, outline(page).locator('[role=treeitem][tabindex="0"]'));
    await press(page, 'Home', 'ArrowDown');
    const claim = (await active.textContent()) ?? '';
    await press(page, 'Enter');
    await heard(said, /^Selected: /);
    expect(claim).toContain(
      /^Selected: ([^.]*)/.exec((await said()).find((one) => one.startsWith('Selected')) ?? '')?.[1] ?? '?',
    );
    if ((await active.getAttribute('aria-expanded')) !== 'true') await press(page, 'ArrowRight');
    await press(page, 'ArrowRight');
    const lines = Number(await active.getAttribute('aria-setsize'));
    expect(lines).toBeGreaterThan(0);
    for (let line = 1; line <= lines; line++) {
      expect(await active.getAttribute('aria-level')).toBe('3');
      expect(await active.getAttribute('aria-posinset')).toBe(String(line));
      // "supports, strong, from …"; "about concept: …"
      expect(await active.textContent()).toMatch(/(, from .+)|(: .+)/);
      if (line < lines) await press(page, 'ArrowDown');
    }
  });

  journey('an answer that fails is said, and can be asked for again', async ({ page, expectedErrors }) => {
    expectedErrors.push(/Failed to load resource/);
    const said = await listen(page);
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"operationName":"MatrixCells"')
        ? route.abort('connectionrefused')
        : route.fallback(),
    );
    await page.goto(`${address}/explore?view=matrix`);
    await heard(said, /The server cannot be reached/);
    await page.unroute('**/graphql');
    await press(page, 'g', 'v');
    await tabTo(page, page.getByRole('alert').getByRole('button', { name: 'Try again' }));
    await press(page, 'Enter');
    await heard(said, /cells are gaps/);
  });
});
