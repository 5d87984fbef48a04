/** The legend of a saved map: of what is in it alone, in the words of the legend on screen. */
import { circlesSize, circlesSvg, markSvg } from '../../graph/marks.ts';
import { palettes } from '../../graph/palettes.ts';
import { edgeLooks, metrics, shapes, strokeWidths } from '../../graph/style.ts';
import type { Card, DrawnEdge, DrawnNode, EdgeLook, Mark, NodeLook, Theme } from '../../graph/types.ts';
import { edgeWords, markWords, nodeWords } from '../map/lookWords.ts';
import type { LegendItem } from './legend.ts';
import { inside, outlineOf } from './mapSvgCards.ts';
import { lineSvg } from './mapSvgLines.ts';

const sampleWidth = 36;

export function mapLegend(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  theme: Theme,
): LegendItem[] {
  const looks = new Set(nodes.map(({ look }) => look));
  const lines = new Set(edges.map(({ look }) => look));
  const marks = new Set(nodes.flatMap(({ mark }) => (mark ? [mark] : [])));
  const graded = nodes.some(({ mark, circles }) => mark && circles != null);
  const ungraded = nodes.some(({ mark, circles }) => mark && circles == null);
  const weighed = edges.some(({ look }) => look !== 'about');
  return [
    ...keysOf(edgeWords).flatMap((look) => (lines.has(look) ? [lineItem(look, theme)] : [])),
    ...(weighed ? [widthItem(theme)] : []),
    ...keysOf(nodeWords).flatMap((look) => (looks.has(look) ? [cardItem(look, theme)] : [])),
    ...keysOf(markWords).flatMap((mark) => (marks.has(mark) ? [markItem(mark, theme)] : [])),
    ...(graded ? [circlesItem(theme)] : []),
    ...(ungraded ? [{ sample: '', width: 0, words: 'certainty: not graded yet' }] : []),
  ];
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, string>>): Key[] =>
  Object.keys(record).filter((key): key is Key => key in record);

function lineItem(look: EdgeLook, theme: Theme): LegendItem {
  const stop = (x: number): Card => ({ x, y: 0, w: 0, h: 0, lane: 0, lines: [], font: 0 });
  const still = { x: 0, y: 0 };
  const edge = { id: '', source: '', target: '', look, stroke: 2 as const };
  const route = { source: still, target: still, weights: [], distances: [] };
  const end = edgeLooks[look].end === 'none' ? sampleWidth : sampleWidth - 1;
  return {
    sample: lineSvg(edge, { theme, route, source: stop(0), target: stop(end) }),
    width: sampleWidth,
    words: edgeWords[look],
  };
}

/** The four classes of width side by side. */
function widthItem(theme: Theme): LegendItem {
  const bars = ([1, 2, 3, 4] as const).map((stroke, i) => {
    const height = strokeWidths[stroke];
    return `<rect x="${i * 11}" y="${-height / 2}" width="8" height="${height}" fill="${palettes[theme].laneTitle}"/>`;
  });
  return { sample: bars.join(''), width: 41, words: 'width: weight of the study' };
}

function cardItem(look: NodeLook, theme: Theme): LegendItem {
  const { fill, border } = palettes[theme].nodes[look];
  const style = shapes[look];
  const dash = style['border-style'] === 'dashed' ? ' stroke-dasharray="8 6"' : '';
  const double = style['border-style'] === 'double';
  // Twice its size and scaled down: corners keep their proportion.
  const d = outlineOf(look, 60, 28);
  const shape = `<path d="${d}" fill="${fill}" stroke="${border}" stroke-width="${double ? 6 : 2 * Math.min(2, metrics[look].border)}"${dash}/>`;
  const inner = double
    ? `<path d="${d}" fill="none" stroke="${palettes[theme].page}" stroke-width="2"/>`
    : '';
  return {
    sample: `<g transform="translate(16 0) scale(0.5)">${shape}${inner}</g>`,
    width: 32,
    words: nodeWords[look],
  };
}

function markItem(mark: Mark, theme: Theme): LegendItem {
  return {
    sample: `<g transform="translate(0 -9)">${inside(markSvg(mark, theme))}</g>`,
    width: 18,
    words: markWords[mark],
  };
}

function circlesItem(theme: Theme): LegendItem {
  return {
    sample: `<g transform="translate(0 ${-circlesSize.h / 2})">${inside(circlesSvg(3, 'claim', theme))}</g>`,
    width: circlesSize.w,
    words: 'certainty, 0 to 4',
  };
}
