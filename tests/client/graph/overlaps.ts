/** How many pairs of boxes overlap. */
export function overlaps(boxes: ReadonlyArray<{ x: number; y: number; w: number; h: number }>): number {
  let found = 0;
  for (const [i, p] of boxes.entries())
    for (const q of boxes.slice(i + 1))
      if (Math.abs(p.x - q.x) < (p.w + q.w) / 2 && Math.abs(p.y - q.y) < (p.h + q.h) / 2) found++;
  return found;
}
