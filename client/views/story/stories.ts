/** The stories of a topic in their order. */
import { exploreHref } from '../../state/route.ts';

export const storyHref = (id: string, step?: number): string =>
  exploreHref({
    view: 'story',
    params: step === undefined ? { story: [id] } : { story: [id], step: [String(step)] },
  });

/** What is told as a story before what is only listed in steps; what has no step is left out. */
export function storiesFirst<Mechanism extends { story: boolean; steps: readonly unknown[] }>(
  mechanisms: readonly Mechanism[],
): Mechanism[] {
  const told = mechanisms.filter(({ steps }) => steps.length > 0);
  return [...told.filter(({ story }) => story), ...told.filter(({ story }) => !story)];
}

export interface Neighbours<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
}

/** The stories before and after one. */
export function neighbours<Item extends { id: string }>(
  items: readonly Item[],
  id: string,
): Neighbours<Item> {
  const at = items.findIndex((item) => item.id === id);
  return at < 0
    ? { before: null, after: null }
    : { before: items[at - 1] ?? null, after: items[at + 1] ?? null };
}
