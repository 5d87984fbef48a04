import { palettes } from './palettes.ts';
import { markRise, signBlocks } from './signs.ts';
import { dimmed, edgeLooks, fontFamily, lineHeight, metrics, shapes, strokeWidths } from './style.ts';
import type { EdgeLook, NodeLook, Stroke, Theme } from './types.ts';

export interface StyleBlock {
  selector: string;
  style: Record<string, unknown>;
}

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
  blocks.push({
    selector: 'core',
    style: {
      'selection-box-color': p.laneTitle,
      'selection-box-opacity': 0.14,
      'selection-box-border-color': p.text,
      'selection-box-border-width': 1.5,
      'active-bg-opacity': 0,
    },
  });
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
  blocks.push(...signBlocks(theme), {
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
  });
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
    // Several chosen: a second ring around the card, seen without colour.
    {
      selector: 'node.marked',
      style: {
        'outline-width': 2.5,
        'outline-style': 'solid',
        'outline-color': p.text,
        'outline-offset': 3,
        'bounds-expansion': markRise + 3,
      },
    },
  );
  return blocks;
}
