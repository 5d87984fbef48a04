import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, startApp } from './app.ts';
import { mapDrawn, outline, panel, panelTitle, problem, view } from './parts.ts';
import { journey } from './stage.ts';

describe('when the server is gone', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.remove());

  journey(
    'the page says so, keeps what it showed, and tries again',
    async ({ page, expectedErrors, servers }) => {
      servers.push(app.address);
      expectedErrors.push(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
      await page.goto(`${app.address}/explore`);
      await mapDrawn(page);
      // The panel's code comes with the first panel: a page that has been used a little.
      const rows = outline(page).getByRole('treeitem', { level: 2 });
      await rows.nth(0).click();
      await panelTitle(page).waitFor();
      const shown = await rows.count();

      await app.stop();
      await rows.nth(shown - 1).click();
      await problem(page).getByText('The server cannot be reached').first().waitFor();
      expect(await rows.count(), 'the map stays').toBeGreaterThanOrEqual(shown);

      await app.restart();
      await panel(page).getByRole('button', { name: 'Try again' }).click();
      await panelTitle(page).waitFor();
      await expect.poll(() => panel(page).getByRole('alert').count()).toBe(0);
      await view(page, 'Table').waitFor();
    },
  );
});
