/** What chains of claims are made of, besides the claims themselves. */

/** Each concept and a more general one. */
export const WIDER = `MATCH (k:Concept)-[:BROADER]->(n:Concept)
  RETURN DISTINCT k.id AS narrow, n.id AS wide ORDER BY narrow, wide LIMIT 1000000`;
export const TREATMENTS = `MATCH (k:Concept) WHERE k.category = 'Treatment' RETURN k.id AS id LIMIT 1000000`;

/** Every claim about two given concepts, graded or not. */
export const CLAIMS_BETWEEN = `UNWIND $ids AS anchor MATCH (c:Claim)-[:SUBJECT]->(k:Concept {id: anchor})
  WHERE c.object IN $ids RETURN DISTINCT c.id AS claim, c.subject AS subject, c.object AS object
  ORDER BY claim LIMIT 5000`;
