import { useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** One column: rail and panel become sheets. On paper they never do, however narrow it is. */
export const PHONE = 'screen and (max-width: 760px)';
/** No room for the rail beside view and panel: it becomes a sheet. */
export const NARROW = 'screen and (max-width: 1180px)';
