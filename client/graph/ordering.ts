/** The order of cards in their columns: barycentre sweeps, then swaps and moves as long as crossings fall. */
import type { Item, Link } from './item.ts';

const sweeps = 24;

/** How many pairs of lines cross between neighbouring columns in this order. */
export function crossingsOf(
  columns: ReadonlyArray<ReadonlyArray<{ id: string; right: ReadonlyArray<{ to: { id: string } }> }>>,
): number {
  let total = 0;
  for (let i = 0; i + 1 < columns.length; i++) {
    const right = new Map((columns[i + 1] ?? []).map((item, at) => [item.id, at]));
    const ends: number[] = [];
    for (const item of columns[i] ?? []) {
      const own = item.right.map(({ to }) => right.get(to.id) ?? 0).sort((a, b) => a - b);
      ends.push(...own);
    }
    total += inversions(ends, right.size);
  }
  return total;
}

/** Pairs in the wrong order, by a Fenwick tree. */
function inversions(values: readonly number[], size: number): number {
  const tree = new Int32Array(size + 2);
  let count = 0;
  values.forEach((value, seen) => {
    let below = 0;
    for (let i = value + 1; i > 0; i -= i & -i) below += tree[i] ?? 0;
    count += seen - below;
    for (let i = value + 1; i <= size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
  });
  return count;
}

export function inOrder(
  columns: Item[][],
  given: ReadonlyArray<readonly string[]>,
): { columns: Item[][]; crossings: number } {
  const sorted = columns.map((column, i) => {
    const rank = new Map((given[i] ?? []).map((id, at) => [id, at]));
    return [...column].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  });
  return { columns: sorted, crossings: crossingsOf(sorted) };
}

export function order(start: Item[][]): { columns: Item[][]; crossings: number } {
  const lines = start.reduce((sum, column) => sum + column.reduce((n, item) => n + item.right.length, 0), 0);
  let best = start.map((column) => [...column]);
  let fewest = crossingsOf(best);
  const starts = lines <= 200 ? 6 : lines <= 600 ? 2 : 1;
  for (let attempt = 0; attempt < starts; attempt++) {
    const columns = arrange(start, attempt);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      const rightwards = sweep % 2 === 0;
      for (let step = 1; step < columns.length; step++) {
        const at = rightwards ? step : columns.length - 1 - step;
        barycentre(columns, at, rightwards ? 'left' : 'right');
      }
      const crossings = crossingsOf(columns);
      if (crossings < fewest) {
        fewest = crossings;
        best = columns.map((column) => [...column]);
      }
    }
    const swapped = columns.map((column) => [...column]);
    untangle(swapped, lines);
    const crossings = crossingsOf(swapped);
    if (crossings < fewest) {
      fewest = crossings;
      best = swapped;
    }
  }
  untangle(best, lines);
  return { columns: best, crossings: crossingsOf(best) };
}

/** The given order, its mirror, then orders shuffled by a fixed seed: another start may end better. */
function arrange(start: Item[][], attempt: number): Item[][] {
  if (attempt === 0) return start.map((column) => [...column]);
  if (attempt === 1) return start.map((column) => [...column].reverse());
  let seed = attempt * 7919;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  return start.map((column) => {
    const copy = [...column];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const a = copy[i];
      const b = copy[j];
      if (a && b) {
        copy[i] = b;
        copy[j] = a;
      }
    }
    return copy;
  });
}

function barycentre(columns: Item[][], at: number, side: 'left' | 'right'): void {
  const column = columns[at];
  const fixed = columns[side === 'left' ? at - 1 : at + 1];
  if (!column || !fixed) return;
  const rank = new Map(fixed.map((item, i) => [item, (i + 0.5) / fixed.length]));
  const keyed = column.map((item, i) => {
    let sum = 0;
    let weight = 0;
    for (const each of item[side]) {
      sum += (rank.get(each.to) ?? 0) * each.weight;
      weight += each.weight;
    }
    return { item, key: weight > 0 ? sum / weight : (i + 0.5) / column.length, i };
  });
  keyed.sort((a, b) => a.key - b.key || a.i - b.i);
  columns[at] = keyed.map(({ item }) => item);
}

/** Swaps neighbours, then moves single items anywhere in their column, as long as crossings fall. */
function untangle(columns: Item[][], lines: number): void {
  const rounds = lines <= 400 ? 8 : 3;
  for (let round = 0; round < rounds; round++) {
    let better = false;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at];
      if (!column || column.length < 2) continue;
      const change = changes(column, neighbourRanks(columns, at));
      const places = column.map((_, i) => i);
      for (let i = 0; i + 1 < places.length; i++) {
        const a = places[i] ?? 0;
        const b = places[i + 1] ?? 0;
        if (change(a, b) < 0) {
          places[i] = b;
          places[i + 1] = a;
          better = true;
        }
      }
      for (const item of [...places]) better = sift(places, item, change) || better;
      columns[at] = places.map((i) => column[i]).filter((item) => item !== undefined);
    }
    if (!better) break;
  }
}

/** What it changes to put the lower of two items above the upper one, worked out once for a column. */
function changes(
  column: readonly Item[],
  ranks: ReadonlyMap<Item, [number[], number[]]>,
): (upper: number, lower: number) => number {
  const size = column.length;
  const table = new Int32Array(size * size);
  const own = column.map((item) => ranks.get(item) ?? [[], []]);
  own.forEach((a, i) => {
    own.forEach((b, j) => {
      if (i !== j) table[i * size + j] = pairs(a[0], b[0]) + pairs(a[1], b[1]);
    });
  });
  return (upper, lower) => (table[lower * size + upper] ?? 0) - (table[upper * size + lower] ?? 0);
}

function neighbourRanks(columns: Item[][], at: number): Map<Item, [number[], number[]]> {
  const rankOf = (column: Item[] | undefined) => new Map((column ?? []).map((item, i) => [item, i]));
  const left = rankOf(columns[at - 1]);
  const right = rankOf(columns[at + 1]);
  const sorted = (links: Link[], ranks: Map<Item, number>) =>
    links.map(({ to }) => ranks.get(to) ?? 0).sort((a, b) => a - b);
  return new Map(
    (columns[at] ?? []).map((item) => [item, [sorted(item.left, left), sorted(item.right, right)]]),
  );
}

/** Lines of the upper item that end below lines of the lower one. */
function pairs(upper: readonly number[], lower: readonly number[]): number {
  let count = 0;
  let j = 0;
  for (const value of upper) {
    while (j < lower.length && (lower[j] ?? 0) < value) j++;
    count += j;
  }
  return count;
}

function sift(places: number[], item: number, change: (upper: number, lower: number) => number): boolean {
  const from = places.indexOf(item);
  let best = 0;
  let target = from;
  let sum = 0;
  for (let i = from - 1; i >= 0; i--) {
    sum += change(places[i] ?? 0, item);
    if (sum < best) {
      best = sum;
      target = i;
    }
  }
  sum = 0;
  for (let i = from + 1; i < places.length; i++) {
    sum += change(item, places[i] ?? 0);
    if (sum < best) {
      best = sum;
      target = i;
    }
  }
  if (target === from) return false;
  places.splice(from, 1);
  places.splice(target, 0, item);
  return true;
}
