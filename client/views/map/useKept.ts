import { useState } from 'react';

/** A yes or no that this browser remembers; null until someone chose. */
export function useKept(key: string): [boolean | null, (value: boolean) => void] {
  const [value, setValue] = useState<boolean | null>(() => {
    try {
      const kept = globalThis.localStorage?.getItem(key);
      return kept === 'yes' ? true : kept === 'no' ? false : null;
    } catch {
      return null;
    }
  });
  const keep = (next: boolean) => {
    setValue(next);
    try {
      globalThis.localStorage?.setItem(key, next ? 'yes' : 'no');
    } catch {
      // Kept for this visit only.
    }
  };
  return [value, keep];
}
