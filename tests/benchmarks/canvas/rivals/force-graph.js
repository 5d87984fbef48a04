/** The same graphs in react-force-graph-2d: circles and straight lines on a canvas, places given. */
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import ForceGraph2D from 'react-force-graph-2d';
import { expanded, seededGraph } from '../graphs.ts';
import { frame, painted, record, recorded } from '../meter.ts';

const colours = { supports: '#0072B2', disputes: '#C24E00', neutral: '#6B7280', about: '#8A94A3' };
let known = null;
let data = null;
let set = null;
let drawn = () => {};
const chart = { current: null };

function Page() {
  const [graphData, setData] = useState(null);
  set = setData;
  if (!graphData) return null;
  return createElement(ForceGraph2D, {
    ref: chart,
    graphData,
    width: innerWidth,
    height: innerHeight,
    cooldownTicks: 0,
    // Else it stops drawing when nothing moves, and there is no frame to wait for.
    autoPauseRedraw: false,
    nodeLabel: 'name',
    nodeRelSize: 6,
    linkColor: (link) => colours[link.look],
    linkWidth: (link) => link.stroke,
    linkDirectionalArrowLength: 6,
    minZoom: 0.01,
    onRenderFramePost: () => drawn(),
  });
}

/** It draws in every frame; the first that begins after the data is the one to wait for. */
const put = async (next) => {
  flushSync(() => set(next));
  await frame();
  await new Promise((resolve) => {
    drawn = resolve;
  });
};

const nodeOf = ({ id, text }, x, y) => ({ id, name: text, fx: x, fy: y, x, y });
const linkOf = ({ source, target, look, stroke }) => ({ source, target, look, stroke });

window.bench = {
  record,
  recorded,
  fit: () => chart.current.zoomToFit(0),
  async show(elements, places) {
    flushSync(() => set(null));
    await frame();
    known = seededGraph(elements);
    data = {
      nodes: known.nodes.map((node) => nodeOf(node, ...places[node.id])),
      links: known.edges.map(linkOf),
    };
    return painted(() => put(data));
  },
  expand: (count) =>
    painted(() => {
      const more = expanded(known, count);
      const centre = data.nodes.find(({ id }) => id === 'n3');
      const fresh = more.nodes.slice(known.nodes.length).map((node, i) => {
        const turn = (i / count) * 2 * Math.PI;
        return nodeOf(node, centre.x + 200 * Math.cos(turn), centre.y + 200 * Math.sin(turn));
      });
      const links = more.edges.slice(known.edges.length).map(linkOf);
      return put({ nodes: [...data.nodes, ...fresh], links: [...data.links, ...links] });
    }),
  collapse: () => painted(() => put({ nodes: [...data.nodes], links: [...data.links] })),
};

createRoot(document.getElementById('root')).render(createElement(Page));
