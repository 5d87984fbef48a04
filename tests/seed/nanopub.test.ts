/** Nanopublications: the real ones of the validator's and of projects' own, sound and broken, and broken ones of ours. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

/** Concepts, claims, studies, lines of evidence, and what is said: line, field and beginning of what was expected or got. */
type Expected = readonly [number, number, number, number, ...RegExp[]];

const SENTENCE: Expected = [1, 1, 1, 1];
const PAIR: Expected = [2, 1, 1, 1];
const none = (...said: RegExp[]): Expected => [0, 0, 0, 0, ...said];
const notUnderstood = (line: number, what: string) =>
  none(new RegExp(`:${line} .* assertion: expected .* says no more than .*, got ${what}`));

const FILES: Readonly<Record<string, Expected>> = {
  'plain-aida1.trig': SENTENCE,
  'plain-emptya.trig': none(
    /:14 .* assertion: expected an assertion of at least one triple, got an empty graph/,
  ),
  'plain-emptyinfo.trig': none(
    /:14 .* publication info: .* refers to the nanopublication, got an empty graph/,
  ),
  'plain-emptyprov.trig': none(/:14 .* provenance: .* refers to the assertion .*, got an empty graph/),
  'plain-extragraph.trig': none(/:22 .* graph: expected triples in head, .* alone, got <.*foobar>/),
  'plain-noinfolink.trig': none(/:27 .* publication info: .*, got triples about other things/),
  'plain-noprovlink.trig': none(/:22 .* provenance: .*, got triples about other things/),
  // What it says lies in "Not detected": the triple beside it alone would say the opposite.
  'plain-proteinatlas-16-1.trig': notUnderstood(36, 'ENSG00000000003 .* Not detected'),
  'plain-simple1.trig': PAIR,
  'plain-valid_invalid1.trig': [
    3,
    2,
    1,
    2,
    /:58 .*mynanopub3#\) hasAssertion: expected exactly one .*, got none/,
  ],
  'trusty-aida1.in.trig': SENTENCE,
  'trusty-aida1.out.trig': SENTENCE,
  'trusty-disgenet-v2.1.0.0-1.trig': PAIR,
  'trusty-disgenet-v3.0.0.0-1.trig': PAIR,
  'trusty-fair-definition-1.trig': none(
    /:23 .* assertion: .* or an AIDA sentence, got a definition of .*F1$/,
  ),
  'trusty-fair-maturity-1.trig': notUnderstood(26, 'Gen2 MI A2 primaryTopic A2'),
  'trusty-fip-ontology-1.trig': none(/:22 .* got a definition of .*FIP-Question-F1-MD$/),
  'trusty-generif-aida-1.trig': PAIR,
  'trusty-generif-aida-index.trig': none(/:19 .* got an index of nanopublications$/),
  'trusty-genuine-sempub-1.trig': notUnderstood(24, '0000-0002-1267-0234 affiliation'),
  'trusty-genuine-sempub-2.trig': notUnderstood(22, 'sempub critiques'),
  'trusty-globalbioticinteractions_aps-turfgrasses-1.trig': PAIR,
  'trusty-globalbioticinteractions_bees-1.trig': PAIR,
  'trusty-globalbioticinteractions_inaturalist-1.trig': PAIR,
  'trusty-globalbioticinteractions_raymond-1.trig': PAIR,
  'trusty-liddi-1.trig': notUnderstood(27, 'LIDDI resource:EID0011 type'),
  'trusty-linkflows-article-1.trig': notUnderstood(19, 'paragraph hasContent \\('),
  'trusty-linkflows-review-1.trig': notUnderstood(22, 'comment-29 hasCommentText \\('),
  'trusty-nextprot-1.trig': notUnderstood(27, 'NX Q9Y6K8 has quality positive'),
  'trusty-openbel-1.trig': notUnderstood(40, '3 object 1'),
  'trusty-provcorp-definition-1.trig': none(/:23 .* got a definition of .*hasSourceID$/),
  'trusty-provcorp-parc-annotation-1.trig': notUnderstood(21, 'annotation hasBody'),
  'trusty-simple1.in.trig': PAIR,
  'trusty-simple1.out.trig': PAIR,
  'trusty-trusty1.trig': SENTENCE,
  'trusty-wd-metabolite-species-1.trig': PAIR,
  'trusty-wikipathways-complexes-20170510-1.trig': [6, 5, 2, 10],
  'trusty-wikipathways-interactions-20170510-1.trig': [2, 1, 3, 3],
  'trusty-wikipathways-pathwayParticipation-20170510-1.trig': PAIR,
};

describeWith('nanopub', 'the real nanopublications', () => {
  const at = (name: string) => sharedData(`nanopub/${name}`);

  it('are all listed here', () => {
    expect(readdirSync(at('')).sort()).toEqual(Object.keys(FILES).sort());
  });

  it.each(Object.entries(FILES))('%s', async (name, [concepts, claims, studies, evidence, ...complaints]) => {
    const { pack, said } = await imported('nanopub', [at(name)]);
    expect({
      concepts: pack.concepts.length,
      claims: pack.claims.length,
      studies: pack.studies.length,
      evidence: pack.evidence.length,
      // Each claim is said by its nanopublication.
      statements: pack.statements.length,
    }).toEqual({ concepts, claims, studies, evidence, statements: claims });
    expect(said).toEqual(complaints.map((one) => expect.stringMatching(one)));
  });

  it('come in together, and the same again', async () => {
    const files = Object.keys(FILES).map(at);
    const { pack } = await imported('nanopub', files);
    expect(pack.claims.map((claim) => claim.text).slice(0, 4)).toEqual([
      'Malaria is transmitted by mosquitoes.',
      'mosquito transmits malaria.',
      'Gene1 is realted to malaria.',
      'NCBIGene:4885 is in a gene-disease biomarker association with UMLS:C1883552.',
    ]);
    // Five of the files say one thing.
    const [, transmits] = pack.claims;
    expect(pack.statements.filter((one) => one.claim === transmits?.key)).toHaveLength(3);
    expect(pack.evidence.filter((line) => line.claim === transmits?.key)).toHaveLength(1);
    const again = await imported('nanopub', files, { held: pack });
    expect(again.pack).toEqual(pack);
  });

  it('keep labels, identifiers, species, sources and who says it, and no text of others', async () => {
    const wikidata = await imported('nanopub', [at('trusty-wd-metabolite-species-1.trig')]);
    expect(wikidata.pack).toMatchObject({
      concepts: [
        {
          name: '2-methoxyestradiol',
          curie: 'wikidata:Q4596897',
          xrefs: ['inchikey:CQOQDQWUFQDJMK-SSTWWWIQSA-N'],
        },
        { name: 'Homo sapiens', curie: 'wikidata:Q15978631', xrefs: ['NCBITaxon:9606'] },
      ],
      studies: [{ doi: '10.1007/S11306-016-1051-4', design: 'UNSTATED' }],
      sources: [{ type: 'nanopublication', year: 2019 }],
    });
    const pathways = await imported('nanopub', [at('trusty-wikipathways-interactions-20170510-1.trig')]);
    expect(pathways.pack.claims).toMatchObject([
      { qualifiers: { species: 'human' }, predicate: 'related_to' },
    ]);
    const { pack } = await imported('nanopub', [at('trusty-disgenet-v3.0.0.0-1.trig')]);
    expect(pack).toMatchObject({
      claims: [{ predicate: 'gene_associated_with_condition' }],
      concepts: [{ kind: 'Gene' }, { kind: 'Disease' }],
      studies: [{ pmid: '20022559' }],
      sources: [{ license: 'http://opendatacommons.org/licenses/odbl/1.0/' }],
      statements: [{ note: expect.stringMatching(/^By http:\/\/orcid\.org\/.*; created 2015-08-25T/) }],
    });
    expect(JSON.stringify(pack)).not.toMatch(/rhabdomyosarcomas/);
  });
});

const PREFIXES =
  '@prefix np: <http://www.nanopub.org/nschema#> . @prefix prov: <http://www.w3.org/ns/prov#> .\n' +
  '@prefix dct: <http://purl.org/dc/terms/> . @prefix cito: <http://purl.org/spar/cito/> .\n';

interface Parts {
  base?: string;
  head?: string;
  assertion?: string;
  provenance?: string;
  info?: string;
  more?: string;
}
/** A nanopublication, one graph a line: the head is line 4, the others 5 to 7. */
const nanopub = ({
  base = '@prefix : <http://a.example/1#> .',
  head = ': a np:Nanopublication ; np:hasAssertion :A ; np:hasProvenance :P ; np:hasPublicationInfo :I .',
  assertion = ':tea :cures :thirst .',
  provenance = ':A prov:hadPrimarySource <https://doi.org/10.1000/a> .',
  info = ': dct:created "2020-01-02" .',
  more = '',
}: Parts = {}) =>
  `${PREFIXES}${base}\n:H { ${head} }\n:A { ${assertion} }\n:P { ${provenance} }\n:I { ${info} }\n${more}`;

const read = async (text: string | Uint8Array) => imported('nanopub', [await file('n.trig', text)]);

describe('a nanopublication', () => {
  it('comes in, with publications for and against its claim', async () => {
    const { pack, said } = await read(
      nanopub({
        provenance:
          ':A prov:wasDerivedFrom <http://identifiers.org/pubmed/1> . ' +
          '<https://pubmed.ncbi.nlm.nih.gov/2/> cito:disputes :A . <https://doi.org/10.1000/a> cito:discusses :A .',
      }),
    );
    expect(said).toEqual([]);
    expect(pack.claims).toMatchObject([{ text: 'tea cures thirst.' }]);
    expect(pack.evidence.map((line) => [line.study, line.direction]).sort()).toEqual([
      [expect.stringMatching(/^doi-/), 'NEUTRAL'],
      ['pmid1', 'SUPPORTS'],
      ['pmid2', 'DISPUTES'],
    ]);
  });

  it.each<[string, Parts, RegExp]>([
    [
      'a triple in no graph',
      { more: ':x :y :z .' },
      /n\.trig:8 .*graph: expected every triple in a graph with an IRI, got the default graph/,
    ],
    [
      'a graph of a blank node',
      { more: '_:g { :x :y :z . }' },
      /n\.trig:8 .*graph: expected every triple in a graph with an IRI, got _:/,
    ],
    [
      'two nanopublications in a head',
      {
        head: ': a np:Nanopublication ; np:hasAssertion :A ; np:hasProvenance :P ; np:hasPublicationInfo :I . :other a np:Nanopublication .',
      },
      /n\.trig:4 .*head: expected one nanopublication/,
    ],
    [
      'two assertions',
      {
        head: ': a np:Nanopublication ; np:hasAssertion :A, :B ; np:hasProvenance :P ; np:hasPublicationInfo :I .',
      },
      /n\.trig:4 .*hasAssertion: expected exactly one .*, got .*#A, .*#B/,
    ],
    [
      'one graph for two purposes',
      {
        head: ': a np:Nanopublication ; np:hasAssertion :A ; np:hasProvenance :P ; np:hasPublicationInfo :P .',
        info: '',
      },
      /n\.trig:4 .*graph: expected nanopublication, head, .* of different names, got .*#P/,
    ],
    [
      'a sentence that is none',
      { assertion: ':A <http://purl.org/nanopub/x/asSentence> <http://purl.org/aida/%ZZ> .' },
      /n\.trig:5 .*assertion: expected/,
    ],
    ['a blank node for a thing', { assertion: ':tea :cures [] .' }, /n\.trig:5 .*assertion: expected/],
    [
      'an assertion of names alone',
      { assertion: ':tea dct:title "Tea" .' },
      /n\.trig:4 .*assertion: expected .*, got neither/,
    ],
  ])('with %s is refused, and told by line', async (_, parts, complaint) => {
    const { pack, said } = await read(nanopub(parts));
    expect(
      said.some((one) => complaint.test(one)),
      said.join('\n'),
    ).toBe(true);
    expect([pack.claims, pack.studies, pack.sources]).toEqual([[], [], []]);
  });

  it('with relative IRIs is refused where the file states no base, each told once, and taken where it does', async () => {
    const relative = { assertion: '<tea> :cures <thirst> . <tea> :cures <thirst2> .' };
    const { pack, said } = await read(nanopub(relative));
    expect(pack.claims).toEqual([]);
    expect(said).toEqual(
      ['<tea>', '<thirst>', '<thirst2>'].map((iri) =>
        expect.stringMatching(
          new RegExp(`^n\\.trig:5 .*IRI: expected an absolute IRI, or a base .*, got ${iri}$`),
        ),
      ),
    );
    const based = await read(
      nanopub({ ...relative, base: '@prefix : <http://a.example/1#> . @base <http://b.example/> .' }),
    );
    expect(based.said).toEqual([]);
    expect(based.pack.concepts.map((concept) => concept.xrefs[0])).toEqual(
      ['tea', 'thirst', 'thirst2'].map((name) => `http://b.example/${name}`),
    );
    const prefixed = await read(nanopub({ base: '@prefix : <#> .' }));
    expect(prefixed.pack.claims).toEqual([]);
    expect(prefixed.said.length).toBeGreaterThan(0);
  });

  it('is found among others in one file, whatever the order of its graphs', async () => {
    const [, , , ...lines] = nanopub({ base: '' }).split('\n');
    const second = ['@prefix : <http://a.example/2#> .', ...lines.filter(Boolean).reverse()].join('\n');
    const { pack, said } = await read(
      `${nanopub()}${second.replaceAll('thirst', 'sleep')}\n${nanopub({ base: '@prefix : <http://a.example/3#> .', assertion: '' })}`,
    );
    expect(pack.claims.map((claim) => claim.text)).toEqual(['tea cures thirst.', 'tea cures sleep.']);
    expect(said).toEqual([
      expect.stringMatching(/example\/3#\) assertion: expected an assertion of at least/),
    ]);
  });

  it.each([
    ['in its last graph', -10],
    ['after its head', nanopub({ base: '@prefix : <http://a.example/2#> .' }).indexOf(':A {') + 2],
  ])('before one that breaks off %s comes in; the broken one does not', async (_, cut) => {
    const broken = nanopub({ base: '@prefix : <http://a.example/2#> .' }).slice(0, cut);
    const { pack, said } = await read(`${nanopub({ assertion: ':tea :cures :sleep .' })}${broken}`);
    expect(pack.claims.map((claim) => claim.text)).toEqual(['tea cures sleep.']);
    expect(said).toEqual([expect.stringMatching(/expected TriG/)]);
  });

  it.each([
    ['that ends early', nanopub().slice(0, -20), /^n\.trig:\d+.*expected TriG/],
    ['that is none', '<html>\n<p>Not found</p>\n', /^n\.trig:2: expected TriG, got/],
    [
      'without any',
      '@prefix : <http://a.example/> .\n:g { :a :b :c }\n',
      /^n\.trig:2 head: expected a nanopublication/,
    ],
    ['that is empty', '', /^n\.trig head: expected a nanopublication.*, got no triple/],
  ])('a file %s is told', async (_, text, complaint) => {
    const { pack, said } = await read(text);
    expect(pack.claims).toEqual([]);
    expect(said).toEqual([expect.stringMatching(complaint)]);
  });
});
