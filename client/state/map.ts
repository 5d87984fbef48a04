/** What the reader made of the map: all of it is in the address, and every change gives a new one. */
import type { NodeKind } from '../api/generated.ts';
import { type MapFilter, NO_MAP_FILTER } from './mapFilter.ts';

export const LAYOUTS = ['lanes', 'force', 'concentric'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** A node whose surroundings are shown. */
export interface Opened {
  readonly id: string;
  /** What of its surroundings; null: all of them. */
  readonly kinds: readonly NodeKind[] | null;
}

/** Where a card stands, in whole px of the picture. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface MapState {
  /** In the order of opening. */
  readonly opened: readonly Opened[];
  /** How many neighbours of a kind are asked for at most. */
  readonly most: number;
  readonly hidden: readonly string[];
  /** Cards that stay where they are when the rest is laid out anew. */
  readonly pinned: readonly string[];
  /** Where there are any, only what connects these is shown. */
  readonly between: readonly string[];
  /** Groups of a large picture whose members are shown one by one. */
  readonly groups: readonly string[];
  /** Looks of cards and lines that the legend switches off. */
  readonly off: readonly string[];
  /** Dims what is not near the selection. */
  readonly focus: boolean;
  readonly filter: MapFilter;
  readonly layout: LayoutName;
  /** How often the whole was laid out anew. */
  readonly tidied: number;
  /** The room for which lanes were composed; null: that of the window. */
  readonly room: { readonly width: number; readonly height: number } | null;
  /** Cards that stand elsewhere than composing puts them: moved by hand, or come later. */
  readonly places: readonly Place[];
}

/** Neighbours of a kind asked for at once, and the next steps of "more". */
export const AT_ONCE = [100, 250, 500] as const;

export const FIRST_MAP: MapState = {
  opened: [],
  most: AT_ONCE[0],
  hidden: [],
  pinned: [],
  between: [],
  groups: [],
  off: [],
  focus: true,
  filter: NO_MAP_FILTER,
  layout: 'lanes',
  tidied: 0,
  room: null,
  places: [],
};

export function openedOf(map: MapState, id: string): Opened | undefined {
  return map.opened.find((each) => each.id === id);
}

/** Opens more of what surrounds a node; `null` opens all. */
export function open(map: MapState, id: string, kinds: readonly NodeKind[] | null): MapState {
  const before = openedOf(map, id);
  if (!before) return { ...map, opened: [...map.opened, { id, kinds: kinds && distinct(kinds) }] };
  const both = before.kinds && kinds ? distinct([...before.kinds, ...kinds]) : null;
  return { ...map, opened: map.opened.map((each) => (each.id === id ? { id, kinds: both } : each)) };
}

export function collapse(map: MapState, ids: readonly string[]): MapState {
  return { ...map, opened: map.opened.filter(({ id }) => !ids.includes(id)) };
}

export function hide(map: MapState, ids: readonly string[]): MapState {
  return { ...map, hidden: distinct([...map.hidden, ...ids]) };
}

export function unhide(map: MapState, ids: readonly string[]): MapState {
  return { ...map, hidden: map.hidden.filter((id) => !ids.includes(id)) };
}

/** Pins where the cards stand now; where all are pinned already, lets go of them. */
export function togglePins(map: MapState, places: readonly Place[]): MapState {
  const ids = places.map(({ id }) => id);
  if (ids.every((id) => map.pinned.includes(id)))
    return { ...map, pinned: map.pinned.filter((id) => !ids.includes(id)) };
  return { ...place(map, places), pinned: distinct([...map.pinned, ...ids]) };
}

/** Puts cards where they are said to be; those of others stay. */
export function place(map: MapState, places: readonly Place[]): MapState {
  const moved = new Set(places.map(({ id }) => id));
  return { ...map, places: [...map.places.filter(({ id }) => !moved.has(id)), ...places.map(rounded)] };
}

/** Another layout, or the same anew: only pinned cards keep their places. */
export function tidy(map: MapState, layout: LayoutName = map.layout): MapState {
  return { ...settled(map), layout, tidied: map.tidied + 1 };
}

/** Without the places that only made sense in the picture there was. */
export function settled(map: MapState): MapState {
  return { ...map, room: null, places: map.places.filter(({ id }) => map.pinned.includes(id)) };
}

export function toggleLook(map: MapState, look: string): MapState {
  const off = map.off.includes(look) ? map.off.filter((each) => each !== look) : [...map.off, look];
  return { ...map, off };
}

/** The next larger number of neighbours at once; null at the most. */
export function more(most: number): number | null {
  return AT_ONCE.find((each) => each > most) ?? null;
}

function rounded({ id, x, y }: Place): Place {
  // `+ 0`: no negative zero, which no address can tell from zero.
  return { id, x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
