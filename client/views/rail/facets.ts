/** Facets as the rail shows them. */
import {
  appliesTo,
  type Filter,
  isChosen,
  LIST_FIELDS,
  type ListField,
  type Rows,
} from '../../state/filter.ts';
import { LIST_NAMES } from '../../state/filterNames.ts';
import { FIELD_WORDS, valueWords } from '../../state/filterWords.ts';

export interface FacetBucket {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetGroupContent {
  readonly field: ListField;
  readonly title: string;
  readonly buckets: readonly (FacetBucket & { readonly chosen: boolean })[];
}

/** In the order of the filter's fields; a chosen value stays even where nothing matches it any more. */
export function facetGroups(
  facets: readonly { readonly field: string; readonly buckets: readonly FacetBucket[] }[],
  filter: Filter,
  rows: Rows,
  names: ReadonlyMap<string, string> = new Map(),
): FacetGroupContent[] {
  const groups: FacetGroupContent[] = [];
  for (const field of LIST_FIELDS) {
    // A topic is chosen above them all.
    if (field === 'topics' || !appliesTo(field, rows)) continue;
    const buckets = facets.find((facet) => facet.field === LIST_NAMES[field])?.buckets ?? [];
    const lost = filter[field].filter((value) => !buckets.some((bucket) => bucket.value === value));
    const all = [
      ...buckets,
      ...lost.map((value) => ({ value, label: names.get(value) ?? value, count: 0 })),
    ].map((bucket) => ({
      ...bucket,
      label: valueWords(field, bucket.value, bucket.label),
      chosen: isChosen(filter, field, bucket.value),
    }));
    if (all.length > 0) groups.push({ field, title: FIELD_WORDS[field], buckets: all });
  }
  return groups;
}
