import { circlesSize, circlesSvg, markSvg, svgUri } from './marks.ts';
import { palettes } from './palettes.ts';
import type { EdgeLook, Mark, NodeLook, Stroke, Theme } from './types.ts';

/**
 * The one table of what the map looks like: colours, shapes, fonts and strokes, for both themes.
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
    denseFont: 14.5,
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
    denseFont: 14.5,
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
    denseFont: 14.5,
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
    denseFont: 13.5,
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
    denseFont: 13.5,
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
    denseFont: 14,
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
    denseFont: 14,
    bold: false,
    padX: 10,
    padY: 7,
    maxLines: 3,
    border: 1,
    portGap: 11,
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

const shapes: Record<NodeLook, Record<string, string | number>> = {
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
};

const markOuter = 16;
/** How far the mark stands above the card's upper edge, so that it never covers text. */
const markRise = 10;
const markLeft = 5;

type StyleBlock = { selector: string; style: Record<string, unknown> };

/** The whole Cytoscape style sheet of a theme. */
export function graphStyle(theme: Theme): StyleBlock[] {
  const p = palettes[theme];
  const blocks: StyleBlock[] = [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: 'data(w)',
        height: 'data(h)',
        'font-family': fontFamily,
        'font-size': 'data(font)',
        color: p.text,
        'text-wrap': 'wrap',
        'text-max-width': '2000px',
        'text-valign': 'center',
        'text-halign': 'center',
        'line-height': lineHeight,
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
        'overlay-padding': 0,
        'z-index': 2,
      },
    },
  ];
  for (const look of Object.keys(metrics) as NodeLook[]) {
    const m = metrics[look];
    blocks.push({
      selector: `node.${look}`,
      style: {
        'border-width': m.border,
        'background-color': p.nodes[look].fill,
        'border-color': p.nodes[look].border,
        'font-weight': m.bold ? 'bold' : 'normal',
        ...shapes[look],
      },
    });
  }
  const images = {
    'background-fit': 'none',
    'background-clip': 'none',
    'background-image-containment': 'over',
    'bounds-expansion': markRise + 3,
  };
  blocks.push(
    {
      selector: 'node[mark]',
      style: {
        ...images,
        'background-image': (node: DataHolder) => svgUri(markSvg(node.data('mark') as Mark, theme)),
        'background-width': markOuter,
        'background-height': markOuter,
        'background-position-x': `${markLeft}px`,
        'background-position-y': '0px',
        'background-offset-y': `${-markRise}px`,
      },
    },
    {
      selector: 'node[mark][circles >= 0]',
      style: {
        ...images,
        'background-image': (node: DataHolder) => [
          svgUri(markSvg(node.data('mark') as Mark, theme)),
          svgUri(circlesSvg(Number(node.data('circles')), node.data('look') as NodeLook, theme)),
        ],
        'background-fit': ['none', 'none'],
        'background-clip': ['none', 'none'],
        'background-image-containment': ['over', 'over'],
        'background-width': [`${markOuter}px`, `${circlesSize.w}px`],
        'background-height': [`${markOuter}px`, `${circlesSize.h}px`],
        'background-position-x': [`${markLeft}px`, '100%'],
        'background-position-y': ['0px', '100%'],
        'background-offset-x': ['0px', '-10px'],
        'background-offset-y': [`${-markRise}px`, `${circlesSize.h / 2}px`],
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': 'data(from)',
        'target-endpoint': 'data(to)',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
        'line-outline-width': 1.5,
        'line-outline-color': p.page,
        'arrow-scale': 1.1,
        'overlay-opacity': 0,
        'overlay-padding': 0,
        'z-index': 1,
      },
    },
  );
  for (const look of Object.keys(edgeLooks) as EdgeLook[]) {
    const e = edgeLooks[look];
    blocks.push({
      selector: `edge.${look}`,
      style: {
        'line-color': p.edges[look],
        'line-style': e.dash ? 'dashed' : 'solid',
        'line-cap': e.cap,
        ...(e.dash ? { 'line-dash-pattern': e.dash } : {}),
        'target-arrow-shape': e.end,
        'target-arrow-color': p.edges[look],
        'target-arrow-fill': e.hollow ? 'hollow' : 'filled',
        ...(look === 'about' ? { width: strokeWidths[1], 'z-index': 0 } : {}),
      },
    });
  }
  for (const stroke of [1, 2, 3, 4] as Stroke[]) {
    blocks.push({
      selector: `edge[stroke = ${stroke}][look != "about"]`,
      style: { width: strokeWidths[stroke], ...(stroke === 4 ? { 'arrow-scale': 1 } : {}) },
    });
  }
  blocks.push(
    {
      selector: 'node.laneback',
      style: {
        shape: 'round-rectangle',
        'corner-radius': 16,
        'background-color': p.lane,
        'border-width': 0,
        color: p.laneTitle,
        'font-weight': 'bold',
        'font-size': 16,
        'text-valign': 'top',
        'text-margin-y': -10,
        events: 'no',
        'z-compound-depth': 'bottom',
        'z-index': 0,
      },
    },
    { selector: '.hidden', style: { display: 'none' } },
    { selector: 'node.dim, edge.dim', style: { opacity: dimmed } },
    { selector: 'node.near', style: { 'z-index': 5 } },
    { selector: 'edge.near', style: { 'z-index': 4 } },
    { selector: 'node.hover', style: { 'border-width': 3 } },
    { selector: 'node.chosen', style: { 'border-width': 4, 'z-index': 6 } },
  );
  return blocks;
}

interface DataHolder {
  data(name: string): unknown;
}
