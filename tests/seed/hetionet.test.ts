/** Hetionet as a topic. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PREDICATES } from '../../seed/pack/predicates.ts';
import { isRefused } from '../../seed/read/found.ts';
import { hetionet } from '../../seed/read/hetionet.ts';
import { METAEDGES } from '../../seed/read/hetionet-words.ts';
import { opened } from '../../seed/read/input.ts';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const NODES =
  'id\tname\tkind\nCompound::DB00997\tDoxorubicin\tCompound\nDisease::DOID:363\tuterine cancer\tDisease\n';

describe('Hetionet', () => {
  it('has a predicate of Biolink for each of its 24 kinds of edges', () => {
    expect(METAEDGES.size).toBe(24);
    expect([...METAEDGES.values()].filter(({ predicate }) => !PREDICATES.has(predicate))).toEqual([]);
  });

  it.each([
    ['with', 'source\tmetaedge\ttarget\n'],
    ['without', ''],
  ])('comes in %s a line of names, edges before nodes', async (_, header) => {
    const edges = await file('e.tsv', `${header}Compound::DB00997\tCtD\tDisease::DOID:363\n`);
    const { pack, said } = await imported('hetionet', [edges, await file('n.tsv', NODES)]);
    expect(said).toEqual([]);
    expect(pack.concepts).toMatchObject([{ curie: 'DRUGBANK:DB00997' }, { curie: 'DOID:363' }]);
    expect(pack.claims).toMatchObject([
      { text: 'Doxorubicin treats uterine cancer.', predicate: 'treats', kind: 'EFFICACY' },
    ]);
    expect(pack.topic.provenance[0]?.license).toMatch(/^CC0-1\.0 for Hetionet/);
  });

  it('tells by line what is none of its lines, and keeps the rest', async () => {
    const line = 'Compound::DB00997\tCtD\tDisease::DOID:363\n';
    const edges = await file(
      'e.tsv',
      `${line}Compound::DB00997\tCxD\tDisease::DOID:363\nCompound::DB00997\tCtD\n${line}`,
    );
    const nodes = await file('n.tsv', `${NODES}Gene::1\tA1BG\tPlanet\n`);
    const { pack, said } = await imported('hetionet', [edges, nodes, await file('x.tsv', 'colour\n')]);
    expect(pack.claims).toHaveLength(1);
    expect(said.map((one) => one.split(':', 2).join(':')).sort()).toEqual([
      'e.tsv:2',
      'e.tsv:3',
      'n.tsv:4',
      'x.tsv:1',
    ]);
  });
});

describeWith('hetionet', 'the tables of Hetionet v1.0', () => {
  const at = (name: string) => sharedData(`hetionet/${name}`);

  it('are read to the last line, nothing refused', async () => {
    const files = readdirSync(sharedData('hetionet')).map(at);
    const counts = { concepts: 0, claims: 0, refused: 0 };
    const inputs = opened(files, { onBytes: () => {}, onNotice: () => {} });
    for await (const found of hetionet.read(inputs, { topic: 'test' })) {
      if (isRefused(found)) counts.refused += 1;
      else if (found.table === 'concepts') counts.concepts += 1;
      else counts.claims += 1;
    }
    // Two tables of nodes: all 47,031, and the 23,036 of these kinds of edges.
    expect(counts).toEqual({ concepts: 47_031 + 23_036, claims: 500_124, refused: 0 });
  });

  it('become a topic, and the same again', async () => {
    const files = ['CtD.tsv', 'CpD.tsv', 'DrD.tsv', 'nodes.tsv'].map(at);
    const { pack, said } = await imported('hetionet', files);
    const again = await imported('hetionet', files, { held: pack });
    expect(again.fates.changed ?? 0).toBe(0);
    expect({ concepts: pack.concepts.length, claims: pack.claims.length, said }).toEqual({
      concepts: 23_036,
      claims: 755 + 390 + 543,
      said: [],
    });
  });
});
