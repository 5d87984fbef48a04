/** axe-core in the page, all its rules. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Violations as readable lines: rule, help, and the elements. `except`: subtrees of others, left out. */
export async function violations(page: Page, except: string[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults, string[]>(
    (selectors) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { exclude: selectors },
        { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: true } } },
      ),
    except,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`.trim()),
  );
}
