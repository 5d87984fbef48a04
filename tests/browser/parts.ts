/** The parts of a page by role and name, as a person finds them. */
import type { Locator, Page } from 'playwright-core';

export const search = (page: Page): Locator => page.getByRole('combobox', { name: /^Search claims/ }).first();
export const found = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Found' }).getByRole('option');
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Selected' });
export const panelTitle = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 });
export const outline = (page: Page): Locator => page.getByRole('tree', { name: 'Outline of the map' });
export const problem = (page: Page): Locator => page.getByRole('alert');
export const view = (page: Page, name: 'Map' | 'Table'): Locator =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
export const filters = (page: Page): Locator => page.getByRole('list', { name: 'Filters in use' });

/** Until the map has been drawn: its outline is there and the picture has nodes. */
export async function mapDrawn(page: Page): Promise<void> {
  await outline(page).getByRole('treeitem').nth(3).waitFor();
}
