/** What stands for the data on screen, where it goes out and below every page. */
import type { Edition } from './fileName.ts';

const MOST_NAMED = 3;

/** Of the topics asked for, else of all: one by its name, a few by theirs, many by their number; every licence is said. */
export function editionOf(
  topics: readonly (Edition & { readonly id: string })[],
  asked: readonly string[],
): Edition | null {
  const chosen = topics.filter(({ id }) => asked.includes(id));
  const shown = chosen.length > 0 ? chosen : topics;
  if (shown.length === 0) return null;
  const each = (name: keyof Edition) => [...new Set(shown.map((topic) => topic[name]))].join(', ');
  return {
    title: shown.length > MOST_NAMED ? `${shown.length} topics` : each('title'),
    version: each('version'),
    license: each('license'),
  };
}
