/** One value of a list, as the address and the API's facets name it. */
import type { ListField } from './filter.ts';

export const LIST_NAMES: Record<ListField, string> = {
  topics: 'topic',
  verdicts: 'verdict',
  kinds: 'kind',
  levels: 'level',
  mechanisms: 'mechanism',
  concepts: 'concept',
  directions: 'direction',
  hedging: 'hedging',
  designs: 'design',
  systems: 'system',
  species: 'species',
  routes: 'route',
};
