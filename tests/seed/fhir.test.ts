/** Topics as FHIR R5: what the resources say, and that the models of others read them. */
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Citation, CodeableConcept, Evidence } from 'fhir/r5';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { fhirId } from '../../seed/export/fhir-codes.ts';
import { conditionOf, filtered, filterValues } from '../../seed/export/filter.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Claim, Pack } from '../../seed/pack/format.ts';
import { claimId, studyId } from '../../seed/pack/ids.ts';
import { readPack } from '../../seed/pack/read.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { file } from './folder.ts';
import { pythonWith } from './python.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
/** Fetching of packages included. */
const PATIENCE = 180_000;

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return pack;
}

interface Files {
  texts: Record<string, string>;
  citations: Citation[];
  evidence: Evidence[];
}

async function written(pack: Pack, filter = ''): Promise<Files> {
  const exporter = await EXPORTERS.fhir?.();
  if (!exporter) throw new Error('no exporter');
  const pieces: Uint8Array[] = [];
  const held = await filtered(heldOf(pack, 'abc123'), conditionOf(filterValues(filter)));
  for await (const piece of exportedBytes(exporter, held)) pieces.push(piece);
  const texts = Object.fromEntries(
    Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]),
  );
  const rows = <T>(name: string): T[] =>
    (texts[name] ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
  return { texts, citations: rows('Citation.ndjson'), evidence: rows('Evidence.ndjson') };
}

const codes = (concepts: readonly (CodeableConcept | undefined)[] = []): string[] =>
  concepts.flatMap((one) => one?.coding?.map(({ system, code }) => `${system}|${code}`) ?? []);

const RATING = 'http://hl7.org/fhir/certainty-rating|';
const TYPE = 'http://hl7.org/fhir/certainty-type|';

describe('a topic as FHIR R5', () => {
  it('has every claim as Evidence and every study as a Citation, with licence and versions', async () => {
    const pack = await nad();
    const { texts, citations, evidence } = await written(pack);
    expect(Object.keys(texts)).toEqual(['Citation.ndjson', 'Evidence.ndjson']);
    expect(citations.map(({ identifier }) => identifier?.[0]?.value)).toEqual(
      pack.studies.map(({ key }) => studyId('nad', key)),
    );
    expect(evidence.map(({ identifier }) => identifier?.[0]?.value)).toEqual(
      pack.claims.map(({ key }) => claimId('nad', key)),
    );
    for (const { resourceType, version, copyright, meta } of [...citations, ...evidence]) {
      expect(['Citation', 'Evidence']).toContain(resourceType);
      expect([version, meta?.versionId]).toEqual(['1.0.0', 'abc123']);
      expect(copyright).toMatch(/data version abc123\. Licence: CC-BY-4\.0\./);
    }
  });

  it('names each resource once, and every study that it cites is there', async () => {
    const { citations, evidence } = await written(await nad(), 'kind=EFFICACY');
    const ids = new Set(citations.map(({ id }) => `Citation/${id}`));
    expect(ids.size).toBe(citations.length);
    expect(evidence.length).toBeGreaterThan(0);
    const cited = evidence.flatMap((one) =>
      (one.relatedArtifact ?? []).map(({ resourceReference }) => resourceReference?.reference ?? ''),
    );
    expect(cited.filter((one) => !ids.has(one))).toEqual([]);
    for (const { variableDefinition, contained } of evidence)
      expect(variableDefinition.map(({ intended }) => intended?.reference)).toEqual(
        contained?.map(({ id }) => `#${id}`),
      );
  });

  it('rates the certainty of what GRADE graded, by the level that the graph has, and of nothing else', async () => {
    const pack = await nad();
    const { evidence } = await written(pack);
    const stored = [...packToGraph(pack).nodes].filter((node) => node.label === 'Claim');
    const word: Record<string, string> = {
      HIGH: 'high',
      MODERATE: 'moderate',
      LOW: 'low',
      VERY_LOW: 'very-low',
    };
    const expected = stored.map(({ id, properties: { ladder, level } }) => {
      const code = ladder === 'GRADE' ? word[String(level)] : undefined;
      return [id, code === undefined ? [] : [`${RATING}${code}`]];
    });
    expect(
      evidence.map(({ identifier, certainty = [] }) => [
        identifier?.[0]?.value,
        codes(certainty.map((one) => one.rating)),
      ]),
    ).toEqual(expected);
    expect(expected.filter(([, rating]) => rating?.length).length).toBeGreaterThan(5);
  });

  it('tells each step down or up with its reason, and which way the evidence points', async () => {
    const { evidence } = await written(await nad());
    const contested = evidence.find(({ identifier }) => identifier?.[0]?.value === 'nad:claim:C58b');
    const [certainty] = contested?.certainty ?? [];
    expect(certainty?.description).toMatch(/^Studies disagree: /);
    expect(codes([certainty?.type])).toEqual([`${TYPE}Overall`]);
    expect(certainty?.rater).toBe('Evidence Atlas');
    const steps = certainty?.subcomponent?.map(({ type, rating }) => codes([type, rating]));
    expect(steps).toContainEqual([`${TYPE}RiskOfBias`, `${RATING}downcode1`]);
    expect(steps).toContainEqual([`${TYPE}Inconsistency`, `${RATING}downcode2`]);
    // Not assessed, or looked at and not changed: neither is a rating.
    expect(steps).toContainEqual([`${TYPE}PublicationBias`]);
    const labels = new Set(contested?.relatedArtifact?.map(({ type, label }) => `${type} ${label}`));
    expect(labels).toEqual(new Set(['cites for', 'cites against', 'cites neutral']));
  });

  it('says who rated where a curator did, and never that a claim is so', async () => {
    const pack = await nad();
    const { key, ...claim } = pack.claims.find((one) => one.kind === 'EFFICACY') as Claim;
    const curated = {
      level: 'HIGH',
      verdict: 'DISPUTED',
      by: 'A. Curator',
      on: '2026-01-02',
      why: 'Read.',
    } as const;
    const claims = pack.claims.map((one) => (one.key === key ? { key, ...claim, curated } : one));
    const { evidence } = await written({ ...pack, claims }, `claim=${key}`);
    expect(evidence[0]).toMatchObject({
      description: `The evidence on this claim: ${claim.text}`,
      note: [{ text: 'Verdict: disputed. Level: high, on the ladder GRADE (rank 4 of 4, standing 0 of 4).' }],
      certainty: [{ rater: 'A. Curator', description: 'Graded by hand (A. Curator, 2026-01-02): Read.' }],
    });
  });

  it('gives numbers where there are some', async () => {
    const pack = await nad();
    const { evidence } = await written(pack);
    const statistics = evidence.flatMap(({ statistic = [] }) => statistic);
    const ratios = statistics.flatMap(({ quantity }) => quantity?.value ?? []);
    const recorded = pack.evidence.flatMap(({ effectRatio }) => effectRatio ?? []);
    expect(ratios.toSorted()).toEqual(recorded.toSorted());
    expect(ratios.length).toBeGreaterThan(0);
    const sizes = statistics.filter(({ sampleSize }) => (sampleSize?.numberOfStudies ?? 0) > 0);
    expect(sizes.length).toBeGreaterThan(0);
  });

  it('codes designs as the study-design code system has them, and names the others', async () => {
    const { citations, evidence } = await written(await nad());
    const crossover = citations.find(({ citedArtifact }) =>
      codes(citedArtifact?.classification?.[0]?.classifier).includes(
        'http://hl7.org/fhir/study-design|SEVCO:01024',
      ),
    );
    expect(codes(crossover?.citedArtifact?.classification?.[0]?.classifier)).toEqual(
      ['SEVCO:01001', 'SEVCO:01003', 'SEVCO:01024'].map((code) => `http://hl7.org/fhir/study-design|${code}`),
    );
    const all = evidence.flatMap(({ studyDesign = [] }) => studyDesign);
    // Those of http://hl7.org/fhir/study-design that the designs of a pack are told by.
    const known = /^http:\/\/hl7\.org\/fhir\/study-design\|SEVCO:010(01|02|03|05|10|11|13|16|17|23|24|27)$/;
    expect(codes(all).filter((code) => !known.test(code))).toEqual([]);
    expect(all.map(({ text }) => text)).toContain('Animal study');
  });

  it('cites a study by its identifiers, and says that it was retracted', async () => {
    const pack = await nad();
    const study = pack.studies.find(({ pmid, doi }) => pmid && doi);
    if (!study) throw new Error('no study');
    const studies = pack.studies.map((one) => (one === study ? { ...one, retracted: true } : one));
    const { citations } = await written({ ...pack, studies });
    const { citedArtifact } = citations.find(({ id }) => id === fhirId(studyId('nad', study.key))) ?? {};
    expect(citedArtifact?.identifier).toEqual(
      expect.arrayContaining([
        { system: 'https://pubmed.ncbi.nlm.nih.gov', value: study.pmid },
        { system: 'https://doi.org', value: study.doi },
      ]),
    );
    expect(codes(citedArtifact?.currentState)).toEqual([
      'http://hl7.org/fhir/cited-artifact-status-type|retracted',
    ]);
  });

  it.each([
    ['nad:claim:C5.b', 'nad.claim.C5.b'],
    ['nad:claim:C5_b', /^nad\.claim\.C5-b-[0-9a-f]{12}$/],
    [`nad:claim:${'x'.repeat(99)}`, /^nad\.claim\.x{41}-[0-9a-f]{12}$/],
  ])('names %s as FHIR can', (id, expected) => {
    expect(fhirId(id)).toMatch(expected);
    expect(fhirId(id)).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
  });
});

const READER = `import sys,json
from fhir.resources.citation import Citation
from fhir.resources.evidence import Evidence
read=lambda model,path: [model.model_validate_json(line).id for line in open(path,encoding="utf-8")]
print(json.dumps([read(Citation,sys.argv[1]),read(Evidence,sys.argv[2])]))`;

describe('the models of fhir.resources', () => {
  it('read every resource', { timeout: PATIENCE }, async ({ skip }) => {
    const python = await pythonWith(['fhir.resources==8.3.0'], skip);
    const { texts, citations, evidence } = await written(await nad());
    const paths = await Promise.all(
      ['Citation.ndjson', 'Evidence.ndjson'].map((name) => file(name, texts[name] ?? '')),
    );
    expect(JSON.parse(await python(READER, ...paths))).toEqual([
      citations.map(({ id }) => id),
      evidence.map(({ id }) => id),
    ]);
  });
});
