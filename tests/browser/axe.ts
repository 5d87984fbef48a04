/** axe-core in the page, all its rules. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules whose outcome depends on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Looked {
  /** Subtrees of others, left out. */
  except?: string[] | undefined;
  /** By the rules of colours alone: for a page that was looked at by all of them, in its other colours. */
  coloursOnly?: boolean;
}

/** Violations as readable lines: rule, help, and the elements. */
export async function violations(
  page: Page,
  { except = [], coloursOnly = false }: Looked = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults, [string[], string[] | null]>(
    ([exclude, rules]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { exclude },
        { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) },
      ),
    [except, coloursOnly ? OF_COLOURS : null],
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`.trim()),
  );
}
