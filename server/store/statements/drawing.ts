/** Reading the graph as it is drawn: nodes with what the canvas needs, and the lines between them. */
import { andClaims, type Condition } from './filters.ts';

/** Lines that can be drawn. EVIDENCE (study to claim) and SAYS (source to claim) are made from nodes on import. */
export const DRAWN_TYPES = [
  'EVIDENCE',
  'PART_OF',
  'INVOLVES',
  'SUBJECT',
  'OBJECT',
  'SAYS',
  'HAS_DESIGN',
  'REPORTED_IN',
  'TESTS',
  'BROADER',
  'RELATES_TO',
  'INCLUDES',
] as const;

const types = DRAWN_TYPES.join('|');
const columns = `n.id AS id, n.kind AS kind, n.label AS label, n.subkind AS subkind, n.level AS level, n.rank AS rank,
  n.standing AS standing, n.verdict AS verdict, n.degree AS degree, n.neighbours AS neighbours,
  n.year AS year, n.systems AS systems, n.sampleSize AS sampleSize`;

export const DRAWN_NODES = `UNWIND $ids AS wanted MATCH (n:Entity {id: wanted}) RETURN ${columns}`;

/** Which neighbours are wanted: of these kinds and, unless null, of these subkinds. */
export interface Choice {
  kinds: readonly string[];
  subkinds: readonly string[] | null;
}

/** Of the kinds and subkinds chosen, and, where they are claims, such as pass the filter. */
function chosen({ subkinds }: Choice, only: Condition): string {
  const claims = andClaims(only, 'n');
  return `n.kind IN $nodeKinds${subkinds ? ' AND n.subkind IN $subkinds' : ''}${claims && ` AND (n.kind <> 'CLAIM' OR (true ${claims}))`}`;
}

/** Outward and inward are two statements, because both engines plan directed patterns well. */
const outward = `-[r:${types}]->`;
const inward = `<-[r:${types}]-`;

/** Neighbours one line away, at most `most`, those with most neighbours first. */
const neighbours =
  (arrow: string) =>
  (choice: Choice, only: Condition): string =>
    `UNWIND $ids AS anchor MATCH (a:Entity {id: anchor})${arrow}(n:Entity)
  WHERE ${chosen(choice, only)}
  RETURN DISTINCT anchor, n.id AS id, n.kind AS kind, n.subkind AS subkind, n.degree AS degree
  ORDER BY degree DESC, id LIMIT $most`;
export const NEIGHBOURS_OUT = neighbours(outward);
export const NEIGHBOURS_IN = neighbours(inward);

/** How many of each kind and subkind there are one line away. */
const neighbourCounts =
  (arrow: string) =>
  (choice: Choice, only: Condition): string =>
    `UNWIND $ids AS anchor MATCH (a:Entity {id: anchor})${arrow}(n:Entity)
  WHERE ${chosen(choice, only)}
  RETURN anchor, n.kind AS kind, n.subkind AS subkind, count(DISTINCT n.id) AS count LIMIT 20000`;
export const NEIGHBOUR_COUNTS_OUT = neighbourCounts(outward);
export const NEIGHBOUR_COUNTS_IN = neighbourCounts(inward);

export const LINES_BETWEEN = `UNWIND $ids AS anchor MATCH (a:Entity {id: anchor})-[r:${types}]->(n:Entity)
  WHERE n.id IN $ids
  RETURN a.id AS source, n.id AS target, type(r) AS type, r.id AS id, r.direction AS direction, r.weight AS weight,
    r.design AS design LIMIT 20000`;

/** Of these mechanisms, those of the topic, in the order in which they are told. */
export const OVERVIEW_MECHANISMS = (ofTopic: boolean) =>
  `UNWIND $ids AS wanted MATCH (n:Mechanism {id: wanted}) ${ofTopic ? 'WHERE n.topic = $topic' : ''}
  RETURN n.id AS id, n.topic AS topic, n.position AS position ORDER BY topic, position, id LIMIT 1000`;

export const OVERVIEW_EVIDENCE = `UNWIND $ids AS anchor MATCH (c:Claim {id: anchor})<-[r:EVIDENCE]-(s:Study)
  RETURN anchor AS claim, s.id AS study, r.direction AS direction, r.weight AS weight`;
export const OVERVIEW_CONCEPTS = `UNWIND $ids AS anchor MATCH (m:Mechanism {id: anchor})-[:INVOLVES]->(k:Concept)
  RETURN anchor AS mechanism, k.id AS concept`;
