/** CIViC: its real tables, and bad lines. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const EVIDENCE = 'nightly-ClinicalEvidenceSummaries.tsv';
const TABLES = ['nightly-AssertionSummaries.tsv', EVIDENCE, 'nightly-GeneSummaries.tsv'];

describeWith('civic', 'the nightly tables of CIViC', () => {
  const files = TABLES.map((name) => sharedData(`civic/${name}`));

  it('come in by what each item states, and the same again; items that claim nothing are told', async () => {
    const { pack, said } = await imported('civic', files);
    const significance = (type: string) =>
      `clinical_significance: expected a significance that says what is claimed (${type})`;
    expect(said).toEqual([
      `${EVIDENCE}:18 (EID19) drugs: expected at least one drug, got `,
      `${EVIDENCE}:74 (EID83) ${significance('Predictive')}, got N/A`,
      `${EVIDENCE}:353 (EID412) ${significance('Predictive')}, got N/A`,
      `${EVIDENCE}:1041 (EID1215) ${significance('Prognostic')}, got Positive`,
      `${EVIDENCE}:1091 (EID1266) drugs: expected at least one drug, got `,
      `${EVIDENCE}:2042 (EID2958) ${significance('Predictive')}, got `,
      `${EVIDENCE}:3473 (EID7655) drugs: expected how several drugs were given: Combination, Sequential, Substitutes, got Imatinib,Dasatinib`,
    ]);
    const count = (direction: string) => pack.evidence.filter((e) => e.direction === direction).length;
    expect({
      concepts: pack.concepts.length,
      claims: pack.claims.length,
      studies: pack.studies.length,
      evidence: pack.evidence.length,
      supports: count('SUPPORTS'),
      disputes: count('DISPUTES'),
      neutral: count('NEUTRAL'),
      sources: pack.sources.length,
      statements: pack.statements.length,
    }).toEqual({
      concepts: 2539,
      claims: 3182,
      studies: 1624,
      evidence: 4073,
      supports: 2920,
      disputes: 507,
      neutral: 646,
      sources: 19,
      statements: 20,
    });
    const again = await imported('civic', files, { held: pack });
    expect(again.pack).toEqual(pack);
    expect(Object.keys(again.fates).sort()).toEqual(['same']);
  });

  it('that a variant says nothing of the outcome is against a claim that it does, whatever the direction', async () => {
    const { pack } = await imported('civic', files);
    const outcome = pack.claims.filter((claim) => claim.text.includes('goes with the outcome of'));
    const keys = new Set(outcome.map((claim) => claim.key));
    const directions = pack.evidence.filter((one) => keys.has(one.claim)).map((one) => one.direction);
    expect(directions).toHaveLength(44);
    expect(new Set(directions)).toEqual(new Set(['DISPUTES']));
  });

  it('keep facts and no sentence; several drugs are one therapy where they were given together', async () => {
    const { pack } = await imported('civic', files);
    expect(JSON.stringify(pack)).not.toMatch(/JAK2 V617F is not associated with lymphoid leukemia/);
    const statement = pack.statements.find((one) => one.source === 'civic-aid7');
    const claim = pack.claims.find((one) => one.key === statement?.claim);
    expect(claim).toMatchObject({
      text: 'BRAF V600E goes with response to Dabrafenib + Trametinib in Melanoma.',
      predicate: 'associated_with_sensitivity_to',
      subject: 'variant-12',
      qualifiers: { population: 'doid-1909', substances: ['drug-dabrafenib', 'drug-trametinib'] },
    });
    expect(pack.studies.find((s) => s.pmid === '16081687')).toMatchObject({
      label: 'Levine 2005',
      journal: 'Blood',
      design: 'UNSTATED',
    });
  });

  it('tell a bad line by field, and a table of something else', async () => {
    const [header = '', line = ''] = (await readFile(sharedData(`civic/${EVIDENCE}`), 'utf8')).split('\n');
    const bad = await file(
      'a.tsv',
      [header, line, line.replace('\tSupports\t', '\tMaybe\t'), line.replace('16081687', 'x'), 'JAK2'].join(
        '\n',
      ),
    );
    const { pack, said } = await imported('civic', [bad, await file('b.tsv', 'tea\tmilk\n')]);
    expect(pack.evidence).toHaveLength(1);
    expect(said).toEqual([
      'a.tsv:3 (EID1) evidence_direction: expected Supports, Does Not Support, N/A, got Maybe',
      'a.tsv:4 (EID1) citation_id: expected a PMID, or the number of an abstract of ASCO, got x',
      'a.tsv:5: expected 41 cells, as the first line has, got 1 cells',
      expect.stringMatching(/^b.tsv:1: expected the columns of CIViC's evidence or assertions/),
    ]);
  });
});
