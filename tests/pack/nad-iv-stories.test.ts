/** The stories and the glossary of the NAD+ pack: complete, easier where they say so, and no firmer than the grades. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../seed/pack/problem.ts';
import { readPack } from '../../seed/pack/read.ts';
import type { MechanismStep } from '../../seed/pack/story-format.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { readingEase, sentences, words } from './reading-ease.ts';

const folder = fileURLToPath(new URL('../../seed/topics/nad-iv/', import.meta.url));
const read = await readPack(folder);
if (!read.pack) throw new Error(read.problems.map(problemText).join('\n'));
const { pack } = read;

const stories = pack.mechanisms.filter((m) => m.story);
const steps = stories.flatMap((m) => m.steps.map((step, i) => ({ name: `${m.key} ${i + 1}`, step })));
const levelsOf = (text: string, levels: MechanismStep['levels']) => ({
  school: levels?.school ?? '',
  student: text,
  expert: levels?.expert ?? '',
});
const told = [
  ...stories.map((m) => ({ name: m.key, ...levelsOf(m.summary, m.levels) })),
  ...steps.map(({ name, step }) => ({ name, ...levelsOf(step.text, step.levels) })),
];

describe('the stories', () => {
  it('are there for sirtuins, PARPs, CD38, SARM1, salvage and the way of an infusion, five to nine steps each', () => {
    const keys = stories.map((m) => m.key);
    const wanted = ['sirtuins', 'parp-dna-repair', 'cd38-ectoenzymes', 'sarm1', 'salvage-nampt'];
    for (const key of [...wanted, 'infusion-fate']) expect(keys).toContain(key);
    for (const m of stories) {
      expect(m.steps.length, m.key).toBeGreaterThanOrEqual(5);
      expect(m.steps.length, m.key).toBeLessThanOrEqual(9);
    }
  });

  it('say something else at each level', () => {
    const all = told.flatMap(({ school, student, expert }) => [school, student, expert]);
    expect(new Set(all).size).toBe(all.length);
    for (const text of all) expect(text.length).toBeGreaterThan(60);
  });

  it('follow an infusion from the bag through vein and plasma into cells and to the urine', () => {
    const way = stories.find((m) => m.key === 'infusion-fate')?.steps ?? [];
    const moves = way.map((s) => [s.compartments[0], s.toCompartment].filter(Boolean).join(' > '));
    expect(moves).toEqual([
      'drip > vein',
      'vein > plasma',
      'plasma > extracellular-space',
      'extracellular-space',
      'plasma',
      'extracellular-space > cytosol',
      'liver > urine',
      'body',
      'body',
    ]);
  });
});

describe('reading levels', () => {
  it.each(told)('$name is easier for a child than for anybody else', ({ school, student, expert }) => {
    expect(readingEase(school)).toBeGreaterThan(readingEase(student));
    expect(readingEase(school)).toBeGreaterThan(readingEase(expert));
  });

  it.each(stories)('$key is easier for a student than for an expert, on the whole', (m) => {
    const whole = (text: (step: MechanismStep) => string | undefined) => m.steps.map(text).join(' ');
    const student = readingEase(whole((step) => step.text));
    expect(student).toBeGreaterThan(readingEase(whole((step) => step.levels?.expert)));
  });

  it('children get short sentences', () => {
    for (const { name, school } of told) {
      const lengths = sentences(school).map((s) => words(s).length);
      expect(Math.max(...lengths), name).toBeLessThanOrEqual(20);
      expect(words(school).length / lengths.length, name).toBeLessThanOrEqual(13);
    }
  });
});

/** Stored grades: a story may not be firmer than these. */
const grades = new Map(
  [...packToGraph(pack).nodes]
    .filter((n) => n.label === 'Claim')
    .map((n) => [String(n.properties.key), [String(n.properties.level), String(n.properties.verdict)]]),
);
const gradesOf = (step: MechanismStep) => new Set(step.claims.flatMap((key) => grades.get(key) ?? []));

const HEDGE =
  /\b(not|no|nobody|no one|none|never|hardly|unknown|unclear|missing|probably|perhaps|likely|may|might|could|seems?|suggests?|hints?|said to|proposed|reported|disputed|argue|cannot|nothing|inconclusive|unsettled|contested|cross-sectional|open question|depends|different)\b/i;

describe('how firmly', () => {
  it('a step about what is unsettled, contested or not studied says so to everybody', () => {
    const open = ['INCONCLUSIVE', 'UNSETTLED', 'CONTESTED', 'NOT_STUDIED', 'STANDS', 'DISPUTED'];
    const firm: string[] = [];
    for (const { name, step } of steps) {
      if (!open.some((grade) => gradesOf(step).has(grade))) continue;
      const { school, student, expert } = levelsOf(step.text, step.levels);
      for (const text of [school, student, expert]) if (!HEDGE.test(text)) firm.push(`${name}: ${text}`);
    }
    expect(firm).toEqual([]);
  });

  it('a step whose claims are about mice names them', () => {
    const species = new Map(pack.claims.map((c) => [c.key, c.qualifiers.species]));
    for (const { name, step } of steps) {
      if (!step.claims.some((key) => species.get(key) === 'mouse')) continue;
      const { school, student, expert } = levelsOf(step.text, step.levels);
      for (const text of [school, student, expert]) expect(text, name).toMatch(/\b(mice|mouse)\b/i);
    }
  });

  it('a grade that experts are told is the grade of a claim of that step', () => {
    const said: [RegExp, string][] = [
      [/\bdefinitive/i, 'DEFINITIVE'],
      [/\bstrong(?:ly)?\b/i, 'STRONG'],
      [/\bmoderate(?:ly)?\b/i, 'MODERATELY_CORROBORATED'],
      [/\blimited\b/i, 'LIMITED'],
      [/\binconclusive\b/i, 'INCONCLUSIVE'],
      [/\bcontested\b/i, 'CONTESTED'],
      [/\bunsettled\b/i, 'UNSETTLED'],
      [/\bvery low certainty\b/i, 'VERY_LOW'],
      [/(?<!very )\blow certainty\b/i, 'LOW'],
      [/\bnot graded\b|\bwithout a grade\b/i, 'NOT_GRADED'],
      [/\bgap(?: \w+)* stands\b/i, 'STANDS'],
    ];
    const wrong = steps.flatMap(({ name, step }) =>
      said
        .filter(([words, grade]) => words.test(step.levels?.expert ?? '') && !gradesOf(step).has(grade))
        .map(([, grade]) => `${name}: no claim of this step is ${grade}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the glossary', () => {
  it('explains at least 70 words in 20 to 60 words each', () => {
    expect(pack.glossary.length).toBeGreaterThanOrEqual(70);
    for (const { key, text } of pack.glossary) {
      expect(words(text).length, key).toBeGreaterThanOrEqual(20);
      expect(words(text).length, key).toBeLessThanOrEqual(60);
    }
  });

  it('explains no word twice, whatever its form', () => {
    const forms = pack.glossary.flatMap((t) => [t.term, ...t.also]).map((f) => f.toLowerCase());
    expect(forms.filter((f, i) => forms.indexOf(f) < i)).toEqual([]);
  });

  it('covers biology, evidence and statistics, and says where to read more', () => {
    const of = (kind: string) => pack.glossary.filter((t) => t.kind === kind);
    expect(of('BIOLOGY').length).toBeGreaterThanOrEqual(30);
    expect(of('EVIDENCE').length).toBeGreaterThanOrEqual(20);
    expect(of('STATISTICS').length).toBeGreaterThanOrEqual(6);
    const without = pack.glossary.filter((t) => !t.readMore).map((t) => t.key);
    expect(without.length).toBeLessThanOrEqual(10);
  });

  it('names a concept by its own name or a synonym', () => {
    const concepts = new Map(pack.concepts.map((c) => [c.key, c]));
    for (const t of pack.glossary.filter((t) => t.concept !== undefined)) {
      const c = concepts.get(t.concept ?? '');
      const names = [c?.name, ...(c?.synonyms ?? [])].map((n) => n?.toLowerCase());
      const forms = [t.term, ...t.also].map((f) => f.toLowerCase());
      expect(
        forms.some((f) => names.includes(f)),
        t.key,
      ).toBe(true);
    }
  });

  it('explains the words that the stories need', () => {
    const forms = pack.glossary.flatMap((t) => [t.term, ...t.also]);
    const explained = new Set(forms.flatMap((form) => form.split(/[\s-]/)));
    const text = told.map((t) => t.school).join(' ');
    const names = new Set(text.match(/\b[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*\+?/g) ?? []);
    expect([...names].filter((name) => !explained.has(name))).toEqual([]);
  });
});
