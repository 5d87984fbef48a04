/**
 * CX2, the exchange format of Cytoscape and NDEx:
 * https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)
 * Aspects come in the order in which a reader of a stream needs them: what there is and of which type before the rest.
 */
import type { Row, Table } from '../pack/canonical.ts';
import type { Exporter, Held } from './exporter.ts';
import {
  EDGE_PROPERTIES,
  editionOf,
  type GraphNode,
  graphEdges,
  graphNodes,
  NODE_PROPERTIES,
} from './graph-elements.ts';
import { oneFile } from './one-file.ts';

/** Our properties under the names that CX2 and NDEx reserve; `represents` and `claim` are the ids that they have everywhere. */
const RESERVED: Readonly<Record<string, string>> = { label: 'name', predicate: 'interaction' };
const TYPES: Readonly<Record<string, string>> = {
  ...{ rank: 'integer', standing: 'integer', studies: 'integer', balance: 'double' },
};

const named = (property: string): string => RESERVED[property] ?? property;

const declared = (names: readonly string[]): Record<string, { d: string }> =>
  Object.fromEntries(names.map((name) => [named(name), { d: TYPES[name] ?? 'string' }]));

const values = (id: Record<string, string>, properties: GraphNode['properties']) => ({
  ...Object.fromEntries(Object.entries(properties).map(([name, value]) => [named(name), value])),
  ...id,
});

/** As little as makes a picture: names on nodes, arrows on edges. https://cytoscape.org/cx/cx2/cx2-visual-styles */
const VISUAL_PROPERTIES = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    node: { NODE_SHAPE: 'round-rectangle' },
    edge: { EDGE_TARGET_ARROW_SHAPE: 'triangle' },
  },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
  },
  edgeMapping: {},
};

async function count(rows: AsyncIterable<Row<Table>>): Promise<number> {
  let n = 0;
  for await (const _ of rows) n += 1;
  return n;
}

const aspect = (name: string, ...elements: object[]): string => `${JSON.stringify({ [name]: elements })},\n`;

async function* streamed(name: string, elements: AsyncIterable<object>): AsyncGenerator<string> {
  yield `{"${name}":[`;
  let before = '\n';
  for await (const element of elements) {
    yield `${before}${JSON.stringify(element)}`;
    before = ',\n';
  }
  yield ']},\n';
}

async function* text(held: Held): AsyncGenerator<string> {
  const { title: name, ...edition } = editionOf(held);
  const about = { name, description: held.topic.summary, ...edition };
  const counts = {
    ...{ attributeDeclarations: 1, networkAttributes: 1 },
    nodes: await count(held.rows('concepts')),
    edges: await count(held.rows('claims')),
    visualProperties: 1,
  };
  yield '[{"CXVersion":"2.0","hasFragments":false},\n';
  yield aspect(
    'metaData',
    ...Object.entries(counts).map(([of, elementCount]) => ({ name: of, elementCount })),
  );
  yield aspect('attributeDeclarations', {
    networkAttributes: declared(Object.keys(about)),
    nodes: declared([...NODE_PROPERTIES, 'represents']),
    edges: declared([...EDGE_PROPERTIES, 'claim']),
  });
  yield aspect('networkAttributes', about);
  /** Elements are numbered: by our ids they are named in their attributes alone. */
  const numbers = new Map<string, number>();
  yield* streamed('nodes', nodes(held, numbers));
  yield* streamed('edges', edges(held, numbers));
  yield aspect('visualProperties', VISUAL_PROPERTIES);
  yield '{"status":[{"error":"","success":true}]}]\n';
}

async function* nodes(held: Held, numbers: Map<string, number>): AsyncGenerator<object> {
  for await (const { id, properties } of graphNodes(held)) {
    const number = numbers.size;
    numbers.set(id, number);
    yield { id: number, v: values({ represents: id }, properties) };
  }
}

async function* edges(held: Held, numbers: ReadonlyMap<string, number>): AsyncGenerator<object> {
  let number = 0;
  for await (const { id, source, target, properties } of graphEdges(held)) {
    const [s, t] = [numbers.get(source), numbers.get(target)];
    yield { id: number, s, t, v: values({ claim: id }, properties) };
    number += 1;
  }
}

export const cx2: Exporter = {
  name: 'cx2',
  title: 'CX2, for Cytoscape and NDEx',
  extension: 'cx2',
  mediaType: 'application/json',
  files: oneFile('cx2', text),
};
