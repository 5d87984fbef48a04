/** Rows of a topic's frame: the topic itself, its concepts and its mechanisms with their steps. */
import { claimId, mechanismId } from '../pack/ids.ts';
import { distinct, type GraphRows } from './rows.ts';

export function addTopic(rows: GraphRows, version: string, rowsVersion: number): void {
  const { pack } = rows;
  const { id, title, summary, license } = pack.topic;
  const questions = pack.topic.questions.map((q) => ({
    text: q.text,
    node: q.claim ? claimId(id, q.claim) : q.mechanism ? mechanismId(id, q.mechanism) : null,
    routes: q.studies?.routes ?? [],
    designs: q.studies?.designs ?? [],
  }));
  rows.node('Topic', id, {
    title,
    summary,
    license,
    version: pack.topic.version,
    dataVersion: version,
    rowsVersion,
    questions: JSON.stringify(questions),
  });
}

export function addConcepts(rows: GraphRows): void {
  const { pack } = rows;
  const concept = (key: string) => rows.concept(key);
  for (const c of pack.concepts) {
    const id = concept(c.key);
    rows.searchable('Concept', id, c.name, [...c.synonyms, c.key, id, ...c.xrefs, c.summary], {
      key: c.key,
      name: c.name,
      category: c.kind,
      synonyms: c.synonyms,
      xrefs: c.xrefs,
      summary: c.summary,
    });
    for (const broader of c.broader) rows.link('BROADER', ['Concept', id], ['Concept', concept(broader)]);
  }
}

export function addMechanisms(rows: GraphRows): void {
  const { pack } = rows;
  const concept = (key: string) => rows.concept(key);
  const topic = pack.topic.id;
  pack.mechanisms.forEach((m, position) => {
    const id = mechanismId(topic, m.key);
    const steps = m.steps.map((s) => ({
      title: s.title,
      text: s.text,
      compartment: s.compartment ?? null,
      participants: s.participants.map(concept),
      claims: s.claims.map((c) => claimId(topic, c)),
    }));
    rows.searchable('Mechanism', id, m.name, [m.key, m.summary, ...m.steps.map((s) => s.title)], {
      key: m.key,
      name: m.name,
      summary: m.summary,
      position,
      steps: JSON.stringify(steps),
    });
    const involved = distinct([...m.concepts, ...m.steps.flatMap((s) => s.participants)]);
    for (const c of involved) rows.link('INVOLVES', ['Mechanism', id], ['Concept', concept(c)]);
  });
}
