/** The views over the matching claims: what each counts, where its numbers lead, and what its address keeps. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DESIGNS, LEVELS } from '../../client/state/vocabulary.ts';
import { ask } from './ask.ts';
import { saved } from './downloads.ts';
import { found, mapDrawn, panel, panelTitle, search, tabTo, view } from './parts.ts';
import { address, journey } from './stage.ts';

const main = (page: Page) => page.getByRole('main');
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const params = (page: Page) => new URL(page.url()).searchParams;
const param = (page: Page, name: string) => expect.poll(() => params(page).get(name));
const hasFocus = (one: Locator) =>
  expect.poll(() => one.evaluate((element) => element === document.activeElement));
const rowOf = (page: Page, name: string) =>
  main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const csvLines = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');

async function fromTheMap(page: Page, to: Parameters<typeof view>[1]): Promise<void> {
  await page.goto(`${address}/explore`);
  await mapDrawn(page);
  await view(page, to).click();
  await expect.poll(() => view(page, to).getAttribute('aria-current')).toBe('page');
}

/** A list of studies holds exactly these. */
async function holds(list: Locator, studies: readonly { label: string }[]): Promise<void> {
  await expect.poll(() => list.getByRole('article').count()).toBe(studies.length);
  const names = await Promise.all(
    (await list.getByRole('article').all()).map((study) => study.getByRole('link').first().textContent()),
  );
  expect(names.toSorted()).toEqual(studies.map(({ label }) => label).toSorted());
}

interface Cell {
  column: keyof typeof DESIGNS;
  supports: number;
  neutral: number;
  disputes: number;
  participants: number | null;
  studies: { label: string }[];
}

/** The cell of mechanisms by design that counts most studies, and its row. */
async function fullestCell() {
  const { matrix } = await ask<{ matrix: { rows: { id: string; label: string; cells: Cell[] }[] } }>(
    `{ matrix { rows { id label cells {
      column supports neutral disputes participants studies { label } } } } }`,
  );
  const cells = matrix.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  const [most] = cells.toSorted((a, b) => b.cell.studies.length - a.cell.studies.length);
  if (!most || most.cell.studies.length < 2) throw new Error('no cell with several studies in the data');
  const { supports, neutral, disputes, studies } = most.cell;
  const words = `${studies.length} studies: ${supports} for, ${neutral} neutral, ${disputes} against`;
  return { ...most, design: DESIGNS[most.cell.column], words };
}

describe('the matrix', () => {
  journey(
    'opens the studies of a cell, saves the cells, and keeps its axes in the address',
    async ({ page }) => {
      const { row, cell, design, words } = await fullestCell();
      await fromTheMap(page, 'Matrix');
      await rowOf(page, row.label).waitFor();
      const columns = await main(page).getByRole('columnheader').allTextContents();
      const place = rowOf(page, row.label)
        .getByRole('cell')
        .nth(columns.indexOf(design) - 1);
      await place.getByRole('button', { name: words }).click();
      await holds(page.getByRole('region', { name: `${row.label} · ${design}`, exact: true }), cell.studies);

      const file = await saved(page, main(page).getByRole('button', { name: 'CSV', exact: true }));
      expect(file.name).toMatch(/matrix.*\.csv$/);
      const [header, ...lines] = csvLines(file.text);
      expect(header).toBe('Row,Row id,Column,Studies,For,Neutral,Against,Participants');
      const counts = [
        cell.studies.length,
        cell.supports,
        cell.neutral,
        cell.disputes,
        cell.participants ?? '',
      ];
      const line = lines.find((one) => one.includes(row.id) && one.includes(design));
      expect(line?.endsWith(`,${counts.join()}`), line).toBe(true);

      await page.getByRole('combobox', { name: 'Rows' }).selectOption('Claims');
      await page.getByRole('combobox', { name: 'Columns' }).selectOption('What was studied');
      await param(page, 'by').toBe('claim');
      await param(page, 'across').toBe('system');
      const { claims } = await ask<{ claims: { totalCount: number } }>('{ claims { totalCount } }');
      const status = main(page).getByText(
        new RegExp(`^${claims.totalCount} × \\d+: \\d+ of \\d+ cells are gaps`),
      );
      await status.waitFor();
      const said = await status.textContent();
      await page.reload();
      await main(page)
        .getByText(said ?? '', { exact: true })
        .waitFor();
      await main(page).getByRole('columnheader', { name: 'Claims', exact: true }).waitFor();
    },
  );
});

describe('the timeline', () => {
  journey('opens the studies of a year', async ({ page }) => {
    const { timeline } = await ask<{
      timeline: {
        year: number;
        supports: number;
        neutral: number;
        disputes: number;
        studies: { id: string; label: string }[];
      }[];
    }>('{ timeline { year supports neutral disputes studies { id label } } }');
    const [most] = timeline.toSorted((a, b) => b.studies.length - a.studies.length);
    if (!most) throw new Error('no year in the data');
    const all = new Set(timeline.flatMap(({ studies }) => studies.map(({ id }) => id)));
    await fromTheMap(page, 'Timeline');
    await main(page).getByText(`${all.size} studies, ${timeline[0]?.year} to`).waitFor();
    const { year, supports, neutral, disputes, studies } = most;
    const words = `${year}: ${studies.length} studies, ${supports} for, ${neutral} neutral, ${disputes} against`;
    await main(page).getByRole('button', { name: words, exact: true }).click();
    await holds(page.getByRole('region', { name: `Studies of ${year}` }), studies);
  });

  journey('goes back to a year by the keyboard: the grades follow, and the address', async ({ page }) => {
    await fromTheMap(page, 'Timeline');
    const slider = page.getByRole('slider', { name: 'As of' });
    await slider.waitFor();
    const then = (year: number) => page.getByRole('region', { name: `Claims as of ${year}` });
    const today = page.getByRole('region', { name: 'Claims today' });
    await today.getByRole('article').first().waitFor();
    expect(await today.getByText('Today', { exact: true }).count()).toBe(0);

    await slider.focus();
    const last = Number(await slider.getAttribute('max'));
    for (let year = last - 1; year >= last - 4; year--) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(String(year));
    }
    const asOf = last - 4;
    await param(page, 'asof').toBe(String(asOf));
    const { changed, another } = await gradesThen(asOf);
    const status = then(asOf).getByText(new RegExp(`^${changed} of .* another grade today`));
    await status.waitFor();
    expect(await then(asOf).getByText('Today', { exact: true }).count()).toBe(changed);
    const claim = then(asOf)
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: another.text, exact: true }) });
    const grades = `${LEVELS[another.before.level]}.*Today.*${LEVELS[another.today.level]}`;
    expect(await claim.textContent()).toMatch(new RegExp(grades));

    await page.reload();
    await status.waitFor();
    expect(await slider.inputValue()).toBe(String(asOf));
    await slider.focus();
    await page.keyboard.press('End');
    await today.waitFor();
    await param(page, 'asof').toBeNull();
  });
});

interface GradedThen {
  text: string;
  before: { level: keyof typeof LEVELS; rank: number; verdict: string };
  today: { level: keyof typeof LEVELS; rank: number; verdict: string };
}

/** How many claims had another grade then, and one whose level was another. */
async function gradesThen(year: number): Promise<{ changed: number; another: GradedThen }> {
  const { claims } = await ask<{ claims: { nodes: GradedThen[] } }>(
    `query($year: Int!) { claims(orderBy: MOST_STUDIED, first: 100) { nodes { text
      before: assessment(policy: { toYear: $year }) { level rank verdict }
      today: assessment { level rank verdict } } } }`,
    { year },
  );
  const changed = claims.nodes.filter(
    ({ before, today }) => JSON.stringify(before) !== JSON.stringify(today),
  );
  const another = changed.find(
    ({ before, today }) =>
      before.level !== today.level && ![before.level, today.level].includes('NOT_GRADED'),
  );
  if (!another) throw new Error(`no grade of the data was another in ${year}`);
  return { changed: changed.length, another };
}

describe('the comparison', () => {
  journey('of two claims taken from their panels, without the rows that are equal', async ({ page }) => {
    const ids = ['nad:claim:C9', 'nad:claim:C58b'];
    const { nodes, compare } = await ask<{
      nodes: { text: string; label: string }[];
      compare: { rows: { label: string; differs: boolean; cells: { studies: number | null }[] }[] };
    }>(
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { text label } }
        compare(ids: $ids) { rows { label differs cells { studies } } } }`,
      { ids },
    );
    const [first, second] = nodes;
    if (!first || !second) throw new Error('claims are missing from the data');
    const equal = compare.rows.filter(({ differs }) => !differs).length;
    const differing = compare.rows.length - equal;
    expect([equal > 0, differing > 0], 'the pair has rows of both kinds').toEqual([true, true]);
    const rows = (which: 'equal' | 'differs') =>
      main(page).getByRole('rowheader', { name: new RegExp(`, ${which}$`) });

    await page.goto(`${address}/explore?sel=${ids[0]}`);
    await mapDrawn(page);
    await expect.poll(() => panelTitle(page).textContent()).toBe(first.text);
    await view(page, 'Compare').click();
    const add = page.getByRole('button', { name: 'Add the selection' });
    await add.click();
    await page.getByRole('columnheader', { name: first.label }).waitFor();
    await search(page).fill(second.label);
    await found(page)
      .filter({ hasText: `${second.label}Claim` })
      .click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(second.text);
    await add.click();
    await main(page).getByText(`2 side by side, ${compare.rows.length} rows, ${equal} equal`).waitFor();
    expect([await rows('equal').count(), await rows('differs').count()]).toEqual([equal, differing]);

    await page.getByRole('checkbox', { name: 'Hide equal rows' }).check();
    await expect.poll(() => rows('equal').count()).toBe(0);
    expect(await rows('differs').count()).toBe(differing);
    await page.reload();
    await expect.poll(() => rows('differs').count()).toBe(differing);
    expect(await rows('equal').count()).toBe(0);
    expect(params(page).getAll('c')).toEqual(ids);

    const counted = compare.rows.find(({ label }) => label === 'Verdict')?.cells[0]?.studies;
    const verdicts = main(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /^Verdict/ }) });
    await verdicts
      .getByRole('link', { name: new RegExp(`^${counted} stud`) })
      .first()
      .click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(first.text);
    await panel(page).getByRole('region', { name: 'Studies for and against' }).waitFor();
  });
});

describe('the summary of findings', () => {
  journey('counts studies that open, and leads from a number to its reason and back', async ({ page }) => {
    const { claims } = await ask<{
      claims: {
        totalCount: number;
        nodes: {
          id: string;
          text: string;
          assessment: { bodies: { studies: number }[]; steps: { change: number; reason: string }[] };
        }[];
      };
    }>(`{ claims(filter: { kinds: [EFFICACY, SAFETY] }, orderBy: MOST_STUDIED, first: 100) { totalCount
      nodes { id text assessment { bodies { studies } steps { change reason } } } } }`);
    const claim = claims.nodes.find(({ assessment }) => assessment.steps.some(({ change }) => change !== 0));
    if (!claim) throw new Error('no reason in the data');
    const { bodies, steps } = claim.assessment;
    await fromTheMap(page, 'Summary');
    await main(page).getByText(`${claims.totalCount} claims on efficacy and safety`).waitFor();
    const row = main(page)
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: claim.text, exact: true }) });

    const reference = row.getByRole('link', { name: /^Note \d+$/ }).first();
    const note = Number(await reference.textContent());
    await reference.click();
    const reason = main(page).locator('li:focus');
    const why = steps.find(({ change }) => change !== 0)?.reason ?? '';
    await expect.poll(() => reason.textContent()).toContain(why);
    await reason
      .getByRole('button', { name: `Back to where note ${note} is first named`, exact: true })
      .click();
    await hasFocus(page.getByRole('link', { name: `Note ${note}`, exact: true }).first()).toBe(true);

    const studies = bodies.reduce((sum, body) => sum + body.studies, 0);
    await row.getByRole('link', { name: `${studies} studies of this claim`, exact: true }).click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(claim.text);
    await page.reload();
    await expect.poll(() => panelTitle(page).textContent()).toBe(claim.text);
    await title(page, 'Summary of findings').waitFor();
    await expect.poll(() => row.getAttribute('aria-current')).toBe('true');
  });
});

interface Stated {
  claim: { text: string; assessment: { ladder: string; verdict: string } };
}
const statements = (page: Page) => main(page).getByRole('listitem').filter({ hasText: 'Still stands?' });

describe('the article', () => {
  journey('in numbers that are those of the list, and a statement opens its claim', async ({ page }) => {
    const { source } = await ask<{ source: { statements: { nodes: Stated[] } } }>(
      `{ source(id: "nad:source:article") { statements(first: 200) { nodes {
        claim { text assessment { ladder verdict } } } } } }`,
    );
    const all = source.statements.nodes;
    const graded = all.filter(({ claim }) => claim.assessment.ladder !== 'LITERATURE');
    const contested = graded.filter(({ claim }) => claim.assessment.verdict === 'CONTESTED');
    await fromTheMap(page, 'Read');
    await page.getByRole('heading', { name: `Of ${all.length} statements` }).waitFor();
    await expect.poll(() => statements(page).count()).toBe(all.length);
    const numbers = page.getByRole('list', { name: 'What the evidence says' }).getByRole('button');
    const counts = (await numbers.locator('strong').allTextContents()).map(Number);
    expect(counts[0]).toBe(all.length);
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(all.length);

    await numbers.filter({ hasText: `${contested.length} Contested` }).click();
    const status = `${contested.length} of ${all.length} statements: contested`;
    await main(page).getByText(status).waitFor();
    const listed = () => statements(page).getByRole('link').and(page.locator('.statement-text'));
    await expect
      .poll(async () => (await listed().allTextContents()).toSorted())
      .toEqual(contested.map(({ claim }) => claim.text).toSorted());
    await param(page, 'only').toBe('contested');
    await page.reload();
    await main(page).getByText(status).waitFor();

    const text = (await listed().first().textContent()) ?? '';
    await listed().first().click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(text);
    await expect.poll(() => statements(page).first().getAttribute('aria-current')).toBe('true');
  });
});

describe('with the keyboard alone', () => {
  journey('from the map to the studies of a cell, and through the article to a claim', async ({ page }) => {
    const { row, cell, design, words } = await fullestCell();
    await page.goto(`${address}/explore`);
    await mapDrawn(page);
    await page.keyboard.press('g');
    await page.keyboard.press('x');
    await rowOf(page, row.label).waitFor();
    const columns = await main(page).getByRole('columnheader').allTextContents();
    const names = await main(page).getByRole('rowheader').allTextContents();
    await tabTo(page, main(page).getByRole('cell').first().getByRole('button'));
    for (const key of ['Home', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    for (let i = 0; i < names.indexOf(row.label); i++) await page.keyboard.press('ArrowDown');
    for (let i = 0; i < columns.indexOf(design); i++) await page.keyboard.press('ArrowRight');
    const place = rowOf(page, row.label).getByRole('button', { name: words });
    await hasFocus(place).toBe(true);
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: `${row.label} · ${design}`, exact: true });
    await hasFocus(list.getByRole('heading', { level: 2 })).toBe(true);
    await holds(list, cell.studies);
    await page.keyboard.press('Escape');
    await expect.poll(() => list.count()).toBe(0);
    await hasFocus(place).toBe(true);

    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await statements(page).first().waitFor();
    await tabTo(page, main(page).getByRole('button', { name: /^\d+ Supported$/ }));
    await page.keyboard.press('Enter');
    await param(page, 'only').toBe('supported');
    const links = statements(page).getByRole('link').and(page.locator('.statement-text'));
    await main(page)
      .getByText(/statements: supported/)
      .waitFor();
    await tabTo(page, links.first());
    await page.keyboard.press('ArrowDown');
    await hasFocus(links.nth(1)).toBe(true);
    const text = await links.nth(1).textContent();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelTitle(page).textContent()).toBe(text);
  });
});
