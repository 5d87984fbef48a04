import { text } from 'node:stream/consumers';
import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { panelTitle } from './parts.ts';
import { playgroundWith, result, runQuery, showAs } from './playgroundParts.ts';
import { address, journey, journeyWith } from './stage.ts';

const QUERY = `{ claim(id: "nad:claim:C9") { id text evidence(first: 50) { totalCount nodes {
  direction study { id label year } } } } }`;

interface Answer {
  claim: { text: string; evidence: { totalCount: number; nodes: { study: { label: string } }[] } };
}

describe('an answer of the playground', () => {
  journey('is a table that sorts and is saved', async ({ page }) => {
    const { claim } = await ask<Answer>(QUERY);
    await page.goto(address + playgroundWith(QUERY));
    await runQuery(page);
    await showAs(page, 'Table');
    const table = result(page).getByRole('table', { name: /^claim.evidence/ });
    await expect.poll(() => table.getByRole('row').count()).toBe(claim.evidence.totalCount + 1);

    await table.getByRole('button', { name: 'study.label' }).click();
    const heading = table.getByRole('columnheader', { name: 'study.label' });
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const column = table.locator('tbody td:nth-child(3)');
    const labels = claim.evidence.nodes.map(({ study }) => study.label);
    await expect
      .poll(() => column.first().textContent())
      .toBe([...labels].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0]);

    const saving = page.waitForEvent('download');
    await result(page).getByRole('button', { name: /^CSV/ }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('claim-evidence.csv');
    const csv = (await text(await saved.createReadStream())).trim().split('\r\n');
    expect(csv[0]).toContain('direction,study.id,study.label,study.year');
    expect(csv.length).toBe(claim.evidence.totalCount + 1);
  });

  journey('is a graph, with its outline in words, and leads to the atlas', async ({ page }) => {
    const { claim } = await ask<Answer>(QUERY);
    await page.goto(address + playgroundWith(QUERY));
    await runQuery(page);
    await showAs(page, 'Graph');
    await result(page)
      .getByText(`${claim.evidence.totalCount + 1} things`)
      .waitFor();
    await result(page).locator('canvas').first().waitFor();
    const outline = result(page).getByRole('region', { name: 'Outline of the graph' });
    const named = outline.getByRole('button', { name: claim.text });
    await named.focus();
    await page.keyboard.press('Enter');
    expect(await named.getAttribute('aria-expanded')).toBe('true');
    const label = claim.evidence.nodes[0]?.study.label ?? '';
    await outline
      .getByText(/^(supports|disputes|neutral), evidence study, from/)
      .first()
      .waitFor();
    await outline.getByText(label).first().waitFor();
    await result(page).getByRole('link', { name: 'Open in the atlas' }).click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(claim.text);
  });

  journey('is a chart whose numbers can be read', async ({ page }) => {
    await page.goto(address + playgroundWith('{ timeline { year supports neutral disputes } }'));
    await runQuery(page);
    await showAs(page, 'Chart');
    await result(page)
      .getByRole('img', { name: /by year: \d+ columns, \d+ to \d+, highest/ })
      .waitFor();
    const { timeline } = await ask<{ timeline: { year: number }[] }>('{ timeline { year } }');
    const rows = result(page).getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(timeline.length + 1);
  });

  journey('says why it is no graph, chart or table, and what would make it one', async ({ page }) => {
    await page.goto(address + playgroundWith('{ stats { engine } }'));
    await showAs(page, 'Chart');
    await result(page).getByText('Nothing has been asked yet').waitFor();
    await runQuery(page);
    for (const [form, words] of [
      ['Chart', /facets/],
      ['Graph', /neighbourhood/],
      ['Table', /needs a list/],
    ] as const) {
      await showAs(page, form);
      await result(page).getByText(words).first().waitFor();
    }
  });

  journey('shows its errors in every form, beside what there is', async ({ page, expectedErrors }) => {
    expectedErrors.push(/status of 400/);
    await page.goto(address + playgroundWith('{ claims(first: 5000) { nodes { id text } } }'));
    await runQuery(page);
    for (const form of ['JSON', 'Table', 'Graph', 'Chart'] as const) {
      await showAs(page, form);
      await result(page).getByRole('alert').getByText(/200/).first().waitFor();
    }
  });

  journey('can be given up while it is awaited', async ({ page }) => {
    await page.goto(address + playgroundWith(QUERY));
    await runQuery(page);
    await showAs(page, 'Table');
    await result(page).getByRole('table').waitFor();
    const held: (() => void)[] = [];
    await page.route('**/graphql', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.abort();
    });
    const given = page.waitForEvent('requestfailed');
    await runQuery(page);
    await page.getByRole('button', { name: /^Stop query/ }).click();
    expect((await given).failure()?.errorText).toBe('net::ERR_ABORTED');
    await result(page).getByRole('table').waitFor();
    for (const release of held) release();
  });
});

describe('on a phone', () => {
  const phone = journeyWith({ viewport: { width: 390, height: 844 }, hasTouch: true });
  phone('the forms stand below the query and nothing scrolls sideways', async ({ page }) => {
    await page.goto(address + playgroundWith(QUERY));
    await runQuery(page);
    for (const form of ['Table', 'Graph', 'Chart'] as const) {
      await showAs(page, form);
      await result(page).getByRole('status').first().waitFor();
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0], form).toBe(widths[1]);
    }
  });
});
