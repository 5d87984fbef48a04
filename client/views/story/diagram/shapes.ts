/** Outlines of the kinds of actors and of lines, told apart without colour: for the page and for the saved picture. */
import type { Curve } from './arrows.ts';
import type { Box, Point } from './geometry.ts';
import type { FlowKind, Shape } from './scene.ts';

const n = (value: number) => Math.round(value * 10) / 10;
const at = (x: number, y: number) => `${n(x)} ${n(y)}`;

/** A pill, a hexagon, a gate with two walls, or a card. */
export function outline(shape: Shape, { x, y, w, h }: Box): string {
  switch (shape) {
    case 'molecule':
      return rounded({ x, y, w, h }, Math.min(h / 2, 18));
    case 'enzyme':
      return `M${at(x + 9, y)}H${n(x + w - 9)}L${at(x + w, y + h / 2)}L${at(x + w - 9, y + h)}H${n(x + 9)}L${at(x, y + h / 2)}Z`;
    case 'transporter':
      return `${rounded({ x, y, w, h }, 5)}M${at(x + 9, y)}V${n(y + h)}M${at(x + w - 9, y)}V${n(y + h)}`;
    case 'process':
      return rounded({ x, y, w, h }, 4);
  }
}

export function rounded({ x, y, w, h }: Box, r: number): string {
  return `M${at(x + r, y)}H${n(x + w - r)}A${r} ${r} 0 0 1 ${at(x + w, y + r)}V${n(y + h - r)}A${r} ${r} 0 0 1 ${at(x + w - r, y + h)}H${n(x + r)}A${r} ${r} 0 0 1 ${at(x, y + h - r)}V${n(y + r)}A${r} ${r} 0 0 1 ${at(x + r, y)}Z`;
}

export const curvePath = ({ a, control, b }: Curve): string =>
  `M${at(a.x, a.y)}Q${at(control.x, control.y)} ${at(b.x, b.y)}`;

/** The end of a line: a full head, an open one for what raises, a bar for what blocks. */
export function headPath({ control, b }: Curve, kind: FlowKind, size = 8): string {
  const length = Math.hypot(b.x - control.x, b.y - control.y) || 1;
  const [dx, dy] = [(b.x - control.x) / length, (b.y - control.y) / length];
  const point = (back: number, aside: number): Point => ({
    x: b.x - dx * back - dy * aside,
    y: b.y - dy * back + dx * aside,
  });
  const [left, right] =
    kind === 'blocks'
      ? [point(0, -size), point(0, size)]
      : [point(size, -size * 0.55), point(size, size * 0.55)];
  if (kind === 'blocks') return `M${at(left.x, left.y)}L${at(right.x, right.y)}`;
  const line = `M${at(left.x, left.y)}L${at(b.x, b.y)}L${at(right.x, right.y)}`;
  return kind === 'raises' ? line : `${line}Z`;
}

export const isFilled = (kind: FlowKind) => kind === 'becomes' || kind === 'moves';

/** Where the lines of a name stand, from the middle of its shape. */
export function baselines({ y, h }: Box, lines: number, lineHeight: number): number[] {
  const first = y + h / 2 - ((lines - 1) * lineHeight) / 2 + 4.5;
  return Array.from({ length: lines }, (_, i) => n(first + i * lineHeight));
}
