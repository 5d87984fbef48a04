import { describe, expect } from 'vitest';
import { ask, claimText } from './ask.ts';
import { filters, found, mapDrawn, outline, panel, panelTitle, search, tabTo, view } from './parts.ts';
import { address, journey } from './stage.ts';

describe('from the start page', () => {
  journey('to a contested claim and its studies', async ({ page }) => {
    const { claims } = await ask<{
      claims: { totalCount: number; nodes: { text: string; evidence: { totalCount: number } }[] };
    }>(`{ claims(filter: { verdicts: [CONTESTED] }, orderBy: MOST_CONTESTED, first: 1) {
      totalCount nodes { text evidence(first: 1) { totalCount } } } }`);
    const [claim] = claims.nodes;
    if (!claim) throw new Error('no contested claim in the data');

    await page.goto(address);
    await page.getByRole('link', { name: `Contested ${claims.totalCount}` }).waitFor();
    await page.getByRole('link', { name: claim.text }).click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(claim.text);

    const studies = panel(page).getByRole('region', { name: 'Studies for and against' });
    await expect.poll(() => studies.getByRole('article').count()).toBe(claim.evidence.totalCount);
    for (const direction of ['For', 'Against']) {
      const heading = studies.getByRole('heading', { name: new RegExp(`^${direction} [1-9]`) });
      expect(await heading.count(), direction).toBe(1);
    }

    const study = studies.getByRole('article').first().getByRole('link').first();
    const name = await study.textContent();
    await study.click();
    await expect.poll(() => panelTitle(page).textContent()).not.toBe(claim.text);
    expect(name).not.toBe('');
    expect(new URL(page.url()).searchParams.get('sel')).toMatch(/^nad:study:/);
  });
});

describe('search', () => {
  journey('leads by typeahead to the map and the panel', async ({ page }) => {
    await page.goto(`${address}/explore`);
    await mapDrawn(page);
    await search(page).fill('cd38');
    await expect.poll(() => found(page).count()).toBeGreaterThan(1);
    const option = found(page).filter({ hasText: 'Concept' }).first();
    await option.click();
    await expect.poll(() => panelTitle(page).textContent()).toMatch(/CD38/);
    await mapDrawn(page);
    expect(new URL(page.url()).searchParams.get('sel')).not.toBeNull();
  });

  journey('forgives a wrong letter', async ({ page }) => {
    await page.goto(address);
    await search(page).fill('nicotinamde');
    await expect
      .poll(() =>
        found(page)
          .filter({ hasText: /nicotinamide/i })
          .count(),
      )
      .toBeGreaterThan(0);
  });
});

describe('with the keyboard alone', () => {
  journey('from "/" through the list of what was found to the panel', async ({ page }) => {
    await page.goto(`${address}/explore`);
    await mapDrawn(page);
    await page.keyboard.press('/');
    await expect.poll(() => search(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('sarm1');
    await expect.poll(() => found(page).filter({ hasText: /SARM1/ }).count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
    expect(await chosen.textContent()).toMatch(/SARM1/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => panelTitle(page).textContent()).toMatch(/SARM1/i);
    await tabTo(page, panel(page).getByRole('button', { name: 'Close panel' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => panel(page).count()).toBe(0);
  });

  journey('from the top of the page down the outline to a claim and its studies', async ({ page }) => {
    await page.goto(`${address}/explore`);
    await mapDrawn(page);
    const active = page.locator(':focus');
    await tabTo(page, outline(page).locator('[role=treeitem][tabindex="0"]'));

    await page.keyboard.press('Home');
    expect(await active.textContent()).toMatch(/^Claims/);
    await page.keyboard.press('ArrowDown');
    expect(await active.getAttribute('aria-level')).toBe('2');
    const claim = await active.textContent();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelTitle(page).count()).toBe(1);
    expect(await active.textContent(), 'the focus stays in the outline').toContain(claim ?? '');

    await page.keyboard.press('ArrowRight');
    if ((await active.getAttribute('aria-level')) === '2') await page.keyboard.press('ArrowRight');
    expect(await active.getAttribute('aria-level')).toBe('3');
    expect(await active.textContent()).toMatch(/^(supports|disputes|neutral), \w+.*, from /);
    const before = await panelTitle(page).textContent();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelTitle(page).textContent()).not.toBe(before);
  });
});

describe('a link', () => {
  const link = '/explore?view=table&sel=nad:claim:C9&verdict=CONTESTED';

  journey('opens the view, the selection and the filters that it names', async ({ page }) => {
    await page.goto(address + link);
    await expect.poll(() => panelTitle(page).textContent()).toBe(await claimText('nad:claim:C9'));
    expect(await view(page, 'Table').getAttribute('aria-current')).toBe('page');
    expect(
      await filters(page)
        .getByRole('button', { name: /Verdict: Contested/ })
        .count(),
    ).toBe(1);
    const { claims } = await ask<{ claims: { totalCount: number } }>(
      '{ claims(filter: { verdicts: [CONTESTED] }) { totalCount } }',
    );
    await page.getByText(`${claims.totalCount} claims`).first().waitFor();
    await page.reload();
    await expect.poll(() => panelTitle(page).textContent()).toBe(await claimText('nad:claim:C9'));
  });

  journey('is what back and forward go through', async ({ page }) => {
    await page.goto(address + link);
    await panelTitle(page).waitFor();
    await filters(page)
      .getByRole('button', { name: /Verdict: Contested/ })
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get('verdict')).toBeNull();
    await panel(page).getByRole('button', { name: 'Close panel' }).click();
    await expect.poll(() => panel(page).count()).toBe(0);
    await view(page, 'Map').click();
    await mapDrawn(page);

    await page.goBack();
    await expect.poll(() => view(page, 'Table').getAttribute('aria-current')).toBe('page');
    await page.goBack();
    await expect.poll(() => panelTitle(page).textContent()).toBe(await claimText('nad:claim:C9'));
    await page.goBack();
    await filters(page)
      .getByRole('button', { name: /Verdict: Contested/ })
      .waitFor();
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await mapDrawn(page);
    expect(new URL(page.url()).search).toBe('');
  });

  journey('that nobody can read still opens', async ({ page }) => {
    await page.goto(`${address}/explore?view=hologram&verdict=MAYBE&sel=nad:claim:none&from=soon`);
    await mapDrawn(page);
    await panel(page).getByRole('heading', { name: 'Nothing has this identifier' }).waitFor();
  });
});
