/** The map as a figure: what is on the canvas, as text and paths. */
import { surroundings } from '../../graph/focus.ts';
import type { Layout } from '../../graph/layout.ts';
import { palettes } from '../../graph/palettes.ts';
import { dimmed } from '../../graph/style.ts';
import type { DrawnEdge, DrawnNode, LaneBounds, Theme } from '../../graph/types.ts';
import { type FigureWords, figureSvg } from './figure.ts';
import { cardSvg, num } from './mapSvgCards.ts';
import { mapLegend } from './mapSvgLegend.ts';
import { lineSvg } from './mapSvgLines.ts';
import { escaped } from './text.ts';

/** What of the layout is on screen, and how. */
export interface Shown {
  /** Ids of cards and lines that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly selectedId: string | null;
  /** Dims what is not near the selected card. */
  readonly focus: boolean;
  readonly pinned: ReadonlySet<string>;
}

/** Room for signs that stand on the border of cards, and for the bow of lines. */
const around = 24;
const titleRoom = 34;

export function mapSvg(layout: Layout, shown: Shown, words: FigureWords): string {
  const { theme } = words;
  const nodes = layout.graph.nodes.filter(({ id }) => layout.cards.has(id) && !shown.hidden.has(id));
  const visible = new Set(nodes.map(({ id }) => id));
  const edges = layout.graph.edges.filter(
    ({ id, source, target }) => !shown.hidden.has(id) && visible.has(source) && visible.has(target),
  );
  const box = boxOf(layout, nodes);
  const bright = brightOf(layout, edges, shown);
  const faint = (id: string, drawn: string) =>
    drawn !== '' && bright !== null && !bright.has(id) ? `<g opacity="${dimmed}">${drawn}</g>` : drawn;
  const line = (edge: DrawnEdge) => {
    const [source, target] = [layout.cards.get(edge.source), layout.cards.get(edge.target)];
    const route = layout.routes.get(edge.id);
    return source && target && route ? faint(edge.id, lineSvg(edge, { theme, route, source, target })) : '';
  };
  const card = (node: DrawnNode) => {
    const placed = layout.cards.get(node.id);
    const options = { theme, chosen: node.id === shown.selectedId, pinned: shown.pinned.has(node.id) };
    return placed ? faint(node.id, cardSvg(node, placed, options)) : '';
  };
  const isBright = ({ id }: { id: string }) => bright?.has(id) === true;
  const body = [
    ...layout.lanes.map((lane) => laneSvg(lane, theme)),
    // What only tells what a claim is about lies below; what is near the selected lies above the rest.
    ...inOrder(edges, (edge) => (isBright(edge) ? 2 : edge.look === 'about' ? 0 : 1)).map(line),
    ...inOrder(nodes, (node) => (node.id === shown.selectedId ? 2 : isBright(node) ? 1 : 0)).map(card),
  ].filter((drawn) => drawn !== '');
  return figureSvg({
    ...words,
    subtitle: `${counted(nodes.length, 'thing')}, ${counted(edges.length, 'link')}${bright === null ? '' : '; pale: not near what is selected'}`,
    width: box.x2 - box.x1,
    height: box.y2 - box.y1,
    body: `<g transform="translate(${num(-box.x1)} ${num(-box.y1)})">${body.join('\n')}</g>`,
    legend: mapLegend(nodes, edges, theme),
    notes: [],
  });
}

const counted = (count: number, thing: string) =>
  `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;

/** Stable: what is of one rank keeps its order. */
function inOrder<Thing>(things: readonly Thing[], rank: (thing: Thing) => number): Thing[] {
  return [...things].sort((a, b) => rank(a) - rank(b));
}

/** Ids that stay bright; null where nothing is dimmed. */
function brightOf(layout: Layout, edges: readonly DrawnEdge[], shown: Shown): Set<string> | null {
  const { focus, selectedId } = shown;
  if (!focus || selectedId === null || !layout.cards.has(selectedId)) return null;
  const near = surroundings(edges, (id) => layout.cards.get(id)?.lane ?? 0)(selectedId);
  return new Set([selectedId, ...near.nodes, ...near.edges]);
}

function boxOf({ lanes, cards }: Layout, nodes: readonly DrawnNode[]) {
  const boxes = [
    ...lanes.map(({ x1, y1, x2, y2 }) => ({ x1, y1: y1 - titleRoom, x2, y2 })),
    ...nodes.flatMap(({ id }) => {
      const card = cards.get(id);
      if (!card) return [];
      const { x, y, w, h } = card;
      return [{ x1: x - w / 2, y1: y - h / 2, x2: x + w / 2, y2: y + h / 2 }];
    }),
  ];
  if (boxes.length === 0) return { x1: 0, y1: 0, x2: 0, y2: 0 };
  return boxes.reduce(
    (all, one) => ({
      x1: Math.min(all.x1, one.x1 - around),
      y1: Math.min(all.y1, one.y1 - around),
      x2: Math.max(all.x2, one.x2 + around),
      y2: Math.max(all.y2, one.y2 + around),
    }),
    { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity },
  );
}

function laneSvg({ title, x1, y1, x2, y2 }: LaneBounds, theme: Theme): string {
  const { lane, laneTitle } = palettes[theme];
  const back = `<rect x="${num(x1)}" y="${num(y1)}" width="${num(x2 - x1)}" height="${num(y2 - y1)}" rx="16" fill="${lane}"/>`;
  return `${back}<text x="${num((x1 + x2) / 2)}" y="${num(y1 - 13)}" font-size="16" font-weight="bold" text-anchor="middle" fill="${laneTitle}">${escaped(title)}</text>`;
}
