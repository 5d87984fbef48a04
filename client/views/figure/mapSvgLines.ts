/** Lines of the map as SVG, as the canvas draws them: the same curves, dashes, widths and end marks. */
import { palettes } from '../../graph/palettes.ts';
import { edgeLooks, strokeWidths } from '../../graph/style.ts';
import type { Card, DrawnEdge, Point, Route, Theme } from '../../graph/types.ts';
import { num } from './mapSvgCards.ts';

/** Cytoscape's own measures of the marks at the ends of lines. */
const arrow = {
  scale: (stroke: number) => (stroke === strokeWidths[4] ? 1 : 1.1),
  size: (stroke: number) => Math.max((stroke * 13.37) ** 0.9, 29) * arrow.scale(stroke),
  gap: (stroke: number) => stroke * arrow.scale(stroke) * 2,
};
/** A rim in the page's colour tells crossing lines apart. */
const rim = 1.5;

export interface LineOptions {
  theme: Theme;
  /** Between two cards of which one is moved: the line as it runs now. */
  route: Route;
  source: Card;
  target: Card;
}

export function lineSvg(edge: DrawnEdge, { theme, route, source, target }: LineOptions): string {
  const { dash, cap, end } = edgeLooks[edge.look];
  const palette = palettes[theme];
  const colour = palette.edges[edge.look];
  const width = strokeWidths[edge.look === 'about' ? 1 : edge.stroke];
  const from = { x: source.x + route.source.x, y: source.y + route.source.y };
  const to = { x: target.x + route.target.x, y: target.y + route.target.y };
  const controls = controlPoints(from, to, route);
  const before = controls.at(-1) ?? from;
  const gap = end === 'none' ? 0 : end === 'tee' ? 1 : arrow.gap(width);
  const d = curve(from, backFrom(to, before, gap), controls);
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return [
    `<path d="${d}" fill="none" stroke="${palette.page}" stroke-width="${num(width + rim)}" stroke-linecap="${cap}"/>`,
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="${cap}"${dashes}/>`,
    endMark(end, to, before, arrow.size(width), colour, palette.page),
  ].join('');
}

/** Along the straight line between the ends, and off it: see `relative` in routes.ts. */
function controlPoints(from: Point, to: Point, { weights, distances }: Route): Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return weights.map((weight, i) => {
    const off = (distances[i] ?? 0) / length;
    return { x: from.x + weight * dx - off * dy, y: from.y + weight * dy + off * dx };
  });
}

/** A chain of quadratic curves that meet halfway between their control points, as the canvas draws it. */
function curve(from: Point, to: Point, controls: readonly Point[]): string {
  const parts = controls.map((control, i) => {
    const next = controls[i + 1];
    const at = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to;
    return `Q${point(control)} ${point(at)}`;
  });
  return `M${point(from)}${parts.length === 0 ? `L${point(to)}` : parts.join('')}`;
}

const point = ({ x, y }: Point): string => `${num(x)} ${num(y)}`;

function backFrom(end: Point, before: Point, by: number): Point {
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  return {
    x: end.x + ((before.x - end.x) * by) / length,
    y: end.y + ((before.y - end.y) * by) / length,
  };
}

function endMark(
  end: 'triangle' | 'tee' | 'circle' | 'none',
  at: Point,
  before: Point,
  size: number,
  colour: string,
  page: string,
): string {
  if (end === 'none') return '';
  const angle = (Math.atan2(at.y - before.y, at.x - before.x) * 180) / Math.PI;
  const s = (share: number) => num(share * size);
  const placed = (mark: string) => `<g transform="translate(${point(at)}) rotate(${num(angle)})">${mark}</g>`;
  switch (end) {
    case 'triangle':
      return placed(`<path d="M${s(-0.3)} ${s(-0.15)}L0 0L${s(-0.3)} ${s(0.15)}Z" fill="${colour}"/>`);
    case 'tee':
      return placed(
        `<rect x="${s(-0.1)}" y="${s(-0.15)}" width="${s(0.1)}" height="${s(0.3)}" fill="${colour}"/>`,
      );
    case 'circle':
      return placed(`<circle cx="${s(-0.15)}" cy="0" r="${s(0.15)}" fill="${page}" stroke="${colour}"/>`);
  }
}
