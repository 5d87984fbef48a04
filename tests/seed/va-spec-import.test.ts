/** GA4GH VA-Spec as topics: what we wrote, real files of its three forms, and bad ones. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { writeFolder } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import { FILES, type Pack } from '../../seed/pack/format.ts';
import { readPack } from '../../seed/pack/read.ts';
import { file, folder } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return pack;
}

const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** Of a topic, what VA-Spec can hold: claims with all that they name. */
function holdable({ topic, concepts, claims, sources, statements, studies, evidence }: Pack) {
  const byKey = new Map(concepts.map((concept) => [concept.key, concept]));
  const named = new Set([
    ...claims.flatMap(({ subject, object, qualifiers: { substances, population } }) => [
      ...[subject, object, ...substances],
      ...(population ? [population] : []),
    ]),
    ...studies.flatMap(({ arms, population }) => [
      ...arms.flatMap((arm) => arm.substances),
      ...(population ? [population] : []),
    ]),
  ]);
  for (const key of named) for (const broader of byKey.get(key)?.broader ?? []) named.add(broader);
  const { title, summary, version, license, provenance } = topic;
  return {
    topic: { title, summary, version, license, provenance },
    concepts: sorted(concepts.filter((concept) => named.has(concept.key))),
    claims: claims.map((claim) => ({ ...claim, mechanisms: [] })),
    sources: sorted(sources),
    statements: sorted(statements),
    studies: sorted(studies),
    evidence: sorted(evidence),
  };
}

const ours = (pack: Pack): Promise<string[]> =>
  folder().then(async (path) => {
    const exporter = await EXPORTERS['va-spec']?.();
    if (!exporter) throw new Error('no exporter');
    return writeFolder(exporter, heldOf(pack, 'abc123'), path);
  });

describe('what we wrote', () => {
  it('comes in as it went out, where VA-Spec can hold it, and the same again', async () => {
    const pack = await nad();
    const files = await ours(pack);
    const back = await imported('va-spec', files);
    expect(back.said).toEqual([]);
    expect(holdable(back.pack)).toEqual(holdable(pack));
    const again = await imported('va-spec', files, { held: back.pack });
    expect(again.pack).toEqual(back.pack);
  });

  it('brings studies and concepts along that have no line of their own and are named', async () => {
    const pack = await nad();
    const [study, ...others] = pack.studies;
    if (!study) throw new Error('an empty pack');
    const own = FILES['concepts.json'].parse({ key: 'far', name: 'Far', kind: 'Treatment' });
    const near = { ...own, key: 'near', name: 'Near', broader: ['far'] };
    const included = {
      key: 'included',
      design: 'COHORT',
      hasResults: true,
      finding: 'Something.',
      verification: 'no-identifier',
      arms: [{ label: 'An arm', substances: ['near'] }],
    };
    const odd = {
      ...pack,
      concepts: [...pack.concepts, own, near],
      studies: [
        { ...study, design: 'SYSTEMATIC_REVIEW' as const, includes: ['included'] },
        FILES['studies.json'].parse(included),
        ...others,
      ],
    };
    const back = await imported('va-spec', await ours(odd));
    expect(back.said).toEqual([]);
    expect(holdable(back.pack)).toEqual(holdable(odd));
    expect(back.pack.concepts.map(({ key }) => key)).toEqual(expect.arrayContaining(['near', 'far']));
    expect(back.pack.studies.map(({ key }) => key)).toContain('included');
  });

  it('tells by line and field what is not of the profile, and reads on', async () => {
    const [path = ''] = await ours(await nad());
    const [topic = '', first = '', second = ''] = (await readFile(path, 'utf8')).split('\n');
    const odd = JSON.parse(first);
    odd.proposition.predicate = 'treats';
    odd.direction = 'perhaps';
    const text = [topic, JSON.stringify(odd), second].join('\n');
    const { pack, said } = await imported('va-spec', [await file('a.jsonl', text)]);
    expect(pack.claims).toHaveLength(1);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /^a\.jsonl:2 \(nad:claim:C2:assessment\) proposition\.predicate: expected .*treats/,
    );
    expect(said[1]).toMatch(/^a\.jsonl:2 .* direction: expected .*perhaps/);
  });
});

/** Accepted by ga4gh.va_spec 0.4.4 as it stands. */
const RESPONSE = {
  id: 'x:1',
  type: 'Statement',
  proposition: {
    type: 'VariantTherapeuticResponseProposition',
    subjectVariant: {
      id: 'civic.mpid:12',
      type: 'CategoricalVariant',
      name: 'BRAF V600E',
      members: ['ga4gh:VA.x'],
    },
    predicate: 'predictsSensitivityTo',
    objectTherapeutic: {
      membershipOperator: 'OR',
      therapies: [
        {
          conceptType: 'Therapy',
          name: 'Dabrafenib',
          primaryCoding: { system: 'rxnorm', code: 'rxcui:1424911' },
        },
        { conceptType: 'Therapy', name: 'Vemurafenib' },
      ],
    },
    conditionQualifier: {
      conceptType: 'Disease',
      name: 'Melanoma',
      primaryCoding: { system: 'ncit', code: 'ncit:C3224' },
    },
    geneContextQualifier: {
      conceptType: 'Gene',
      name: 'BRAF',
      primaryCoding: { system: 'https://www.ncbi.nlm.nih.gov/gene/', code: '673' },
    },
  },
  direction: 'supports',
  strength: { name: 'potential' },
  reportedIn: [{ type: 'Document', title: 'A guideline', urls: ['https://example.org/g'], pmid: '1' }],
  hasEvidenceLines: [
    {
      type: 'EvidenceLine',
      directionOfEvidenceProvided: 'disputes',
      strengthOfEvidenceProvided: { name: 'Level B' },
      hasEvidenceItems: [
        {
          type: 'Statement',
          proposition: {
            type: 'VariantTherapeuticResponseProposition',
            subjectVariant: 'civic.mpid:12',
            predicate: 'predictsSensitivityTo',
            objectTherapeutic: 't',
            conditionQualifier: 'c',
          },
          direction: 'disputes',
          reportedIn: [{ type: 'Document', pmid: '22' }],
        },
        'doi:10.1000/x',
      ],
    },
    { type: 'EvidenceLine', directionOfEvidenceProvided: 'neutral', hasEvidenceItems: ['ga4gh:nothing'] },
  ],
};

const jsonFile = (value: unknown): Promise<string> => file('a.json', JSON.stringify(value, null, 1));

describe('a statement about a variant, VA-Spec 1', () => {
  it('is a claim for each of several therapies, with its lines as evidence and its documents as sources', async () => {
    const { pack, said } = await imported('va-spec', [await jsonFile(RESPONSE)]);
    expect(pack.claims.map((claim) => claim.text)).toEqual([
      'BRAF V600E goes with response to Dabrafenib in Melanoma.',
      'BRAF V600E goes with response to Vemurafenib in Melanoma.',
    ]);
    expect(pack.claims[0]).toMatchObject({ kind: 'EFFICACY', predicate: 'associated_with_sensitivity_to' });
    const concepts = pack.concepts.map(({ name, kind, curie }) => [name, kind, curie]);
    expect(concepts).toEqual([
      ['BRAF V600E', 'SequenceVariant', 'civic.mpid:12'],
      ['BRAF', 'Gene', 'NCBIGene:673'],
      ['Melanoma', 'Disease', 'ncit:C3224'],
      ['Dabrafenib', 'Therapy', 'rxcui:1424911'],
      ['Vemurafenib', 'Therapy', undefined],
    ]);
    expect(pack.studies.map(({ pmid, doi, design }) => [pmid, doi, design])).toEqual([
      ['22', undefined, 'UNSTATED'],
      [undefined, '10.1000/x', 'UNSTATED'],
    ]);
    const lines = pack.evidence.map(({ study, direction, note }) => [study, direction, note]);
    expect(lines.slice(0, 2)).toEqual([
      ['pmid22', 'DISPUTES', 'Statement x:1; Level B'],
      [pack.studies[1]?.key, 'DISPUTES', 'Statement x:1; Level B'],
    ]);
    expect(lines).toHaveLength(4);
    expect(pack.sources).toMatchObject([{ title: 'A guideline', pmid: '1', url: 'https://example.org/g' }]);
    expect(pack.statements.map(({ hedging }) => hedging)).toEqual(['HEDGED', 'HEDGED']);
    expect(
      said.filter((one) => /hasEvidenceLines: expected a Document with a PMID or DOI/.test(one)),
    ).toHaveLength(2);
    expect(said).toHaveLength(2);
  });

  it('makes several therapies given together one', async () => {
    const { objectTherapeutic, ...rest } = RESPONSE.proposition;
    const both = { ...objectTherapeutic, membershipOperator: 'AND' };
    const statement = { ...RESPONSE, proposition: { ...rest, objectTherapeutic: both } };
    const { pack } = await imported('va-spec', [await jsonFile([statement])]);
    expect(pack.claims.map(({ text, qualifiers }) => [text, qualifiers.substances.length])).toEqual([
      ['BRAF V600E goes with response to Dabrafenib + Vemurafenib in Melanoma.', 2],
    ]);
  });

  it('without lines has the publications that it is reported in as evidence, in its direction', async () => {
    const { hasEvidenceLines: _, ...rest } = RESPONSE;
    const { pack } = await imported('va-spec', [await jsonFile({ ...rest, direction: 'disputes' })]);
    expect(pack.evidence.map(({ study, direction }) => [study, direction])).toEqual([
      ['pmid1', 'DISPUTES'],
      ['pmid1', 'DISPUTES'],
    ]);
    expect(pack.sources).toEqual([]);
  });
});

describe('bad files', () => {
  it.each([
    [
      'a predicate that nobody knows',
      { ...RESPONSE, proposition: { ...RESPONSE.proposition, predicate: 'constructor' } },
      /predicate: expected isCausalFor, .*got constructor/,
    ],
    ['a statement without a direction', { ...RESPONSE, direction: undefined }, /direction: expected /],
    [
      'a proposition without a subject',
      { ...RESPONSE, proposition: { predicate: 'isCausalFor' } },
      /proposition: expected a subjectVariant and an object/,
    ],
    [
      'an object of another type',
      { id: 'g', type: 'Gene' },
      /\(g\) type: expected a Statement of VA-Spec.* got Gene/,
    ],
    ['an object without a type', { a: 1 }, /type: expected a Statement of VA-Spec/],
    ['a list of numbers', [1], /expected a Statement of VA-Spec.* got 1/],
    ['a descriptor without an id', { type: 'GeneDescriptor' }, /id: expected string/],
    [
      'therapies that are neither together nor one',
      {
        id: 'm',
        type: 'Statement',
        is_reported_in: [],
        subject_descriptor: 'v',
        target_proposition: { subject: 'ga4gh:VA.x', predicate: 'predicts_sensitivity_to' },
        object_descriptor: {
          id: 'c',
          therapeutic_collection: { type: 'Heap' },
          member_descriptors: [
            { id: 'a', type: 'TherapeuticDescriptor' },
            { id: 'b', type: 'TherapeuticDescriptor' },
          ],
        },
      },
      /object_descriptor: expected CombinationTherapeutics, got Heap/,
    ],
  ])('%s is told', async (_, value, expected) => {
    const { said, pack } = await imported('va-spec', [await jsonFile(value)]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(expected);
    expect(pack.claims).toEqual([]);
  });

  it('what breaks off keeps what it had until then', async () => {
    const text = JSON.stringify([RESPONSE, RESPONSE]).slice(0, -20);
    const { said, pack } = await imported('va-spec', [await file('a.json', text)]);
    expect(pack.claims).toHaveLength(2);
    expect(said.at(-1)).toMatch(/^a\.json:1: expected .* got the end of the file/);
  });
});

describeWith('va-spec', 'real files', () => {
  const read = (name: string, held?: Pack) =>
    imported('va-spec', [sharedData(`va-spec/${name}`)], held && { held });
  const again = async (name: string, pack: Pack) => expect((await read(name, pack)).pack).toEqual(pack);

  it('of the draft of 2024: a claim, its publications as evidence, the page that states it', async () => {
    const name = 'varpath_lp_vcep_ex2-reordered_20240914.json';
    const { pack, said } = await read(name);
    expect(said).toEqual([]);
    expect(pack.claims).toMatchObject([
      { text: 'NM_000277.3(PAH):c.1285C>A (p.Gln429Lys) causes Phenylketonuria.', predicate: 'causes' },
    ]);
    expect(pack.concepts.map(({ name: own, curie }) => [own, curie])).toEqual([
      ['NM_000277.3(PAH):c.1285C>A (p.Gln429Lys)', 'clinvar:551555'],
      ['PAH', 'NCBIGene:5053'],
      ['Phenylketonuria', 'clinvarTrait:3795'],
    ]);
    expect(pack.concepts[0]).toMatchObject({
      xrefs: ['ga4gh:VA.bBPSn0F2gLXDsCHSkEVyqIjhOvGgA7Un'],
      synonyms: ['NC_000012.12:102840429:G:T', 'NC_000012.12:g.102840430G>T', '12-102840430-G-T'],
    });
    expect(pack.evidence.map(({ study, direction }) => [study, direction])).toEqual([
      ['pmid28982351', 'SUPPORTS'],
      ['pmid26503515', 'SUPPORTS'],
    ]);
    const note =
      'Statement SCV000886574.2; Likely pathogenic; strength likely; by ClinGen PAH ACMG Specifications v1';
    expect(pack.statements).toMatchObject([{ hedging: 'HEDGED', note }]);
    expect(pack.sources).toHaveLength(1);
    expect(JSON.stringify(pack)).not.toContain('BH4 cofactor');
    await again(name, pack);
  });

  it('of the metaknowledgebase, 2022: publications are evidence, labels and guidelines state it', async () => {
    const name = 'moa_cdm_metaschema_statements_20220913.json';
    const { pack, said } = await read(name);
    // One medicine has two names in it, so that one claim has two texts.
    expect(said.map((one) => one.replace(/: conflict.*/, ''))).toEqual([
      `${name}:12227 (moa.assertion:388) concepts name`,
      `${name}:12227 (moa.assertion:388) claims text`,
    ]);
    const { claims, concepts, studies, evidence, sources, statements } = pack;
    expect({
      claims: claims.length,
      concepts: concepts.length,
      studies: studies.length,
      evidence: evidence.length,
      sources: sources.length,
      statements: statements.length,
    }).toEqual({ claims: 169, concepts: 178, studies: 38, evidence: 106, sources: 22, statements: 83 });
    expect(new Set(sources.map((source) => source.type))).toEqual(new Set(['guideline', 'fda']));
    expect(
      claims.filter((claim) => claim.predicate === 'associated_with_resistance_to').length,
    ).toBeGreaterThan(0);
    expect(evidence[0]).toMatchObject({
      study: 'pmid11423618',
      direction: 'SUPPORTS',
      note: 'Statement moa.assertion:71; preclinical evidence; origin somatic',
    });
    expect(JSON.stringify(pack)).not.toContain('retained high levels of phosphotyrosine');
    await again(name, pack);
  });

  it('of the metaknowledgebase, 2022: descriptors of variants are concepts below their genes', async () => {
    const name = 'civic_cdm_metaschema_variation_descriptors_20220912.json';
    const { pack, said } = await read(name);
    expect(said).toEqual([]);
    const { concepts, claims } = pack;
    const kinds = (kind: string) => concepts.filter((concept) => concept.kind === kind).length;
    expect([kinds('SequenceVariant'), kinds('Gene'), claims.length]).toEqual([378, 69, 0]);
    expect(concepts.find((concept) => concept.curie === 'civic.vid:467')).toMatchObject({
      name: 'A1065T',
      xrefs: ['caid:CA2924178', 'dbsnp:56302315', 'ga4gh:VA.rlg-ioz6LkNwu8nUE_fVLR0HJWaMBNfT'],
    });
    await again(name, pack);
  });
});
