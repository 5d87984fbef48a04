/** How the API tells how things work and what words mean: the same for every engine. */
import { expect, it } from 'vitest';
import type { Api } from './harness.ts';

interface Text {
  level: string;
  text: string;
}
interface Part {
  concept: { id: string; name: string };
  role: string;
  compartment: string | null;
}
interface Step {
  position: number;
  text: string;
  texts: Text[];
  compartment: string | null;
  compartments: string[];
  toCompartment: string | null;
  parts: Part[];
  participants: { id: string }[];
  claims: { id: string; assessment: { standing: number } }[];
}
interface Mechanism {
  id: string;
  summary: string;
  summaries: Text[];
  story: boolean;
  steps: Step[];
}

const STORIES = `query($topic: ID) {
  mechanisms(topic: $topic) {
    id summary story summaries { level text }
    steps {
      position text texts { level text } compartment compartments toCompartment
      parts { role compartment concept { id name } } participants { id }
      claims { id assessment { standing } }
    }
  }
  topics { id compartments { key label inside } }
}`;

const student = (texts: Text[]) => texts.find((t) => t.level === 'STUDENT')?.text;

export function describeStories(api: () => Api): void {
  it('tells a mechanism and each of its steps to three kinds of reader, the student always among them', async () => {
    const { mechanisms }: { mechanisms: Mechanism[] } = await api().data(STORIES, { topic: 'nad' });
    const stories = mechanisms.filter((m) => m.story);
    expect(stories.length).toBeGreaterThan(0);
    for (const m of mechanisms) {
      expect(student(m.summaries), m.id).toBe(m.summary);
      for (const step of m.steps) expect(student(step.texts), m.id).toBe(step.text);
    }
    for (const m of stories) {
      const levels = ['SCHOOL', 'STUDENT', 'EXPERT'];
      expect(m.summaries.map((t) => t.level)).toEqual(levels);
      for (const step of m.steps) expect(step.texts.map((t) => t.level)).toEqual(levels);
    }
  });

  it('places every step, and every part, somewhere that its topic knows', async () => {
    const { mechanisms, topics }: { mechanisms: Mechanism[]; topics: { compartments: Place[] }[] } =
      await api().data(STORIES, { topic: 'nad' });
    const places = new Map(topics.flatMap((t) => t.compartments).map((c) => [c.key, c]));
    expect(places.get('nucleus')).toEqual({ key: 'nucleus', label: 'nucleus', inside: 'cell' });
    for (const place of places.values()) expect([...places.keys(), null]).toContain(place.inside);
    const steps = mechanisms.flatMap((m) => m.steps);
    for (const step of steps) {
      const named = [...step.compartments, step.toCompartment, ...step.parts.map((p) => p.compartment)];
      for (const key of named) expect([...places.keys(), null]).toContain(key);
      expect(step.compartment).not.toBeNull();
    }
    expect(steps.some((step) => step.toCompartment !== null)).toBe(true);
  });

  it('says who does what in a step, and counts them among those who take part', async () => {
    const { mechanisms }: { mechanisms: Mechanism[] } = await api().data(STORIES, { topic: 'nad' });
    const split = mechanisms.find((m) => m.id === 'nad:mechanism:sirtuins')?.steps[1];
    expect(split).toMatchObject({
      position: 2,
      compartments: ['nucleus', 'cytosol', 'mitochondrion'],
      compartment: 'nucleus, cytosol and mitochondrion',
      toCompartment: null,
    });
    expect(split?.parts.map((p) => `${p.role} ${p.concept.name}`)).toEqual([
      'ENZYME Sirtuins',
      'SUBSTRATE Acetylated proteins',
      'SUBSTRATE NAD+',
      'PRODUCT Nicotinamide',
      'PRODUCT O-acetyl-ADP-ribose',
    ]);
    const participants = split?.participants.map((p) => p.id);
    for (const part of split?.parts ?? []) expect(participants).toContain(part.concept.id);
    expect(participants?.length).toBeGreaterThan(split?.parts.length ?? 0);
    expect(split?.claims.find((c) => c.id === 'nad:claim:C21b')?.assessment.standing).toBe(4);
  });

  it('explains words, each form once, in the order of the alphabet', async () => {
    const ask =
      'query($topic: ID) { glossary(topic: $topic) { id term also text kind readMore { title url } concept { id name } } }';
    const { glossary }: { glossary: GlossaryTerm[] } = await api().data(ask, { topic: 'nad' });
    const terms = glossary.map((t) => t.term.toLowerCase());
    expect(terms).toEqual([...terms].sort());
    expect(new Set(glossary.map((t) => t.kind))).toEqual(new Set(['BIOLOGY', 'EVIDENCE', 'STATISTICS']));
    expect(glossary.find((t) => t.term === 'NAD+')).toMatchObject({
      id: 'nad:term:nad',
      kind: 'BIOLOGY',
      concept: { id: 'CHEBI:15846', name: 'NAD+' },
      readMore: { url: expect.stringMatching(/^https:/) },
    });
    expect(glossary.some((t) => t.concept === null)).toBe(true);
    const all = await api().data(ask, {});
    expect(all.glossary).toEqual(glossary);
    expect((await api().data(ask, { topic: 'tea' })).glossary).toEqual([]);
  });

  it('reads the glossary and all stories in a few statements, however many there are', async () => {
    const statements = await api().count(() =>
      api().data(`{ glossary { term concept { name } }
        mechanisms { steps { parts { concept { name } } participants { name } claims { text } } } }`),
    );
    expect(statements).toBeLessThanOrEqual(6);
  });
}

interface Place {
  key: string;
  label: string;
  inside: string | null;
}
interface GlossaryTerm {
  id: string;
  term: string;
  also: string[];
  text: string;
  kind: string;
  readMore: { title: string; url: string } | null;
  concept: { id: string; name: string } | null;
}
