/** The record of writes, newest first. */

// The condition is always true: with it the index of the numbers gives the last without a look at the others.
export const LAST_CHANGE = 'MATCH (c:Change) WHERE c.nth >= 0 RETURN c.nth AS nth ORDER BY nth DESC LIMIT 1';

/** A page before the number `before`; of one topic (parameter `topic`) or of all. */
export const CHANGES = (ofTopic: boolean) => `
  MATCH (c:Change) WHERE c.nth < $before ${ofTopic ? 'AND c.ofTopic = $topic' : ''}
  RETURN c.nth AS nth, c.id AS id, c.at AS at, c.by AS by, c.role AS role, c.what AS what, c.ofTopic AS topic,
    c.before AS before, c.after AS after
  ORDER BY nth DESC, id LIMIT $limit`;

export const COUNT_CHANGES = (ofTopic: boolean) => `
  MATCH (c:Change) ${ofTopic ? 'WHERE c.ofTopic = $topic' : ''} RETURN count(c) AS count`;
