import { routeEdges, type Stop, type Via } from './routes.ts';
import { type Density, fitCard } from './text.ts';
import type { Card, DrawnEdge, DrawnNode, LaneBounds, Measure, Point, Route, Size } from './types.ts';

/**
 * The composed picture: cards in lanes from left to right, ordered so that few lines cross,
 * placed so that lines run level where they can. Pure and deterministic.
 */

export interface LanesOptions {
  titles?: readonly string[];
  /** The room there is, in the picture's own px: what would not fit is set more tightly. */
  width?: number;
  height?: number;
}

export interface Composition {
  positions: Map<string, Point>;
  sizes: Map<string, Size>;
  cards: Map<string, Card>;
  ports: Map<string, Route>;
  vias: Map<string, Via[]>;
  laneBounds: LaneBounds[];
  crossings: number;
  /** How tightly it is set: what comes later is set alike. */
  density: Density;
}

export const rowGap = 12;
export const lanePad = 16;
/** Room for lines that say something; then for lines that only connect. */
const gapEvidence = 230;
const gapElse = 170;
const denseGap = 10;
/** Gaps shrink to this part of their full size. */
const tightest = 0.45;
const sweeps = 24;
/** The height of the slot a line gets where it passes a lane. */
const slot = 6;

interface Item {
  id: string;
  lane: number;
  h: number;
  left: Link[];
  right: Link[];
}

interface Link {
  to: Item;
  weight: number;
}

export function composeLanes(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  measure: Measure,
  options: LanesOptions = {},
): Composition {
  const { width, height } = options;
  const made = compose(nodes, edges, measure, options, loose);
  if (width === undefined || height === undefined || zoomFor(made, width, height) >= 1)
    return made.withRoutes();
  // Too large to be seen as it is: less air, wider cards with fewer lines, narrower gaps. The order does not
  // depend on sizes, so trying is cheap; what can be seen largest wins.
  let best = made;
  let most = zoomFor(made, width, height);
  for (const widen of [1, 1.08, 1.16, 1.24, 1.32]) {
    const tried = compose(nodes, edges, measure, options, { dense: true, widen, order: made.order });
    const zoom = zoomFor(tried, width, height);
    if (zoom > most * 1.01) {
      most = zoom;
      best = tried;
    }
  }
  return best.withRoutes();
}

function zoomFor({ picture }: Made, width: number, height: number): number {
  const { laneBounds } = picture;
  const first = laneBounds[0];
  const last = laneBounds.at(-1);
  return first && last ? Math.min(width / (last.x2 - first.x1), height / (first.y2 - first.y1)) : 1;
}

interface Setting extends Density {
  /** An order of the columns found before: it does not depend on sizes. */
  order: ReadonlyArray<readonly string[]> | null;
}

interface Made {
  picture: Omit<Composition, 'ports'>;
  withRoutes: () => Composition;
  order: string[][];
}

const loose: Setting = { dense: false, widen: 1, order: null };

function compose(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  measure: Measure,
  options: LanesOptions,
  { dense, widen, order: given }: Setting,
): Made {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = edges.filter((edge) => byId.has(edge.source) && byId.has(edge.target));
  const used = [...new Set(nodes.map((node) => node.lane))].sort((a, b) => a - b);
  const column = new Map(used.map((lane, index) => [lane, index]));
  const columnOf = (id: string): number => column.get(byId.get(id)?.lane ?? 0) ?? 0;

  const sizes = new Map<string, Size>();
  const texts = new Map<string, { lines: string[]; font: number }>();
  const busiest = countPorts(known, columnOf);
  for (const node of nodes) {
    const { lines, font, w, h } = fitCard(node, busiest.get(node.id) ?? 0, measure, { dense, widen });
    sizes.set(node.id, { w, h });
    texts.set(node.id, { lines, font });
  }

  // Items of every column: the cards, and a slot for each line that passes it.
  const columns: Item[][] = used.map(() => []);
  const items = new Map<string, Item>();
  const addItem = (id: string, at: number, h: number): Item => {
    const item: Item = { id, lane: at, h, left: [], right: [] };
    columns[at]?.push(item);
    items.set(id, item);
    return item;
  };
  for (const node of nodes) addItem(node.id, columnOf(node.id), sizes.get(node.id)?.h ?? 0);
  const slots = new Map<string, Item[]>();
  for (const edge of known) {
    let a = items.get(edge.source);
    let b = items.get(edge.target);
    if (!a || !b || a.lane === b.lane) continue;
    if (a.lane > b.lane) [a, b] = [b, a];
    const weight = edge.look === 'about' ? 1 : edge.stroke;
    let previous = a;
    const passed: Item[] = [];
    for (let at = a.lane + 1; at < b.lane; at++) {
      const item = addItem(`${edge.id} @${at}`, at, slot);
      passed.push(item);
      link(previous, item, weight);
      previous = item;
    }
    link(previous, b, weight);
    if (passed.length > 0) slots.set(edge.id, passed);
  }

  const ordered = given ? inOrder(columns, given) : order(columns);
  const heights = align(ordered.columns, dense ? denseGap : rowGap);

  // Columns from left to right.
  const widths = used.map((lane) =>
    Math.max(0, ...nodes.filter((node) => node.lane === lane).map((node) => sizes.get(node.id)?.w ?? 0)),
  );
  const speaking = new Set(
    known
      .filter((edge) => edge.look !== 'about')
      .map((edge) => Math.min(columnOf(edge.source), columnOf(edge.target))),
  );
  const full = used.slice(1).map((_, i) => (speaking.has(i) ? gapEvidence : gapElse));
  // Set tightly, gaps take what width is left at the zoom that the height asks for.
  const { width, height } = options;
  const spare =
    width === undefined || height === undefined ? 0 : (width * (heights.total + 2 * lanePad)) / height;
  const cardsWide = widths.reduce((sum, w) => sum + w, 0) + 2 * lanePad;
  const gapsWide = full.reduce((sum, w) => sum + w, 0);
  const gaps = dense && gapsWide > 0 ? Math.min(1, Math.max(tightest, (spare - cardsWide) / gapsWide)) : 1;
  const centres: number[] = [];
  let x = lanePad;
  widths.forEach((w, i) => {
    centres.push(Math.round(x + w / 2));
    x += w + (full[i] ?? 0) * gaps;
  });

  const cards = new Map<string, Card>();
  const positions = new Map<string, Point>();
  for (const node of nodes) {
    const size = sizes.get(node.id) ?? { w: 0, h: 0 };
    const at = { x: centres[columnOf(node.id)] ?? 0, y: heights.at.get(node.id) ?? 0 };
    positions.set(node.id, at);
    cards.set(node.id, { ...at, ...size, lane: node.lane, lines: [], font: 0, ...texts.get(node.id) });
  }
  const vias = new Map<string, Via[]>();
  for (const [id, passed] of slots) {
    vias.set(
      id,
      passed.map((item) => {
        const half = (widths[item.lane] ?? 0) / 2;
        const centre = centres[item.lane] ?? 0;
        return { x1: centre - half, x2: centre + half, y: heights.at.get(item.id) ?? 0 };
      }),
    );
  }
  const laneBounds = used.map((lane, i) => {
    const title = options.titles?.[lane] ?? '';
    const half = Math.max((widths[i] ?? 0) / 2 + lanePad, measure(title, 16, true) / 2 + 4);
    const centre = centres[i] ?? 0;
    return { lane, title, x1: centre - half, x2: centre + half, y1: -lanePad, y2: heights.total + lanePad };
  });
  const density = { dense, widen };
  const picture = { positions, sizes, cards, vias, laneBounds, crossings: ordered.crossings, density };
  return {
    picture,
    withRoutes: () => ({ ...picture, ports: routeEdges(stopsOf(nodes, cards), known, vias) }),
    order: ordered.columns.map((column) => column.map((item) => item.id)),
  };
}

export function stopsOf(nodes: readonly DrawnNode[], cards: ReadonlyMap<string, Card>): Map<string, Stop> {
  const stops = new Map<string, Stop>();
  for (const node of nodes) {
    const card = cards.get(node.id);
    if (card)
      stops.set(node.id, { x: card.x, y: card.y, w: card.w, h: card.h, lane: card.lane, look: node.look });
  }
  return stops;
}

function link(a: Item, b: Item, weight: number): void {
  a.right.push({ to: b, weight });
  b.left.push({ to: a, weight });
}

function countPorts(edges: readonly DrawnEdge[], columnOf: (id: string) => number): Map<string, number> {
  const sides = new Map<string, number>();
  for (const edge of edges) {
    const forward = columnOf(edge.target) >= columnOf(edge.source);
    for (const key of [`${edge.source} ${forward}`, `${edge.target} ${!forward}`])
      sides.set(key, (sides.get(key) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const edge of edges)
    for (const id of [edge.source, edge.target])
      most.set(id, Math.max(sides.get(`${id} true`) ?? 0, sides.get(`${id} false`) ?? 0));
  return most;
}

// ---------- order

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

function inOrder(
  columns: Item[][],
  given: ReadonlyArray<readonly string[]>,
): { columns: Item[][]; crossings: number } {
  const sorted = columns.map((column, i) => {
    const rank = new Map((given[i] ?? []).map((id, at) => [id, at]));
    return [...column].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  });
  return { columns: sorted, crossings: crossingsOf(sorted) };
}

function order(start: Item[][]): { columns: Item[][]; crossings: number } {
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

// ---------- heights

function align(columns: Item[][], gap: number): { at: Map<string, number>; total: number } {
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
