/** Facts for matrices and timelines. */
import type { Condition } from './filters.ts';

/** Lines of evidence of the claims that match, with what matrices and timelines group by. */
export const facts = (condition: Condition) =>
  `MATCH (c:Claim) ${condition.where}
   MATCH (c)<-[:ABOUT]-(e:Evidence)-[:FROM]->(s:Study)
   RETURN c.id AS claim, c.claimKind AS claimKind, c.mechanisms AS mechanisms, c.substances AS substances,
     c.route AS claimRoute, c.standing AS standing, c.level AS level, s.id AS study, s.design AS design, s.systems AS systems,
     s.year AS year, s.sampleSize AS sampleSize, s.routes AS routes, s.graded AS graded, e.arm AS arm, e.direction AS direction
   LIMIT 100000`;
