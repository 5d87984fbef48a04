/**
 * What a journey gets: a page of its own on the running product. When it ends, nothing may have gone wrong
 * behind its back: no request to another host, no error in the console, no uncaught exception.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

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
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixture's needs from this pattern
  browser: async ({}, use) => {
    const browser = await chromium.connect(endpoint);
    await use(browser);
    await browser.close();
  },
  options: {},
  // biome-ignore lint/correctness/noEmptyPattern: as above; a fresh list for every journey
  expectedErrors: async ({}, use) => use([]),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  servers: async ({}, use) => use([address]),
  page: async ({ browser, options, expectedErrors, servers }, use) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const watched = watch(page, servers);
    await use(page);
    await context.close();
    expect(watched.foreign, 'requests to other hosts').toEqual([]);
    const unexpected = watched.errors.filter((error) => !expectedErrors.some((known) => known.test(error)));
    expect(unexpected, 'errors in the page').toEqual([]);
  },
});
const hasNoBrowser = endpoint === '';

export const journey = staged.skipIf(hasNoBrowser);

/** A journey with another kind of page: colours, size, touch. */
export const journeyWith = (options: BrowserContextOptions) =>
  staged.extend({ options }).skipIf(hasNoBrowser);

function watch(page: Page, servers: string[]) {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.protocol === 'data:' || url.protocol === 'blob:' || servers.includes(url.origin);
    if (!isOwn) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { foreign, errors };
}
