import type { EdgeLook, NodeLook, Stroke } from './types.ts';

/**
 * The one table of what the map looks like: shapes, fonts and strokes; colours are in palettes.ts.
 * The canvas, the legend and the exported picture all read it.
 */

export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif';

export interface NodeMetrics {
  /** Card width; null: by the text, between `min` and `max`. */
  width: number | null;
  min: number;
  max: number;
  font: number;
  /** The font of a text that needs more than three lines. */
  smallFont: number;
  /** The font where the picture is set tightly and seen smaller: lanes with room to spare gain what they can. */
  denseFont: number;
  bold: boolean;
  padX: number;
  padY: number;
  maxLines: number;
  border: number;
  /** Distance of the ends of lines along a side. */
  portGap: number;
}

const fixed = (width: number): Pick<NodeMetrics, 'width' | 'min' | 'max'> => ({
  width,
  min: width,
  max: width,
});
const byText = { width: null, min: 96, max: 172 };

export const metrics: Record<NodeLook, NodeMetrics> = {
  claim: {
    ...fixed(236),
    font: 14.5,
    smallFont: 13,
    denseFont: 13.5,
    bold: true,
    padX: 12,
    padY: 9,
    maxLines: 6,
    border: 2.5,
    portGap: 11,
  },
  open: {
    ...fixed(236),
    font: 14.5,
    smallFont: 13,
    denseFont: 13.5,
    bold: true,
    padX: 12,
    padY: 9,
    maxLines: 6,
    border: 2,
    portGap: 11,
  },
  mechanism: {
    ...fixed(206),
    font: 13,
    smallFont: 12,
    denseFont: 13.5,
    bold: false,
    padX: 18,
    padY: 9,
    maxLines: 4,
    border: 1.75,
    portGap: 11,
  },
  concept: {
    ...byText,
    font: 13,
    smallFont: 12,
    denseFont: 13,
    bold: true,
    padX: 14,
    padY: 8,
    maxLines: 3,
    border: 1.5,
    portGap: 5,
  },
  outcome: {
    ...byText,
    font: 13,
    smallFont: 12,
    denseFont: 13,
    bold: true,
    padX: 12,
    padY: 9,
    maxLines: 3,
    border: 1.5,
    portGap: 5,
  },
  study: {
    ...fixed(206),
    font: 12.5,
    smallFont: 12,
    denseFont: 13,
    bold: false,
    padX: 10,
    padY: 7,
    maxLines: 3,
    border: 1,
    portGap: 11,
  },
  source: {
    ...fixed(206),
    font: 12.5,
    smallFont: 12,
    denseFont: 13,
    bold: false,
    padX: 10,
    padY: 7,
    maxLines: 3,
    border: 1,
    portGap: 11,
  },
  group: {
    ...fixed(206),
    font: 13.5,
    smallFont: 12.5,
    denseFont: 13.5,
    bold: true,
    padX: 16,
    padY: 12,
    maxLines: 3,
    border: 2,
    portGap: 9,
  },
};

export const lineHeight = 1.2;

export const edgeLooks: Record<
  EdgeLook,
  {
    dash: number[] | null;
    cap: 'butt' | 'round';
    end: 'triangle' | 'tee' | 'circle' | 'none';
    hollow: boolean;
  }
> = {
  supports: { dash: null, cap: 'butt', end: 'triangle', hollow: false },
  disputes: { dash: [9, 5], cap: 'butt', end: 'tee', hollow: false },
  neutral: { dash: [2, 5], cap: 'round', end: 'circle', hollow: true },
  about: { dash: null, cap: 'butt', end: 'none', hollow: false },
};

export const strokeWidths: Record<Stroke, number> = { 1: 1.25, 2: 2.25, 3: 3.5, 4: 5 };
/** From this weight on, a line is of the next class: 0.25 is the first of class 2. */
const strokeFrom = [0.25, 0.5, 0.75] as const;

/** A weight of 0 to 1 as a class of width; what has no weight is thin. */
export function strokeOf(weight: number | null | undefined): Stroke {
  if (weight === null || weight === undefined || Number.isNaN(weight)) return 1;
  if (weight >= strokeFrom[2]) return 4;
  if (weight >= strokeFrom[1]) return 3;
  return weight >= strokeFrom[0] ? 2 : 1;
}

export const dimmed = 0.22;

export const shapes: Record<NodeLook, Record<string, string | number>> = {
  claim: { shape: 'round-rectangle', 'corner-radius': 8 },
  open: {
    shape: 'cut-rectangle',
    'corner-radius': 8,
    'border-style': 'dashed',
    'border-dash-pattern': '6 4',
  },
  mechanism: { shape: 'polygon', 'shape-polygon-points': '-1 0 -0.91 -1 0.91 -1 1 0 0.91 1 -0.91 1' },
  concept: { shape: 'round-rectangle', 'corner-radius': 40 },
  outcome: { shape: 'barrel' },
  study: { shape: 'rectangle' },
  source: { shape: 'rectangle', 'border-style': 'double', 'border-width': 3 },
  // A stack of cards.
  group: {
    shape: 'round-rectangle',
    'corner-radius': 4,
    ghost: 'yes',
    'ghost-offset-x': 5,
    'ghost-offset-y': 5,
    'ghost-opacity': 1,
  },
};
