/** The parts of a page by role and name, as a person finds them. */
import type { Locator, Page } from 'playwright-core';

export const search = (page: Page): Locator => page.getByRole('combobox', { name: /^Search claims/ }).first();
export const found = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Found' }).getByRole('option');
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Selected' });
export const panelTitle = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 });
export const outline = (page: Page): Locator => page.getByRole('tree', { name: 'Outline of the map' });
export const problem = (page: Page): Locator => page.getByRole('alert');
type ViewName = 'Map' | 'Table' | 'Matrix' | 'Timeline' | 'Compare' | 'Summary' | 'Read';
export const view = (page: Page, name: ViewName): Locator =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
export const filters = (page: Page): Locator => page.getByRole('list', { name: 'Filters in use' });

/** Until the map stands: what it asked for has come, and its picture is there. */
export async function mapDrawn(page: Page): Promise<void> {
  const map = page.getByRole('region', { name: 'Map' });
  await map.locator('canvas').first().waitFor();
  await page.locator('section[aria-label=Map][aria-busy=false]').waitFor();
}

/** Moves by Tab until the focused element is the wanted one. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 150; i++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`150 presses of Tab do not reach ${wanted}`);
}
