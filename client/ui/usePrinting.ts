import { useSyncExternalStore } from 'react';

let printing = false;

/**
 * Whether the page is on its way to paper. The event counts, not only the medium: a browser counts its pages before
 * it tells of the other medium, and would leave blank ones where the sheet is shorter than the screen was.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}

const paper = () => window.matchMedia('print');
const isPrinting = () => printing || paper().matches;

function subscribe(listener: () => void): () => void {
  const begin = () => {
    printing = true;
    listener();
  };
  const end = () => {
    printing = false;
    listener();
  };
  const media = paper();
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', listener);
  };
}
