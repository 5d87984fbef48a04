/** DrugAge as a format of its own: a mapping file, carried by the importer. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const MAPPING = fileURLToPath(new URL('../../seed/read/drugage-mapping.json', import.meta.url));
const HEADER =
  'compound_name,species,strain,dosage,age_at_initiation,treatment_duration,avg_lifespan_change_percent,avg_lifespan_significance,max_lifespan_change_percent,max_lifespan_significance,gender,weight_change_percent,weight_change_significance,ITP,pubmed_id';
const line = (species: string, significance: string) =>
  `Ethanol,${species},A300,4%,,,81.29,${significance},,NA,Male,,NA,No,13369`;

describe('DrugAge', () => {
  it('says what a line says: of a species, for, and neutral where nothing was significant', async () => {
    const lines = [HEADER, line('Mus musculus', 'S'), line('Saccharomyces cerevisiae', 'NS'), ''];
    const { pack, said } = await imported('drugage', [await file('d.csv', lines.join('\n'))]);
    expect(said).toEqual([]);
    expect(pack.claims.map((claim) => [claim.text, claim.qualifiers.species])).toEqual([
      ['Ethanol changes how long Mus musculus lives.', 'mouse'],
      ['Ethanol changes how long Saccharomyces cerevisiae lives.', 'yeast'],
    ]);
    expect(pack.studies).toMatchObject([
      { pmid: '13369', design: 'ANIMAL_IN_VIVO', species: ['mouse', 'yeast'], systems: ['ANIMAL', 'CELL'] },
    ]);
    expect(pack.evidence.map((one) => [one.direction, one.effect])).toEqual([
      ['SUPPORTS', '81.29% average lifespan'],
      ['NEUTRAL', '81.29% average lifespan'],
    ]);
    expect(pack.topic).toMatchObject({
      title: 'DrugAge',
      license: 'CC-BY-3.0',
      provenance: [{ version: 'Build 5', date: '2026-01-01' }],
    });
  });

  it('is told that a table of something else is none', async () => {
    const { said } = await imported('drugage', [await file('x.csv', 'tea,milk\n1,2\n')]);
    expect(said.join()).toMatch(/^x\.csv:1: expected the columns of the mapping \(compound_name, /);
  });
});

describeWith('drugage', 'the table of DrugAge', () => {
  const files = [sharedData('drugage/drugage_build5_2024-11-29.csv')];

  it('comes in whole, and the same again', async () => {
    const { pack, said } = await imported('drugage', files);
    expect({
      concepts: pack.concepts.length,
      claims: pack.claims.length,
      studies: pack.studies.length,
      evidence: pack.evidence.length,
      said,
    }).toEqual({ concepts: 1047, claims: 1335, studies: 664, evidence: 3370, said: [] });
    const again = await imported('drugage', files, { held: pack });
    expect(again.pack).toEqual(pack);
    expect([again.fates.new, again.fates.changed, again.fates.refused]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives what the mapping gives as a table like any other', async () => {
    const own = await imported('drugage', files);
    const table = await imported('csv', files, { mapping: await readFile(MAPPING, 'utf8') });
    expect({ ...own.pack, topic: null }).toEqual({ ...table.pack, topic: null });
  });
});
