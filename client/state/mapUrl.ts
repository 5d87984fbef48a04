/** The state of the map as parameters of an address: readable ones, or a single packed one where they are long. */
import { AT_ONCE, FIRST_MAP, LAYOUTS, type MapState, type Opened, open, type Place } from './map.ts';
import { type MapFilter, RANKS } from './mapFilter.ts';
import { pack, unpack } from './packed.ts';
import { DESIGNS, DIRECTIONS, NODE_KINDS, SYSTEMS } from './vocabulary.ts';

const PACKED = 'map';
/** Longer than this is packed: an address should stay short enough to be sent in a message. */
const LONG = 1500;

const LISTS = { hidden: 'hide', pinned: 'pin', between: 'between', groups: 'group', off: 'off' } as const;
const FILTER_LISTS = {
  directions: ['mdirection', DIRECTIONS],
  designs: ['mdesign', DESIGNS],
  systems: ['msystem', SYSTEMS],
} as const;

/** Adds what differs from the first picture. */
export function setMap(search: URLSearchParams, map: MapState): void {
  const own = new URLSearchParams();
  for (const { id, kinds } of map.opened)
    if (kinds) own.append('around', `${kinds.join(',')} ${id}`);
    else own.append('open', id);
  if (map.most !== FIRST_MAP.most) own.set('most', String(map.most));
  for (const [field, name] of entries(LISTS)) for (const value of map[field]) own.append(name, value);
  if (!map.focus) own.set('focus', 'off');
  setFilter(own, map.filter);
  if (map.layout !== FIRST_MAP.layout) own.set('layout', map.layout);
  if (map.tidied !== 0) own.set('tidied', String(map.tidied));
  if (map.room) own.set('room', `${map.room.width},${map.room.height}`);
  for (const { id, x, y } of map.places) own.append('at', `${x},${y} ${id}`);
  const text = own.toString();
  if (text.length > LONG) search.set(PACKED, pack(text));
  else for (const [name, value] of own) search.append(name, value);
}

/** Nothing of it needs to be told. */
export function isFirst(map: MapState): boolean {
  const search = new URLSearchParams();
  setMap(search, map);
  return search.toString() === '';
}

/** What cannot be read is left out. */
export function parseMap(search: URLSearchParams): MapState {
  const packed = search.get(PACKED);
  const unpacked = packed === null ? null : unpack(packed);
  const own = unpacked && 'text' in unpacked ? new URLSearchParams(unpacked.text) : search;
  const lists = Object.fromEntries(
    entries(LISTS).map(([field, name]) => [field, distinct(own.getAll(name).filter((each) => each !== ''))]),
  );
  return {
    ...FIRST_MAP,
    ...lists,
    opened: parseOpened(own),
    most: AT_ONCE.find((most) => String(most) === own.get('most')) ?? FIRST_MAP.most,
    focus: own.get('focus') !== 'off',
    filter: parseFilter(own),
    layout: LAYOUTS.find((layout) => layout === own.get('layout')) ?? FIRST_MAP.layout,
    tidied: parseNatural(own.get('tidied')) ?? 0,
    room: parseRoom(own.get('room')),
    places: parsePlaces(own.getAll('at')),
  };
}

/** Why the packed part of an address was dropped; null where it was read or there is none. */
export function unreadMap(search: string): 'broken' | 'other' | null {
  const packed = new URLSearchParams(search).get(PACKED);
  if (packed === null) return null;
  const unpacked = unpack(packed);
  return 'problem' in unpacked ? unpacked.problem : null;
}

function parseOpened(own: URLSearchParams): readonly Opened[] {
  let map = FIRST_MAP;
  for (const [name, value] of own) {
    if (name === 'open' && value !== '') map = open(map, value, null);
    const [, words, id] = (name === 'around' && /^([A-Z_,]+) (.+)$/s.exec(value)) || [];
    const kinds = terms(words?.split(',') ?? [], NODE_KINDS);
    if (id !== undefined && kinds.length > 0) map = open(map, id, kinds);
  }
  return map.opened;
}

function parsePlaces(values: readonly string[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const value of values) {
    const match = /^(-?\d{1,7}),(-?\d{1,7}) (.+)$/s.exec(value);
    if (match?.[3]) places.set(match[3], { id: match[3], x: Number(match[1]) + 0, y: Number(match[2]) + 0 });
  }
  return [...places.values()];
}

function parseRoom(text: string | null): MapState['room'] {
  const match = /^(\d{1,6}),(\d{1,6})$/.exec(text ?? '');
  return match ? { width: Number(match[1]), height: Number(match[2]) } : null;
}

function setFilter(own: URLSearchParams, filter: MapFilter): void {
  for (const [field, [name]] of entries(FILTER_LISTS))
    for (const value of filter[field]) own.append(name, value);
  for (const rank of filter.ranks) own.append('mrank', String(rank));
  if (filter.fromYear !== null) own.set('mfrom', String(filter.fromYear));
  if (filter.toYear !== null) own.set('mto', String(filter.toYear));
}

function parseFilter(own: URLSearchParams): MapFilter {
  return {
    directions: terms(own.getAll('mdirection'), DIRECTIONS),
    designs: terms(own.getAll('mdesign'), DESIGNS),
    systems: terms(own.getAll('msystem'), SYSTEMS),
    ranks: distinct(own.getAll('mrank').flatMap((text) => RANKS.filter((rank) => String(rank) === text))),
    fromYear: parseNatural(own.get('mfrom')),
    toYear: parseNatural(own.get('mto')),
  };
}

function parseNatural(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** The values that are terms of the contract, each once. */
function terms<Term extends string>(values: readonly string[], known: Record<Term, string>): Term[] {
  const isTerm = (value: string): value is Term => Object.hasOwn(known, value);
  return distinct(values.filter(isTerm));
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const entries = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];
