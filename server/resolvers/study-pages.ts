/** Pages of studies: newest first, or by relevance where there is a text. */
import type { Context } from '../context.ts';
import type { StudyFilter } from '../generated.ts';
import type { StudyRow } from '../model.ts';
import { type StudyFilterField, studyCondition } from '../store/statements/filters.ts';
import { STUDIES } from '../store/statements/pages.ts';
import { filteredPage, type NamedOrder, type PagedKind, type PageRequest } from './filtered-pages.ts';

export type StudyPageArgs = PageRequest<StudyFilter>;

const PAGED: PagedKind<StudyRow, StudyFilter, StudyFilterField> = {
  kind: 'STUDY',
  listed: STUDIES,
  condition: studyCondition,
  loader: ({ loaders }) => loaders.study,
  facets: [
    { field: 'design', filter: 'designs', property: 'design', list: false },
    { field: 'system', filter: 'systems', property: 'systems', list: true },
    { field: 'species', filter: 'species', property: 'species', list: true },
    { field: 'route', filter: 'routes', property: 'routes', list: true },
  ],
};

const NEWEST: NamedOrder = { name: 'NEWEST', key: 'newest', descending: true };

export function studyConnection(args: StudyPageArgs, context: Context) {
  return filteredPage(PAGED, args, (hasText) => (hasText ? null : NEWEST), context);
}
