/**
 * A picture as the search part of an address, and back. Whatever is at its default is left out;
 * whatever cannot be read is dropped, so that an old or mistyped link still opens.
 */
import type { Design } from '../api/generated.ts';
import {
  type Filter,
  LIST_FIELDS,
  type ListField,
  NO_FILTER,
  NUMBER_FIELDS,
  type NumberField,
} from './filter.ts';
import { LIST_NAMES } from './filterNames.ts';
import { parseMap, setMap } from './mapUrl.ts';
import { FIRST_PICTURE, type Picture, type Sort, TABLE_ROWS, VIEWS } from './picture.ts';
import type { Policy } from './policy.ts';
import { parseViewParams, setViewParams } from './viewParams.ts';
import { DESIGNS, DIRECTIONS, HEDGINGS, KINDS, LEVELS, SYSTEMS, VERDICTS } from './vocabulary.ts';

const NUMBER_NAMES: Record<NumberField, string> = { fromYear: 'from', toYear: 'to', minSampleSize: 'n' };

/** Fields whose values are the contract's terms; the others hold ids or the pack's own words. */
const TERMS: Partial<Record<ListField, object>> = {
  verdicts: VERDICTS,
  kinds: KINDS,
  levels: LEVELS,
  directions: DIRECTIONS,
  hedging: HEDGINGS,
  designs: DESIGNS,
  systems: SYSTEMS,
};

export function formatPicture(picture: Picture): string {
  const params = new URLSearchParams();
  if (picture.view !== FIRST_PICTURE.view) params.set('view', picture.view);
  if (picture.rows !== FIRST_PICTURE.rows) params.set('rows', picture.rows);
  if (picture.sort) params.set('sort', `${picture.sort.descending ? '-' : ''}${picture.sort.column}`);
  if (picture.selected) params.set('sel', picture.selected);
  setMap(params, picture.map);
  const { filter } = picture;
  if (filter.text !== '') params.set('q', filter.text);
  for (const field of LIST_FIELDS) for (const value of filter[field]) params.append(LIST_NAMES[field], value);
  for (const field of NUMBER_FIELDS) {
    const value = filter[field];
    if (value !== null) params.set(NUMBER_NAMES[field], String(value));
  }
  const { policy } = picture;
  if (policy.humansOnly) params.set('people', 'only');
  if (policy.excludeSponsored) params.set('sponsored', 'no');
  if (policy.route !== null) params.set('onlyroute', policy.route);
  for (const design of policy.designs) params.append('onlydesign', design);
  if (policy.toYear !== null) params.set('upto', String(policy.toYear));
  for (const id of policy.excludeStudies) params.append('without', id);
  setViewParams(params, picture.params);
  // Ids are full of colons and slashes, which need no escape in a query and read better without.
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

export function parsePicture(search: string): Picture {
  const params = new URLSearchParams(search);
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? FIRST_PICTURE.view,
    rows: TABLE_ROWS.find((rows) => rows === params.get('rows')) ?? FIRST_PICTURE.rows,
    sort: parseSort(params.get('sort')),
    selected: params.get('sel') || null,
    map: parseMap(params),
    filter: parseFilter(params),
    policy: parsePolicy(params),
    params: parseViewParams(params),
  };
}

function parsePolicy(params: URLSearchParams): Policy {
  return {
    humansOnly: params.get('people') === 'only',
    excludeSponsored: params.get('sponsored') === 'no',
    route: params.get('onlyroute') || null,
    designs: parseDesigns(params.getAll('onlydesign')),
    toYear: parseNumber(params.get('upto')),
    excludeStudies: distinct(params.getAll('without')),
  };
}

function parseDesigns(values: string[]): Design[] {
  return distinct(values).filter((value) => isTerm(DESIGNS, value));
}

function parseFilter(params: URLSearchParams): Filter {
  const lists = Object.fromEntries(
    LIST_FIELDS.map((field) => {
      const terms = TERMS[field];
      const values = distinct(params.getAll(LIST_NAMES[field]));
      return [field, terms ? values.filter((value) => isTerm(terms, value)) : values];
    }),
  );
  const numbers = Object.fromEntries(
    NUMBER_FIELDS.map((field) => [field, parseNumber(params.get(NUMBER_NAMES[field]))]),
  );
  return { ...NO_FILTER, ...lists, ...numbers, text: params.get('q') ?? '' };
}

function parseNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function parseSort(text: string | null): Sort | null {
  const match = /^(-?)([a-zA-Z]+)$/.exec(text ?? '');
  return match?.[2] ? { column: match[2], descending: match[1] === '-' } : null;
}

function isTerm<Terms extends object>(terms: Terms, value: string): value is string & keyof Terms {
  return Object.hasOwn(terms, value);
}

function distinct(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
