/** Pages of studies: newest first, or by relevance where there is a text. */
import type { Context } from '../context.ts';
import type { StudyFilter } from '../generated.ts';
import { type StudyFilterField, studyTests } from '../tables/study-table.ts';
import { filteredPage, type PageRequest } from './filtered-pages.ts';

export type StudyPageArgs = PageRequest<StudyFilter>;

const NEWEST = { name: 'NEWEST', key: 'newest', descending: true } as const;

export function studyConnection(args: StudyPageArgs, context: Context) {
  return filteredPage(
    async () => {
      const table = await context.tables.studies();
      const { design, systems, species, routes } = table.columns;
      return {
        kind: 'STUDY',
        table,
        facets: [
          { field: 'design', filter: 'designs', column: design },
          { field: 'system', filter: 'systems', column: systems },
          { field: 'species', filter: 'species', column: species },
          { field: 'route', filter: 'routes', column: routes },
        ],
        tests: (filter: StudyFilter, textIds, without?: StudyFilterField) =>
          studyTests(table, filter, textIds, without),
        loader: context.loaders.study,
      };
    },
    args,
    (hasText) => (hasText ? null : NEWEST),
    context,
  );
}
