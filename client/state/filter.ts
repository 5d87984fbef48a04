/** What the reader narrowed the atlas to. Claims and studies share one filter; each takes from it what it knows. */
import type {
  ClaimFilter,
  ClaimKind,
  Design,
  Direction,
  Hedging,
  Level,
  StudyFilter,
  System,
  Verdict,
} from '../api/generated.ts';

export interface Filter {
  readonly text: string;
  readonly topics: readonly string[];
  readonly kinds: readonly ClaimKind[];
  readonly verdicts: readonly Verdict[];
  readonly levels: readonly Level[];
  readonly directions: readonly Direction[];
  readonly hedging: readonly Hedging[];
  readonly mechanisms: readonly string[];
  readonly concepts: readonly string[];
  readonly designs: readonly Design[];
  readonly systems: readonly System[];
  readonly species: readonly string[];
  readonly routes: readonly string[];
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly minSampleSize: number | null;
}

export const NO_FILTER: Filter = {
  text: '',
  topics: [],
  kinds: [],
  verdicts: [],
  levels: [],
  directions: [],
  hedging: [],
  mechanisms: [],
  concepts: [],
  designs: [],
  systems: [],
  species: [],
  routes: [],
  fromYear: null,
  toYear: null,
  minSampleSize: null,
};

/** Fields that hold a list of values, in the order in which they are shown. */
export const LIST_FIELDS = [
  'topics',
  'verdicts',
  'kinds',
  'levels',
  'mechanisms',
  'concepts',
  'directions',
  'hedging',
  'designs',
  'systems',
  'species',
  'routes',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export const NUMBER_FIELDS = ['fromYear', 'toYear', 'minSampleSize'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];
export type FilterField = 'text' | ListField | NumberField;

const CLAIM_LISTS = [
  'topics',
  'verdicts',
  'kinds',
  'levels',
  'mechanisms',
  'concepts',
  'directions',
  'hedging',
  'designs',
  'systems',
] as const;
const STUDY_LISTS = ['topics', 'designs', 'systems', 'species', 'routes'] as const;

const CLAIM_FIELDS: readonly FilterField[] = ['text', ...CLAIM_LISTS, 'fromYear', 'toYear'];
const STUDY_FIELDS: readonly FilterField[] = ['text', ...STUDY_LISTS, ...NUMBER_FIELDS];

/** What filters narrow. */
export type Rows = 'claims' | 'studies';

/** Whether a filter on this field has any effect on such rows. */
export function appliesTo(field: FilterField, rows: Rows): boolean {
  return (rows === 'claims' ? CLAIM_FIELDS : STUDY_FIELDS).includes(field);
}

/** Null values and empty lists are left out, so that equal filters make equal requests. */
function present<T extends object>(input: T): T {
  const kept = Object.entries(input).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}

export function toClaimFilter(filter: Filter): ClaimFilter {
  return present<ClaimFilter>({
    text: filter.text.trim(),
    topics: [...filter.topics],
    kinds: [...filter.kinds],
    verdicts: [...filter.verdicts],
    levels: [...filter.levels],
    directions: [...filter.directions],
    hedging: [...filter.hedging],
    mechanisms: [...filter.mechanisms],
    concepts: [...filter.concepts],
    designs: [...filter.designs],
    systems: [...filter.systems],
    fromYear: filter.fromYear,
    toYear: filter.toYear,
  });
}

export function toStudyFilter(filter: Filter): StudyFilter {
  return present<StudyFilter>({
    text: filter.text.trim(),
    topics: [...filter.topics],
    designs: [...filter.designs],
    systems: [...filter.systems],
    species: [...filter.species],
    routes: [...filter.routes],
    fromYear: filter.fromYear,
    toYear: filter.toYear,
    minSampleSize: filter.minSampleSize,
  });
}

/** Nothing narrows the topics on screen any more; which they are is no filter that hides anything by mistake. */
export const cleared = (filter: Filter): Filter => ({ ...NO_FILTER, topics: filter.topics });

export function isEmpty(filter: Filter): boolean {
  return chosen(filter).length === 0;
}

/** One value of one field that the reader chose. */
export interface Choice {
  readonly field: FilterField;
  readonly value: string;
}

export function chosen(filter: Filter): Choice[] {
  const choices: Choice[] = [];
  if (filter.text.trim() !== '') choices.push({ field: 'text', value: filter.text.trim() });
  for (const field of LIST_FIELDS) for (const value of filter[field]) choices.push({ field, value });
  for (const field of NUMBER_FIELDS) {
    const value = filter[field];
    if (value !== null) choices.push({ field, value: String(value) });
  }
  return choices;
}

export function isChosen(filter: Filter, field: ListField, value: string): boolean {
  return (filter[field] as readonly string[]).includes(value);
}

/** Adds the value, or takes it away where it is there. */
export function toggle(filter: Filter, field: ListField, value: string): Filter {
  const values = filter[field] as readonly string[];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [field]: next };
}

export function without(filter: Filter, choice: Choice): Filter {
  if (choice.field === 'text') return { ...filter, text: '' };
  if ((LIST_FIELDS as readonly string[]).includes(choice.field)) {
    const field = choice.field as ListField;
    return isChosen(filter, field, choice.value) ? toggle(filter, field, choice.value) : filter;
  }
  return { ...filter, [choice.field]: null };
}

export function clear(filter: Filter, field: FilterField): Filter {
  return { ...filter, [field]: NO_FILTER[field] };
}
