/** Where readers must have a token (READING=token): how a person gives it, what it opens, and how it is forgotten. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { tokenHash } from '../../server/access/tokens.ts';
import { type App, startApp } from './app.ts';
import { violations } from './axe.ts';
import { saved } from './downloads.ts';
import { cutOff, smallTargets, stickingOut } from './measures.ts';
import { mapDrawn, problem } from './parts.ts';
import { openDownloads } from './places.ts';
import { runQuery } from './playgroundParts.ts';
import { journey, journeyWith } from './stage.ts';

const SECRET = 'a-secret-that-only-this-test-knows';
/** What the browser itself writes to the console about a refusal. */
const CONSOLE_OF_REFUSALS = /status of 401/;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Access token' });
const field = (page: Page) => dialog(page).getByLabel('Your access token');
const topic = (page: Page) => page.getByRole('heading', { name: 'What is known, and what is not' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function give(page: Page, secret: string): Promise<void> {
  await field(page).fill(secret);
  await page.keyboard.press('Enter');
}

describe('an atlas that is read with a token', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ READING: 'token', ACCESS_TOKENS: `jo:reader:${tokenHash(SECRET)}` });
  });
  afterAll(() => app?.remove());

  journey(
    'asks for it, says when it is wrong, and keeps it for this tab alone',
    async ({ page, servers, expectedErrors }) => {
      servers.push(app.address);
      expectedErrors.push(CONSOLE_OF_REFUSALS);
      await page.goto(`${app.address}/explore?view=table&verdict=CONTESTED`);
      await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      for (const wrong of ['not-this-one', 'nor thïs']) {
        await give(page, wrong);
        await dialog(page).getByRole('alert').getByText('This token is not known here.').waitFor();
      }
      await give(page, `  ${SECRET} `);
      await page.getByRole('row').nth(2).waitFor();
      expect(await dialog(page).count()).toBe(0);
      await expect.poll(() => focused(page)).toBe('main');
      expect(new URL(page.url()).search, 'the picture is the one asked for').toBe(
        '?view=table&verdict=CONTESTED',
      );

      await page.reload();
      await page.getByRole('row').nth(2).waitFor();
      const kept = await page.evaluate(() =>
        [JSON.stringify(localStorage), document.cookie, location.href].join(),
      );
      expect(kept).not.toContain(SECRET);
      const other = await page.context().newPage();
      await other.goto(app.address);
      await field(other).waitFor();
      await other.close();
    },
  );

  journey(
    'gives its files to who has it, and forgets it when told to',
    async ({ page, servers, expectedErrors }) => {
      servers.push(app.address);
      expectedErrors.push(CONSOLE_OF_REFUSALS);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(app.address);
      await give(page, SECRET);
      await topic(page).waitFor();
      await openDownloads(page);
      const csl = await saved(page, page.getByRole('link', { name: 'CSL-JSON' }));
      expect(csl.name).toMatch(/^evidence-atlas_nad_csl_data-.*\.json$/);
      expect(JSON.parse(csl.text)).toHaveLength(146);
      await page.getByRole('status').getByText(`Saved ${csl.name}`).waitFor();
      expect(asked.filter((url) => url.includes(SECRET))).toEqual([]);

      await page.getByRole('contentinfo').getByRole('button', { name: 'Forget it' }).click();
      await field(page).waitFor();
      expect(await topic(page).count(), 'what was read is gone').toBe(0);
      await page.keyboard.press('Escape');
      await problem(page).getByText('The server asks for an access token').waitFor();
      await problem(page).getByRole('button', { name: 'Enter an access token' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('contentinfo').getByRole('button', { name: 'Enter an access token' }).click();
      await give(page, SECRET);
      await topic(page).waitFor();
    },
  );

  journey(
    'says that a token is no longer known, and keeps what is on screen',
    async ({ page, servers, expectedErrors }) => {
      servers.push(app.address);
      expectedErrors.push(CONSOLE_OF_REFUSALS);
      await page.goto(`${app.address}/explore`);
      await give(page, SECRET);
      await mapDrawn(page);
      await page.route('**/graphql', (route) =>
        route.fulfill({
          status: 401,
          json: { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] },
        }),
      );
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Matrix' }).click();
      await dialog(page)
        .getByRole('alert')
        .getByText('The token you gave is no longer known here.')
        .waitFor();
      await page.unrouteAll();
      await give(page, SECRET);
      await page.getByRole('main').getByRole('rowheader').first().waitFor();
    },
  );

  journey('opens the playground too', async ({ page, servers, expectedErrors }) => {
    servers.push(app.address);
    expectedErrors.push(CONSOLE_OF_REFUSALS);
    await page.goto(`${app.address}/playground`);
    await give(page, SECRET);
    await expect.poll(() => dialog(page).count()).toBe(0);
    await runQuery(page);
    await page.getByRole('region', { name: 'Result Window' }).getByText('"data"').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    journeyWith({ colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })(
      `its question is accessible on a phone, ${colorScheme}`,
      async ({ page, servers, expectedErrors }) => {
        servers.push(app.address);
        expectedErrors.push(CONSOLE_OF_REFUSALS);
        await page.goto(app.address);
        await give(page, 'wrong');
        await dialog(page).getByRole('alert').getByText('not known').waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 480 });
        await expect.poll(() => stickingOut(page)).toEqual([]);
        await expect.poll(() => cutOff(page)).toEqual([]);
      },
    );
});
