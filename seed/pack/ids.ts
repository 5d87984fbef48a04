/**
 * Global ids: a CURIE where one exists, else `<topic>:<kind>:<key>`; stable across engines and re-imports.
 * A study is not its publication: the study has the topic's id, the publication (a Source) the PMID.
 */
import type { Concept, Source, Study } from './format.ts';

export const conceptId = (topic: string, c: Pick<Concept, 'key' | 'curie'>) =>
  c.curie ?? `${topic}:concept:${c.key}`;
/** The same for files whose ids must be CURIEs, with one colon: an own concept has a prefix of the topic's. */
export const conceptCurie = (topic: string, c: Pick<Concept, 'key' | 'curie'>) =>
  c.curie ?? `${topic}.concept:${c.key}`;
/** What such a CURIE of our own making begins with. */
export const OWN_CONCEPT = /^[^:]+\.concept:/;
export const mechanismId = (topic: string, key: string) => `${topic}:mechanism:${key}`;
export const claimId = (topic: string, key: string) => `${topic}:claim:${key}`;
export const studyId = (topic: string, key: string) => `${topic}:study:${key}`;
export const evidenceId = (topic: string, claim: string, study: string, nth: number) =>
  `${topic}:evidence:${claim}:${study}${nth > 0 ? `:${nth + 1}` : ''}`;
export const statementId = (topic: string, source: string, claim: string, nth: number) =>
  `${topic}:statement:${source}:${claim}${nth > 0 ? `:${nth + 1}` : ''}`;
export const termId = (topic: string, key: string) => `${topic}:term:${key}`;
export const sourceId = (topic: string, s: Pick<Source, 'key' | 'pmid' | 'doi'>) =>
  s.pmid ? `PMID:${s.pmid}` : s.doi ? `doi:${s.doi}` : `${topic}:source:${s.key}`;
/** The publication that reports a study, or null where no identifier was read in a source. */
export const publicationId = (s: Pick<Study, 'pmid' | 'doi' | 'pmcid'>) =>
  s.pmid ? `PMID:${s.pmid}` : s.doi ? `doi:${s.doi}` : s.pmcid ? `PMC:${s.pmcid.slice(3)}` : null;
export const packPartId = (topic: string, version: string, table: string, part: number) =>
  `${topic}:pack:${version}:${table}:${part}`;
/** What the links of one version of a topic are stamped with. */
export const linkStamp = (topic: string, version: string) => `${topic} ${version}`;
/** Study types belong to no topic. */
export const studyTypeId = (design: string) => `atlas:study-type:${design}`;
