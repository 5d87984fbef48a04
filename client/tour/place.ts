/** Where the words of a stop stand: beside what they are about, always within the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 14;
const EDGE = 12;

/** The part of a box that is in the window; null where none is. */
export function visible(box: Box, view: Size): Box | null {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const width = Math.min(view.width, box.x + box.width) - x;
  const height = Math.min(view.height, box.y + box.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Below, above, right or left of the target, where there is room; else in its lower right corner. */
export function beside(target: Box | null, card: Size, view: Size): { x: number; y: number } {
  const within = (x: number, y: number) => ({
    x: Math.max(EDGE, Math.min(x, view.width - card.width - EDGE)),
    y: Math.max(EDGE, Math.min(y, view.height - card.height - EDGE)),
  });
  if (!target) return within((view.width - card.width) / 2, (view.height - card.height) / 2);
  const right = target.x + target.width;
  const bottom = target.y + target.height;
  if (bottom + GAP + card.height + EDGE <= view.height) return within(target.x, bottom + GAP);
  if (target.y - GAP - card.height >= EDGE) return within(target.x, target.y - GAP - card.height);
  if (right + GAP + card.width + EDGE <= view.width) return within(right + GAP, target.y);
  if (target.x - GAP - card.width >= EDGE) return within(target.x - GAP - card.width, target.y);
  return within(right - card.width - GAP, bottom - card.height - GAP);
}
