/** Whether the tour is being taken, and whether this browser has seen it. Nothing of it is in the address. */
import { useSyncExternalStore } from 'react';

const KEY = 'atlas.tour';
const listeners = new Set<() => void>();
let running = false;

function set(next: boolean) {
  running = next;
  for (const listener of listeners) listener();
}

export function startTour(): void {
  set(true);
}

/** However far it was taken: it is not offered as something new again. */
export function endTour(): void {
  try {
    window.localStorage.setItem(KEY, 'seen');
  } catch {
    // Remembered for this visit only.
  }
  set(false);
}

export function wasTourSeen(): boolean {
  try {
    return window.localStorage.getItem(KEY) === 'seen';
  } catch {
    return false;
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useTour(): boolean {
  return useSyncExternalStore(subscribe, () => running);
}
