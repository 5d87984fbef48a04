/** The browser's address as a store, and the only place that changes it. */
import { useSyncExternalStore } from 'react';
import type { Move } from '../state/history.ts';

type Listener = (move: Move) => void;

const listeners = new Set<Listener>();
const notify = (move: Move) => {
  for (const listener of listeners) listener(move);
};
const onPop = () => notify('pop');

/** Hears of every change of the address, and how it came about, until the returned function is called. */
export function subscribe(listener: Listener) {
  if (listeners.size === 0) window.addEventListener('popstate', onPop);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', onPop);
  };
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search);
}

/** `replace`: a change that "back" should not stop at, such as each letter typed. */
export function navigate(href: string, { replace = false } = {}): void {
  const url = new URL(href, window.location.href);
  if (url.pathname + url.search === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  notify(replace ? 'replace' : 'push');
}
