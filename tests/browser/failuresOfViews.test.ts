import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CONSOLE_OF_FAULTS, type Fault, faultsOf } from './faults.ts';
import { found, mapDrawn, outline, panelTitle, problem, search } from './parts.ts';
import { address, journey } from './stage.ts';

interface Place {
  name: string;
  path: string;
  /** The query that it rests on. */
  query: string;
  /** As in "Still loading". */
  what: string;
  /** What is on screen once it is answered. */
  content: (page: Page) => Locator;
  /** Asks anew in the same place, where that can be done. */
  change?: (page: Page) => Promise<void>;
}

const narrow = async (page: Page) => {
  const from = page.getByRole('textbox', { name: 'from' }).first();
  await from.fill('2021');
  await from.press('Enter');
};
const explore = (view: string) => `/explore?view=${view}`;

const PLACES: Place[] = [
  {
    name: 'start page',
    path: '/',
    query: 'Start',
    what: 'the topic',
    content: (page) => page.getByRole('heading', { name: 'Mechanisms' }),
  },
  {
    name: 'map',
    path: '/explore',
    query: 'MapOverview',
    what: 'the map',
    content: (page) => outline(page).getByRole('treeitem', { level: 2 }).first(),
    change: narrow,
  },
  {
    name: 'table',
    path: explore('table'),
    query: 'ClaimRows',
    what: 'the claims',
    content: (page) => page.getByRole('row').nth(2),
    change: narrow,
  },
  {
    name: 'matrix',
    path: explore('matrix'),
    query: 'MatrixCells',
    what: 'the matrix',
    content: (page) => page.getByRole('main').getByRole('rowheader').first(),
    change: narrow,
  },
  {
    name: 'timeline',
    path: explore('timeline'),
    query: 'TimelineYears',
    what: 'the timeline',
    content: (page) => page.getByRole('list', { name: /^Studies by year/ }),
    change: narrow,
  },
  {
    name: 'claims of the timeline',
    path: explore('timeline'),
    query: 'ClaimsAsOf',
    what: 'the claims',
    content: (page) => page.getByRole('region', { name: 'Claims today' }).getByRole('article').first(),
    change: narrow,
  },
  {
    name: 'compare',
    path: '/explore?view=compare&c=nad:claim:C9&c=nad:claim:C58b',
    query: 'CompareRows',
    what: 'the comparison',
    content: (page) => page.getByRole('main').getByRole('rowheader').first(),
  },
  {
    name: 'summary',
    path: explore('summary'),
    query: 'SummaryRows',
    what: 'the summary of findings',
    content: (page) => page.getByRole('main').getByRole('row').nth(2),
    change: narrow,
  },
  {
    name: 'read',
    path: explore('read'),
    query: 'Audit',
    what: 'the article',
    content: (page) => page.getByRole('heading', { level: 1 }).getByRole('link'),
  },
  {
    name: 'story',
    path: explore('story'),
    query: 'Stories',
    what: 'the stories',
    content: (page) => page.getByRole('main').getByRole('heading', { level: 2 }).first(),
  },
  {
    name: 'panel',
    path: '/explore?view=table&sel=nad:claim:C58b',
    query: 'Selected',
    what: 'the details',
    content: panelTitle,
  },
  {
    name: 'filters',
    path: explore('table'),
    query: 'ClaimFacets',
    what: 'the filters',
    content: (page) => page.getByRole('checkbox').first(),
    change: narrow,
  },
  {
    name: 'rule of grading',
    path: '/grading',
    query: 'GradingPolicy',
    what: 'the constants',
    content: (page) => page.getByRole('table').last(),
  },
];

const SAID: readonly (readonly [Fault, string])[] = [
  ['gone', 'The server cannot be reached'],
  ['late', 'The query took too long'],
  ['refused', 'The server refused the query'],
  ['large', 'The query asks for too much'],
  ['failed', 'The server failed to answer'],
];

describe('where an answer is not there', () => {
  for (const { name, path, query, what, content, change } of PLACES) {
    journey(`${name}: slow, ended, gone, refused, and there after all`, async ({ page, expectedErrors }) => {
      expectedErrors.push(CONSOLE_OF_FAULTS);
      const faults = await faultsOf(page, query, 'held');
      await page.goto(address + path);
      await page.getByText(`Still loading ${what}.`).waitFor();
      const ended = page.waitForEvent('requestfailed', (one) => one.url().endsWith('/graphql'));
      await page.getByRole('button', { name: `Cancel loading ${what}` }).click();
      expect((await ended).failure()?.errorText, 'the request itself is ended').toBe('net::ERR_ABORTED');
      faults.release();
      await page.getByText(`You ended the loading of ${what}.`).waitFor();

      faults.set('gone');
      await page.getByRole('button', { name: `Load ${what}` }).click();
      const again = problem(page).getByRole('button', { name: 'Try again' });
      for (const [fault, words] of SAID) {
        faults.set(fault);
        if (fault !== 'gone') await again.click();
        await problem(page).getByText(words, { exact: true }).waitFor();
        expect(await problem(page).count(), 'said once').toBe(1);
      }
      faults.set('fine');
      await again.click();
      await content(page).waitFor();
      await expect.poll(() => problem(page).count()).toBe(0);

      if (!change) return;
      faults.set('gone');
      await change(page);
      await problem(page).getByText('What is on screen is the last answer.').waitFor();
      expect(await content(page).count(), 'what was on screen stays').toBe(1);
      faults.set('fine');
      await again.click();
      await expect.poll(() => problem(page).count()).toBe(0);
      await content(page).waitFor();
    });
  }

  journey(
    'the search says what went wrong, that it is slow, and that nothing is found',
    async ({ page, expectedErrors }) => {
      expectedErrors.push(CONSOLE_OF_FAULTS);
      const faults = await faultsOf(page, 'Suggest', 'gone');
      await page.goto(explorePage('table'));
      await search(page).fill('nmn');
      const said = page.getByRole('status').filter({ hasText: /search|found/i });
      await said.filter({ hasText: 'Search is not available. The server cannot be reached.' }).waitFor();
      faults.set('held');
      await search(page).fill('nicotin');
      await said.filter({ hasText: 'Still searching' }).waitFor();
      faults.release();
      faults.set('fine');
      await search(page).fill('zzzqqqxxx');
      await said.filter({ hasText: 'Nothing found by that name' }).waitFor();
      await search(page).fill('cd38');
      await expect.poll(() => found(page).count()).toBeGreaterThan(1);
    },
  );

  journey('after 10 seconds that is said', async ({ page }) => {
    await page.clock.install();
    const faults = await faultsOf(page, 'MatrixCells', 'held');
    await page.goto(explorePage('matrix'));
    await page.getByText('Still loading the matrix.').waitFor();
    await page.clock.fastForward(11_000);
    await page.getByText('It has taken more than 10 seconds').waitFor();
    await page.getByRole('button', { name: 'Cancel loading the matrix' }).click();
    faults.release();
  });

  journey(
    'that nothing matches is another thing: the filter is named and goes in one click',
    async ({ page }) => {
      for (const view of ['map', 'table', 'matrix', 'timeline', 'summary']) {
        await page.goto(`${explorePage(view)}&q=zzzqqqxxx`);
        await page.getByText('Nothing matches').first().waitFor();
        expect(await problem(page).count()).toBe(0);
        await page.getByRole('button', { name: 'Without “zzzqqqxxx”' }).click();
        await expect.poll(() => page.getByText('Nothing matches').count()).toBe(0);
        expect(new URL(page.url()).searchParams.get('q')).toBeNull();
        if (view === 'map') await mapDrawn(page);
      }
    },
  );
});

function explorePage(view: string): string {
  return address + explore(view);
}
