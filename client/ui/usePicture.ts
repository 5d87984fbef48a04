import { useCallback, useMemo } from 'react';
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
    navigate(exploreHref({ ...parsePicture(window.location.search), ...next }), options);
  }, []);
  return { picture, change };
}
