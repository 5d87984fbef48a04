/** What is on screen in the explorer: everything that a pasted link brings back. */
import { type Filter, NO_FILTER, type Rows } from './filter.ts';
import { FIRST_MAP, type MapState } from './map.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import type { ViewParams } from './viewParams.ts';

export const VIEWS = [
  'map',
  'table',
  'matrix',
  'timeline',
  'compare',
  'paths',
  'summary',
  'story',
  'read',
] as const;
export type View = (typeof VIEWS)[number];

/** What the table lists: what matches, or the things and links of the map's picture. */
export const TABLE_ROWS = ['claims', 'studies', 'things', 'links'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface Picture {
  readonly view: View;
  /** What the table lists. */
  readonly rows: TableRows;
  readonly sort: Sort | null;
  readonly selected: string | null;
  /** What the reader made of the map. */
  readonly map: MapState;
  readonly filter: Filter;
  /** What-if rules under which grades are shown. */
  readonly policy: Policy;
  /** What single views keep for themselves. */
  readonly params: ViewParams;
}

export const FIRST_PICTURE: Picture = {
  view: 'map',
  rows: 'claims',
  sort: null,
  selected: null,
  map: FIRST_MAP,
  filter: NO_FILTER,
  policy: DEFAULT_POLICY,
  params: {},
};

/** Facets and counts on screen are those of the rows: claims, unless the table lists studies. */
export function rowsOf(picture: Picture): Rows {
  return picture.view === 'table' && picture.rows === 'studies' ? 'studies' : 'claims';
}
