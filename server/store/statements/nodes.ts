/** Reading things by id. Each statement takes `ids` and returns one `row` a thing found, in no order. */

const fields = (names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `.${name}`)
    .join(', ');

export const CONCEPT = fields('kind id name category synonyms xrefs summary');
export const MECHANISM = fields('kind id topic name summary summaries story position steps');
export const CLAIM =
  fields(`kind id key topic label text claimKind subject predicate object species route substances dose tissue
  population outcomeClass mechanisms related ladder level rank standing verdict balance assessment computed curated studies lines
  disagreement sortText`);
export const EVIDENCE = fields(`kind id claim study direction note arm tissue effect effectRatio doseResponse
  plausibleConfounding flags indirectness notRecorded weight counted notCountedBecause design`);
export const STUDY =
  fields(`kind id key label title titleNote authors journal year doi pmid pmcid registrations design systems
  species sampleSize arms routes population tissues outcomeClass hasResults randomized blinded controlled funding
  sponsoredBySeller competingInterests preprint retracted finding verification readFrom graded includes sameAs designNote speciesNote`);
export const STUDY_TYPE = fields('kind id design name summary sevco ocebm position');
export const SOURCE = fields('kind id title type year url doi pmid license textSha256 retracted');
export const STATEMENT = fields('kind id claim source hedging namesStudyTypes start end section note');
export const TOPIC = fields('kind id title summary version license dataVersion questions compartments');
export const TERM = fields('id term also text termKind concept readMoreTitle readMoreUrl');

const byId = (label: string, columns: string) =>
  `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted}) RETURN n {${columns}} AS row`;

export const CONCEPTS_BY_ID = byId('Concept', CONCEPT);
export const MECHANISMS_BY_ID = byId('Mechanism', MECHANISM);
export const CLAIMS_BY_ID = byId('Claim', CLAIM);
export const EVIDENCE_BY_ID = byId('Evidence', EVIDENCE);
export const STUDIES_BY_ID = byId('Study', STUDY);
export const STUDY_TYPES_BY_ID = byId('StudyType', STUDY_TYPE);
export const SOURCES_BY_ID = byId('Source', SOURCE);

/** What kind of thing each id is. */
export const KINDS_BY_ID =
  'UNWIND $ids AS wanted MATCH (n:Entity {id: wanted}) RETURN n.id AS id, n.kind AS kind';

export const ALL_TOPICS = `MATCH (n:Topic) RETURN n {${TOPIC}} AS row ORDER BY n.id LIMIT 1000`;
export const ALL_STUDY_TYPES = `MATCH (n:StudyType) RETURN n {${STUDY_TYPE}} AS row ORDER BY n.position LIMIT 100`;
/** The mechanisms of one topic (parameter `topic`) or of all, in the order of their packs. */
export const MECHANISMS = (
  ofTopic: boolean,
) => `MATCH (n:Mechanism) ${ofTopic ? 'WHERE n.topic = $topic' : ''}
  RETURN n {${MECHANISM}} AS row, n.topic AS topic, n.position AS position ORDER BY topic, position LIMIT 1000`;
/** The glossary of one topic (parameter `topic`) or of all, in the order of the alphabet. */
export const GLOSSARY = (ofTopic: boolean) => `MATCH (n:Term) ${ofTopic ? 'WHERE n.topic = $topic' : ''}
  RETURN n {${TERM}} AS row, n.sortText AS sortText, n.id AS id ORDER BY sortText, id LIMIT 5000`;
export const COUNT_BY_KIND = (
  ofTopic: boolean,
) => `MATCH (n:Entity) ${ofTopic ? 'WHERE n.topic = $topic' : ''}
  RETURN n.kind AS value, count(*) AS count`;

/** How many relationships of each type there are between nodes of each two kinds. */
export const COUNT_RELATIONS = `MATCH (a:Entity)-[r]->(b:Entity)
  RETURN a.kind AS source, type(r) AS type, b.kind AS target, count(*) AS count`;
