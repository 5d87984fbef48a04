/** The same graphs in sigma.js: circles and straight lines on WebGL. */
import Graph from 'graphology';
import Sigma from 'sigma';
import { expanded, seededGraph } from '../graphs.ts';
import { frame, painted, record, recorded } from '../meter.ts';

const colours = { supports: '#0072B2', disputes: '#C24E00', neutral: '#6B7280', about: '#8A94A3' };
let sigma = null;
let known = null;
let drawn = null;

const addNode = (graph, { id, text }, x, y) =>
  graph.addNode(id, { x, y: -y, size: 6, label: text, color: '#1F5F99' });
const addEdge = (graph, { id, source, target, look, stroke }) =>
  graph.addEdgeWithKey(id, source, target, { size: stroke, color: colours[look], type: 'arrow' });

window.bench = {
  record,
  recorded,
  fit: () => sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
  async show(elements, places) {
    sigma?.kill();
    await frame();
    known = seededGraph(elements);
    return painted(() => {
      drawn = new Graph({ multi: true });
      for (const node of known.nodes) addNode(drawn, node, ...places[node.id]);
      for (const edge of known.edges) addEdge(drawn, edge);
      sigma = new Sigma(drawn, document.getElementById('root'));
    });
  },
  expand: (count) =>
    painted(() => {
      const more = expanded(known, count);
      const centre = drawn.getNodeAttributes('n3');
      more.nodes.slice(known.nodes.length).forEach((node, i) => {
        const turn = (i / count) * 2 * Math.PI;
        addNode(drawn, node, centre.x + 200 * Math.cos(turn), -centre.y + 200 * Math.sin(turn));
      });
      for (const edge of more.edges.slice(known.edges.length)) addEdge(drawn, edge);
      sigma.refresh();
    }),
  collapse: () =>
    painted(() => {
      const kept = new Set(known.nodes.map(({ id }) => id));
      for (const id of drawn.nodes()) if (!kept.has(id)) drawn.dropNode(id);
      sigma.refresh();
    }),
};
