import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parseCsv } from '../client/parseCsv.ts';
import { readBack } from '../client/references/readBack.ts';
import { ask } from './ask.ts';
import { saved, sizeOfPng, wordsOfSvg } from './downloads.ts';
import { mapDrawn, panel, panelTitle } from './parts.ts';
import { openDownloads } from './places.ts';
import { nothingOnItsWay } from './quiet.ts';
import { address, journey, journeyWith } from './stage.ts';

const CLAIM = 'nad:claim:C13';

/** What every picture carries. */
async function edition() {
  const { topics } = await ask<{ topics: { title: string; version: string; license: string }[] }>(
    '{ topics { title version license } }',
  );
  const [topic] = topics;
  if (!topic) throw new Error('no topic is loaded');
  return topic;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a picture', () => {
  const VIEWS = [
    { view: 'matrix', path: 'view=matrix', says: 'Randomised trial' },
    { view: 'timeline', path: 'view=timeline&asof=2019', says: 'as of 2019' },
    { view: 'comparison', path: 'view=compare&c=nad:claim:C58a&c=nad:claim:C58b', says: 'Certainty:' },
    { view: 'summary', path: 'view=summary', says: 'What it means' },
  ];
  for (const { view, path, says } of VIEWS)
    journey(`of the ${view} is an SVG that any program reads, and a PNG`, async ({ page }) => {
      const { title, version, license } = await edition();
      await page.goto(`${address}/explore?${path}`);
      const svg = await saved(page, button(page, 'SVG picture'));
      expect(svg.name).toMatch(new RegExp(`_${view}.*_data-${version}_.*\\.svg$`));
      const words = await wordsOfSvg(page, svg.text);
      for (const each of [
        title,
        says,
        version,
        license,
        'Drawn on',
        `${address}/explore?${path.split('&')[0]}`,
      ])
        expect(words).toContain(each);
      const png = await saved(page, button(page, 'PNG picture'));
      const [width] = sizeOfPng(png.bytes);
      expect(width).toBeGreaterThan(1000);
    });

  journey('of the map has what is on it as text, in SVG and PNG', async ({ page }) => {
    await page.goto(`${address}/explore?sel=${CLAIM}`);
    await mapDrawn(page);
    const { claim } = await ask<{ claim: { label: string } }>(`{ claim(id: "${CLAIM}") { label } }`);
    const save = async (item: string) => {
      await page.getByRole('toolbar', { name: 'Map tools' }).getByRole('button', { name: 'Save' }).click();
      return saved(page, page.getByRole('menuitem', { name: item }));
    };
    const svg = await save('SVG picture');
    expect(svg.name).toMatch(/_map_data-.*\.svg$/);
    const words = (await wordsOfSvg(page, svg.text)).replace(/\s+/g, ' ');
    for (const word of claim.label.split(' ')) expect(words).toContain(word);
    expect(words).toContain('supports');
    const png = await save('PNG picture');
    expect(sizeOfPng(png.bytes)[0]).toBeGreaterThan(1000);
    await page.getByRole('status').filter({ hasText: 'Saved the PNG picture' }).first().waitFor();
  });
});

describe('a table for other programs', () => {
  const TABLES = [
    { path: 'view=table', column: 'Verdict' },
    { path: 'view=table&rows=studies', column: 'DOI' },
    { path: 'view=matrix', column: 'Participants' },
    { path: 'view=timeline', column: 'Year' },
    { path: 'view=compare&c=nad:claim:C58a&c=nad:claim:C58b', column: 'Differs' },
    { path: 'view=summary', column: 'Certainty' },
  ];
  journey('comes from every view that counts, by the letter of RFC 4180', async ({ page }) => {
    for (const { path, column } of TABLES) {
      await page.goto(`${address}/explore?${path}`);
      const { name, text } = await saved(page, page.getByRole('button', { name: /^CSV/ }).first());
      expect(name).toMatch(/^evidence-atlas_.*\.csv$/);
      const [header = [], ...rows] = parseCsv(text);
      expect(header, path).toContain(column);
      expect(rows.length, path).toBeGreaterThan(1);
      for (const row of rows) expect(row).toHaveLength(header.length);
    }
  });

  journey('comes from the ledger of a claim', async ({ page }) => {
    await page.goto(`${address}/explore?view=table&sel=${CLAIM}`);
    const counted = panel(page).getByRole('region', { name: 'What was counted' });
    await counted.getByText(/lines of evidence counted/).click();
    const { text } = await saved(page, counted.getByRole('button', { name: 'CSV of the ledger' }));
    const { claim } = await ask<{ claim: { assessment: { ledger: unknown[] } } }>(
      `{ claim(id: "${CLAIM}") { assessment { ledger { reason } } } }`,
    );
    expect(parseCsv(text)).toHaveLength(claim.assessment.ledger.length + 1);
  });
});

describe('references', () => {
  journey('of all studies come in each format, with scripts of the page alone', async ({ page }) => {
    // A strict policy: no eval, nothing from elsewhere.
    await page.route('**/explore*', async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:";
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    const { studies } = await ask<{ studies: { totalCount: number } }>(
      '{ studies(first: 1) { totalCount } }',
    );
    await page.goto(`${address}/explore?view=table&rows=studies`);
    await button(page, 'References').click();
    const dialog = page.getByRole('dialog', { name: 'References' });
    await dialog
      .getByRole('status')
      .filter({ hasText: `${studies.totalCount} references` })
      .waitFor();
    for (const format of ['BibTeX', 'RIS'] as const) {
      await dialog.getByRole('radio', { name: format }).check();
      const { text } = await saved(page, dialog.getByRole('button', { name: `Save as ${format}` }));
      expect(readBack(text)).toHaveLength(studies.totalCount);
    }
    await dialog.getByRole('radio', { name: 'CSL-JSON' }).check();
    const { name, text } = await saved(page, dialog.getByRole('button', { name: 'Save as CSL-JSON' }));
    expect(name).toMatch(/references-of-table-of-studies.*\.json$/);
    expect(JSON.parse(text)).toHaveLength(studies.totalCount);
  });

  journey('of a claim are its studies; the page itself can be cited too', async ({ page }) => {
    const { claim } = await ask<{
      claim: { text: string; evidence: { nodes: { study: { key: string } }[] } };
    }>(`{ claim(id: "${CLAIM}") { text evidence(first: 200) { nodes { study { key } } } } }`);
    await page.goto(`${address}/explore?view=table&sel=${CLAIM}`);
    await panel(page).getByRole('button', { name: 'References' }).click();
    const dialog = page.getByRole('dialog', { name: 'References' });
    const { text } = await saved(page, dialog.getByRole('button', { name: 'Save as BibTeX' }));
    const keys = new Set(claim.evidence.nodes.map(({ study }) => study.key));
    expect(new Set(readBack(text).map(({ id }) => id))).toEqual(keys);
    await dialog.getByRole('radio', { name: 'This page' }).check();
    const cited = await saved(page, dialog.getByRole('button', { name: 'Save as BibTeX' }));
    expect(cited.text).toContain(`${address}/explore?sel=${CLAIM}`);
    expect(readBack(cited.text)[0]?.title).toBe(claim.text);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    const opener = panel(page).getByRole('button', { name: 'References' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the claim panel', () => {
  const allowed = journeyWith({ permissions: ['clipboard-read', 'clipboard-write'] });

  allowed('copies sentence, link, citation and query, and says so', async ({ page }) => {
    const { version } = await edition();
    await page.goto(`${address}/explore?view=table&sel=${CLAIM}`);
    const sentence = await panelTitle(page).textContent();
    const copied = async (what: string) => {
      await panel(page).getByRole('button', { name: what, exact: true }).click();
      await panel(page).getByText(`Copied the ${what}`).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('sentence')).toBe(sentence);
    expect(await copied('link')).toBe(`${address}/explore?sel=${CLAIM}`);
    const citation = await copied('citation');
    expect(citation).toContain(`data version ${version}. ${address}/explore?sel=${CLAIM} (accessed 2`);
    const query = await copied('query');
    expect(query).toContain(`"id": "${CLAIM}"`);
    const answer = await page.evaluate(
      async ([text = '', id]) => {
        const body = JSON.stringify({ query: text, variables: { id } });
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/graphql', { method: 'POST', headers, body })).json();
      },
      [query, CLAIM],
    );
    expect(answer).toMatchObject({ data: { node: { id: CLAIM } } });
  });

  journey('prints one page where the studies are few, light and with its address', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${address}/explore?view=table&sel=${CLAIM}`);
    await panelTitle(page).waitFor();
    await nothingOnItsWay(page);
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const sheet = panel(page).getByRole('article').filter({ hasText: 'Evidence summary' });
    await sheet.getByText(`${address}/explore?sel=${CLAIM}`).waitFor();
    const references = sheet
      .getByRole('heading', { name: 'References' })
      .locator('xpath=following-sibling::ol');
    expect(await references.getByRole('listitem').count()).toBeGreaterThan(0);
    const colour = await sheet.evaluate((element) => getComputedStyle(element).color);
    expect(colour).toBe('rgb(0, 0, 0)');
    await expect.poll(() => button(page, 'References').isVisible()).toBe(false);
  });

  journey('recalculates by study design, keeps it in the address and says so', async ({ page }) => {
    await page.goto(`${address}/explore?view=table&sel=${CLAIM}`);
    const whatIf = panel(page).getByRole('region', { name: 'What if' });
    const designs = whatIf.getByText(/^Only by these designs/);
    await designs.filter({ hasText: /any$/ }).click();
    const [name] = await whatIf
      .getByRole('group', { name: /designs/ })
      .getByRole('checkbox')
      .all();
    await name?.check();
    await designs.filter({ hasText: /1 chosen$/ }).waitFor();
    await page.getByText(/^What if: only /).waitFor();
    expect(new URL(page.url()).searchParams.getAll('onlydesign')).toHaveLength(1);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await designs.filter({ hasText: /any$/ }).waitFor();
  });
});

describe('the data of a topic', () => {
  journey('is downloaded from the start page in a format of choice, by keyboard', async ({ page }) => {
    const { version } = await edition();
    await page.goto(address);
    const summary = page.getByText('Download data', { exact: true });
    await summary.focus();
    await page.keyboard.press('Enter');
    const formats = page.getByRole('list', { name: 'Formats' }).getByRole('link');
    await formats.first().waitFor();
    expect(await formats.count()).toBeGreaterThan(8);
    const csl = await saved(page, page.getByRole('link', { name: 'CSL-JSON' }));
    expect(csl.name).toBe(`evidence-atlas_nad_csl_data-${version}_cc-by-4.0.json`);
    expect(JSON.parse(csl.text)).toHaveLength(146);
  });

  journey('is what the filters leave, or all of it, beside any view', async ({ page }) => {
    const filter = { verdicts: ['CONTESTED'], fromYear: 2015 };
    const { part, all } = await ask<Record<'part' | 'all', { totalCount: number }>>(
      `query($filter: ClaimFilter) {
        part: claims(filter: $filter) { totalCount } all: claims { totalCount } }`,
      { filter },
    );
    await page.goto(`${address}/explore?view=matrix&verdict=CONTESTED&from=2015`);
    await openDownloads(page);
    const graph = page.getByRole('link', { name: /VA-Spec/ });
    const claimsIn = ({ text }: { text: string }) => text.trim().split('\n').length - 1;
    await page.getByRole('radio', { name: `What the filters leave: ${part.totalCount} claims` }).waitFor();
    const some = await saved(page, graph);
    expect(some.name).toContain('_part_');
    expect(claimsIn(some)).toBe(part.totalCount);
    await page.getByRole('radio', { name: `All of the topic: ${all.totalCount} claims` }).check();
    const whole = await saved(page, graph);
    expect(whole.name).not.toContain('_part_');
    expect(claimsIn(whole)).toBe(all.totalCount);
  });
});
