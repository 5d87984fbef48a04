import { useCallback, useMemo } from 'react';
import { type MapState, settled } from '../state/map.ts';
import type { Picture } from '../state/picture.ts';
import { exploreHref } from '../state/route.ts';
import { parsePicture } from '../state/url.ts';
import { navigate, useSearch } from './location.ts';

export interface PictureControl {
  readonly picture: Picture;
  readonly change: (change: Partial<Picture>, options?: { replace?: boolean }) => void;
}

/** The picture that the address describes, and a way to another one. */
export function usePicture(): PictureControl {
  const search = useSearch();
  const picture = useMemo(() => parsePicture(search), [search]);
  const change = useCallback((next: Partial<Picture>, options?: { replace?: boolean }) => {
    // From the address, not from the last render: two changes in one tick must both be kept.
    const now = parsePicture(window.location.search);
    // Other claims make another picture: where cards stood in the last one says nothing about it.
    const map = next.filter && !next.map ? settled(now.map) : now.map;
    navigate(exploreHref({ ...now, map, ...next }), options);
  }, []);
  return { picture, change };
}

/** Changes what the reader made of the map, from what the address says at this moment. */
export function changeMap(update: (map: MapState) => MapState, options?: { replace?: boolean }): void {
  const now = parsePicture(window.location.search);
  navigate(exploreHref({ ...now, map: update(now.map) }), options);
}
