/** Cards of the map as SVG, as the canvas draws them: the same outlines, borders, text lines and signs. */
import { circlesSvg, markSvg, pinSvg } from '../../graph/marks.ts';
import { palettes } from '../../graph/palettes.ts';
import { type SignPlace, signPlaces } from '../../graph/signs.ts';
import { lineHeight, metrics, shapes } from '../../graph/style.ts';
import type { Card, DrawnNode, NodeLook, Theme } from '../../graph/types.ts';
import { escaped } from './text.ts';

const chosenBorder = 4;

export interface CardOptions {
  theme: Theme;
  chosen: boolean;
  pinned: boolean;
}

export function cardSvg(node: DrawnNode, card: Card, { theme, chosen, pinned }: CardOptions): string {
  const palette = palettes[theme];
  const { fill, border } = palette.nodes[node.look];
  const { bold } = metrics[node.look];
  const style = shapes[node.look];
  const width = chosen ? chosenBorder : borderOf(node.look);
  const d = outlineOf(node.look, card.w, card.h);
  const dash =
    style['border-style'] === 'dashed' ? ` stroke-dasharray="${style['border-dash-pattern']}"` : '';
  const shape = `<path d="${d}" fill="${fill}" stroke="${border}" stroke-width="${width}" stroke-linejoin="round"${dash}/>`;
  // A double border is a broad one with the page showing through its middle.
  const inner =
    style['border-style'] === 'double'
      ? `<path d="${d}" fill="none" stroke="${palette.page}" stroke-width="${num(width / 3)}"/>`
      : '';
  const line = card.font * lineHeight;
  const top = -(card.lines.length * line) / 2;
  const text = card.lines.map((words, i) => {
    // The middle of a letter is about a third of the font above its base.
    const y = num(top + (i + 0.5) * line + card.font * 0.35);
    return `<text y="${y}" font-size="${card.font}" text-anchor="middle"${bold ? ' font-weight="bold"' : ''}>${escaped(words)}</text>`;
  });
  return [
    `<g transform="translate(${num(card.x)} ${num(card.y)})">`,
    shape,
    inner,
    ...text,
    ...signs(node, card, theme, pinned),
    '</g>',
  ].join('');
}

function borderOf(look: NodeLook): number {
  const own = shapes[look]['border-width'];
  return typeof own === 'number' ? own : metrics[look].border;
}

function signs({ mark, circles, look }: DrawnNode, card: Card, theme: Theme, pinned: boolean): string[] {
  return [
    ...(mark ? [signSvg(markSvg(mark, theme), signPlaces.mark, card)] : []),
    ...(mark && circles != null ? [signSvg(circlesSvg(circles, look, theme), signPlaces.circles, card)] : []),
    ...(pinned ? [signSvg(pinSvg(theme), signPlaces.pin, card)] : []),
  ];
}

function signSvg(svg: string, place: SignPlace, { w, h }: Card): string {
  const drawn = Number(/width="([\d.]+)"/.exec(svg)?.[1] ?? place.w);
  const x = (place.side === 'left' ? -w / 2 : w / 2 - place.w) + place.off[0];
  const y = (place.edge === 'top' ? -h / 2 : h / 2 - place.h) + place.off[1];
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${num(place.w / drawn)})">${inside(svg)}</g>`;
}

/** What a small SVG holds: many in one file are groups, not files in a file. */
export function inside(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
}

/** The outline around the card's middle; the canvas knows the shapes by name, a file has to spell them out. */
export function outlineOf(look: NodeLook, w: number, h: number): string {
  const [x, y] = [w / 2, h / 2];
  switch (look) {
    case 'claim':
      return rounded(w, h, 8);
    case 'concept':
      return rounded(w, h, Math.min(40, y, x));
    case 'open':
      return polygon(w, h, [
        [-1 + 8 / x, -1],
        [1 - 8 / x, -1],
        [1, -1 + 8 / y],
        [1, 1 - 8 / y],
        [1 - 8 / x, 1],
        [-1 + 8 / x, 1],
        [-1, 1 - 8 / y],
        [-1, -1 + 8 / y],
      ]);
    case 'mechanism':
      return polygon(w, h, [
        [-1, 0],
        [-0.91, -1],
        [0.91, -1],
        [1, 0],
        [0.91, 1],
        [-0.91, 1],
      ]);
    case 'outcome':
      return barrel(w, h);
    case 'group': {
      const corner = Math.SQRT2 - 1;
      return polygon(w, h, [
        [-corner, -1],
        [corner, -1],
        [1, -corner],
        [1, corner],
        [corner, 1],
        [-corner, 1],
        [-1, corner],
        [-1, -corner],
      ]);
    }
    default:
      return polygon(w, h, [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ]);
  }
}

function polygon(w: number, h: number, corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${num((x * w) / 2)} ${num((y * h) / 2)}`).join('L')}Z`;
}

function rounded(w: number, h: number, r: number): string {
  const [x, y] = [num(w / 2), num(h / 2)];
  const [a, b] = [num(w - 2 * r), num(h - 2 * r)];
  const arc = (dx: number, dy: number) => `a${num(r)} ${num(r)} 0 0 1 ${num(dx)} ${num(dy)}`;
  return `M${num(-x + r)} ${-y}h${a}${arc(r, r)}v${b}${arc(-r, r)}h${-a}${arc(-r, -r)}v${-b}${arc(r, -r)}Z`;
}

/** Cytoscape's barrel: its sides are straight, its lid and floor bow. */
function barrel(w: number, h: number): string {
  const [x, y] = [w / 2, h / 2];
  const [dx, dy] = [Math.min(100, 0.25 * w), Math.min(15, 0.05 * h)];
  const bow = 0.05 * w;
  const at = (px: number, py: number) => `${num(px)} ${num(py)}`;
  return [
    `M${at(-x, -y + dy)}L${at(-x, y - dy)}Q${at(-x + bow, y)} ${at(-x + dx, y)}`,
    `L${at(x - dx, y)}Q${at(x - bow, y)} ${at(x, y - dy)}`,
    `L${at(x, -y + dy)}Q${at(x - bow, -y)} ${at(x - dx, -y)}`,
    `L${at(-x + dx, -y)}Q${at(-x + bow, -y)} ${at(-x, -y + dy)}Z`,
  ].join('');
}

/** Short enough for a file, exact enough for print. */
export const num = (value: number): number => Math.round(value * 100) / 100 || 0;
