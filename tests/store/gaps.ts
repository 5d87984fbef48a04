import type { Gaps } from './contract.ts';

/** Of every version of Neo4j. */
export const NEO4J_GAPS: Gaps = {
  isolation:
    'Neo4j reads what is committed and locks only what is written: servers that share one must lock before they read.',
};
