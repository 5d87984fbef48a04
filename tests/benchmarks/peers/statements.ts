/** One statement a question, with the indexes that it and the other peers are best with. */

export const PEER_INDEXES = [
  'CREATE INDEX peer_ranked IF NOT EXISTS FOR (c:Claim) ON (c.claimKind, c.rank, c.balance)',
  'CREATE INDEX peer_balanced IF NOT EXISTS FOR (c:Claim) ON (c.claimKind, c.balance)',
  'CREATE FULLTEXT INDEX peer_search IF NOT EXISTS FOR (n:Claim|Concept) ON EACH [n.label, n.text, n.name, n.synonyms]',
  'CALL db.awaitIndexes(300)',
];

const MOST_STUDIED = (
  most: string,
) => `MATCH (k)<-[:SUBJECT|OBJECT]-(c:Claim) WITH DISTINCT c, c.lines AS lines, c.id AS id
      ORDER BY lines DESC, id LIMIT ${most}`;

/** `balance >= -1` and `rank >= 0` hold for all: they let the index give the order. */
const MATCHING = 'MATCH (c:Claim) WHERE c.claimKind = $kind AND c.rank >= 0 AND c.balance >= $balance';

export const STATEMENTS: Record<string, string> = {
  Q1: `MATCH (c:Claim {id: $id})
    RETURN {id: c.id, text: c.text, kind: c.claimKind, evidence: COLLECT {
      MATCH (c)<-[:ABOUT]-(e:Evidence)-[:FROM]->(s:Study)-[:HAS_DESIGN]->(d:StudyType)
      RETURN {id: e.id, direction: e.direction, weight: e.weight, study: {id: s.id, title: s.title, year: s.year,
        design: d.name, sources: COLLECT {
          MATCH (s)-[:REPORTED_IN]->(p:Source) RETURN {id: p.id, title: p.title, year: p.year} ORDER BY p.id }}}
      ORDER BY e.weight DESC, e.id LIMIT 50 }} AS answer`,
  Q2: `CALL () { ${MATCHING} RETURN count(*) AS total }
    RETURN {total: total, claims: COLLECT {
      ${MATCHING} WITH c ORDER BY c.rank DESC, c.id LIMIT 25
      RETURN {id: c.id, text: c.text, kind: c.claimKind, level: c.level, verdict: c.verdict} }} AS answer`,
  Q3: `MATCH (k:Concept {id: $id})
    CALL (k) { MATCH (k)<-[:SUBJECT|OBJECT]-(c:Claim) RETURN count(DISTINCT c) AS total }
    RETURN {name: k.name, total: total, claims: COLLECT {
      ${MOST_STUDIED('100')}
      MATCH (c)-[:SUBJECT]->(s:Concept) MATCH (c)-[:OBJECT]->(o:Concept)
      WITH c, s, o, lines, id ORDER BY lines DESC, id
      RETURN {id: id, text: c.text, subject: {id: s.id, name: s.name}, object: {id: o.id, name: o.name}, mechanisms:
        COLLECT { MATCH (c)-[:PART_OF]->(m:Mechanism) RETURN {id: m.id, name: m.name} }} }} AS answer`,
  Q4: `CALL db.index.fulltext.queryNodes('peer_search', $text, {limit: 20}) YIELD node, score
    RETURN collect({id: node.id, kind: node.kind, label: node.label, score: score}) AS answer`,
  Q5: `UNWIND $ids AS wanted MATCH (k:Concept {id: wanted})
    CALL (k) { ${MOST_STUDIED('10')} RETURN collect({id: id, text: c.text}) AS claims }
    CALL (k) { MATCH (k)<-[:SUBJECT|OBJECT]-(c:Claim) WITH DISTINCT c RETURN count(*) AS total,
      sum(CASE WHEN 'SUPPORTS' IN c.directions THEN 1 END) AS supports,
      sum(CASE WHEN 'DISPUTES' IN c.directions THEN 1 END) AS disputes,
      sum(CASE WHEN 'NEUTRAL' IN c.directions THEN 1 END) AS neutral }
    RETURN collect({name: k.name, total: total, claims: claims,
      directions: {SUPPORTS: supports, DISPUTES: disputes, NEUTRAL: neutral}}) AS answer`,
};
