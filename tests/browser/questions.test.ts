import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask, claimText } from './ask.ts';
import { filters, panel, panelTitle } from './parts.ts';
import { address, journey } from './stage.ts';

const MOST_CLICKS = 3;

function clicker() {
  let clicks = 0;
  return {
    click: async (target: Locator) => {
      clicks++;
      await target.click();
    },
    count: () => clicks,
  };
}

describe('a question on the start page', () => {
  journey('is there still no head-to-head of IV NAD+ and oral precursors?', async ({ page }) => {
    const { click, count } = clicker();
    await page.goto(address);
    await click(
      page.getByRole('link', { name: /Is there still no head-to-head of IV NAD\+ and oral precursors\?/ }),
    );
    await expect.poll(() => panelTitle(page).textContent()).toBe(await claimText('nad:claim:C60'));
    await panel(page).getByText('Out of date').first().waitFor();
    const against = panel(page)
      .getByRole('region', { name: 'Studies for and against' })
      .locator('[data-direction=DISPUTES]');
    await click(against.getByRole('article').first().getByRole('link').first());
    // The trial that compared them: infused and oral arms side by side.
    const arms = panel(page).getByRole('table');
    await arms.getByRole('row', { name: /NAD\+ infusion .*intravenous/ }).waitFor();
    await arms.getByRole('row', { name: /Oral NR .*oral/ }).waitFor();
    expect(count()).toBeLessThanOrEqual(MOST_CLICKS);
  });

  journey('what trials of infusions are there?', async ({ page }) => {
    const { click, count } = clicker();
    await page.goto(address);
    await click(page.getByRole('link', { name: /What trials of infusions are there\?/ }));
    const query = new URL(page.url()).searchParams;
    const routes = query.getAll('route');
    expect(routes).toEqual(['intravenous']);
    const { studies } = await ask<{ studies: { totalCount: number } }>(
      'query($filter: StudyFilter) { studies(filter: $filter) { totalCount } }',
      { filter: { routes, designs: query.getAll('design') } },
    );
    expect(studies.totalCount).toBeGreaterThan(3);
    await filters(page)
      .getByRole('button', { name: /Route: intravenous/ })
      .waitFor();
    await page
      .getByText(new RegExp(`\\b${studies.totalCount} studies`))
      .first()
      .waitFor();
    const table = page.getByRole('table').or(page.getByRole('grid')).first();
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(3);
    await click(
      table
        .getByRole('row')
        .nth(1)
        .getByRole('link')
        .or(table.getByRole('row').nth(1).getByRole('button'))
        .first(),
    );
    await panelTitle(page).waitFor();
    await panel(page)
      .getByText(/intravenous/i)
      .first()
      .waitFor();
    expect(count()).toBeLessThanOrEqual(MOST_CLICKS);
  });
});
