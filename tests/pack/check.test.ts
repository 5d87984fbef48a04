import { describe, expect, it } from 'vitest';
import { checkPack, problemsOf, runCheck } from '../../seed/pack/check.ts';
import { problemText } from '../../seed/pack/problem.ts';
import { readPack } from '../../seed/pack/read.ts';
import { folderWith, type Raw, type Row, small } from './small.ts';

const set = (row: Row | undefined, value: Row) => Object.assign(row ?? {}, value);
const texts = async (spoil: (raw: Raw) => void) => {
  const raw = small();
  spoil(raw);
  const { pack, problems } = await readPack(await folderWith(raw));
  expect(problems).toEqual([]);
  return pack ? checkPack(pack).map(problemText) : [];
};

it('finds nothing in a sound pack', async () => {
  expect(await texts(() => {})).toEqual([]);
});

describe('references', () => {
  const rows = (value: unknown) => (value ?? []) as Row[];
  const q = (raw: Raw) => rows(raw.topic.questions);
  const step = (raw: Raw) => rows(raw.mechanisms[0]?.steps)[0];
  const armOf = (raw: Raw) => rows(raw.studies[0]?.arms)[0];
  it.each<[string, (raw: Raw) => void]>([
    [
      'topic.json questions[0].claim: expected a claim key, got "C9"; did you mean "C1"?',
      (r) => set(q(r)[0], { claim: 'C9' }),
    ],
    [
      'topic.json questions[1].studies.routes[0]: expected a route of an arm, got "orall"; did you mean "oral"?',
      (r) => set(q(r)[1], { studies: { routes: ['orall'] } }),
    ],
    [
      'topic.json questions[0]: expected one of claim, mechanism, studies, got 2 of them',
      (r) => set(q(r)[0], { mechanism: 'M1' }),
    ],
    [
      'concepts.json row 2 (tea) broader[0]: expected a concept key, got "drnk"; did you mean "drink"?',
      (r) => set(r.concepts[1], { broader: ['drnk'] }),
    ],
    [
      'mechanisms.json row 1 (M1) concepts[0]: expected a concept key, got "zzz"',
      (r) => set(r.mechanisms[0], { concepts: ['zzz'] }),
    ],
    [
      'mechanisms.json row 1 (M1) steps[0].participants[0]: expected a concept key, got "te"; did you mean "tea"?',
      (r) => set(step(r), { participants: ['te'] }),
    ],
    [
      'mechanisms.json row 1 (M1) steps[0].claims[1]: expected a claim key, got "C7"; did you mean "C1"?',
      (r) => set(step(r), { claims: ['C1', 'C7'] }),
    ],
    [
      'claims.json row 1 (C1) subject: expected a concept key, got "teaa"; did you mean "tea"?',
      (r) => set(r.claims[0], { subject: 'teaa' }),
    ],
    [
      'claims.json row 1 (C1) object: expected a concept key, got "wakng"; did you mean "waking"?',
      (r) => set(r.claims[0], { object: 'wakng' }),
    ],
    [
      'claims.json row 1 (C1) qualifiers.substances[0]: expected a concept key, got "teq"; did you mean "tea"?',
      (r) => set(r.claims[0], { qualifiers: { substances: ['teq'] } }),
    ],
    [
      'claims.json row 1 (C1) qualifiers.population: expected a concept key, got "nobody"',
      (r) => set(r.claims[0], { qualifiers: { population: 'nobody' } }),
    ],
    [
      'claims.json row 2 (C2) mechanisms[0]: expected a mechanism key, got "M2"; did you mean "M1"?',
      (r) => set(r.claims[1], { mechanisms: ['M2'] }),
    ],
    [
      'claims.json row 2 (C2) related[0].claim: expected a claim key, got "C3"; did you mean "C1"?',
      (r) => set(r.claims[1], { related: [{ claim: 'C3', how: 'like' }] }),
    ],
    [
      'claims.json row 2 (C2) related[0].claim: expected another claim, got "C2"',
      (r) => set(r.claims[1], { related: [{ claim: 'C2', how: 'like' }] }),
    ],
    [
      'statements.json row 1 (leaf, C1) source: expected a source key, got "leaf"',
      (r) => set(r.statements[0], { source: 'leaf' }),
    ],
    [
      'statements.json row 1 (leaflet, C4) claim: expected a claim key, got "C4"; did you mean "C1"?',
      (r) => set(r.statements[0], { claim: 'C4' }),
    ],
    [
      'studies.json row 1 (brew2020) arms[0].substances[0]: expected a concept key, got "tee"; did you mean "tea"?',
      (r) => set(armOf(r), { substances: ['tee'] }),
    ],
    [
      'studies.json row 1 (brew2020) population: expected a concept key, got "nobody"',
      (r) => set(r.studies[0], { population: 'nobody' }),
    ],
    [
      'studies.json row 2 (pot1999) includes[0]: expected a study key, got "brew2021"; did you mean "brew2020"?',
      (r) => set(r.studies[1], { includes: ['brew2021'] }),
    ],
    [
      'studies.json row 2 (pot1999) sameAs[0].study: expected a study key, got "x"',
      (r) => set(r.studies[1], { sameAs: [{ study: 'x', confirmed: false, reason: 'so' }] }),
    ],
    [
      'studies.json row 2 (pot1999) sameAs[0].study: expected another study, got "pot1999"',
      (r) => set(r.studies[1], { sameAs: [{ study: 'pot1999', confirmed: false, reason: 'so' }] }),
    ],
    [
      'evidence.json row 2 (C1, pot) study: expected a study key, got "pot"',
      (r) => set(r.evidence[1], { study: 'pot' }),
    ],
    [
      'evidence.json row 2 (C0, pot1999) claim: expected a claim key, got "C0"; did you mean "C1"?',
      (r) => set(r.evidence[1], { claim: 'C0' }),
    ],
    [
      'evidence.json row 1 (C1, brew2020) arm: expected an arm of the study, 0 to 1, got 2',
      (r) => set(r.evidence[0], { arm: 2 }),
    ],
    [
      'evidence.json row 1 (C1, brew2020) arm: expected an arm that is no comparator, got 1',
      (r) => set(r.evidence[0], { arm: 1 }),
    ],
    [
      'evidence.json row 2 (C1, pot1999) arm: expected no arm, since the study has none, got 0',
      (r) => set(r.evidence[1], { arm: 0 }),
    ],
  ])('%s', async (text, spoil) => {
    expect(await texts(spoil)).toContain(text);
  });
});

describe('rules', () => {
  it.each<[string, (raw: Raw) => void]>([
    [
      'concepts.json row 3 (tea) key: expected a key of its own (row 2 has it), got "tea"',
      (r) => set(r.concepts[2], { key: 'tea' }),
    ],
    [
      'concepts.json row 3 (water) curie: expected a CURIE of its own (row 2 has it), got "CHEBI:1"',
      (r) => set(r.concepts[2], { curie: 'CHEBI:1', curieReadIn: 'a test' }),
    ],
    [
      'sources.json row 2 (b): expected an identifier of its own (row 1 has it), got "doi:10.1000/a"',
      (r) => {
        set(r.sources[0], { doi: '10.1000/a' });
        r.sources.push({ key: 'b', title: 'B', type: 'page', doi: '10.1000/a' });
      },
    ],
    [
      'concepts.json row 2 (tea) curieReadIn: expected where CHEBI:1 was read, got nothing',
      (r) => delete r.concepts[1]?.curieReadIn,
    ],
    [
      'concepts.json row 1 (drink) broader: expected no circle, got drink -> tea -> drink',
      (r) => set(r.concepts[0], { broader: ['tea'] }),
    ],
    [
      'concepts.json row 1 (drink) broader: expected no circle, got drink -> drink',
      (r) => set(r.concepts[0], { broader: ['drink'] }),
    ],
    [
      'studies.json row 2 (pot1999) includes: expected no circle, got pot1999 -> pot1999',
      (r) => set(r.studies[1], { includes: ['pot1999'] }),
    ],
    [
      'studies.json row 1 (brew2020) includes: expected no circle, got brew2020 -> pot1999 -> brew2020',
      (r) => {
        set(r.studies[0], { includes: ['pot1999'] });
        set(r.studies[1], { includes: ['brew2020'] });
      },
    ],
    [
      'mechanisms.json row 1 (M1) steps[0].claims[0]: expected a claim that names M1 among its mechanisms, got "C1"',
      (r) => set(r.claims[0], { mechanisms: [] }),
    ],
    [
      'claims.json row 2 (C2) mechanisms[0]: expected a mechanism with a step that names this claim, got "M1"',
      (r) => set(r.claims[1], { mechanisms: ['M1'] }),
    ],
    [
      'claims.json row 1 (C1) predicate: expected a predicate of Biolink 4.4.4, got "afects"; did you mean "affects"?',
      (r) => set(r.claims[0], { predicate: 'afects' }),
    ],
    [
      'claims.json row 1 (C1) predicate: expected a predicate of Biolink 4.4.4, got "was_tested_for_effect_on"',
      (r) => set(r.claims[0], { predicate: 'was_tested_for_effect_on' }),
    ],
    [
      'claims.json row 1 (C1) qualifiers.species: expected a common name such as human or mouse, got "Mus musculus"',
      (r) => set(r.claims[0], { qualifiers: { species: 'Mus musculus' } }),
    ],
    [
      'claims.json row 1 (C1) qualifiers.substances[1]: expected each key once, got "tea"',
      (r) => set(r.claims[0], { qualifiers: { substances: ['tea', 'tea'] } }),
    ],
    [
      'statements.json row 1 (leaflet, C1) end: expected a number above start (9), got 9',
      (r) => set(r.statements[0], { start: 9 }),
    ],
    [
      'statements.json row 1 (leaflet, C1) end: expected an end beside the start, got nothing',
      (r) => delete r.statements[0]?.end,
    ],
    [
      'statements.json row 1 (leaflet, C1) start: expected a source with textSha256, since leaflet is pointed into, got 3',
      (r) => delete r.sources[0]?.textSha256,
    ],
    [
      'studies.json row 1 (brew2020) species[0]: expected a common name such as human or mouse, got "mouse (C57BL/6J)"',
      (r) => set(r.studies[0], { species: ['mouse (C57BL/6J)'] }),
    ],
    [
      'studies.json row 1 (brew2020) registrations[0]: expected a CLINICALTRIALS number of the form /^NCT\\d{8}$/, got "CLINICALTRIALS:NCT1"',
      (r) => set(r.studies[0], { registrations: ['CLINICALTRIALS:NCT1'] }),
    ],
    [
      'studies.json row 1 (brew2020) verification: expected verified or partial, since an identifier is given, got "no-identifier"',
      (r) => set(r.studies[0], { verification: 'no-identifier' }),
    ],
    [
      'studies.json row 2 (pot1999) verification: expected no-identifier, since none is given, got "partial"',
      (r) => set(r.studies[1], { verification: 'partial' }),
    ],
    [
      'studies.json row 1 (brew2020) readFrom.tissues: expected where tissues was read, got nothing',
      (r) => set(r.studies[0], { tissues: ['blood'], readFrom: { arms: 'intervention' } }),
    ],
    [
      'studies.json row 1 (brew2020) readFrom.blinded: expected where blinded was read, got nothing',
      (r) => set(r.studies[0], { blinded: false }),
    ],
    [
      'studies.json row 1 (brew2020) readFrom.outcomeClass: expected a field that the study has, got "outcomeClass"',
      (r) => set(r.studies[0], { readFrom: { outcomeClass: 'finding' } }),
    ],
    [
      'studies.json row 2 (pot1999) readFrom.arms: expected a field that the study has, got "arms"',
      (r) => set(r.studies[1], { readFrom: { arms: 'intervention' } }),
    ],
    [
      'evidence.json row 3 (C1, pot1999): expected a row of its own, got a copy of row 2',
      (r) => r.evidence.push({ ...r.evidence[1] }),
    ],
  ])('%s', async (text, spoil) => {
    expect(await texts(spoil)).toContain(text);
  });

  it.each<[string, Row]>([
    ['population', { population: 'drink' }],
    ['tissues', { tissues: ['blood'] }],
    ['outcomeClass', { outcomeClass: 'SURROGATE' }],
    ['blinded', { blinded: true }],
    ['controlled', { controlled: false }],
    ['funding', { funding: 'A tea house' }],
    ['sponsoredBySeller', { sponsoredBySeller: false }],
    ['competingInterests', { competingInterests: 'None' }],
  ])('ask where %s was read, and are content once told', async (field, value) => {
    expect(await texts((r) => set(r.studies[0], value))).toHaveLength(1);
    const told = { ...value, readFrom: { [field]: 'finding' } };
    expect(await texts((r) => set(r.studies[0], told))).toEqual([]);
  });

  it('names the registries it knows', async () => {
    const [text] = await texts((r) => set(r.studies[0], { registrations: ['CLINICALTRIAL:NCT01234567'] }));
    expect(text).toContain('got "CLINICALTRIAL:NCT01234567"; did you mean "CLINICALTRIALS"?');
  });

  it('follow a very long chain of broader concepts', async () => {
    const long = await texts((r) => {
      for (let i = 0; i < 20_000; i += 1)
        r.concepts.push({ key: `c${i}`, name: 'C', kind: 'x', broader: [i === 0 ? 'c19999' : `c${i - 1}`] });
    });
    expect(long).toHaveLength(1);
  });
});

describe('the check command', () => {
  const run = async (folder: string) => {
    const lines: string[] = [];
    return { code: await runCheck(folder, (l) => lines.push(l)), lines };
  };

  it('counts what is there and says that nothing is wrong', async () => {
    const { code, lines } = await run(await folderWith(small()));
    expect(code).toBe(0);
    expect(lines[0]).toBe('tea 1.0.0: no problems');
    expect(lines[1]).toContain('2 claims, 2 studies, 2 evidence lines (1 for, 0 against, 1 neutral)');
  });

  it('prints each problem with its line, and their number', async () => {
    const raw = small();
    set(raw.claims[0], { subject: 'teaa' });
    const folder = await folderWith(raw);
    const { code, lines } = await run(folder);
    expect(code).toBe(1);
    expect(lines).toEqual([
      'claims.json row 1 (C1) subject: expected a concept key, got "teaa"; did you mean "tea"? [line 6]',
      `1 problem in ${folder}`,
    ]);
  });

  it('stops at rows that are no rows', async () => {
    const { pack, problems } = await problemsOf(await folderWith(small(), { 'claims.json': '[{}]' }));
    expect(pack).toBeNull();
    expect(problems.every((p) => p.file === 'claims.json')).toBe(true);
  });
});

describe('addresses', () => {
  const HOSTILE = ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'file:///etc/passwd'];
  it.each(HOSTILE)('refuses %s as the address of a source or of further reading', async (url) => {
    const raw = small();
    set(raw.sources[0], { url });
    set(raw.glossary[0], { readMore: { title: 'elsewhere', url } });
    const { problems } = await readPack(await folderWith(raw));
    const told = problems.map(problemText);
    expect(told.filter((text) => /^sources\.json row 1 .*url: /.test(text))).toHaveLength(1);
    expect(told.filter((text) => /^glossary\.json row 1 .*url: /.test(text))).toHaveLength(1);
  });
});
