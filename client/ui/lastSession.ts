/** The picture that was on screen last, remembered for the next visit. */
import { useEffect } from 'react';
import { readKept, writeKept } from './kept.ts';

const KEY = 'atlas.last';

/** What an earlier visit left, read before this one writes its own. */
const before = readKept(KEY);

const isPicture = (text: string | null): text is string => text?.startsWith('?') === true;

/** The search part of the address where the last visit ended; null where there was none. */
export function lastVisit(): string | null {
  return isPicture(before) ? before : null;
}

/** The last picture of all, of this visit too. */
export function lastPicture(): string | null {
  const last = readKept(KEY);
  return isPicture(last) ? last : null;
}

/** Remembers the picture on screen, where it is more than the first one. */
export function useRemembered(search: string): void {
  useEffect(() => {
    if (isPicture(search)) writeKept(KEY, search);
  }, [search]);
}
