/** Cytoscape JSON (https://js.cytoscape.org/#notation/elements-json), for Cytoscape.js and Cytoscape: .cyjs. */
import type { Exporter, Held } from './exporter.ts';
import { editionOf, graphEdges, graphNodes } from './graph-elements.ts';
import { oneFile } from './one-file.ts';

/** Each as an item of a list that is open. */
async function* items(elements: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '\n';
  for await (const element of elements) {
    yield `${before}${JSON.stringify({ data: element })}`;
    before = ',\n';
  }
}

async function* nodes(held: Held) {
  for await (const { id, properties } of graphNodes(held)) yield { id, ...properties };
}
async function* edges(held: Held) {
  for await (const { properties, ...ends } of graphEdges(held)) yield { ...ends, ...properties };
}

async function* text(held: Held): AsyncGenerator<string> {
  const about = { name: held.topic.title, ...editionOf(held) };
  yield `{"format_version":"1.0","generated_by":"evidence-atlas","data":${JSON.stringify(about)},\n`;
  yield '"elements":{"nodes":[';
  yield* items(nodes(held));
  yield '],\n"edges":[';
  yield* items(edges(held));
  yield ']}}\n';
}

export const cytoscape: Exporter = {
  name: 'cytoscape',
  title: 'Cytoscape JSON',
  extension: 'cyjs',
  mediaType: 'application/json',
  files: oneFile('cyjs', text),
};
