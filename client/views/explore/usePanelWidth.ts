import { useState } from 'react';

const KEY = 'atlas.panelWidth';
export const MIN_WIDTH = 340;
export const MAX_WIDTH = 960;
const DEFAULT_WIDTH = 440;

const within = (width: number) => Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(width)));

function stored(): number {
  try {
    const width = Number(window.localStorage.getItem(KEY));
    return width > 0 ? within(width) : DEFAULT_WIDTH;
  } catch {
    return DEFAULT_WIDTH;
  }
}

/** Width of the panel in px, remembered in this browser. */
export function usePanelWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(stored);
  const change = (next: number) => {
    setWidth(within(next));
    try {
      window.localStorage.setItem(KEY, String(within(next)));
    } catch {
      // Remembered for this visit only.
    }
  };
  return [width, change];
}
