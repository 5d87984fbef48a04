/** Topics as CX2: by the rules of its specification, and read by NDEx's own reader where Python is there. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { readPack } from '../../seed/pack/read.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { file } from './folder.ts';
import { pythonWith } from './python.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
/** Fetching of packages included. */
const PATIENCE = 180_000;
const ODD = '"a" \\ \u0001 \u{1F600}\ttab\nline';

const Values = z.record(z.string(), z.union([z.string(), z.number()]));
const Declared = z.record(z.string(), z.strictObject({ d: z.enum(['string', 'integer', 'double']) }));
/** What the specification says of a network's outline: descriptor, metadata, aspects, status. */
const Cx2 = z.tuple([
  z.strictObject({ CXVersion: z.literal('2.0'), hasFragments: z.literal(false) }),
  z.strictObject({
    metaData: z.array(z.strictObject({ name: z.string(), elementCount: z.int() })),
  }),
  z.strictObject({
    attributeDeclarations: z.tuple([
      z.strictObject({ networkAttributes: Declared, nodes: Declared, edges: Declared }),
    ]),
  }),
  z.strictObject({ networkAttributes: z.tuple([Values]) }),
  z.strictObject({ nodes: z.array(z.strictObject({ id: z.int(), v: Values })) }),
  z.strictObject({
    edges: z.array(z.strictObject({ id: z.int(), s: z.int(), t: z.int(), v: Values })),
  }),
  z.strictObject({
    visualProperties: z.tuple([
      z.strictObject({ default: z.unknown(), nodeMapping: z.unknown(), edgeMapping: z.unknown() }),
    ]),
  }),
  z.strictObject({ status: z.tuple([z.strictObject({ error: z.string(), success: z.literal(true) })]) }),
]);

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  const [first, ...others] = pack?.concepts ?? [];
  if (!pack || !first) throw new Error('the pack cannot be read');
  return { ...pack, concepts: [{ ...first, summary: ODD }, ...others] };
}

async function written(pack: Pack): Promise<string> {
  const exporter = await EXPORTERS.cx2?.();
  if (!exporter) throw new Error('no exporter');
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedBytes(exporter, heldOf(pack, 'abc123'))) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const grades = (pack: Pack) =>
  [...packToGraph(pack).nodes]
    .filter((node) => node.label === 'Claim')
    .map(({ id, properties: { verdict, standing } }) => [id, verdict, standing]);

describe('CX2', () => {
  it('has all concepts and claims with their grades, licence and version, in the order of the specification', async () => {
    const pack = await nad();
    const [, , , about, { nodes }, { edges }] = Cx2.parse(JSON.parse(await written(pack)));
    expect(about.networkAttributes[0]).toMatchObject({
      name: pack.topic.title,
      license: 'CC-BY-4.0',
      version: '1.0.0',
      dataVersion: 'abc123',
    });
    expect(nodes).toHaveLength(pack.concepts.length);
    expect(nodes[0]?.v.summary).toBe(ODD);
    const names = new Map(nodes.map(({ id, v }) => [id, v.name]));
    expect(names.size).toBe(nodes.length);
    expect(edges.map(({ v }) => [v.claim, v.verdict, v.standing])).toEqual(grades(pack));
    const conceptNames = new Map(pack.concepts.map(({ key, name }) => [key, name]));
    expect(edges.map(({ s, t, v }) => [names.get(s), v.interaction, names.get(t)])).toEqual(
      pack.claims.map((c) => [conceptNames.get(c.subject), c.predicate, conceptNames.get(c.object)]),
    );
  });

  it('says beforehand how many elements come, and of which type each value is', async () => {
    const [, { metaData }, { attributeDeclarations }, about, { nodes }, { edges }] = Cx2.parse(
      JSON.parse(await written(await nad())),
    );
    expect(metaData).toEqual([
      { name: 'attributeDeclarations', elementCount: 1 },
      { name: 'networkAttributes', elementCount: 1 },
      { name: 'nodes', elementCount: nodes.length },
      { name: 'edges', elementCount: edges.length },
      { name: 'visualProperties', elementCount: 1 },
    ]);
    const typeOf = (value: string | number) =>
      typeof value === 'string' ? ['string'] : Number.isInteger(value) ? ['integer', 'double'] : ['double'];
    const [types] = attributeDeclarations;
    const undeclared = (of: keyof typeof types, all: z.infer<typeof Values>[]) =>
      all
        .flatMap((v) => Object.entries(v))
        .filter(([name, value]) => !typeOf(value).includes(types[of][name]?.d ?? ''));
    expect(undeclared('networkAttributes', about.networkAttributes)).toEqual([]);
    expect(
      undeclared(
        'nodes',
        nodes.map(({ v }) => v),
      ),
    ).toEqual([]);
    expect(
      undeclared(
        'edges',
        edges.map(({ v }) => v),
      ),
    ).toEqual([]);
  });

  it('of a topic without rows is a network without elements', async () => {
    const pack = await nad();
    const none = { ...pack, concepts: [], claims: [], studies: [], evidence: [] };
    const [, , , , { nodes }, { edges }] = Cx2.parse(JSON.parse(await written(none)));
    expect([nodes, edges]).toEqual([[], []]);
  });

  it('is read by ndex2: every node and every edge', { timeout: PATIENCE }, async ({ skip }) => {
    const python = await pythonWith(['ndex2==3.12.0'], skip);
    const pack = await nad();
    const program = `import sys,json,ndex2.cx2 as c
n=c.RawCX2NetworkFactory().get_cx2network(sys.argv[1])
print(json.dumps([n.get_name(),[x["v"]["name"] for x in n.get_nodes().values()],[[x["v"]["claim"],x["v"]["verdict"],x["v"]["standing"]] for x in n.get_edges().values()]]))`;
    const read = JSON.parse(await python(program, await file('a.cx2', await written(pack))));
    const names = pack.concepts.map(({ name }) => name);
    expect(read).toEqual([pack.topic.title, names, grades(pack)]);
  });
});
