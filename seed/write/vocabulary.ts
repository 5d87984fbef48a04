/** Rows of a topic's frame: the topic itself and its concepts. */
import { claimId, mechanismId } from '../pack/ids.ts';
import type { GraphRows } from './rows.ts';

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
    compartments: JSON.stringify(pack.topic.compartments),
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
