/** Topics as KGX, and KGX as topics. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { writeFolder } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { publicationId } from '../../seed/pack/ids.ts';
import { PREDICATES } from '../../seed/pack/predicates.ts';
import { readPack } from '../../seed/pack/read.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { file, folder } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return pack;
}

/** The paths of the two files: nodes, edges. */
async function written(pack: Pack): Promise<string[]> {
  const exporter = await EXPORTERS.kgx?.();
  if (!exporter) throw new Error('no exporter');
  return writeFolder(exporter, heldOf(pack, 'abc123'), await folder());
}

async function tables(pack: Pack): Promise<Record<string, string>[][]> {
  const texts = await Promise.all((await written(pack)).map((path) => readFile(path, 'utf8')));
  return texts.map((text) => parse(text, { columns: true, delimiter: '\t', quote: false }));
}

describe('a topic as KGX', () => {
  it('has every concept as a node and every claim as an edge between two nodes', async () => {
    const pack = await nad();
    const [nodes = [], edges = []] = await tables(pack);
    expect(nodes).toHaveLength(pack.concepts.length);
    expect(edges).toHaveLength(pack.claims.length);
    const ids = new Set(nodes.map((node) => node.id));
    expect(ids.size).toBe(nodes.length);
    expect(edges.filter((edge) => !ids.has(edge.subject) || !ids.has(edge.object))).toEqual([]);
    expect(nodes.find((node) => node.name === 'NAD+')).toMatchObject({
      id: 'CHEBI:15846',
      category: 'biolink:SmallMolecule',
      xref: 'CHEBI:44215',
    });
  });

  it('has on every edge what Biolink asks for, and licence and version', async () => {
    const [, edges = []] = await tables(await nad());
    for (const edge of edges) {
      expect(PREDICATES).toContain(edge.predicate?.replace(/^biolink:/, ''));
      expect(['knowledge_assertion', 'not_provided']).toContain(edge.knowledge_level);
      expect(['manual_agent', 'not_provided']).toContain(edge.agent_type);
      expect(edge).toMatchObject({
        primary_knowledge_source: 'infores:evidence-atlas',
        license: 'CC-BY-4.0',
        version: '1.0.0',
        atlas_data_version: 'abc123',
      });
    }
    const asserted = edges.filter((edge) => edge.knowledge_level === 'knowledge_assertion');
    expect(asserted.length).toBeGreaterThan(0);
    expect(new Set(asserted.map((edge) => edge.atlas_verdict))).toEqual(new Set(['SUPPORTED']));
  });

  it('has the grades that the graph has', async () => {
    const pack = await nad();
    const [, edges = []] = await tables(pack);
    const stored = [...packToGraph(pack).nodes].filter((node) => node.label === 'Claim');
    const columns = ['verdict', 'ladder', 'level', 'rank', 'standing', 'balance'];
    expect(edges.map((edge) => [edge.id, ...columns.map((name) => edge[`atlas_${name}`])])).toEqual(
      stored.map((node) => [node.id, ...columns.map((name) => String(node.properties[name] ?? ''))]),
    );
  });

  it('keeps those for and those against apart', async () => {
    const [, edges = []] = await tables(await nad());
    const ageing = edges.find((edge) => edge.atlas_key === 'C9');
    expect(ageing?.atlas_publications_against).not.toBe('');
    expect(ageing?.publications?.split('|')).not.toContain(ageing?.atlas_publications_against);
  });

  it('stays a table whatever the texts hold', async () => {
    const pack = await nad();
    const [first, ...others] = pack.concepts;
    if (!first) throw new Error('no concept');
    const odd = { ...first, name: '"a\tb\nc', synonyms: ['x|y', 'z'] };
    const [nodes = []] = await tables({ ...pack, concepts: [odd, ...others] });
    expect(nodes).toHaveLength(pack.concepts.length);
    expect(nodes[0]).toMatchObject({ name: '"a b c', synonym: 'x/y|z' });
  });
});

/** What KGX can hold of a topic. */
function holdable(pack: Pack) {
  const studies = new Map(pack.studies.map((study) => [study.key, publicationId(study)]));
  const claims = pack.claims.map(({ key, text, label, kind, subject, predicate, object, qualifiers }) => ({
    ...{ key, text, label, kind, subject, predicate, object, qualifiers },
  }));
  const lines = pack.evidence.flatMap(({ claim, study, direction }) => {
    const publication = studies.get(study);
    return publication ? [`${claim} ${direction} ${publication.toLowerCase()}`] : [];
  });
  return { concepts: pack.concepts, claims, lines: [...new Set(lines)].sort() };
}

const NODES = 'id\tcategory\tname\nX:1\tbiolink:Drug\tTea\nX:2\tbiolink:Disease\tThirst\n';

describe('KGX as a topic', () => {
  it('comes in as it went out, where KGX can hold it, whatever the order of the files', async () => {
    const pack = await nad();
    const files = await written(pack);
    const back = await imported('kgx', files);
    expect(back.said).toEqual([]);
    expect(holdable(back.pack)).toEqual(holdable(pack));
    expect(holdable((await imported('kgx', files.toReversed())).pack)).toEqual(holdable(pack));
    const again = await imported('kgx', files, { held: back.pack });
    expect(again.pack).toEqual(back.pack);
  });

  it('reads publications as studies of unstated design that support the claim, and codes of evidence as none', async () => {
    const edges =
      'id\tsubject\tpredicate\tobject\tpublications\thas_evidence\n' +
      'e1\tX:1\tbiolink:treats\tX:2\tPMID:12|doi:10.1000/a\tECO:0000269|PMID:12\n' +
      'e2\tX:1\tbiolink:affects\tX:2\t\tECO:0000269\n';
    const { pack, said } = await imported('kgx', [await file('n.tsv', NODES), await file('e.tsv', edges)]);
    expect(said).toEqual([]);
    expect(pack.claims).toMatchObject([
      { key: 'e1', text: 'Tea treats Thirst.', kind: 'EFFICACY', predicate: 'treats' },
      { key: 'e2', text: 'Tea affects Thirst.', kind: 'MECHANISM' },
    ]);
    expect(pack.studies).toMatchObject([
      { pmid: '12', design: 'UNSTATED' },
      { doi: '10.1000/a', design: 'UNSTATED' },
    ]);
    expect(pack.evidence.map((line) => [line.claim, line.direction])).toEqual([
      ['e1', 'SUPPORTS'],
      ['e1', 'SUPPORTS'],
    ]);
  });

  it('keeps edges apart that differ in a qualifier alone, and says it in the text', async () => {
    const edges =
      'subject\tpredicate\tobject\tobject_direction_qualifier\n' +
      'X:1\tbiolink:affects\tX:2\tdecreased\nX:1\tbiolink:affects\tX:2\tincreased\n';
    const { pack } = await imported('kgx', [await file('n.tsv', NODES), await file('e.tsv', edges)]);
    expect(pack.claims.map((claim) => claim.text)).toEqual([
      'Tea affects Thirst; object direction: decreased.',
      'Tea affects Thirst; object direction: increased.',
    ]);
  });

  it('tells by line what cannot be read, and keeps the rest', async () => {
    const edges =
      'subject\tpredicate\tobject\tnegated\tpublications\n' +
      'X:1\tbiolink:treats\tX:2\ttrue\t\n' +
      'X:1\t\tX:2\n' +
      'X:1\tbiolink:cures\tX:2\n' +
      'X:1\tbiolink:treats\tX:9\n' +
      'X:1\tbiolink:treats\tX:2\t\tPMID:1\ta\tb\n' +
      'X:1\tbiolink:treats\tX:2\t\tISBN:1\n';
    const { pack, said } = await imported('kgx', [await file('n.tsv', NODES), await file('e.tsv', edges)]);
    expect(pack.claims).toHaveLength(1);
    const lines = [2, 3, 4, 5, 6, 7].map(
      (line) => said.filter((one) => one.startsWith(`e.tsv:${line}`)).length,
    );
    expect({ said, lines }).toMatchObject({ lines: [1, 1, 1, 1, 1, 1] });
  });

  it.each([
    ['a table of something else', 'a.tsv', 'colour\tsize\n'],
    ['an empty table', 'a.tsv', ''],
    ['JSON without edges', 'a.json', '{"nodes": []}'],
    ['broken JSON', 'a.json', '{"nodes": ['],
  ])('tells %s', async (_, name, text) => {
    const { said } = await imported('kgx', [await file(name, text)]);
    expect(said).toHaveLength(1);
  });
});

describeWith('kgx', 'the sample graph of KGX', () => {
  it.each([
    [['graph_edges.tsv', 'graph_nodes.tsv'], { concepts: 512, claims: 531, studies: 0, said: 0 }],
    // 22 edges have a predicate that Biolink has taken out since: involved_in.
    [['graph.json'], { concepts: 512, claims: 510, studies: 0, said: 22 }],
  ])('comes in from %j, and the same again', async (names, counts) => {
    const files = names.map((name) => sharedData(`kgx/${name}`));
    const { pack, said } = await imported('kgx', files);
    const again = await imported('kgx', files, { held: pack });
    expect(again.pack).toEqual(pack);
    const { concepts, claims, studies } = pack;
    expect(said.filter((one) => !/^graph\.json:\d+ .*involved_in/.test(one))).toEqual([]);
    expect({
      concepts: concepts.length,
      claims: claims.length,
      studies: studies.length,
      said: said.length,
    }).toEqual(counts);
  });
});
