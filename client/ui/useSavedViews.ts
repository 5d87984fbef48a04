import { useEffect, useState } from 'react';
import { fromFile, type Read, type SavedView, toFile } from '../state/savedViews.ts';
import { readKept, writeKept } from './kept.ts';

const KEY = 'atlas.views';

const read = (): Read => {
  const text = readKept(KEY);
  return text === null ? { views: [] } : fromFile(text);
};

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** Null where they are kept; else why not, in words, and nothing is changed. */
  readonly store: (views: readonly SavedView[]) => string | null;
}

const NO_ROOM =
  'This browser does not let the atlas keep anything: its storage is full or switched off. The address of this page holds the picture too.';

/** The saved views of this browser; other windows see what is changed here. */
export function useSavedViews(): SavedViews {
  const [kept, setKept] = useState(read);
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === KEY || event.key === null) setKept(read());
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  return {
    views: 'views' in kept ? kept.views : [],
    store(views) {
      // What cannot be read may be a newer atlas's: it is not ours to overwrite.
      const now = read();
      if ('problem' in now) return `The views that this browser keeps cannot be read. ${now.problem}`;
      if (!writeKept(KEY, toFile(views))) return NO_ROOM;
      setKept({ views });
      return null;
    },
  };
}
