/** When a page stands: nothing is on its way to it any more. */
import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';

interface Asked {
  begun: number;
  open: Set<Request>;
}

const asked = new WeakMap<Page, Asked>();

/** From now on it is known what the page asks for. */
export function noteAsked(page: Page): void {
  const of: Asked = { begun: 0, open: new Set() };
  const ended = (request: Request) => of.open.delete(request);
  page.on('request', (request) => {
    of.begun++;
    of.open.add(request);
  });
  page.on('requestfinished', ended).on('requestfailed', ended);
  asked.set(page, of);
}

/**
 * Until nothing is loaded, awaited or drawn as an outline of what comes, and nothing more is asked for while the page
 * draws itself anew. Counted in the page's own frames: a busy machine takes longer, and no machine as long as the half
 * second of silence by which the browser tells an idle network.
 */
export async function nothingOnItsWay(page: Page): Promise<void> {
  const of = asked.get(page);
  if (!of) throw new Error('what this page asks for was not noted');
  const isOnItsWay = async () => {
    const { begun } = of;
    const waits = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++)
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)));
      return document.querySelector('.skeleton, main [aria-busy="true"]') !== null;
    });
    return waits || of.open.size > 0 || of.begun > begun;
  };
  await expect.poll(isOnItsWay, { message: 'something is on its way' }).toBe(false);
}
