/** Rows of a topic's frame: the topic itself and its concepts. */
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import { claimId, mechanismId } from '../pack/ids.ts';
import type { GraphRows } from './rows.ts';

/** What names the state of a topic; a row that changes later changes the first two. */
interface State {
  dataVersion: string;
  content: string;
  rowsVersion: number;
}

export function topicNode(rows: GraphRows, state: State): NodeRow {
  const { pack } = rows;
  const { id, title, summary, license } = pack.topic;
  const questions = pack.topic.questions.map((q) => ({
    text: q.text,
    node: q.claim ? claimId(id, q.claim) : q.mechanism ? mechanismId(id, q.mechanism) : null,
    routes: q.studies?.routes ?? [],
    designs: q.studies?.designs ?? [],
  }));
  return rows.node('Topic', id, {
    title,
    summary,
    license,
    version: pack.topic.version,
    ...state,
    questions: JSON.stringify(questions),
    compartments: JSON.stringify(pack.topic.compartments),
  });
}

export function* conceptNodes(rows: GraphRows): Generator<NodeRow> {
  for (const c of rows.pack.concepts) {
    const id = rows.concept(c.key);
    yield rows.searchable('Concept', id, c.name, [...c.synonyms, c.key, id, ...c.xrefs, c.summary], {
      key: c.key,
      name: c.name,
      category: c.kind,
      synonyms: c.synonyms,
      xrefs: c.xrefs,
      summary: c.summary,
    });
  }
}

export function* conceptLinks(rows: GraphRows): Generator<RelationshipRow> {
  for (const { key, broader } of rows.pack.concepts)
    for (const above of broader)
      yield rows.link('BROADER', ['Concept', rows.concept(key)], ['Concept', rows.concept(above)]);
}
