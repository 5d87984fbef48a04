import type { LaneBounds, Point } from './types.ts';

/** Pure arithmetic of what part of the map is in view. */

export interface View {
  zoom: number;
  pan: Point;
}

export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Below this zoom the studies' text is under 9 px. */
export const readableZoom = 0.7;
const leastZoom = 0.6;
const mostZoom = 1.15;
const padding = 7;
export const titleRoom = 27;

export function extentOf(
  lanes: readonly LaneBounds[],
  cards: Iterable<Point & { w: number; h: number }>,
): Extent {
  const all = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  const take = (x1: number, y1: number, x2: number, y2: number) => {
    all.x1 = Math.min(all.x1, x1);
    all.y1 = Math.min(all.y1, y1);
    all.x2 = Math.max(all.x2, x2);
    all.y2 = Math.max(all.y2, y2);
  };
  for (const lane of lanes) take(lane.x1, lane.y1 - titleRoom, lane.x2, lane.y2);
  for (const card of cards)
    take(card.x - card.w / 2, card.y - card.h / 2, card.x + card.w / 2, card.y + card.h / 2);
  return all.x1 === Infinity ? { x1: 0, y1: 0, x2: 1, y2: 1 } : all;
}

/** Everything in view, however small. */
export function fitAll(extent: Extent, width: number, height: number): View {
  const w = extent.x2 - extent.x1;
  const h = extent.y2 - extent.y1;
  const zoom = Math.min(mostZoom, (width - 2 * padding) / w, (height - 2 * padding) / h);
  return {
    zoom,
    pan: {
      x: (width - w * zoom) / 2 - extent.x1 * zoom,
      y: (height - h * zoom) / 2 - extent.y1 * zoom,
    },
  };
}

/** The whole in a small frame, whatever its size. */
export function overview(extent: Extent, width: number, height: number, margin = 5): View {
  const w = Math.max(1, extent.x2 - extent.x1);
  const h = Math.max(1, extent.y2 - extent.y1);
  const zoom = Math.min((width - 2 * margin) / w, (height - 2 * margin) / h);
  return {
    zoom,
    pan: {
      x: (width - w * zoom) / 2 - extent.x1 * zoom,
      y: (height - h * zoom) / 2 - extent.y1 * zoom,
    },
  };
}

/** The first view: everything, if it can be read so; else the full width from the top; else readable from the left. */
export function firstView(extent: Extent, width: number, height: number): View {
  const whole = fitAll(extent, width, height);
  if (whole.zoom >= readableZoom) return whole;
  const w = extent.x2 - extent.x1;
  const across = (width - 2 * padding) / w;
  const zoom = Math.min(1, Math.max(across, leastZoom));
  const x = across >= zoom ? (width - w * zoom) / 2 - extent.x1 * zoom : padding - extent.x1 * zoom;
  return { zoom, pan: { x, y: padding - extent.y1 * zoom } };
}

/** How far to shift the view so that a box lies inside it; zero when it already does. */
export function reveal(box: Extent, width: number, height: number, margin = 32): Point {
  const along = (from: number, to: number, size: number): number => {
    if (to - from > size - 2 * margin) return size / 2 - (from + to) / 2;
    if (from < margin) return margin - from;
    return to > size - margin ? size - margin - to : 0;
  };
  return { x: along(box.x1, box.x2, width), y: along(box.y1 - titleRoom, box.y2, height) };
}
