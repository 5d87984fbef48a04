import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIST_FIELDS, NO_FILTER } from '../../client/state/filter.ts';
import { FIRST_PICTURE, type Picture, VIEWS } from '../../client/state/picture.ts';
import { maps } from './map/states.ts';
import { exploreHref, routeOf } from '../../client/state/route.ts';
import { formatPicture, parsePicture } from '../../client/state/url.ts';
import {
  DESIGNS,
  DIRECTIONS,
  HEDGINGS,
  KINDS,
  LEVELS,
  SYSTEMS,
  VERDICTS,
} from '../../client/state/vocabulary.ts';

const someOf = <T extends string>(terms: Record<T, string>) =>
  fc.uniqueArray(fc.constantFrom(...(Object.keys(terms) as T[])), { maxLength: 4 });
const ids = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 4 });
const someValues = () =>
  fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 });
const numbers = fc.option(fc.integer({ min: 0, max: 999_999_999 }));

const pictures: fc.Arbitrary<Picture> = fc.record({
  view: fc.constantFrom(...VIEWS),
  rows: fc.constantFrom('claims' as const, 'studies' as const),
  sort: fc.option(
    fc.record({ column: fc.constantFrom('text', 'year', 'sampleSize'), descending: fc.boolean() }),
  ),
  selected: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  map: maps,
  filter: fc.record({
    text: fc.string({ unit: 'grapheme' }),
    topics: ids,
    kinds: someOf(KINDS),
    verdicts: someOf(VERDICTS),
    levels: someOf(LEVELS),
    directions: someOf(DIRECTIONS),
    hedging: someOf(HEDGINGS),
    mechanisms: ids,
    concepts: ids,
    designs: someOf(DESIGNS),
    systems: someOf(SYSTEMS),
    species: ids,
    routes: ids,
    fromYear: numbers,
    toYear: numbers,
    minSampleSize: numbers,
  }),
  policy: fc.record({
    humansOnly: fc.boolean(),
    excludeSponsored: fc.boolean(),
    route: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
    designs: someOf(DESIGNS),
    toYear: numbers,
    excludeStudies: ids,
  }),
  params: fc.record({ by: someValues(), asof: someValues(), c: someValues() }, { requiredKeys: [] }),
});

describe('a picture in the address', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        expect(parsePicture(formatPicture(picture))).toEqual(picture);
      }),
    );
  });

  test('equal pictures have equal addresses, through a browser too', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const address = new URL(`http://atlas${exploreHref(picture)}`);
        const route = routeOf(address.pathname, address.search);
        expect(route).toEqual({ page: 'explore', picture });
      }),
    );
  });

  test('any search part opens something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (search) => {
        const picture = parsePicture(search);
        expect(parsePicture(formatPicture(picture))).toEqual(picture);
      }),
    );
  });

  test('the first picture needs no parameters', () => {
    expect(formatPicture(FIRST_PICTURE)).toBe('');
    expect(parsePicture('')).toEqual(FIRST_PICTURE);
  });

  test('what cannot be read is dropped', () => {
    expect(parsePicture('?view=cube&verdict=PERHAPS&from=soon&sort=--&sel=')).toEqual(FIRST_PICTURE);
    expect(parsePicture('?verdict=toString&kind=__proto__').filter).toEqual(NO_FILTER);
    expect(parsePicture('?onlydesign=GUESS&onlydesign=valueOf')).toEqual(FIRST_PICTURE);
  });

  test('is readable', () => {
    const href = exploreHref({
      view: 'table',
      rows: 'studies',
      selected: 'nad:study:grant2019',
      filter: { ...NO_FILTER, routes: ['intravenous'] },
    });
    expect(href).toBe('/explore?view=table&rows=studies&sel=nad:study:grant2019&route=intravenous');
  });

  test('every list field has its own name', () => {
    const filter = Object.fromEntries(LIST_FIELDS.map((field) => [field, ['x']]));
    const params = new URLSearchParams(
      formatPicture({ ...FIRST_PICTURE, filter: { ...NO_FILTER, ...filter } }),
    );
    expect([...params.keys()]).toHaveLength(LIST_FIELDS.length);
  });
});

describe('pages', () => {
  test('are told by path, with or without a slash at the end', () => {
    expect(routeOf('/', '')).toEqual({ page: 'start' });
    expect(routeOf('/explore/', '').page).toBe('explore');
    expect(routeOf('/playground', '').page).toBe('playground');
    expect(routeOf('/nowhere', '')).toEqual({ page: 'unknown', path: '/nowhere' });
  });
});
