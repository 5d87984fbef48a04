import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collapse,
  FIRST_MAP,
  hide,
  type MapState,
  open,
  place,
  settled,
  tidy,
  toggleLook,
  togglePins,
  unhide,
} from '../../../client/state/map.ts';
import { isFirst, parseMap, setMap, unreadMap } from '../../../client/state/mapUrl.ts';
import { pack, unpack } from '../../../client/state/packed.ts';
import { maps, mapsWith } from './states.ts';

const format = (map: MapState): string => {
  const search = new URLSearchParams();
  setMap(search, map);
  return search.toString();
};
const parse = (search: string) => parseMap(new URLSearchParams(search));

describe('the state of the map in the address', () => {
  it('comes back as it was, short', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(parse(format(map))).toEqual(map);
      }),
    );
  });
  it('comes back as it was, long, in one packed parameter that is much shorter', () => {
    fc.assert(
      fc.property(mapsWith(400), (map) => {
        const search = format(map);
        expect([...new URLSearchParams(search).keys()]).toEqual(['map']);
        expect(search).toMatch(/^map=1\.[\w-]+$/);
        expect(unreadMap(search)).toBeNull();
        expect(parse(search)).toEqual(map);
      }),
      { numRuns: 20 },
    );
  });
  it('is readable while it is short', () => {
    let map = open(FIRST_MAP, 'nad:claim:C9', null);
    map = hide(open(map, 'nad:concept:nad', ['STUDY', 'CLAIM']), ['nad:study:yi2023']);
    map = { ...place(map, [{ id: 'a', x: 12.4, y: -0.2 }]), room: { width: 1400, height: 800 } };
    expect(decodeURIComponent(format(map))).toBe(
      'open=nad:claim:C9&around=STUDY,CLAIM+nad:concept:nad&hide=nad:study:yi2023&room=1400,800&at=12,0+a',
    );
  });
  it('has nothing to say of the first picture', () => {
    expect(isFirst(FIRST_MAP)).toBe(true);
    expect(parse('')).toEqual(FIRST_MAP);
    expect(isFirst(toggleLook(FIRST_MAP, 'study'))).toBe(false);
  });
  it('opens what old links opened', () => {
    expect(parse('open=a&open=b&open=a').opened).toEqual([
      { id: 'a', kinds: null },
      { id: 'b', kinds: null },
    ]);
  });
  it('drops what cannot be read', () => {
    expect(
      parse('around=PLANET+x&around=STUDY&most=7&layout=cube&room=wide&at=1,2&at=x,y+z&mrank=9&tidied=-1'),
    ).toEqual(FIRST_MAP);
    expect(parse('around=PLANET,STUDY+x').opened).toEqual([{ id: 'x', kinds: ['STUDY'] }]);
  });
  it('drops a packed part that is damaged or of another version, and says which', () => {
    const whole = pack('hide=a&'.repeat(300));
    for (const [packed, why] of [
      [`2${whole.slice(1)}`, 'other'],
      [whole.slice(0, -4), 'broken'],
      [`${whole.slice(0, 6)}!${whole.slice(7)}`, 'broken'],
      ['1', 'broken'],
      ['x.y', 'broken'],
      ['', 'broken'],
    ] as const) {
      const search = new URLSearchParams({ map: packed }).toString();
      expect(parse(search), packed).toEqual(FIRST_MAP);
      expect(unreadMap(search), packed).toBe(why);
    }
    expect(unreadMap('hide=a')).toBeNull();
  });
  it('never throws, whatever is packed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, whole) => {
        const unpacked = unpack(whole ? pack(text) : `1.${text}`);
        if (whole) expect(unpacked).toEqual({ text });
      }),
    );
  });
});

describe('changes of the map', () => {
  it('opens kinds one after the other, then all, then nothing', () => {
    const studies = open(FIRST_MAP, 'a', ['STUDY']);
    const both = open(open(studies, 'b', null), 'a', ['CONCEPT', 'STUDY']);
    expect(both.opened).toEqual([
      { id: 'a', kinds: ['STUDY', 'CONCEPT'] },
      { id: 'b', kinds: null },
    ]);
    expect(open(both, 'a', null).opened[0]).toEqual({ id: 'a', kinds: null });
    expect(open(both, 'b', ['STUDY']).opened[1]).toEqual({ id: 'b', kinds: null });
    expect(collapse(both, ['a', 'b'])).toEqual(FIRST_MAP);
  });
  it('hides each once and brings it back', () => {
    const hidden = hide(hide(FIRST_MAP, ['a', 'b']), ['b', 'c']);
    expect(hidden.hidden).toEqual(['a', 'b', 'c']);
    expect(unhide(hidden, ['a', 'b', 'c'])).toEqual(FIRST_MAP);
  });
  it('keeps pinned cards, and only those, where they are when the rest is laid out anew', () => {
    const moved = place(FIRST_MAP, [
      { id: 'a', x: 1, y: 2 },
      { id: 'b', x: 3, y: 4 },
    ]);
    const pinned = togglePins(moved, [{ id: 'a', x: 1, y: 2 }]);
    const anew = tidy({ ...pinned, room: { width: 9, height: 9 } }, 'force');
    expect(anew).toMatchObject({ layout: 'force', tidied: 1, room: null, places: [{ id: 'a', x: 1, y: 2 }] });
    expect(settled(moved).places).toEqual([]);
  });
  it('pins all of several, and lets go only where all are pinned', () => {
    const [a, b] = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 1, y: 1 },
    ];
    const one = togglePins(FIRST_MAP, [a]);
    const both = togglePins(one, [a, b]);
    expect(both.pinned).toEqual(['a', 'b']);
    expect(togglePins(both, [a, b]).pinned).toEqual([]);
  });
});
