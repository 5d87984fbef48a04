/** Pathways of WikiPathways: the two on NAD+, and small drawings of ours. */
import { describe, expect, it } from 'vitest';
import { PREDICATES } from '../../seed/pack/predicates.ts';
import { arrowOf } from '../../seed/read/gpml-words.ts';
import { filesOf } from '../../seed/read/input.ts';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const LINE =
  'Interaction: expected a line between two different things, each a data node, a group or an anchor on another line, got';

describeWith('wikipathways', 'the pathways on NAD+', () => {
  const at = (name: string) => sharedData(`wikipathways/${name}`);

  it('are what is picked from their folder', async () => {
    const { files } = await filesOf([at('')], ['.gpml']);
    expect(files.map((name) => name.replace(/^.*\//, ''))).toEqual(['WP3644.gpml', 'WP3645.gpml']);
  });

  it('come in, and what cannot be held is told: lines from a thing to itself or to a label, names that differ', async () => {
    const first = await imported('gpml', [at('WP3644.gpml')]);
    const itself = (line: number, id: string, from: string, to: string, both: string) =>
      `WP3644.gpml:${line} (${id}) ${LINE} a line from ${from} to ${to}, both ${both}`;
    const conflict = (line: number, kept: string, key: string, got: string) =>
      `WP3644.gpml:${line} (WP3644) concepts name: conflict: expected "${kept}", as ${key} has it; that is kept, got ${got}`;
    expect(first.said).toEqual([
      conflict(85, 'FADH2', 'hmdb.HMDB0001197', 'FADH'),
      conflict(121, 'Nicotinic acid', 'hmdb.HMDB0001488', 'Nicotinamide'),
      conflict(241, 'Nicotinamide ribotide', 'chemspider.13553', 'Nicotinamide mononucleotide'),
      itself(342, 'd6e0d', 'Nicotinamide', 'Nicotinamide', 'hmdb:HMDB0001406'),
      itself(349, 'dd36b', 'NAD', 'NAD', 'hmdb:HMDB0000902'),
      itself(363, 'f5409', 'L-Tryptophan', 'L-Tryptophan', 'hmdb:HMDB0000929'),
      itself(370, 'eadde', 'Nicotinamide riboside', 'Nicotinamide riboside', 'hmdb:HMDB0000855'),
      itself(466, 'f4db5', 'Nicotinamide', 'Nicotinamide', 'hmdb:HMDB0001406'),
      itself(503, 'ffd12', 'FADH2', 'FADH', 'hmdb:HMDB0001197'),
      itself(585, 'f488f', 'NADH', 'NADH', 'hmdb:HMDB0001487'),
      itself(637, 'a11dc', 'Nicotinic acid', 'Nicotinamide', 'hmdb:HMDB0001488'),
    ]);
    const second = await imported('gpml', [at('WP3645.gpml')]);
    expect(second.said).toEqual(
      [
        [207, 'id3e752414'],
        [228, 'id47581e38'],
        [235, 'id4997328b'],
        [294, 'ida90e26c0'],
      ].map(([line, id]) => `WP3645.gpml:${line} (${id}) ${LINE} the label "Diet"`),
    );
    const counts = [first, second].map(({ pack }) => ({
      concepts: pack.concepts.length,
      steps: pack.concepts.filter((one) => one.kind === 'MolecularActivity').length,
      claims: pack.claims.length,
      studies: pack.studies.length,
      statements: pack.statements.length,
      evidence: pack.evidence.length,
    }));
    expect(counts).toEqual([
      { concepts: 45, steps: 9, claims: 44, studies: 1, statements: 44, evidence: 0 },
      { concepts: 46, steps: 8, claims: 53, studies: 2, statements: 53, evidence: 0 },
    ]);
  });

  it('come in together as one topic, by identifiers, and the same again', async () => {
    const files = ['WP3644.gpml', 'WP3645.gpml'].map(at);
    const { pack } = await imported('gpml', files);
    expect(pack.concepts.filter((one) => one.curie === 'hmdb:HMDB0000902')).toMatchObject([{ name: 'NAD' }]);
    expect(pack.claims.map((claim) => claim.text)).toContain(
      'NAMPT catalyses Nicotinamide → Nicotinamide ribotide.',
    );
    expect(pack.claims.find((claim) => claim.predicate === 'derives_into')).toMatchObject({
      text: 'ACMS is converted into AMS.',
      qualifiers: { species: 'human' },
    });
    expect(pack.concepts.find((one) => one.name === 'ACMS → AMS')).toMatchObject({ curie: 'rhea:16558' });
    expect(pack.studies.find((one) => one.pmid === '18429699')).toMatchObject({
      authors: 'Bogan KL, Brenner C',
      journal: 'Annu Rev Nutr',
      year: 2008,
      design: 'UNSTATED',
    });
    expect(pack.sources).toMatchObject([
      { title: 'NAD+ metabolism (WikiPathways WP3644)', license: 'CC0-1.0', year: 2025 },
      { url: 'https://www.wikipathways.org/instance/WP3645_r137654' },
    ]);
    expect(pack.statements[0]?.note).toBe('Version WP3644_r137776, last modified 2025-03-08.');
    const again = await imported('gpml', files, { held: pack });
    expect(again.pack).toEqual(pack);
  });
});

const node = (id: string, group = '') =>
  `<DataNode TextLabel="${id}" GraphId="${id}" Type="Protein"${group && ` GroupRef="${group}"`}><Xref Database="" ID="" /></DataNode>`;
const line = (from: string, to: string, more = '') =>
  `<Interaction GraphId="i"><BiopaxRef>p</BiopaxRef><Graphics><Point ${from}/><Point ${to}/>${more}</Graphics><Xref Database="" ID="" /></Interaction>`;
const NODES = ['A', 'B', 'C'].map((id) => node(id)).join('');
const PAPER =
  '<Biopax><bp:PublicationXref rdf:id="p"><bp:ID>1</bp:ID><bp:DB>PubMed</bp:DB></bp:PublicationXref></Biopax>';
const pathway = (inside: string, xmlns = 'http://pathvisio.org/GPML/2013a') =>
  `<?xml version="1.0"?>\n<Pathway xmlns="${xmlns}" Name="Test" Version="WP1_r2" Organism="Felis catus">${inside}</Pathway>\n`;
const read = async (text: string) => imported('gpml', [await file('x.gpml', text)]);

describe('a pathway in GPML', () => {
  it.each<[string, string, string[]]>([
    ['none', line('GraphRef="A"', 'GraphRef="B"'), ['A is connected with B in Felis catus.']],
    [
      'one at the end',
      line('GraphRef="A"', 'GraphRef="B" ArrowHead="mim-inhibition"'),
      ['A inhibits B in Felis catus.'],
    ],
    [
      'one at the beginning',
      line('GraphRef="A" ArrowHead="TBar"', 'GraphRef="B"'),
      ['B inhibits A in Felis catus.'],
    ],
    [
      'one at each end',
      line('GraphRef="A" ArrowHead="Arrow"', 'GraphRef="B" ArrowHead="mim-binding"'),
      ['A binds B in Felis catus.', 'B leads to A in Felis catus.'],
    ],
    [
      'one that is not known',
      line('GraphRef="A"', 'GraphRef="B" ArrowHead="Receptor"'),
      ['A is connected (Receptor) with B in Felis catus.'],
    ],
  ])(
    'reads a line with %s of its heads, with the publication that it cites as evidence',
    async (_, drawn, texts) => {
      const { pack, said } = await read(pathway(`${NODES}${drawn}${PAPER}`));
      expect(said).toEqual([]);
      expect(pack.claims.map((claim) => claim.text)).toEqual(texts);
      expect(pack.evidence).toHaveLength(texts.length);
    },
  );

  it('reads a group as each of its members, a complex as one thing, and an anchor as the step on its line', async () => {
    const members = (group: string, style: string) =>
      `${node(`${group}1`, group)}${node(`${group}2`, group)}<Group GroupId="${group}" GraphId="g${group}" Style="${style}"/>`;
    const { pack, said } = await read(
      pathway(
        `${NODES}${members('G', 'Group')}${members('K', 'Complex')}` +
          line('GraphRef="A"', 'GraphRef="B" ArrowHead="mim-conversion"', '<Anchor GraphId="on"/>') +
          line('GraphRef="gG"', 'GraphRef="on" ArrowHead="mim-catalysis"') +
          line('GraphRef="gK"', 'GraphRef="C" ArrowHead="mim-catalysis"'),
      ),
    );
    expect(said).toEqual([]);
    expect(pack.claims.map((claim) => [claim.text.replace(' in Felis catus', ''), claim.predicate])).toEqual([
      ['A is converted into B.', 'derives_into'],
      ['G1 catalyses A → B.', 'catalyzes'],
      ['G2 catalyses A → B.', 'catalyzes'],
      ['K1:K2 complex catalyses C.', 'affects'],
    ]);
  });

  it('keeps the same step in two organisms apart', async () => {
    const drawn = pathway(`${NODES}${line('GraphRef="A"', 'GraphRef="B"')}`);
    const files = [
      await file('a.gpml', drawn),
      await file('b.gpml', drawn.replace('Felis catus', 'Homo sapiens')),
    ];
    const { pack } = await imported('gpml', files);
    expect(pack.claims).toMatchObject([
      { text: 'A is connected with B in Felis catus.', qualifiers: { substances: [] } },
      { text: 'A is connected with B.', qualifiers: { species: 'human' } },
    ]);
  });

  it.each([
    ['fastened to nothing', line('X="1"', 'GraphRef="B"'), /an end that is fastened to nothing$/],
    ['to what is not there', line('GraphRef="A"', 'GraphRef="Z"'), /an end on Z, which is not there$/],
    [
      'to an empty group',
      `<Group GroupId="G" GraphId="g"/>${line('GraphRef="A"', 'GraphRef="g"')}`,
      /an empty group$/,
    ],
    [
      'to itself',
      line('GraphRef="A"', 'GraphRef="on"', '<Anchor GraphId="on"/>'),
      /a line \(i\) without two ends|lines that end on each other/,
    ],
  ])('tells a line %s, and keeps the rest', async (_, drawn, complaint) => {
    const { pack, said } = await read(pathway(`${NODES}${drawn}${line('GraphRef="A"', 'GraphRef="C"')}`));
    expect(said).toEqual([expect.stringMatching(complaint)]);
    expect(said[0]).toMatch(/^x\.gpml:2 \(i\) Interaction: expected a line between/);
    expect(pack.claims).toHaveLength(1);
  });

  it.each([
    [
      'GPML 2021',
      pathway(NODES, 'http://pathvisio.org/GPML/2021'),
      /expected GPML 2013a .*got http:\/\/pathvisio.org\/GPML\/2021/,
    ],
    ['other XML', '<html/>', /expected a Pathway element of GPML/],
    ['one that ends early', pathway(NODES).slice(0, -20), /expected well-formed XML/],
    [
      'one with entities',
      `<!DOCTYPE x [<!ENTITY a "b">]>${pathway(NODES)}`,
      /expected XML without definitions of its own/,
    ],
    [
      'a publication without PMID',
      pathway(`<Biopax><bp:PublicationXref><bp:ID>x</bp:ID></bp:PublicationXref></Biopax>`),
      /expected a PMID or a DOI/,
    ],
  ])('tells %s', async (_, text, complaint) => {
    const { said } = await read(text);
    expect(said).toEqual([expect.stringMatching(complaint)]);
  });

  it('has a predicate of Biolink for every head', () => {
    const heads =
      'Arrow TBar mim-binding mim-catalysis mim-cleavage mim-conversion mim-covalent-bond mim-inhibition mim-modification mim-necessary-stimulation mim-stimulation mim-transcription-translation mim-translocation Other'.split(
        ' ',
      );
    expect(heads.filter((head) => !PREDICATES.has(arrowOf(head, 'Protein').predicate))).toEqual([]);
    expect(PREDICATES).toContain(arrowOf('mim-catalysis', 'MolecularActivity').predicate);
  });
});
