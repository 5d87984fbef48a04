/** The NAD+ pack itself: counts, and the places where its data is easy to get wrong. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../seed/pack/check.ts';
import { problemText } from '../../seed/pack/problem.ts';
import { readPack } from '../../seed/pack/read.ts';
import { shortName } from '../../seed/study-names.ts';

const folder = fileURLToPath(new URL('../../seed/topics/nad-iv/', import.meta.url));
const read = await readPack(folder);
if (!read.pack) throw new Error(read.problems.map(problemText).join('\n'));
const { pack } = read;
const study = (key: string) => {
  const found = pack.studies.find((s) => s.key === key);
  if (!found) throw new Error(`no study ${key}`);
  return found;
};
const line = (claim: string, key: string) => pack.evidence.find((e) => e.claim === claim && e.study === key);
const keys = (rows: { key: string }[]) => rows.map((r) => r.key).sort();

describe('the pack', () => {
  it('is sound', () => {
    expect(checkPack(pack).map(problemText)).toEqual([]);
  });

  it('holds 85 claims, 146 studies and 342 evidence lines', () => {
    const of = (direction: string) => pack.evidence.filter((e) => e.direction === direction).length;
    expect(pack.claims).toHaveLength(85);
    expect(pack.studies).toHaveLength(146);
    expect(pack.evidence).toHaveLength(342);
    expect([of('SUPPORTS'), of('DISPUTES'), of('NEUTRAL')]).toEqual([167, 12, 163]);
    expect(pack.mechanisms.length).toBeGreaterThanOrEqual(8);
  });

  it('states each claim once in the article, at a place of its own', () => {
    expect(new Set(pack.statements.map((s) => s.claim)).size).toBe(85);
    for (const s of pack.statements) expect(s.end).toBeGreaterThan(s.start ?? Number.POSITIVE_INFINITY);
  });

  it('says how far each study was verified', () => {
    const of = (v: string) => pack.studies.filter((s) => s.verification === v).length;
    expect([of('verified'), of('partial'), of('no-identifier')]).toEqual([95, 41, 10]);
  });
});

describe('short names', () => {
  it('are short, and tell every study from every other', () => {
    const names = pack.studies.map(shortName);
    expect(new Set(names).size).toBe(146);
    for (const name of names) expect(name.length, name).toBeLessThanOrEqual(40);
    expect(shortName(study('grant2019'))).toBe('Grant 2019');
  });

  it('name no author whom nobody read in a source', () => {
    for (const key of ['janssens2022', 'liu2018', 'essuman2017']) expect(study(key).authors).toBeUndefined();
  });
});

describe('arms', () => {
  const arms = (key: string) =>
    study(key).arms.map((a) => [a.substances.join('+'), a.route, ...(a.comparator ? ['comparator'] : [])]);

  it('are told apart where a record has several', () => {
    expect(arms('hawkins2024')).toEqual([
      ['nad', 'intravenous'],
      ['nr', 'intravenous'],
      ['nr', 'oral'],
      ['saline', 'intravenous', 'comparator'],
    ]);
    expect(arms('threeboosters2026')).toEqual([
      ['nr', 'oral'],
      ['nmn', 'oral'],
      ['nam', 'oral'],
      ['placebo', 'oral', 'comparator'],
    ]);
    expect(arms('nct05517122')).toEqual([
      ['nad-precursor', 'oral'],
      ['nad-precursor', 'oral'],
      ['nad-precursor', 'oral'],
    ]);
    expect(arms('reyna2026')).toEqual([
      ['nad', 'intravenous'],
      ['nr', 'intravenous'],
    ]);
    expect(arms('mcdermott2024_nice')).toEqual([
      ['nr', 'oral'],
      ['nr+resveratrol', 'oral'],
      ['placebo', 'oral', 'comparator'],
    ]);
    expect(arms('liu2018')).toEqual([
      ['nr+nmn', 'intravenous'],
      ['nr+nmn', 'oral'],
    ]);
    expect(arms('grant2019')).toEqual([
      ['nad', 'intravenous'],
      ['saline', 'intravenous', 'comparator'],
    ]);
  });

  it('every line about a study of several substances or routes of its own kind names its arm', () => {
    for (const e of pack.evidence.filter((e) => ['hawkins2024', 'reyna2026'].includes(e.study)))
      expect(e.arm, `${e.claim} ${e.study}`).toBe(0);
    expect(line('C29', 'threeboosters2026')?.arm).toBe(2);
    expect(line('C58b', 'mcdermott2024_nice')?.arm).toBe(0);
    expect([line('C6', 'liu2018')?.arm, line('C12b', 'liu2018')?.arm]).toEqual([0, 1]);
  });

  it('have routes of one vocabulary, and none that nobody verified', () => {
    const routes = new Set(pack.studies.flatMap((s) => s.arms.flatMap((a) => a.route ?? [])));
    expect([...routes].sort()).toEqual([
      'culture medium',
      'injection',
      'intestinal perfusion',
      'intraperitoneal',
      'intravenous',
      'oral',
      'parenteral',
    ]);
    for (const key of ['yoshino2011', 'maric2023', 'levine2020', 'hou2018', 'hou2021'])
      expect(study(key).arms[0]?.route, key).toBeUndefined();
    expect(study('mcdermott2024_nice').arms[0]?.dose).toBeUndefined();
    expect(study('yoshino2021').arms[0]?.dose).toBeUndefined();
  });

  it('have a substance each, as a concept, with brands and strains in a note', () => {
    for (const s of pack.studies) for (const a of s.arms) expect(a.substances, s.key).not.toEqual([]);
    expect(arms('pencina2023_mib')).toEqual([['nmn', 'oral']]);
  });
});

describe('designs and results', () => {
  it('an open-label trial with a control arm is non-randomised controlled, without one single-arm', () => {
    expect(study('grant2019').design).toBe('NON_RANDOMIZED_CONTROLLED');
    expect(study('grant2019')).toMatchObject({ controlled: true, blinded: false });
    expect(keys(pack.studies.filter((s) => s.design === 'NON_RANDOMIZED_CONTROLLED'))).toEqual(['grant2019']);
    expect(keys(pack.studies.filter((s) => s.design === 'SINGLE_ARM'))).toEqual([
      'airhart2017',
      'deguia2019',
      'irie2020',
      'kimura2022_ivnmn',
      'lapatto2023',
      'nct05698771',
      'pad2025',
      'trammell2016',
    ]);
  });

  it('a notice that reports harm is a case series with results, a bare recall is not', () => {
    expect(study('fda_foodgrade')).toMatchObject({
      design: 'CASE_SERIES',
      hasResults: true,
      systems: ['HUMAN'],
    });
    expect(line('C79', 'fda_foodgrade')?.direction).toBe('DISPUTES');
    expect(line('C80', 'fda_foodgrade')?.direction).toBe('DISPUTES');
    expect(study('fda_recall2025').design).toBe('OTHER');
  });

  it('registrations and trials whose result nobody read have no results, and tip no scale', () => {
    const without = pack.studies.filter((s) => !s.hasResults);
    expect(keys(without)).toEqual([
      'airhart2017',
      'jensen2022',
      'kim2022_sleep',
      'liverMuscleMeta2025',
      'nct02942888_orr',
      'nct03482167',
      'nct03568968',
      'nct05483465',
      'nct05517122',
      'nct05698771',
      'oliveiracruz2024_meta',
      'pad2025',
    ]);
    const lines = pack.evidence.filter((e) => without.some((s) => s.key === e.study));
    expect(lines.map((e) => e.direction)).not.toContain('SUPPORTS');
    expect(lines.map((e) => e.direction)).not.toContain('DISPUTES');
  });

  it('planned numbers are no sample size', () => {
    for (const key of ['nct05483465', 'pad2025', 'marsh2020_pivc'])
      expect(study(key).sampleSize).toBeUndefined();
  });

  it('trials are randomised; a review is where it says that it pooled trials; catheters are not', () => {
    for (const s of pack.studies.filter((s) => s.design.startsWith('RANDOMIZED_')))
      expect(s.randomized).toBe(true);
    const reviews = pack.studies.filter((s) => ['META_ANALYSIS', 'SYSTEMATIC_REVIEW'].includes(s.design));
    expect(keys(reviews.filter((s) => s.randomized === true))).toEqual([
      'chen2024_meta',
      'gindri2024',
      'liverMuscleMeta2025',
      'tang2026_bp',
      'zhang2024_meta',
    ]);
    expect(keys(pack.studies.filter((s) => s.randomized === false))).toEqual([
      'marsh2020_pivc',
      'marsh2024_pivc',
    ]);
  });

  it('blinding is recorded only where title or finding says it', () => {
    for (const s of pack.studies.filter((s) => s.blinded)) {
      expect(`${s.title} ${s.finding}`, s.key).toMatch(/double[ -]blind/i);
    }
    expect(study('dollerup2018').blinded).toBeUndefined();
  });
});

describe('where enriched fields were read', () => {
  it('is told for every one of them', () => {
    const told = ['population', 'tissues', 'outcomeClass', 'systems', 'randomized', 'blinded', 'controlled'];
    const rest = ['funding', 'sponsoredBySeller', 'competingInterests', 'arms'];
    for (const s of pack.studies) {
      const has = [...told, ...rest].filter((f) => {
        const value = s[f as keyof typeof s];
        return Array.isArray(value) ? value.length > 0 : value !== undefined;
      });
      expect(Object.keys(s.readFrom ?? {}).sort(), s.key).toEqual(has.sort());
    }
  });

  it('nothing was read from a title that nobody read', () => {
    for (const s of pack.studies.filter((s) => s.title === undefined))
      expect(Object.values(s.readFrom ?? {}), s.key).not.toContain('title');
  });

  it.each([
    ['yu2025', { outcomeClass: 'SURROGATE', readFrom: { outcomeClass: 'finding', controlled: 'finding' } }],
    ['grant2019', { blinded: false, readFrom: { blinded: 'design note', controlled: 'intervention' } }],
    ['martens2018', { outcomeClass: 'SURROGATE', controlled: true, readFrom: { controlled: 'design' } }],
    ['harrison2021', { outcomeClass: 'PATIENT_IMPORTANT', readFrom: { outcomeClass: 'finding' } }],
    ['zhu2015', { tissues: ['brain', 'intracellular'], readFrom: { tissues: 'title', population: 'title' } }],
    ['chini2020', { tissues: ['immune cells'], readFrom: { tissues: 'title' } }],
    ['huang2022_uthever', { population: 'adults', readFrom: { competingInterests: 'finding' } }],
    ['hamity2020', { outcomeClass: 'PATIENT_IMPORTANT', readFrom: { tissues: 'finding' } }],
    ['trammell2016', { blinded: false, readFrom: { blinded: 'design' } }],
    ['broom2014', { sponsoredBySeller: true, readFrom: { sponsoredBySeller: 'evidence note' } }],
    ['gasparrini2021', { outcomeClass: 'MECHANISTIC', tissues: [], readFrom: { outcomeClass: 'finding' } }],
  ])('%s', (key, expected) => {
    expect(study(key)).toMatchObject(expected);
  });

  it('is left empty where the record states no class, several of equal weight, or no fund', () => {
    for (const key of ['gindri2024', 'jensen2022', 'orr2024_mci', 'yi2023', 'zhang2016'])
      expect(study(key).outcomeClass, key).toBeUndefined();
    expect(pack.studies.filter((s) => s.funding !== undefined)).toEqual([]);
    expect(keys(pack.studies.filter((s) => s.sponsoredBySeller !== undefined))).toEqual(['broom2014']);
  });
});

describe('species and systems', () => {
  it('are common names from a short list', () => {
    const names = new Set(pack.studies.flatMap((s) => s.species));
    expect([...names].sort()).toEqual(['bacteria', 'fruit fly', 'human', 'mouse', 'rat', 'yeast']);
    expect(study('harrison2021')).toMatchObject({
      species: ['mouse'],
      speciesNote: 'UM-HET3, genetically heterogeneous',
    });
    expect(study('hanzlikova2017')).toMatchObject({ species: ['human'], systems: ['CELL'] });
  });

  it('reviews of rodents are about animals', () => {
    expect(study('wang2021_ad').systems).toEqual(['ANIMAL']);
    expect(study('rodent_cog2025')).toMatchObject({ systems: ['ANIMAL'], species: ['mouse', 'rat'] });
  });

  it('what names people studied people, but for cells and proteins', () => {
    for (const s of pack.studies.filter((s) => s.species.includes('human') && !s.systems.includes('HUMAN')))
      expect(s.systems, s.key).toContain('CELL');
  });
});

describe('one study under two records', () => {
  it('is told both ways, with the reason, and as probable', () => {
    const pairs = pack.studies.flatMap((s) => s.sameAs.map((x) => `${s.key} ${x.study} ${x.confirmed}`));
    expect(pairs.sort()).toEqual([
      'dollerup2018 dollerup2019 false',
      'dollerup2019 dollerup2018 false',
      'nct02942888_orr orr2024_mci false',
      'nct05517122 threeboosters2026 false',
      'orr2024_mci nct02942888_orr false',
      'threeboosters2026 nct05517122 false',
    ]);
    for (const s of pack.studies) for (const x of s.sameAs) expect(x.reason).toMatch(/^probable/);
  });

  it('what a review pooled is not guessed', () => {
    expect(pack.studies.filter((s) => s.includes.length > 0)).toEqual([]);
  });
});

describe('what changes minds is there', () => {
  it('the flat first hours, the head-to-head, the cardiac trials, the lifespan nulls, SARM1', () => {
    expect(line('C54a', 'grant2019')).toMatchObject({ direction: 'SUPPORTS', tissue: 'plasma' });
    expect(study('grant2019').finding).toContain('did not change for the first 2 h');
    expect(line('C60', 'hawkins2024')?.direction).toBe('DISPUTES');
    expect(['meng2023', 'pei2024', 'yu2025'].map((k) => study(k).sampleSize)).toEqual([60, 60, 180]);
    for (const k of ['harrison2021', 'mitchell2018']) expect(line('C56d', k)?.direction).toBe('NEUTRAL');
    expect(line('C20', 'essuman2017')?.note).toContain('SARM1');
  });

  it('claims about mice are about mice', () => {
    for (const c of pack.claims.filter((c) => /^C56[a-d]$/.test(c.key)))
      expect(c.qualifiers.species).toBe('mouse');
    for (const c of pack.claims.filter((c) => ['C9', 'C67c'].includes(c.key)))
      expect(c.qualifiers.species).toBe('human');
  });
});

describe('what may be stored', () => {
  it('no address of where a field was read, and nothing left to do', async () => {
    for (const file of (await readdir(folder)).filter((f) => /^(studies|evidence)\.json$/.test(f))) {
      const text = await readFile(`${folder}/${file}`, 'utf8');
      expect(text).not.toMatch(/https?:|www\.|verifiedFrom|from memory|to be read|see finding/i);
      expect(text.match(/": (null|""|\[\]|\{\})/)).toBeNull();
    }
  });

  it('a title that nobody read is absent and said to be', () => {
    for (const s of pack.studies.filter((s) => s.title === undefined))
      expect(s.titleNote, s.key).toMatch(/^Title not read/);
    expect(pack.studies.filter((s) => s.title === undefined)).toHaveLength(26);
  });
});
