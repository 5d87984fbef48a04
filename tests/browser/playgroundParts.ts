/** The playground's parts, as a person finds them. */
import type { Locator, Page } from 'playwright-core';

export const execute = (page: Page): Locator => page.getByRole('button', { name: /^Execute query/ });
export const editor = (page: Page): Locator => page.getByRole('region', { name: 'Operation Editor' });
export const result = (page: Page): Locator => page.getByRole('region', { name: 'Result', exact: true });

export type ResultForm = 'JSON' | 'Table' | 'Graph' | 'Chart';

/** Chooses in which form the answer is shown. */
export async function showAs(page: Page, form: ResultForm): Promise<void> {
  const choice = result(page).getByRole('radio', { name: form, exact: true });
  await choice.focus();
  await choice.press(' ');
}

/** Runs what is in the editor. */
export async function runQuery(page: Page): Promise<void> {
  // The button is there before the editor has its text.
  await editor(page)
    .getByText(/query|{/)
    .first()
    .waitFor();
  await execute(page).click();
}

/** A page of the playground with this query in it. */
export function playgroundWith(query: string): string {
  return `/playground#${new URLSearchParams({ query })}`;
}
