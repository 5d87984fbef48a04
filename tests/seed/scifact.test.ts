/** SciFact: its real files, and bad lines. */
import { describe, expect, it } from 'vitest';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const CLAIM = {
  id: 263,
  claim: 'Tea keeps people awake.',
  evidence: {
    '11': [
      { sentences: [7, 9], label: 'CONTRADICT' },
      { sentences: [2], label: 'CONTRADICT' },
    ],
    '12': [{ sentences: [0], label: 'SUPPORT' }],
  },
  cited_doc_ids: [11, 12, 13],
};
const lines = (...values: unknown[]) =>
  values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
const abstract = (doc_id: number) => ({
  doc_id,
  title: `On tea ${doc_id}`,
  abstract: ['Nobody slept.'],
  structured: false,
});

describe('SciFact', () => {
  it.each([
    [
      'a table',
      'corpus.csv',
      `doc_id,title,abstract,structured\n11,On tea 11,"['Nobody\n slept.']",False\n13,Coffee,[],False\n`,
    ],
    ['lines of JSON', 'corpus.jsonl', lines(abstract(11), abstract(13))],
  ])('takes titles from a corpus that is %s and comes first, and no abstract', async (_, name, text) => {
    const files = [await file(name, text), await file('claims.jsonl', lines(CLAIM))];
    const { pack, said } = await imported('scifact', files);
    expect(said).toEqual([]);
    expect(pack.claims).toMatchObject([
      { key: 'scifact-263', text: CLAIM.claim, kind: 'UNSTATED', predicate: 'related_to' },
    ]);
    expect(pack.evidence.map((one) => [one.study, one.direction, one.note])).toEqual([
      ['s2orc-11', 'DISPUTES', 'SciFact claim 263; by sentences of the abstract, counted from 0: 7, 9; 2'],
      ['s2orc-12', 'SUPPORTS', 'SciFact claim 263; by sentences of the abstract, counted from 0: 0'],
    ]);
    expect(pack.studies.map((one) => [one.key, one.title, one.design])).toEqual([
      ['s2orc-11', 'On tea 11', 'UNSTATED'],
      ['s2orc-12', undefined, 'UNSTATED'],
    ]);
    expect(JSON.stringify(pack)).not.toMatch(/slept/);
  });

  it('takes claims of which nothing but the sentence is said, as the released test claims', async () => {
    const text = lines({ id: 7, claim: 'Tea is drunk.' });
    const { pack, said } = await imported('scifact', [await file('claims_test.jsonl', text)]);
    expect(said).toEqual([]);
    expect([pack.claims.length, pack.evidence.length]).toEqual([1, 0]);
    expect(pack.claims[0]?.subject).toBe(pack.concepts[0]?.key);
  });

  it('tells bad lines by line and field, and keeps the rest', async () => {
    const bad = await file(
      'claims.jsonl',
      lines(
        CLAIM,
        '{"id": 5, "claim"',
        { ...CLAIM, id: 'x' },
        { ...CLAIM, evidence: { '11': [{ sentences: [1], label: 'MAYBE' }] } },
      ),
    );
    const corpus = await file('corpus.csv', 'id,name\n1,2\n');
    const { pack, said } = await imported('scifact', [bad, corpus, await file('empty.jsonl', '')]);
    expect(pack.claims).toHaveLength(1);
    expect(said.sort()).toEqual([
      'claims.jsonl:2: expected a claim of SciFact: an object with id, claim and evidence, got {"id": 5, "claim"',
      'claims.jsonl:3 id: expected the number of the claim, got x',
      'claims.jsonl:4 evidence.11.0.label: expected one of SUPPORT, CONTRADICT, REFUTE, got MAYBE',
      'corpus.csv:1: expected the columns of the corpus of SciFact (doc_id, title), got id, name',
      'empty.jsonl: expected claims of SciFact, one a line, got an empty file',
    ]);
  });
});

describeWith('scifact', 'the files of SciFact', () => {
  const files = ['claims_dev.jsonl', 'claims_test.jsonl', 'claims_train.jsonl', 'corpus_train.csv'].map(
    (name) => sharedData(`scifact/${name}`),
  );

  it('come in whole, and the same again', async () => {
    const { pack, said } = await imported('scifact', files);
    const count = (direction: string) => pack.evidence.filter((e) => e.direction === direction).length;
    expect({
      claims: pack.claims.length,
      concepts: pack.concepts.length,
      studies: pack.studies.length,
      untitled: pack.studies.filter((study) => study.title === undefined).length,
      supports: count('SUPPORTS'),
      disputes: count('DISPUTES'),
      said,
    }).toEqual({
      claims: 1409,
      concepts: 1,
      studies: 486,
      untitled: 0,
      supports: 621,
      disputes: 374,
      said: [],
    });
    const again = await imported('scifact', files, { held: pack });
    expect(again.pack).toEqual(pack);
    expect([again.fates.new, again.fates.changed, again.fates.refused]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
