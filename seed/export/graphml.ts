/** GraphML (http://graphml.graphdrawing.org): for yEd, Gephi, NetworkX, igraph. */
import type { Exporter, Held } from './exporter.ts';
import {
  EDGE_PROPERTIES,
  editionOf,
  type GraphNode,
  graphEdges,
  graphNodes,
  NODE_PROPERTIES,
  NUMBERS,
} from './graph-elements.ts';
import { oneFile } from './one-file.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // As themselves a parser would turn them into spaces, or one into another.
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};
/** XML 1.0 has no way to write any other sign: https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as XML has it, in elements and in quotes; signs that XML cannot have become U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(NO_CHARACTER, '\u{FFFD}').replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);

/** Names of properties are our own words: no sign in them needs another form. */
const keys = (of: 'graph' | 'node' | 'edge', names: readonly string[]): string =>
  names
    .map((name) => {
      const type = NUMBERS.has(name) ? 'double' : 'string';
      return `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
    })
    .join('');

const data = (of: 'graph' | 'node' | 'edge', properties: GraphNode['properties']): string =>
  Object.entries(properties)
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(String(value))}</data>`)
    .join('');

async function* text(held: Held): AsyncGenerator<string> {
  const edition = editionOf(held);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys('graph', Object.keys(edition)) + keys('node', NODE_PROPERTIES) + keys('edge', EDGE_PROPERTIES);
  yield `  <graph id="${xmlText(held.topic.id)}" edgedefault="directed">\n    ${data('graph', edition)}\n`;
  for await (const { id, properties } of graphNodes(held))
    yield `    <node id="${xmlText(id)}">${data('node', properties)}</node>\n`;
  for await (const { id, source, target, properties } of graphEdges(held)) {
    const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
    yield `    <edge id="${xmlText(id)}" ${ends}>${data('edge', properties)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

export const graphml: Exporter = {
  name: 'graphml',
  title: 'GraphML',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  files: oneFile('graphml', text),
};
