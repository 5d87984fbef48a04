import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask, claimText } from './ask.ts';
import { mapDrawn, panelTitle, tabTo, view } from './parts.ts';
import { address, journey, journeyWith } from './stage.ts';

const table = (page: Page) => page.getByRole('main').getByRole('table');
const rows = (page: Page) => table(page).getByRole('row');

interface Overview {
  overview: { nodes: { id: string; label: string; kind: string }[]; edges: { id: string }[] };
}
const overview = () => ask<Overview>('{ overview(first: 60) { nodes { id label kind } edges { id } } }');

describe('the table as the map’s twin', () => {
  journey(
    'lists the things and links of the picture, and follows the selection both ways',
    async ({ page }) => {
      const { nodes, edges } = (await overview()).overview;
      const claim = nodes.find(({ kind }) => kind === 'CLAIM');
      if (!claim) throw new Error('no claim in the overview');
      await page.goto(`${address}/explore?sel=${claim.id}`);
      await mapDrawn(page);
      await view(page, 'Table').click();
      await page.getByRole('radio', { name: 'On the map' }).check({ force: true });
      await page.getByText(`${nodes.length} things on the map`).waitFor();
      const selected = table(page).locator('tr[aria-current]');
      await expect.poll(() => selected.getByRole('rowheader').textContent()).toBe(claim.label);

      const other = rows(page).filter({ hasText: 'Mechanism' }).first();
      const name = await other.getByRole('rowheader').textContent();
      await other.getByText('Mechanism', { exact: true }).click();
      await expect.poll(() => panelTitle(page).textContent()).toBe(name);

      await page.getByRole('radio', { name: 'Links' }).check({ force: true });
      await page.getByText(`${edges.length} links on the map`).waitFor();
      await expect.poll(() => table(page).locator('tr[aria-current]').count()).toBeGreaterThan(0);
      await expect
        .poll(() => table(page).locator('tr[aria-current]').first().textContent())
        .toContain(name ?? '');
    },
  );

  journey('brings the selected row into sight, however far down', async ({ page }) => {
    const { claims } = await ask<{ claims: { nodes: { id: string }[] } }>(
      '{ claims(orderBy: MOST_STUDIED, first: 200) { nodes { id } } }',
    );
    const last = claims.nodes.at(-1)?.id ?? '';
    await page.goto(`${address}/explore?view=table&sel=${last}`);
    const link = table(page).getByRole('link', { name: await claimText(last) });
    await link.waitFor();
    await expect.poll(async () => (await link.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    await expect.poll(async () => (await link.boundingBox())?.y ?? 9999).toBeLessThan(900);
  });

  journey('has other columns by the keyboard, kept in the link and the file', async ({ page }) => {
    await page.goto(`${address}/explore?view=table`);
    await rows(page).nth(3).waitFor();
    const chooser = page.getByText('Columns', { exact: true });
    await tabTo(page, chooser);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('checkbox', { name: 'Subject' }));
    await page.keyboard.press('Space');
    await table(page).getByRole('columnheader', { name: 'Subject' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('group', { name: 'Columns shown' }).isVisible()).toBe(false);
    await page.reload();
    await table(page).getByRole('columnheader', { name: 'Subject' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('main').getByRole('button', { name: /^CSV/ }).click(),
    ]);
    expect((await text(await file.createReadStream())).split('\r\n')[0]).toMatch(/Claim,.*Subject/);
  });
});

const copying = journeyWith({ permissions: ['clipboard-read', 'clipboard-write'] });
copying('marked rows are copied as a spreadsheet takes them', async ({ page }) => {
  await page.goto(`${address}/explore?view=table&sort=text`);
  const marks = table(page).getByRole('checkbox', { name: /^Mark (?!all rows)/ });
  await marks.nth(1).waitFor();
  await marks.nth(0).check();
  await marks.nth(1).check();
  await page.getByRole('button', { name: /^Copy 2/ }).click();
  await page.getByText(/Copied 2 claims/).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]?.split('\t').slice(0, 2)).toEqual(['Claim', 'Kind']);
  expect(lines[1]?.split('\t')[0]).toBe(await table(page).getByRole('rowheader').first().textContent());
});

describe('what the graph is made of', () => {
  journey('leads from the start page to the counts, and from a box to what it counts', async ({ page }) => {
    const { claims, studies } = await ask<Record<'claims' | 'studies', { totalCount: number }>>(
      '{ claims { totalCount } studies { totalCount } }',
    );
    await page.goto(address);
    await page.getByRole('link', { name: 'What the graph is made of' }).click();
    await page.getByRole('link', { name: `Claim ${claims.totalCount}, in the table` }).waitFor();
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Study', exact: true }) });
    expect(await row.first().textContent()).toContain(String(studies.totalCount));
    await tabTo(page, page.getByRole('link', { name: `Study ${studies.totalCount}, in the table` }));
    await page.keyboard.press('Enter');
    await page.getByText(`${studies.totalCount} studies`).first().waitFor();
  });
});
