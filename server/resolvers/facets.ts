/** Facets: how many of each value. A facet that is filtered by counts what else could be chosen. */
import type { CountedColumn, Rows } from '../tables/columns.ts';
import { bucketLabel } from '../words.ts';

export interface FacetField<F extends string> {
  field: string;
  filter: F;
  column: CountedColumn;
}

/**
 * All facets, each with its largest bucket first. `chosen`: the rows that pass the filter, but for one field of it where
 * one is named. `names`: of values that are ids.
 */
export function facets<F extends string>(
  fields: readonly FacetField<F>[],
  filtered: (field: F) => boolean,
  chosen: (without?: F) => Rows,
  names: ReadonlyMap<string, string>,
) {
  const all = chosen();
  return fields.map(({ field, filter, column }) => ({
    field,
    buckets: column
      .counts(filtered(filter) ? chosen(filter) : all)
      .map(({ value, count }) => ({ value, label: names.get(value) ?? bucketLabel(value), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }));
}
