/** Topics for programs that draw and measure graphs, read back by Cytoscape.js and by a strict parser of XML. */
import { fileURLToPath } from 'node:url';
import createCytoscape from 'cytoscape';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { xmlText } from '../../seed/export/graphml.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { readPack } from '../../seed/pack/read.ts';
import { packToGraph } from '../../seed/write/graph.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
const ODD = 'a < b & "c" > \'d\' ]]> <!-- \u0001 \uD800 \u{1F600}\ttab\nline';
const ODD_IN_XML = ODD.replace('\u0001', '\uFFFD').replace('\uD800', '\uFFFD');

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  const [first, ...others] = pack.concepts;
  if (!first) throw new Error('no concept');
  return { ...pack, concepts: [{ ...first, summary: ODD }, ...others] };
}

async function written(format: string, pack: Pack): Promise<string> {
  const exporter = await EXPORTERS[format]?.();
  if (!exporter) throw new Error(`no exporter ${format}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedBytes(exporter, heldOf(pack, 'abc123'))) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  data: Record<string, string>;
}

/** Graph, nodes and edges, each with what its data elements say; throws where it is not well formed. */
function parsed(xml: string): Element[] {
  const found: Element[] = [];
  let key: string | undefined;
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([at, value]) => [at, String(value)]));
    key = name === 'data' ? plain.key : undefined;
    if (['graph', 'node', 'edge', 'key'].includes(name)) found.push({ name, attributes: plain, data: {} });
  };
  parser.ontext = (text) => {
    const last = found.at(-1);
    if (key !== undefined && last) last.data[key] = (last.data[key] ?? '') + text;
  };
  parser.onclosetag = () => {
    key = undefined;
  };
  parser.write(xml).close();
  return found;
}

const grades = (pack: Pack) =>
  [...packToGraph(pack).nodes]
    .filter((node) => node.label === 'Claim')
    .map(({ id, properties: { verdict, standing } }) => [id, verdict, standing]);

describe('GraphML', () => {
  it('is well formed, with all concepts and claims, their grades, licence and version', async () => {
    const pack = await nad();
    const found = parsed(await written('graphml', pack));
    const [graph] = found.filter((one) => one.name === 'graph');
    const nodes = found.filter((one) => one.name === 'node');
    const edges = found.filter((one) => one.name === 'edge');
    expect(graph?.data).toMatchObject({ 'graph-license': 'CC-BY-4.0', 'graph-version': '1.0.0' });
    expect(nodes).toHaveLength(pack.concepts.length);
    expect(nodes[0]?.data['node-summary']).toBe(ODD_IN_XML);
    const ids = new Set(nodes.map((node) => node.attributes.id));
    expect(
      edges.filter(({ attributes: { source = '', target = '' } }) => !ids.has(source) || !ids.has(target)),
    ).toEqual([]);
    expect(
      edges.map(({ attributes, data }) => [
        attributes.id,
        data['edge-verdict'],
        Number(data['edge-standing']),
      ]),
    ).toEqual(grades(pack));
    const declared = new Set(found.filter((one) => one.name === 'key').map((one) => one.attributes.id));
    expect(found.flatMap(({ data }) => Object.keys(data)).filter((name) => !declared.has(name))).toEqual([]);
  });

  it('writes signs of XML as what they are', () => {
    expect(xmlText('<a b="c">&\u0000</a>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD&lt;/a&gt;');
  });
});

describe('Cytoscape JSON', () => {
  it('is read by Cytoscape.js, with all concepts and claims, their grades, licence and version', async () => {
    const pack = await nad();
    const { data, elements } = JSON.parse(await written('cytoscape', pack));
    expect(data).toMatchObject({ license: 'CC-BY-4.0', version: '1.0.0', dataVersion: 'abc123' });
    const graph = createCytoscape({ headless: true, elements });
    expect(graph.nodes()).toHaveLength(pack.concepts.length);
    expect(graph.nodes()[0]?.data('summary')).toBe(ODD);
    expect(graph.edges().map((edge) => [edge.id(), edge.data('verdict'), edge.data('standing')])).toEqual(
      grades(pack),
    );
  });
});
