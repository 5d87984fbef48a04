/** The heights of cards in their columns: level with their neighbours, in order, with gaps. */
import { type Item, slot } from './item.ts';

export function align(columns: Item[][], gap: number): { at: Map<string, number>; total: number } {
  const at = new Map<string, number>();
  const between = (a: Item, b: Item) => (a.h === slot || b.h === slot ? gap * 0.6 : gap);
  const extents = columns.map((column) => {
    let y = 0;
    column.forEach((item, i) => {
      const previous = column[i - 1];
      if (previous) y += between(previous, item);
      at.set(item.id, y + item.h / 2);
      y += item.h;
    });
    return y;
  });
  const total = Math.max(0, ...extents);
  columns.forEach((column, i) => {
    const spare = (total - (extents[i] ?? 0)) / 2;
    for (const item of column) at.set(item.id, (at.get(item.id) ?? 0) + spare);
  });
  // Every column is pulled level with its neighbours, keeping order and gaps; the tallest has no room to move.
  for (let round = 0; round < 16; round++) {
    const rightwards = round % 2 === 0;
    for (let step = 0; step < columns.length; step++) {
      const column = columns[rightwards ? step : columns.length - 1 - step];
      if (column) level(column, at, total, between);
    }
  }
  return { at, total };
}

/** The nearest heights to the wished ones that keep order, gaps and bounds (pool adjacent violators). */
function level(
  column: Item[],
  at: Map<string, number>,
  total: number,
  between: (a: Item, b: Item) => number,
): void {
  const offsets: number[] = [];
  let offset = 0;
  column.forEach((item, i) => {
    const previous = column[i - 1];
    if (previous) offset += previous.h / 2 + between(previous, item) + item.h / 2;
    offsets.push(offset);
  });
  const blocks: Array<{ sum: number; weight: number; count: number }> = [];
  column.forEach((item, i) => {
    let sum = 0;
    let weight = 0;
    for (const { to, weight: w } of [...item.left, ...item.right]) {
      const strength = item.h === slot || to.h === slot ? 2 * w : w;
      sum += (at.get(to.id) ?? 0) * strength;
      weight += strength;
    }
    const wish = weight > 0 ? sum / weight : (at.get(item.id) ?? 0);
    const w = Math.max(0.25, weight);
    blocks.push({ sum: (wish - (offsets[i] ?? 0)) * w, weight: w, count: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.weight <= last.sum / last.weight) break;
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
      blocks.pop();
    }
  });
  const first = column[0];
  const end = column.at(-1);
  if (!first || !end) return;
  const low = first.h / 2;
  const high = Math.max(low, total - end.h / 2 - (offsets.at(-1) ?? 0));
  let i = 0;
  for (const block of blocks) {
    const z = Math.min(high, Math.max(low, block.sum / block.weight));
    for (let n = 0; n < block.count; n++, i++) {
      const item = column[i];
      if (item) at.set(item.id, Math.round((z + (offsets[i] ?? 0)) * 2) / 2);
    }
  }
}
