import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { mapDrawn } from './parts.ts';
import { editor, execute } from './playgroundParts.ts';
import { address, journey } from './stage.ts';

/** Requests that nobody pressed Execute for: the editor's own, and the page's footer. */
const UNASKED = /IntrospectionQuery|"operationName":"About"/;

/** Presses Execute; the answer as sent, once the page shows it. */
async function run(page: Page): Promise<{ data?: Record<string, unknown>; errors?: unknown }> {
  // The button is there before the editor has its text.
  await editor(page)
    .getByText(/query|{/)
    .first()
    .waitFor();
  const answered = page.waitForResponse(
    (response) =>
      response.url() === `${address}/graphql` &&
      !UNASKED.test(response.request().postData() ?? 'IntrospectionQuery'),
  );
  await execute(page).click();
  const answer = await (await answered).json();
  await page.getByRole('region', { name: 'Result Window' }).getByText('"data"').waitFor();
  return answer;
}

describe('the playground', () => {
  journey('runs an example for each audience', async ({ page }) => {
    await page.goto(`${address}/playground`);
    await execute(page).waitFor();
    const examples = page.getByRole('combobox', { name: 'Examples' });
    for (const audience of ['researcher', 'student', 'developer']) {
      const first = examples.locator(`optgroup[label="For the ${audience}"] option`).first();
      const title = (await first.textContent()) ?? '';
      await examples.selectOption(await first.getAttribute('value'));
      // Monaco writes spaces that do not break.
      const words = new RegExp(title.replace(/[^\w]+/g, '[^\\w]+'));
      await editor(page).getByText(words).first().waitFor();
      const { data, errors } = await run(page);
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {}).filter((part) => part !== null).length).toBeGreaterThan(0);
    }
  });

  for (const path of [
    '/',
    '/explore?verdict=CONTESTED',
    '/explore?view=table&rows=studies&route=intravenous',
  ]) {
    journey(`runs the query behind ${path}`, async ({ page }) => {
      await page.goto(address + path);
      if (path.startsWith('/explore?verdict')) await mapDrawn(page);
      else await page.getByRole('heading', { level: 1 }).waitFor();
      const link = page.getByRole('banner').getByRole('link', { name: 'Query' });
      await expect.poll(() => link.getAttribute('href')).toMatch(/^\/playground#./);
      await link.click();
      await execute(page).waitFor();
      const { data, errors } = await run(page);
      expect(errors).toBeUndefined();
      expect(data).toBeDefined();
    });
  }
});
