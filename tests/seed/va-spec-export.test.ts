/** Topics as GA4GH VA-Spec: by our profile, by its JSON Schema, and by the models of VA-Spec's own authors. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { conditionOf, filtered, filterValues } from '../../seed/export/filter.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { publicationId } from '../../seed/pack/ids.ts';
import { readPack } from '../../seed/pack/read.ts';
import { profileSchema, SCHEMA_FILE } from '../../seed/va-spec/json-schema.ts';
import { ClaimStatement, TopicDataSet } from '../../seed/va-spec/profile.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { file } from './folder.ts';
import { pythonWith } from './python.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
const VA_SPEC_PYTHON = ['ga4gh.va_spec==0.4.4'];
/** Fetching of packages included. */
const PATIENCE = 180_000;

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return pack;
}

async function written(pack: Pack, filter = ''): Promise<string> {
  const exporter = await EXPORTERS['va-spec']?.();
  if (!exporter) throw new Error('no exporter');
  const held = await filtered(heldOf(pack, 'abc123'), conditionOf(filterValues(filter)));
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedBytes(exporter, held)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function statements(pack: Pack, filter?: string) {
  const [first = '', ...lines] = (await written(pack, filter)).trimEnd().split('\n');
  return {
    topic: TopicDataSet.parse(JSON.parse(first)),
    claims: lines.map((line) => ClaimStatement.parse(JSON.parse(line))),
  };
}

describe('a topic as VA-Spec', () => {
  it('begins with its licence and versions', async () => {
    const { topic } = await statements(await nad());
    expect(topic).toMatchObject({
      id: 'nad',
      version: '1.0.0',
      license: { name: 'CC-BY-4.0' },
      extensions: [{ value: { dataVersion: 'abc123', vaSpec: '1.0.1' } }],
    });
  });

  it('has every claim as a statement with the verdict that the graph has, and every line of evidence', async () => {
    const pack = await nad();
    const { claims } = await statements(pack);
    const stored = [...packToGraph(pack).nodes].filter((node) => node.label === 'Claim');
    expect(claims.map((one) => [one.proposition.id, one.classification.primaryCoding.code])).toEqual(
      stored.map(({ id, properties }) => [id, properties.verdict]),
    );
    expect(claims.flatMap((one) => one.hasEvidenceLines ?? [])).toHaveLength(pack.evidence.length);
  });

  it('takes a side only where the verdict does, and says how firmly', async () => {
    const { claims } = await statements(await nad());
    const sides = claims.map((one) => `${one.classification.primaryCoding.code} ${one.direction}`);
    expect(new Set(sides)).toEqual(
      new Set([
        'SUPPORTED supports',
        'DISPUTED disputes',
        'CONTESTED neutral',
        'UNSETTLED neutral',
        'NOT_STUDIED neutral',
      ]),
    );
    const neutral = claims.filter((one) => one.direction === 'neutral');
    expect(neutral.filter((one) => one.strength)).toEqual([]);
    const graded = claims.filter(
      (one) => one.strength?.primaryCoding.system === 'Evidence Atlas GRADE ladder',
    );
    expect(graded.length).toBeGreaterThan(0);
  });

  it('gives a counted line its weight and its level, and one that is left out neither', async () => {
    const { claims } = await statements(await nad());
    const lines = claims.flatMap((one) => one.hasEvidenceLines ?? []);
    const counted = lines.filter((line) => line.evidenceOutcome.name === 'counted');
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter((line) => line.scoreOfEvidenceProvided === undefined)).toEqual([]);
    const left = lines.filter((line) => line.evidenceOutcome.name !== 'counted');
    expect(left.length).toBeGreaterThan(0);
    for (const line of left) {
      expect(line.scoreOfEvidenceProvided).toBeUndefined();
      expect([undefined, 'none']).toContain(line.strengthOfEvidenceProvided?.name);
    }
  });

  it('cites the publication of each study by its identifiers', async () => {
    const pack = await nad();
    const { claims } = await statements(pack);
    const cited = claims.flatMap((one) =>
      (one.hasEvidenceLines ?? []).flatMap((line) => line.reportedIn?.map(({ id }) => id) ?? []),
    );
    const known = pack.studies.flatMap((study) => publicationId(study) ?? []);
    expect(new Set(cited)).toEqual(new Set(known));
  });

  it('names a curator as the one who says it, and itself as what graded the others', async () => {
    const pack = await nad();
    const { claims } = await statements(pack);
    const curators = claims.flatMap((one) =>
      one.contributions.flatMap(({ activityType, contributor }) =>
        activityType === 'curation' ? [contributor.name] : [],
      ),
    );
    expect(curators).toEqual(pack.claims.flatMap(({ curated }) => (curated ? [curated.by] : [])));
    expect(curators.length).toBeGreaterThan(0);
  });

  it('is complete in each line: every concept and every study that a line names is in it', async () => {
    const { claims } = await statements(await nad(), 'kind=EFFICACY');
    expect(claims.length).toBeGreaterThan(0);
    for (const { proposition, hasEvidenceLines = [], extensions } of claims) {
      const { concepts = [], studies = [] } = extensions[0].value;
      const { subject, object, substanceQualifier = [], populationQualifier: population } = proposition;
      const told = [subject, object, ...substanceQualifier, ...(population ? [population] : []), ...concepts];
      const keys = new Set(told.map((one) => one.extensions[0].value.key));
      const all = [...studies, ...hasEvidenceLines.map((line) => line.extensions[0].value.study)];
      const named = [
        ...told.flatMap((one) => one.extensions[0].value.broader),
        ...all.flatMap((study) => study.arms.flatMap((arm) => arm.substances)),
        ...all.flatMap((study) => study.population ?? []),
      ];
      expect(named.filter((key) => !keys.has(key))).toEqual([]);
      const studyKeys = new Set(all.map((study) => study.key));
      const others = all.flatMap((study) => [...study.includes, ...study.sameAs.map((one) => one.study)]);
      expect(others.filter((key) => !studyKeys.has(key))).toEqual([]);
    }
  });

  it('keeps DOIs that VA-Spec refuses as addresses', async () => {
    const pack = await nad();
    const odd = '10.1002/(SICI)1097-4636';
    const one = { ...pack, studies: pack.studies.map((study) => ({ ...study, doi: odd })) };
    const { claims } = await statements(one, 'claim=C9');
    const [line] = claims[0]?.hasEvidenceLines ?? [];
    expect(line?.reportedIn?.[0]).toMatchObject({ urls: [`https://doi.org/${odd}`] });
    expect(line?.reportedIn?.[0]).not.toHaveProperty('doi');
  });
});

describe('the JSON Schema of the profile', () => {
  it('is the one made from the code', async () => {
    expect(JSON.parse(await readFile(SCHEMA_FILE, 'utf8'))).toEqual(profileSchema());
  });

  it('accepts every line, and no line with something else in it', async () => {
    const lines = (await written(await nad())).trimEnd().split('\n');
    const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(await readFile(SCHEMA_FILE, 'utf8')),
    );
    expect(lines.filter((line) => !accepts(JSON.parse(line)))).toEqual([]);
    expect(accepts({ ...JSON.parse(lines[1] ?? ''), direction: 'maybe' })).toBe(false);
    expect(accepts({ ...JSON.parse(lines[1] ?? ''), colour: 'red' })).toBe(false);
  });
});

/**
 * All but the proposition, which VA-Spec leaves to profiles: one of its own stands in for it. Its concepts are read too,
 * and the rule of VA-Spec's profiles that a line with a side has a strength and a neutral one has none.
 */
const OFFICIAL = `import sys,json
from ga4gh.core.models import MappableConcept
from ga4gh.va_spec.base.core import DataSet,Statement
read=[]
for text in open(sys.argv[1],encoding="utf-8"):
  row=json.loads(text)
  if row["type"]=="DataSet":
    data=DataSet(**row); continue
  said=row["proposition"]
  concepts=[said["subject"],said["object"],*said.get("substanceQualifier",[]),*row["extensions"][0]["value"].get("concepts",[])]
  for concept in concepts: MappableConcept(**concept)
  row["proposition"]={"type":"VariantPathogenicityProposition","subjectVariant":"ga4gh:VA.x","predicate":"isCausalFor","objectCondition":said["object"]}
  statement=Statement(**row)
  lines=statement.hasEvidenceLines or []
  for line in lines: line._validate_direction_of_evidence_provided()
  read.append([said["id"],statement.direction,len(lines)])
print(json.dumps([data.version,data.license.name,read]))`;

describe('the models of ga4gh.va_spec', () => {
  it('read every statement with its lines', { timeout: PATIENCE }, async ({ skip }) => {
    const python = await pythonWith(VA_SPEC_PYTHON, skip);
    const pack = await nad();
    const { claims } = await statements(pack);
    const read = JSON.parse(await python(OFFICIAL, await file('a.jsonl', await written(pack))));
    expect(read).toEqual([
      pack.topic.version,
      pack.topic.license,
      claims.map((one) => [one.proposition.id, one.direction, one.hasEvidenceLines?.length ?? 0]),
    ]);
  });
});
