/** Topics as KGX, and KGX as topics. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { writeFolder } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { PREDICATES } from '../../seed/pack/predicates.ts';
import { readPack } from '../../seed/pack/read.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { folder } from './folder.ts';

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
    const stored = packToGraph(pack).nodes.filter((node) => node.label === 'Claim');
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
