/** The steps of which chains of claims are made; `only` says which claims may lead on. */
import { andClaims, type Condition } from './filters.ts';

/** Only what is graded for being true leads on: a gap, an advice, a price or an opinion connects nothing. */
const LEADS_ON = `c.ladder IN ['GRADE', 'CORROBORATION']`;
const columns = `c.id AS claim, c.subject AS subject, c.object AS object, c.standing AS standing, c.balance AS balance`;

/** Claims that lead on from concepts. */
export const chainSteps = (
  only: Condition,
) => `UNWIND $ids AS anchor MATCH (k:Concept {id: anchor})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE ${LEADS_ON} ${andClaims(only)} RETURN DISTINCT anchor, ${columns} LIMIT 50000`;

/** Claims about a treatment that name a concept as the substance given. */
export const substanceSteps = (
  only: Condition,
) => `UNWIND $ids AS anchor MATCH (c:Claim)-[:SUBJECT]->(k:Concept {category: 'Treatment'})
  WHERE anchor IN c.substances AND ${LEADS_ON} ${andClaims(only)} RETURN DISTINCT anchor, ${columns} LIMIT 5000`;

/** A concept and a more general one; two statements, because both engines plan directed patterns well. */
export const WIDER = `UNWIND $ids AS anchor MATCH (k:Concept {id: anchor})-[:BROADER]->(n:Concept)
  RETURN DISTINCT anchor, n.id AS other LIMIT 50000`;
export const NARROWER = `UNWIND $ids AS anchor MATCH (k:Concept {id: anchor})<-[:BROADER]-(n:Concept)
  RETURN DISTINCT anchor, n.id AS other LIMIT 50000`;

/** Every claim about two given concepts, graded or not. */
export const CLAIMS_BETWEEN = `UNWIND $ids AS anchor MATCH (c:Claim)-[:SUBJECT]->(k:Concept {id: anchor})
  WHERE c.object IN $ids RETURN DISTINCT c.id AS claim, c.subject AS subject, c.object AS object
  ORDER BY claim LIMIT 5000`;
