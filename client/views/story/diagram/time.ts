/** How something stands to the step on screen. */
export type Time = 'now' | 'earlier' | 'later';

/** `current` null: the whole story at rest. */
export function timeOf(steps: readonly number[], current: number | null): Time {
  if (current === null) return 'earlier';
  if (steps.includes(current)) return 'now';
  return steps.some((step) => step < current) ? 'earlier' : 'later';
}

const ORDER: Record<Time, number> = { later: 0, earlier: 1, now: 2 };

/** What is present is drawn last, above the rest. */
export function presentLast<Item>(items: readonly Item[], time: (item: Item) => Time): Item[] {
  return [...items].sort((a, b) => ORDER[time(a)] - ORDER[time(b)]);
}
