/** Where a box goes that belongs to a word: below it, above where there is no room below, always in the window. */

const GAP = 6;
const MARGIN = 8;

export interface Placed {
  readonly left: number;
  readonly top: number;
}

export function placeBeside(
  word: { left: number; top: number; bottom: number },
  box: { w: number; h: number },
  window: { w: number; h: number },
): Placed {
  const left = Math.max(MARGIN, Math.min(word.left, window.w - box.w - MARGIN));
  const below = word.bottom + GAP;
  const above = word.top - GAP - box.h;
  const top = below + box.h <= window.h - MARGIN || above < MARGIN ? below : above;
  return { left, top: Math.max(MARGIN, Math.min(top, window.h - box.h - MARGIN)) };
}
