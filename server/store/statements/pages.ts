/** Pages of claims and studies: one statement for the rows, one for the count, one a facet. */
import type { Condition } from './filters.ts';
import { CLAIM, STUDY } from './nodes.ts';

/** Claim orders with a stored key. RELEVANCE with a text is ordered by the search instead. */
export const CLAIM_ORDERS = {
  RELEVANCE: { key: 'lines', descending: true },
  STANDING_DESC: { key: 'standing', descending: true },
  STANDING_ASC: { key: 'standing', descending: false },
  RANK_DESC: { key: 'rank', descending: true },
  RANK_ASC: { key: 'rank', descending: false },
  BALANCE_DESC: { key: 'balance', descending: true },
  BALANCE_ASC: { key: 'balance', descending: false },
  MOST_STUDIED: { key: 'studies', descending: true },
  MOST_CONTESTED: { key: 'disagreement', descending: true },
  TEXT: { key: 'sortText', descending: false },
} as const;

export interface PageOrder {
  key: string;
  descending: boolean;
}

/** A kind of thing that is listed: the variable that conditions name, its label and its columns. */
export interface Listed {
  variable: 'c' | 's';
  label: string;
  columns: string;
}
export const CLAIMS: Listed = { variable: 'c', label: 'Claim', columns: CLAIM };
export const STUDIES: Listed = { variable: 's', label: 'Study', columns: STUDY };

/** Rows in order; with `after`, those behind the place `afterKey`, `afterId`. One more than a page tells if there is more. */
export function pageOf(
  { variable, label, columns }: Listed,
  condition: Condition,
  order: PageOrder,
  after: boolean,
): string {
  const key = `${variable}.${order.key}`;
  const beyond = `(${key} ${order.descending ? '<' : '>'} $afterKey OR (${key} = $afterKey AND ${variable}.id > $afterId))`;
  const where = [condition.where.replace(/^WHERE /, ''), after ? beyond : ''].filter(Boolean).join(' AND ');
  return `MATCH (${variable}:${label}) ${where ? `WHERE ${where}` : ''}
    RETURN ${variable} {${columns}} AS row, ${key} AS orderKey, ${variable}.id AS orderId
    ORDER BY orderKey ${order.descending ? 'DESC' : 'ASC'}, orderId LIMIT $limit`;
}

export const countOf = ({ variable, label }: Listed, condition: Condition) =>
  `MATCH (${variable}:${label}) ${condition.where} RETURN count(${variable}) AS count`;

/** Those of the ids `$textIds`, which a text found, that meet the rest of the condition too. */
export const idsOfText = ({ variable, label }: Listed, condition: Condition) =>
  `UNWIND $textIds AS wanted MATCH (${variable}:${label} {id: wanted}) ${condition.where} RETURN ${variable}.id AS id`;

/** How many per value of a property; lists count once a value. */
export function facet(
  { variable, label }: Listed,
  condition: Condition,
  property: string,
  list: boolean,
): string {
  const values = list
    ? `UNWIND ${variable}.${property} AS value`
    : `WITH ${variable}.${property} AS value WHERE value IS NOT NULL`;
  return `MATCH (${variable}:${label}) ${condition.where} ${values} RETURN value, count(*) AS count`;
}

/** Lines of evidence of the claims that match, with what matrices and timelines group by. */
export const facts = (condition: Condition) =>
  `MATCH (c:Claim) ${condition.where}
   MATCH (c)<-[:ABOUT]-(e:Evidence)-[:FROM]->(s:Study)
   RETURN c.id AS claim, c.claimKind AS claimKind, c.mechanisms AS mechanisms, c.substances AS substances,
     c.route AS claimRoute, c.standing AS standing, c.level AS level, s.id AS study, s.design AS design, s.systems AS systems,
     s.year AS year, s.sampleSize AS sampleSize, s.routes AS routes, s.graded AS graded, e.arm AS arm, e.direction AS direction
   LIMIT 100000`;
