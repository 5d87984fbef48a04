import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { mapDrawn, panel, panelTitle, tabTo } from './parts.ts';
import { address, journey, journeyWith } from './stage.ts';

const INFUSION = 'nad:concept:nad-iv';
const HEALTH = 'nad:concept:health-outcomes';
const between = (from: string, to: string) => `${address}/explore?view=paths&pathfrom=${from}&pathto=${to}`;
const chains = (page: Page) => page.getByRole('main').getByRole('article');
const end = (page: Page, name: 'From' | 'To') => page.getByRole('combobox', { name, exact: true });

interface Paths {
  paths: { standing: number; weakest: { text: string }; claims: { text: string }[] }[];
}
const told = (from: string, to: string) =>
  ask<Paths>(
    `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 5, widen: true) {
      standing weakest { text } claims { text } } }`,
    { from, to },
  );

describe('paths', () => {
  journey('from a suggestion to chains ranked by their weakest link', async ({ page }) => {
    await page.goto(`${address}/explore?view=paths`);
    const suggestion = page.getByRole('region', { name: 'To begin with' }).getByRole('button').first();
    await suggestion.click();
    await chains(page).first().waitFor();
    const search = new URL(page.url()).searchParams;
    const { paths } = await told(search.get('pathfrom') ?? '', search.get('pathto') ?? '');
    await expect.poll(() => chains(page).count()).toBe(paths.length);
    const [first] = paths;
    if (!first) throw new Error('a suggestion without a chain');
    await chains(page)
      .first()
      .getByRole('heading', { name: `Stands ${first.standing} of 4` })
      .waitFor();
    for (const claim of first.claims)
      await chains(page).first().getByRole('link', { name: claim.text }).waitFor();

    await page.getByRole('button', { name: 'Swap the two concepts' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('pathfrom')).toBe(search.get('pathto'));
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get('pathfrom')).toBe(search.get('pathfrom'));
    await chains(page).first().waitFor();
  });

  journey('with the keyboard alone: both ends, the weakest link, its claim', async ({ page }) => {
    await page.goto(`${address}/explore?view=paths`);
    await page.getByRole('heading', { level: 1, name: 'Paths' }).waitFor();
    await tabTo(page, end(page, 'From'));
    await page.keyboard.type('infusion');
    await page.getByRole('option', { name: 'NAD+ infusion', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    for (let i = 0; i < 12; i++) {
      const active = page.locator('[role=option][aria-selected=true]');
      if ((await active.textContent())?.trim() === 'NAD+ infusion') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('pathfrom')).toBe(INFUSION);
    await tabTo(page, end(page, 'To'));
    await page.keyboard.type('health outcomes');
    await page.getByRole('option', { name: /^Health outcomes/ }).waitFor();
    await page.keyboard.press('Enter');
    await chains(page).first().waitFor();

    const { paths } = await told(INFUSION, HEALTH);
    const which = paths.findIndex(({ claims }) => claims.length > 1);
    const long = paths[which];
    if (!long) throw new Error('no chain of several claims in the data');
    const weak = chains(page).nth(which).getByRole('listitem').filter({ hasText: 'Weakest link' });
    expect(await weak.count()).toBe(1);
    const claim = weak.getByRole('link', { name: long.weakest.text });
    await tabTo(page, claim);
    await page.keyboard.press('Enter');
    await expect.poll(() => panelTitle(page).textContent()).toBe(long.weakest.text);
  });

  journey('as sentences, as a file, as a figure, and on the map', async ({ page }) => {
    await page.goto(between(INFUSION, HEALTH));
    const { paths } = await told(INFUSION, HEALTH);
    const [first] = paths;
    if (!first) throw new Error('no chain in the data');
    const chain = chains(page).first();
    await chain.getByText('As sentences').click();
    const said = first.claims[0]?.text.replace(/\.$/, '') ?? '';
    await chain
      .getByRole('listitem')
      .filter({ hasText: `${said} (` })
      .first()
      .waitFor();

    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('main').getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/paths.*\.csv$/);
    expect(await text(await csv.createReadStream())).toContain(first.claims[0]?.text);
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('main').getByRole('button', { name: /^SVG/ }).click(),
    ]);
    expect(await text(await svg.createReadStream())).toMatch(/^\uFEFF?<svg[^>]*>/);

    await chain.getByRole('link', { name: /^Show on map/ }).click();
    await mapDrawn(page);
    expect(new URL(page.url()).searchParams.getAll('between').length).toBeGreaterThan(2);
  });

  journey('from a concept, to another that no claim is about', async ({ page }) => {
    await page.goto(`${address}/explore?view=table&sel=${INFUSION}`);
    await panel(page).getByRole('link', { name: 'Find a path from here' }).click();
    await expect.poll(() => end(page, 'From').inputValue()).toBe('NAD+ infusion');
    await page.goto(between(INFUSION, 'UniProtKB:P43490'));
    await page.getByText('No chain of up to four claims leads from NAD+ infusion to NAMPT').waitFor();
    await page.getByRole('button', { name: /up to six claims/ }).click();
    await page.getByText('No chain of up to six claims').waitFor();
  });
});

const phone = journeyWith({ viewport: { width: 390, height: 844 }, hasTouch: true });
phone('a chain fits a phone', async ({ page }) => {
  await page.goto(between('CHEBI:16171', 'nad:concept:nad-levels'));
  await chains(page).first().waitFor();
  const card = await chains(page).first().getByRole('link').nth(1).boundingBox();
  expect((card?.x ?? -1) + (card?.width ?? 999)).toBeLessThanOrEqual(390);
});
