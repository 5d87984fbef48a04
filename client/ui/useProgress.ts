/** The reader's progress, kept in this browser alone, and the only place that changes it. */
import { useSyncExternalStore } from 'react';
import { formatProgress, NO_PROGRESS, type Progress, parseProgress } from '../state/progress.ts';

const KEY = 'atlas.progress';
const listeners = new Set<() => void>();

let known: { text: string | null; progress: Progress } = { text: null, progress: NO_PROGRESS };
/** Where the browser keeps nothing, for this visit only. */
let unkept: string | null = null;

function stored(): string | null {
  try {
    return window.localStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

/** The same object while nothing changed. */
function current(): Progress {
  const text = stored();
  if (text !== known.text) known = { text, progress: parseProgress(text) };
  return known.progress;
}

/** Another tab may have changed it too. */
function onStorage(event: StorageEvent) {
  if (event.key === KEY || event.key === null) notify();
}

function notify() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

export function useProgress(): Progress {
  return useSyncExternalStore(subscribe, current);
}

export function changeProgress(change: (progress: Progress) => Progress): void {
  const before = current();
  const after = change(before);
  if (after === before) return;
  unkept = formatProgress(after);
  try {
    window.localStorage.setItem(KEY, unkept);
    unkept = null;
  } catch {
    // Storage may be switched off or full; then it lasts for this visit.
  }
  notify();
}

export function clearProgress(): void {
  unkept = null;
  try {
    window.localStorage.removeItem(KEY);
  } catch {
    // There was nothing kept.
  }
  notify();
}
