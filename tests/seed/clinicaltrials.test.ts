/** Registrations of ClinicalTrials.gov: real records, and bad ones. */
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { trialDesign } from '../../seed/read/trial-design.ts';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

describeWith('clinicaltrials', 'real records of ClinicalTrials.gov', () => {
  const files = async () =>
    (await readdir(sharedData('clinicaltrials'))).sort().map((name) => sharedData(`clinicaltrials/${name}`));

  it('come in by what they state; those of the old API are told', async () => {
    const { pack, said, fates } = await imported('clinicaltrials', await files());
    expect(said).toEqual(
      ['NCT00023673', 'NCT02028676', 'NCT04780763'].map(
        (id) =>
          `${id}.json:1: expected studies of ClinicalTrials.gov, API version 2 (protocolSection), got FullStudiesResponse`,
      ),
    );
    expect(pack.studies.map((s) => [s.key, s.design, s.sampleSize, s.hasResults])).toEqual([
      ['NCT00465816', 'UNSTATED', undefined, true],
      ['NCT00763412', 'RANDOMIZED_PARALLEL', 31, true],
      // Withdrawn: nobody took part.
      ['NCT00973089', 'RANDOMIZED_PARALLEL', undefined, false],
      ['NCT02210780', 'RANDOMIZED_PARALLEL', 194, true],
      ['NCT02552212', 'RANDOMIZED_PARALLEL', 317, true],
      ['NCT03418623', 'RANDOMIZED_CROSSOVER', 24, false],
      ['NCT03453554', 'UNSTATED', undefined, false],
      // 100 and, at the end, 400 are planned.
      ['NCT03475563', 'CASE_SERIES', undefined, false],
      ['NCT03630471', 'RANDOMIZED_PARALLEL', 250, false],
      // Says both one group and allocation to groups.
      ['NCT04207047', 'UNSTATED', 3, false],
      ['NCT05594173', 'COHORT', 20, true],
      ['NCT06171568', 'COHORT', undefined, false],
    ]);
    expect(pack.concepts.map((c) => c.name)).toEqual([
      'repaglinide',
      'Dupilumab',
      'Certolizumab Pegol',
      'GET73',
    ]);
    // One record stands in two files, under its number and under another.
    expect(fates).toEqual({ new: 16, merged: 2 });
  });

  it('keep what is stated of one study, and none of its description', async () => {
    const { pack } = await imported('clinicaltrials', await files());
    expect(pack.studies.find((s) => s.key === 'NCT02552212')).toMatchObject({
      label: 'C-AXSPAND',
      registrations: ['CLINICALTRIALS:NCT02552212'],
      randomized: true,
      blinded: true,
      controlled: true,
      funding: expect.stringMatching(/^Lead sponsor: UCB BIOSCIENCES GmbH \(INDUSTRY\)/),
      arms: [
        {
          label: expect.stringMatching(/^Certolizumab Pegol/),
          substances: [expect.any(String)],
          comparator: false,
        },
        { label: 'Placebo', substances: [], comparator: true },
      ],
      designNote:
        'Registered as INTERVENTIONAL, RANDOMIZED, PARALLEL, masking QUADRUPLE; ' +
        'arms EXPERIMENTAL, PLACEBO_COMPARATOR; enrolment 317 (ACTUAL); status COMPLETED; sponsor class INDUSTRY; ' +
        'results cited by its sponsor: PMID 35296532, 35733363; linked by PubMed: PMID 34715908, 30848558',
    });
    expect(pack.studies.find((s) => s.key === 'NCT06171568')?.designNote).toMatch(
      /enrolment 400 \(ESTIMATED\)/,
    );
    expect(JSON.stringify(pack)).not.toMatch(/The purpose of this study is/);
  });

  it('twice are the same', async () => {
    const first = await imported('clinicaltrials', await files());
    const again = await imported('clinicaltrials', await files(), { held: first.pack });
    expect(again.pack).toEqual(first.pack);
    expect(again.fates).toEqual({ same: 16, merged: 2 });
  });
});

describe('bad registrations', () => {
  const record = (more: object = {}, nctId = 'NCT00000001') => ({
    hasResults: false,
    protocolSection: { identificationModule: { nctId, briefTitle: 'Tea' }, ...more },
  });
  const read = async (value: unknown) =>
    imported('clinicaltrials', [await file('a.json', JSON.stringify(value, null, 1))]);

  it('are told by field and line; the others of the page stay', async () => {
    const enrolment = { designModule: { enrollmentInfo: { count: 'many' } } };
    const { pack, said } = await read({ studies: [record({}, 'NCT1'), record(enrolment), record()] });
    expect(pack.studies.map((s) => s.key)).toEqual(['NCT00000001']);
    expect(said).toEqual([
      'a.json:7 protocolSection.identificationModule.nctId: expected NCT and eight digits, got NCT1',
      'a.json:21 protocolSection.designModule.enrollmentInfo.count: expected number, received string, got many',
    ]);
  });

  it('that are no JSON, or nothing of the kind, are told', async () => {
    const broken = await imported('clinicaltrials', [await file('a.json', '{"protocolSection": {')]);
    expect(broken.said.join()).toMatch(/^a\.json:1: expected /);
    expect((await read({ tea: 1 })).said.join()).toMatch(/expected studies of ClinicalTrials.gov/);
  });
});

describe('registered designs', () => {
  const INTERVENTIONAL = { studyType: 'INTERVENTIONAL' };
  const OBSERVATIONAL = { studyType: 'OBSERVATIONAL' };
  it.each([
    [{ ...INTERVENTIONAL, allocation: 'RANDOMIZED', interventionModel: 'FACTORIAL' }, 'RANDOMIZED_PARALLEL'],
    [{ ...INTERVENTIONAL, allocation: 'RANDOMIZED', interventionModel: 'SEQUENTIAL' }, 'UNSTATED'],
    [
      { ...INTERVENTIONAL, allocation: 'NON_RANDOMIZED', interventionModel: 'PARALLEL' },
      'NON_RANDOMIZED_CONTROLLED',
    ],
    [{ ...INTERVENTIONAL, allocation: 'NA', interventionModel: 'SINGLE_GROUP' }, 'SINGLE_ARM'],
    [{ ...INTERVENTIONAL, interventionModel: 'PARALLEL' }, 'UNSTATED'],
    [
      { ...OBSERVATIONAL, observationalModel: 'COHORT', timePerspective: 'CROSS_SECTIONAL' },
      'CROSS_SECTIONAL',
    ],
    [{ ...OBSERVATIONAL, observationalModel: 'CASE_CONTROL' }, 'CASE_CONTROL'],
    [{ ...OBSERVATIONAL, observationalModel: 'FAMILY_BASED' }, 'OTHER'],
    [{ ...OBSERVATIONAL, observationalModel: 'OTHER' }, 'UNSTATED'],
    [{ studyType: 'EXPANDED_ACCESS' }, 'OTHER'],
    [{}, 'UNSTATED'],
  ])('%j is %s', (stated, design) => {
    expect(trialDesign(stated)).toBe(design);
  });
});
