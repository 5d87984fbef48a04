/** Pages of studies and their facets: newest first, or by the search's order where there is a text. */
import type { Context } from '../context.ts';
import type { StudyFilter } from '../generated.ts';
import type { StudyRow } from '../model.ts';
import { type StudyFilterField, studyCondition } from '../store/statements/filters.ts';
import { facet, studyCount, studyIds, studyPage } from '../store/statements/pages.ts';
import { connection, decodeCursor, pageSize } from './connections.ts';
import { checkYears } from './errors.ts';
import { type FacetField, facets } from './facets.ts';
import { textMatches } from './text.ts';

export interface StudyPageArgs {
  filter?: StudyFilter | null;
  first?: number | null;
  after?: string | null;
}

const FACETS: FacetField<StudyFilterField>[] = [
  { field: 'design', filter: 'designs', property: 'design', list: false },
  { field: 'system', filter: 'systems', property: 'systems', list: true },
  { field: 'species', filter: 'species', property: 'species', list: true },
  { field: 'route', filter: 'routes', property: 'routes', list: true },
];

const NEWEST = { key: 'newest', descending: true };

export async function studyConnection(args: StudyPageArgs, context: Context) {
  const { store, loaders } = context;
  const filter = args.filter ?? {};
  checkYears('filter', filter.fromYear, filter.toYear);
  const size = pageSize(args.first, 25);
  const textIds = await textMatches(filter.text, ['STUDY'], context);
  const order = textIds ? 'RELEVANCE' : 'NEWEST';
  const place = decodeCursor(args.after, order);
  const condition = studyCondition(filter, textIds);
  const counted = store.read<{ count: number }>(studyCount(condition), condition.params);

  let rows: StudyRow[];
  let keys = new Map<string, string | number>();
  if (textIds) {
    const kept = new Set(
      (await store.read<{ id: string }>(studyIds(condition), condition.params)).map((r) => r.id),
    );
    const ids = textIds.filter((id) => kept.has(id));
    const from = place ? ids.indexOf(place.id) + 1 : 0;
    rows = (await loaders.study.loadMany(ids.slice(from, from + size + 1))).filter(
      (row): row is StudyRow => row !== null && !(row instanceof Error),
    );
  } else {
    const read = await store.read<{ row: StudyRow; orderKey: string | number }>(
      studyPage(condition, NEWEST, place !== null),
      { ...condition.params, limit: size + 1, ...(place ? { afterKey: place.key, afterId: place.id } : {}) },
    );
    rows = read.map((r) => r.row);
    keys = new Map(read.map((r) => [r.row.id, r.orderKey]));
    for (const row of rows) loaders.study.prime(row.id, row);
  }
  return {
    ...connection(rows, size, (row) => ({ order, key: keys.get(row.id) ?? 0, id: row.id }), place !== null),
    totalCount: (await counted)[0]?.count ?? 0,
    facets: () =>
      facets(
        FACETS,
        (field) => filter[field] != null,
        (without) => studyCondition(filter, textIds, without),
        (c, property, list) => facet('s', c, property, list),
        context,
      ),
  };
}
