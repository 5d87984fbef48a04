/** Pages of claims and studies: one statement for the rows, one for the count, one a facet. */
import type { Condition } from './filters.ts';
import { CLAIM, STUDY } from './nodes.ts';

/** Claim orders with a stored key. RELEVANCE with a text is ordered by the search instead. */
export const CLAIM_ORDERS = {
  RELEVANCE: { key: 'lines', descending: true },
  STANDING_DESC: { key: 'standing', descending: true },
  STANDING_ASC: { key: 'standing', descending: false },
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

/** Rows after the place `afterKey`, `afterId` (both null: from the start); one more than `limit` tells if there is more. */
function page(
  variable: 'c' | 's',
  label: string,
  columns: string,
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

export const claimPage = (condition: Condition, order: PageOrder, after: boolean) =>
  page('c', 'Claim', CLAIM, condition, order, after);
export const studyPage = (condition: Condition, order: PageOrder, after: boolean) =>
  page('s', 'Study', STUDY, condition, order, after);

export const claimCount = (condition: Condition) =>
  `MATCH (c:Claim) ${condition.where} RETURN count(c) AS count`;
export const studyCount = (condition: Condition) =>
  `MATCH (s:Study) ${condition.where} RETURN count(s) AS count`;

export const claimIds = (condition: Condition) =>
  `MATCH (c:Claim) ${condition.where} RETURN c.id AS id LIMIT 2000`;
export const studyIds = (condition: Condition) =>
  `MATCH (s:Study) ${condition.where} RETURN s.id AS id LIMIT 2000`;

/** How many per value of a property; lists count once a value. */
export function facet(variable: 'c' | 's', condition: Condition, property: string, list: boolean): string {
  const label = variable === 'c' ? 'Claim' : 'Study';
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
