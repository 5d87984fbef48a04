/** Any state of the map, for property tests. */
import fc from 'fast-check';
import { AT_ONCE, LAYOUTS, type MapState } from '../../../client/state/map.ts';
import { RANKS } from '../../../client/state/mapFilter.ts';
import { DESIGNS, DIRECTIONS, NODE_KINDS, SYSTEMS } from '../../../client/state/vocabulary.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1 });
const ids = fc.uniqueArray(id, { maxLength: 4 });
const someOf = <T extends string>(terms: Record<T, string>, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...(Object.keys(terms) as T[])), { minLength, maxLength: 4 });
const px = fc.integer({ min: -99_999, max: 99_999 });
const size = fc.integer({ min: 1, max: 99_999 });
const year = fc.option(fc.integer({ min: 0, max: 9999 }));

/** `places`: at most so many; hundreds make an address that is packed. */
export const mapsWith = (places: number): fc.Arbitrary<MapState> =>
  fc.record({
    opened: fc.uniqueArray(fc.record({ id, kinds: fc.option(someOf(NODE_KINDS, 1)) }), {
      maxLength: 4,
      selector: (each) => each.id,
    }),
    most: fc.constantFrom(...AT_ONCE),
    hidden: ids,
    pinned: ids,
    between: ids,
    groups: ids,
    off: ids,
    focus: fc.boolean(),
    filter: fc.record({
      directions: someOf(DIRECTIONS),
      designs: someOf(DESIGNS),
      ranks: fc.uniqueArray(fc.constantFrom(...RANKS)),
      systems: someOf(SYSTEMS),
      fromYear: year,
      toYear: year,
    }),
    layout: fc.constantFrom(...LAYOUTS),
    tidied: fc.nat(999),
    room: fc.option(fc.record({ width: size, height: size })),
    places: fc.uniqueArray(fc.record({ id, x: px, y: px }), {
      minLength: places > 10 ? places / 2 : 0,
      maxLength: places,
      selector: (each) => each.id,
    }),
  });

export const maps = mapsWith(4);
