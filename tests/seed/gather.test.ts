/** What becomes of the rows that an importer finds: checked, merged, told. */
import { describe, expect, it } from 'vitest';
import { Gathering } from '../../seed/gather/gather.ts';
import { complaintText } from '../../seed/gather/outcome.ts';
import type { Pack } from '../../seed/pack/format.ts';
import type { FoundRow } from '../../seed/read/found.ts';

type StudyRow = Extract<FoundRow, { table: 'studies' }>['row'];

let line = 0;
const at = () => ({ file: 'x', line: ++line });
const study = (key: string, more: Partial<StudyRow> = {}): FoundRow => ({
  table: 'studies',
  row: {
    key,
    title: 'Tea and sleep',
    design: 'UNSTATED',
    hasResults: true,
    finding: 'Not read.',
    verification: more.pmid || more.doi ? 'partial' : 'no-identifier',
    ...more,
  },
  at: at(),
});
const concept = (key: string, more: { curie?: string; broader?: string[] } = {}): FoundRow => ({
  table: 'concepts',
  row: { key, name: key, kind: 'Food', ...more, ...(more.curie && { curieReadIn: 'a test' }) },
  at: at(),
});
const claim = (key: string, subject: string, object: string): FoundRow => ({
  table: 'claims',
  row: { key, text: `${subject} ${object}`, kind: 'EFFICACY', subject, predicate: 'affects', object },
  at: at(),
});
const evidence = (claimKey: string, studyKey: string, note?: string): FoundRow => ({
  table: 'evidence',
  row: { claim: claimKey, study: studyKey, direction: 'SUPPORTS', ...(note && { note }) },
  at: at(),
});

function gathered(rows: readonly FoundRow[], held: Pack | null = null, whole = false) {
  line = 0;
  const gathering = new Gathering(held, whole);
  for (const row of rows) gathering.add(row);
  const { pack, outcomes, complaints } = gathering.finish((found, before) => ({
    id: 'tea',
    title: 'Tea',
    summary: 'Tea.',
    version: '1',
    license: 'CC0-1.0',
    provenance: [],
    ...before?.topic,
    ...found,
  }));
  if (!pack) throw new Error(complaints.map(complaintText).join('\n'));
  return { pack, fates: outcomes.map((o) => `${o.fate} ${o.key}`), said: complaints.map(complaintText) };
}

describe('studies that mean one thing', () => {
  it.each([
    ['PMID', { pmid: '1' }, { pmid: '1' }],
    ['DOI, in any case', { doi: '10.1000/Tea' }, { doi: '10.1000/tea' }],
    [
      'registration',
      { registrations: ['CLINICALTRIALS:NCT01234567'], verification: 'partial' as const },
      { registrations: ['CLINICALTRIALS:NCT01234567'], verification: 'partial' as const },
    ],
  ])('are merged by %s, with what each knows, and their evidence follows', (_, one, other) => {
    const { pack, fates } = gathered([
      concept('tea'),
      claim('C1', 'tea', 'tea'),
      study('a', { ...one, year: 2020 }),
      study('b', { ...other, journal: 'Leaves' }),
      evidence('C1', 'b'),
    ]);
    expect(pack.studies).toHaveLength(1);
    expect(pack.studies[0]).toMatchObject({ key: 'a', year: 2020, journal: 'Leaves' });
    expect(pack.evidence).toMatchObject([{ study: 'a' }]);
    expect(fates.some((fate) => fate === 'merged b')).toBe(true);
  });

  it('are not guessed where identifiers contradict: both stay, and it is told', () => {
    const { pack, said } = gathered([
      study('a', { pmid: '1', doi: '10.1000/tea' }),
      study('b', { pmid: '2', doi: '10.1000/tea' }),
    ]);
    expect(pack.studies.map((s) => s.key)).toEqual(['a', 'b']);
    expect(said.join()).toMatch(
      /conflict: expected one publication for doi:10.1000\/tea: a is PMID:1.* got PMID:2/,
    );
  });

  it('keep the first value of two that differ, and it is told; another punctuation is no difference', () => {
    const { pack, said } = gathered([
      study('a', { pmid: '1', year: 2020, title: 'Tea and sleep' }),
      study('b', { pmid: '1', year: 2021, title: 'Tea, and Sleep.' }),
    ]);
    expect(pack.studies[0]?.year).toBe(2020);
    expect(said).toEqual(['x:2 studies year: conflict: expected 2020, as a has it; that is kept, got 2021']);
  });

  it('take a stated design over one left open', () => {
    const { pack, said } = gathered([study('a', { pmid: '1' }), study('b', { pmid: '1', design: 'COHORT' })]);
    expect(pack.studies[0]?.design).toBe('COHORT');
    expect(said).toEqual([]);
  });

  it('of one key and two publications are two: the second is refused', () => {
    const { pack, said } = gathered([study('a', { pmid: '1' }), study('a', { pmid: '2' })]);
    expect(pack.studies).toHaveLength(1);
    expect(said.join()).toMatch(/expected a key of its own/);
  });
});

describe('rows that do not hold', () => {
  it('are refused with field, value and what was expected, and the rest is kept', () => {
    const bad: FoundRow = { ...study('b'), row: { ...study('b').row, year: 99_999 } } as FoundRow;
    const { pack, said } = gathered([study('a'), bad, study('c')]);
    expect(pack.studies.map((s) => s.key)).toEqual(['a', 'c']);
    expect(said.join()).toMatch(/studies year: expected a number of at most 2100, got 99999/);
  });

  it('that name nothing go, and what rests on them; a list loses the item alone', () => {
    const { pack, said } = gathered([
      concept('tea', { broader: ['drink'] }),
      claim('C1', 'tea', 'nothing'),
      claim('C2', 'tea', 'tea'),
      study('a'),
      evidence('C1', 'a'),
      evidence('C2', 'a'),
    ]);
    expect(pack.claims.map((c) => c.key)).toEqual(['C2']);
    expect(pack.evidence).toHaveLength(1);
    expect(pack.concepts[0]?.broader).toEqual([]);
    expect(said).toEqual([
      'x:1 concepts broader[0]: dropped: expected the key of one of the concepts, got drink',
      'x:2 claims object: expected the key of one of the concepts, got nothing',
      'x:5 evidence claim: expected the key of one of the claims, got C1',
    ]);
  });

  it('in a circle of broader concepts lose that field', () => {
    const { pack, said } = gathered([
      concept('a', { broader: ['b'] }),
      concept('b', { broader: ['a'] }),
      concept('c', { broader: ['a'] }),
    ]);
    expect(pack.concepts.map((c) => c.broader.length)).toEqual([0, 1, 1]);
    expect(said.join()).toMatch(/broader: dropped: expected no circle/);
  });

  it('with a registration of no known form lose it alone', () => {
    const { pack, said } = gathered([
      study('a', { pmid: '1', registrations: ['CLINICALTRIALS:NCT1', 'CLINICALTRIALS:NCT01234567'] }),
    ]);
    expect(pack.studies[0]?.registrations).toEqual(['CLINICALTRIALS:NCT01234567']);
    expect(said).toHaveLength(1);
  });
});

describe('a second import', () => {
  const rows = [concept('tea'), claim('C1', 'tea', 'tea'), study('a', { pmid: '1' }), evidence('C1', 'a')];

  it('of the same changes nothing', () => {
    const { pack } = gathered(rows);
    const again = gathered(rows, pack);
    expect(again.pack).toEqual(pack);
    expect(again.fates.every((fate) => fate.startsWith('same '))).toBe(true);
  });

  it('keeps what others added, and brings up to date what it says itself', () => {
    const first = gathered(rows).pack;
    const second = gathered([study('z', { pmid: '1', journal: 'Leaves' })], first).pack;
    const third = gathered(
      [...rows.slice(0, 2), study('a', { pmid: '1', year: 2001 }), evidence('C1', 'a', 'new')],
      second,
    );
    expect(third.pack.studies).toMatchObject([{ key: 'a', journal: 'Leaves', year: 2001 }]);
    expect(third.pack.evidence).toMatchObject([{ note: 'new' }]);
    expect(third.fates).toContain('changed a');
  });

  it('of a whole topic takes away what it no longer has', () => {
    const { pack } = gathered(rows);
    const { pack: less, fates } = gathered(rows.slice(0, 2), pack, true);
    expect(less.studies).toEqual([]);
    expect(fates).toContain('removed a');
  });
});
