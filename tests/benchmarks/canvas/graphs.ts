/** Graphs for benchmarks: seeded, so that every run and every library draws the same. */
import type { DrawnEdge, DrawnGraph, DrawnNode, EdgeLook, NodeLook } from '../../../client/graph/types.ts';

const looks: readonly NodeLook[] = ['source', 'study', 'claim', 'mechanism', 'concept'];
const lines: readonly EdgeLook[] = ['supports', 'supports', 'disputes', 'neutral', 'about', 'about'];
const words =
  'raises lowers blood tissue level after oral infusion trial in people mice with age repair salvage'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Cards and lines together make about `elements`: five lines to four cards, as in a topic's first picture. */
export function seededGraph(elements: number, seed = 7): DrawnGraph {
  const random = seeded(seed);
  const count = Math.round(elements / 2.25);
  const nodes: DrawnNode[] = Array.from({ length: count }, (_, i) => nodeAt(i, random));
  const edges: DrawnEdge[] = [];
  for (let i = 0; edges.length < elements - count; i++) {
    // Most lines stay near, some go far; a few cards gather many.
    const a = i % count;
    const far = random() < 0.15;
    const b =
      random() < 0.1
        ? Math.floor(random() * 12) % count
        : (a + 1 + Math.floor(random() * (far ? count : 14))) % count;
    if (a !== b) edges.push(edgeAt(`e${i}`, `n${a}`, `n${b}`, random));
  }
  return { nodes, edges, lanes: ['Sources', 'Studies', 'Claims', 'Mechanisms', 'Concepts'] };
}

/** The same graph with so many new cards around one that has many. */
export function expanded(graph: DrawnGraph, count: number, seed = 11): DrawnGraph {
  const random = seeded(seed);
  const fresh = Array.from({ length: count }, (_, i) => ({ ...nodeAt(i, random), id: `new ${i}` }));
  const edges = fresh.map((node, i) => edgeAt(`new e${i}`, node.id, 'n3', random));
  return { ...graph, nodes: [...graph.nodes, ...fresh], edges: [...graph.edges, ...edges] };
}

/** One card with so many neighbours. */
export function star(neighbours: number): DrawnGraph {
  const random = seeded(3);
  const nodes = Array.from({ length: neighbours + 1 }, (_, i) => nodeAt(i, random));
  const edges = nodes.slice(1).map((node, i) => edgeAt(`e${i}`, node.id, 'n0', random));
  return { nodes, edges, lanes: [] };
}

function nodeAt(i: number, random: () => number): DrawnNode {
  const look = looks[i % looks.length] ?? 'study';
  const text = Array.from({ length: 3 + (i % 4) }, () => words[Math.floor(random() * words.length)]).join(
    ' ',
  );
  const graded = look === 'claim' ? { mark: 'check' as const, circles: i % 5 } : {};
  return { id: `n${i}`, look, lane: i % looks.length, text: `${text} ${i}`, ...graded };
}

function edgeAt(id: string, source: string, target: string, random: () => number): DrawnEdge {
  const look = lines[Math.floor(random() * lines.length)] ?? 'about';
  const stroke = ([1, 2, 3, 4] as const)[Math.floor(random() * 4)] ?? 1;
  return { id, source, target, look, stroke: look === 'about' ? 1 : stroke };
}
