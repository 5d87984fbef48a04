import type { Request } from 'playwright-core';
import { describe, expect } from 'vitest';
import { mapDrawn } from './parts.ts';
import { address, journey } from './stage.ts';

const isOverview = (request: Request) =>
  request.postData()?.includes('"operationName":"MapOverview"') ?? false;

describe('a link to the map', () => {
  journey('asks for its data before its code has come, and once', async ({ page }) => {
    let asked = 0;
    page.on('request', (request) => {
      if (isOverview(request)) asked++;
    });
    let release = () => {};
    const asking = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/MapContainer-[^/]*\.js$/, async (route) => {
      await asking;
      await route.continue();
    });
    const first = page.waitForRequest(isOverview);
    await page.goto(`${address}/explore?kind=EFFICACY`);
    await first;
    release();
    await mapDrawn(page);
    expect(asked).toBe(1);
  });
});
