/** Reading what belongs to a thing. Each takes `ids` and returns `anchor` (one of them) and a `row`. */
import { EVIDENCE, STATEMENT } from './nodes.ts';

export const EVIDENCE_OF_CLAIMS = `UNWIND $ids AS anchor MATCH (c:Claim {id: anchor})<-[:ABOUT]-(n:Evidence)
  RETURN anchor, n {${EVIDENCE}} AS row`;
export const EVIDENCE_OF_STUDIES = `UNWIND $ids AS anchor MATCH (s:Study {id: anchor})<-[:FROM]-(n:Evidence)
  RETURN anchor, n {${EVIDENCE}} AS row`;
export const STATEMENTS_OF_CLAIMS = `UNWIND $ids AS anchor MATCH (c:Claim {id: anchor})<-[:STATES]-(n:Statement)
  RETURN anchor, n {${STATEMENT}} AS row`;
// IN is a word of the language too: quoted, or the embedded engine does not read it as a type.
export const STATEMENTS_OF_SOURCES = `UNWIND $ids AS anchor MATCH (s:Source {id: anchor})<-[:\`IN\`]-(n:Statement)
  RETURN anchor, n {${STATEMENT}} AS row`;

const idsOf = (pattern: string) => `UNWIND $ids AS anchor MATCH ${pattern} RETURN anchor, n.id AS id`;
export const BROADER_CONCEPTS = idsOf('(k:Concept {id: anchor})-[:BROADER]->(n:Concept)');
export const MECHANISMS_OF_CONCEPTS = idsOf('(k:Concept {id: anchor})<-[:INVOLVES]-(n:Mechanism)');
export const CONCEPTS_OF_MECHANISMS = idsOf('(m:Mechanism {id: anchor})-[:INVOLVES]->(n:Concept)');
export const SOURCES_OF_STUDIES = idsOf('(s:Study {id: anchor})-[:REPORTED_IN]->(n:Source)');
export const STUDIES_OF_SOURCES = idsOf('(s:Source {id: anchor})<-[:REPORTED_IN]-(n:Study)');

export const STUDIES_OF_TYPES = `UNWIND $ids AS anchor MATCH (t:StudyType {id: anchor})<-[:HAS_DESIGN]-(n:Study)
  RETURN anchor, n.id AS id, n.sortText AS name, coalesce(n.year, 0) AS year`;
