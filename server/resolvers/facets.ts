/** Facets: how many of each value. A facet that is filtered by counts what else could be chosen. */
import type { Context } from '../context.ts';
import type { Condition } from '../store/statements/filters.ts';
import { bucketLabel } from '../words.ts';

export interface FacetField<F extends string> {
  field: string;
  filter: F;
  property: string;
  list: boolean;
}

export async function facets<F extends string>(
  fields: FacetField<F>[],
  filtered: (field: F) => boolean,
  condition: (without?: F) => Condition,
  statement: (condition: Condition, property: string, list: boolean) => string,
  { store, loaders }: Context,
) {
  const read = fields.map(async ({ field, filter, property, list }) => {
    const where = condition(filtered(filter) ? filter : undefined);
    const rows = await store.read<{ value: string; count: number }>(
      statement(where, property, list),
      where.params,
    );
    return { field, rows };
  });
  const all = await Promise.all(read);
  const mechanisms = all.find((f) => f.field === 'mechanism')?.rows.map((r) => r.value) ?? [];
  const names = new Map(
    (await loaders.mechanism.loadMany(mechanisms)).flatMap((m) =>
      m && !(m instanceof Error) ? [[m.id, m.name] as const] : [],
    ),
  );
  return all.map(({ field, rows }) => ({
    field,
    buckets: rows
      .map(({ value, count }) => ({
        value: String(value),
        label: names.get(value) ?? bucketLabel(String(value)),
        count,
      }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }));
}
