/**
 * What a journey gets: a page of its own on the running product. When it ends, nothing may have gone wrong
 * behind its back: no request to another host, no error in the console, no uncaught exception.
 */
import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { noteAsked } from './quiet.ts';

export const address = inject('address');
const endpoint = inject('browserEndpoint');

interface Stage {
  browser: Browser;
  /** Options of the page's context, replaced where a test needs others. */
  options: BrowserContextOptions;
  /** Errors that a journey brings about on purpose. */
  expectedErrors: RegExp[];
  /** Servers of the product that the page may talk to. */
  servers: string[];
  page: Page;
}

const staged = test.extend<Stage>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixture's needs from this pattern
    async ({}, use) => {
      const browser = await chromium.connect(endpoint);
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  options: {},
  // biome-ignore lint/correctness/noEmptyPattern: as above; a fresh list for every journey
  expectedErrors: async ({}, use) => use([]),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  servers: async ({}, use) => use([address]),
  page: async ({ browser, options, expectedErrors, servers }, use) => {
    const page = await newPage(browser, options);
    const watched = watch(page, servers);
    await use(page);
    await page.context().close();
    expectNothingWrong(watched, expectedErrors);
  },
});
const hasNoBrowser = endpoint === '';

export const journey = staged.skipIf(hasNoBrowser);

/** A journey with another kind of page: colours, size, touch. */
export const journeyWith = (options: BrowserContextOptions) =>
  staged.extend({ options }).skipIf(hasNoBrowser);

/**
 * Journeys that open one place after another, look at it and leave it: one page for all of a file, whose code is then
 * there already. Each begins with an empty storage; after one that failed the next gets a new page.
 */
export function walkWith(options: BrowserContextOptions) {
  let walked: Page | undefined;
  return staged
    .extend<Pick<Stage, 'page'>>({
      page: async ({ browser, expectedErrors, servers, task }, use) => {
        walked ??= await newPage(browser, options);
        const page = walked;
        if (options.viewport) await page.setViewportSize(options.viewport);
        const watched = watch(page, servers);
        await use(page);
        watched.end();
        if (task.result?.state === 'fail') {
          walked = undefined;
          await page.context().close();
        } else {
          await page.evaluate(() => {
            localStorage.clear();
            sessionStorage.clear();
          });
          await page.goto('about:blank');
          await page.unrouteAll({ behavior: 'wait' });
        }
        expectNothingWrong(watched, expectedErrors);
      },
    })
    .skipIf(hasNoBrowser);
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  noteAsked(page);
  return page;
}

function watch(page: Page, servers: string[]) {
  const foreign: string[] = [];
  const errors: string[] = [];
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    const isOwn = url.protocol === 'data:' || url.protocol === 'blob:' || servers.includes(url.origin);
    if (!isOwn) foreign.push(request.url());
  };
  const onError = (error: Error) => errors.push(error.message);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text());
  };
  page.on('request', onRequest).on('pageerror', onError).on('console', onConsole);
  const end = () => page.off('request', onRequest).off('pageerror', onError).off('console', onConsole);
  return { foreign, errors, end };
}

function expectNothingWrong({ foreign, errors }: ReturnType<typeof watch>, expected: readonly RegExp[]) {
  expect(foreign, 'requests to other hosts').toEqual([]);
  const unexpected = errors.filter((error) => !expected.some((known) => known.test(error)));
  expect(unexpected, 'errors in the page').toEqual([]);
}
