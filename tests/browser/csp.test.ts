/**
 * The Content-Security-Policy holds, and no page needs more than it allows. That a page is refused nothing is checked by
 * every journey: the browser tells a refusal as an error of the page, and no journey may leave one (stage.ts).
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { editor, type ResultForm, result, runQuery, showAs } from './playgroundParts.ts';
import { address, journey } from './stage.ts';

/** From now on: what the browser refused, as it says itself. */
async function refusals(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('tellRefusal', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellRefusal');
      if (typeof tell === 'function')
        tell(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return seen;
}

describe('nothing is refused', () => {
  journey('in the playground: editor, its menus and help, the answer in every form', async ({ page }) => {
    const refused = await refusals(page);
    await page.goto(`${address}/playground`);
    await runQuery(page);
    await page.getByRole('region', { name: 'Result Window' }).getByText('"data"').waitFor();
    for (const form of ['Table', 'Graph', 'Chart'] satisfies ResultForm[]) {
      await showAs(page, form);
      await result(page).locator('table, canvas').first().waitFor();
    }

    await editor(page)
      .getByText(/^claim/)
      .first()
      .click();
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await editor(page)
      .getByText(/^claim/)
      .first()
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Command Palette' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /settings/i }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.locator('.graphiql-doc-explorer').waitFor();
    expect(refused).toEqual([]);
  });

  journey('and the editor has its styles: lines below one another, in colours', async ({ page }) => {
    await page.goto(`${address}/playground`);
    const lines = editor(page).locator('.view-line');
    await lines.nth(2).waitFor();
    // The editor lays its lines out anew while it gets its font and its colours.
    const shared = () =>
      lines.evaluateAll(
        (all) => all.length - new Set(all.map((line) => line.getBoundingClientRect().top)).size,
      );
    await expect.poll(shared, { message: 'lines at the height of another' }).toBe(0);
    const colours = () =>
      lines
        .locator('span span')
        .evaluateAll((all) => new Set(all.map((word) => getComputedStyle(word).color)).size);
    await expect.poll(colours).toBeGreaterThan(2);
  });
});

describe('refused is', () => {
  const attempts: [what: string, directive: string, attempt: () => unknown][] = [
    [
      'a script in the page',
      'script-src-elem',
      () => {
        document.body.append(
          Object.assign(document.createElement('script'), { textContent: 'window.x = 1' }),
        );
      },
    ],
    [
      'a script of another host',
      'script-src-elem',
      () => {
        document.body.append(
          Object.assign(document.createElement('script'), { src: 'https://stranger.invalid/x.js' }),
        );
      },
    ],
    [
      'a style in the page',
      'style-src-elem',
      () => {
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
        );
      },
    ],
    [
      'a style attribute',
      'style-src-attr',
      () => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">'),
    ],
    [
      'a picture of another host',
      'img-src',
      () => {
        document.body.append(
          Object.assign(document.createElement('img'), { src: 'https://stranger.invalid/x.png' }),
        );
      },
    ],
    [
      'a request to another host',
      'connect-src',
      () => {
        fetch('https://stranger.invalid/').catch(() => {});
      },
    ],
  ];
  for (const [what, directive, attempt] of attempts) {
    journey(what, async ({ page, servers, expectedErrors }) => {
      servers.push('https://stranger.invalid');
      expectedErrors.push(/Content Security Policy/);
      const refused = await refusals(page);
      await page.goto(`${address}/glossary`);
      await page.evaluate(attempt);
      await expect.poll(() => refused.join()).toContain(directive);
    });
  }
});
