import type { StoreSchema } from './store.ts';

/** The label every node carries beside its specific one; `id` is unique within it. */
export const COMMON_LABEL = 'Entity';

/** Names of the indexes and constraints made from a StoreSchema: the same on both engines. */
export const indexName = (label: string, properties: string[]) =>
  `${label}_${properties.join('_')}`.toLowerCase();
export const constraintName = (label: string, property: string) =>
  `${label}_${property}_unique`.toLowerCase();
export const SEARCH_INDEX = 'entity_search';

/** The schema of the product: what the server asks of a store when it starts. */
export const SCHEMA: StoreSchema = {
  keys: [
    { label: COMMON_LABEL, property: 'id' },
    { label: 'Claim', property: 'id' },
    { label: 'Concept', property: 'id' },
    { label: 'Mechanism', property: 'id' },
    { label: 'Study', property: 'id' },
    { label: 'StudyType', property: 'id' },
    { label: 'Source', property: 'id' },
    { label: 'Topic', property: 'id' },
  ],
  indexes: [
    { label: COMMON_LABEL, properties: ['kind'] },
    { label: COMMON_LABEL, properties: ['topic'] },
  ],
  search: { labels: [COMMON_LABEL] },
};
