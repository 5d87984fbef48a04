import type { Point, Size } from './types.ts';

/** Finding room for cards that arrive later: what is placed never moves. */

export interface Box extends Point, Size {}

const cell = 64;
const margin = 12;
/** Rows of cells told apart in one number: far more than any map is high. */
const span = 2 ** 24;

/** Boxes by the cells they touch: a look-up costs the same on a map of 50 and of 5,000. */
export class SpatialHash {
  private readonly cells = new Map<number, Box[]>();
  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }
  add(box: Box): void {
    this.each(box, (key) => {
      const list = this.cells.get(key);
      if (list) list.push(box);
      else this.cells.set(key, [box]);
      return false;
    });
  }
  /** The first box that would stand closer than the margin. */
  hit(box: Box, gap = margin): Box | undefined {
    let found: Box | undefined;
    this.each(box, (key) => {
      found = this.cells
        .get(key)
        ?.find(
          (other) =>
            Math.abs(other.x - box.x) < (other.w + box.w) / 2 + gap &&
            Math.abs(other.y - box.y) < (other.h + box.h) / 2 + gap,
        );
      return found !== undefined;
    });
    return found;
  }
  /** The cells a box touches, until the visitor has seen enough. */
  private each(box: Box, visit: (key: number) => boolean): void {
    const x1 = Math.floor((box.x - box.w / 2 - margin) / cell);
    const x2 = Math.floor((box.x + box.w / 2 + margin) / cell);
    const y1 = Math.floor((box.y - box.h / 2 - margin) / cell);
    const y2 = Math.floor((box.y + box.h / 2 + margin) / cell);
    for (let x = x1; x <= x2; x++) for (let y = y1; y <= y2; y++) if (visit(x * span + y)) return;
  }
}

/** Rings around the anchor, from 60 px on in steps of 42, starting away from the centre of the map. */
export function placeAround(size: Size, anchor: Point, centre: Point, taken: SpatialHash): Point {
  const away = Math.atan2(anchor.y - centre.y, anchor.x - centre.x) || 0;
  for (let ring = 0; ring < 200; ring++) {
    const radius = 60 + ring * 42;
    const steps = Math.max(8, Math.round((2 * Math.PI * radius) / 64));
    for (let i = 0; i < steps; i++) {
      const turn = (i % 2 === 0 ? i / 2 : -(i + 1) / 2) * ((2 * Math.PI) / steps);
      const at = {
        x: anchor.x + radius * Math.cos(away + turn),
        y: anchor.y + radius * Math.sin(away + turn),
      };
      if (!taken.hit({ ...at, ...size })) return at;
    }
  }
  return anchor;
}

export interface Column {
  /** The centre of the lane. */
  x: number;
  width: number;
  /** Where more columns may open: to the left of the first lane, to the right of the last. */
  grow: 'left' | 'right' | 'none';
}

/** The free height in a column that is nearest to the anchor; outer lanes may open another column beside. */
export function placeInColumn(size: Size, anchorY: number, column: Column, taken: SpatialHash): Point {
  let best: Point | undefined;
  let cost = Number.POSITIVE_INFINITY;
  const extra = column.grow === 'none' ? 0 : 3;
  for (let n = 0; n <= extra; n++) {
    const x = column.x + n * (column.width + 28) * (column.grow === 'left' ? -1 : 1);
    const penalty = n * 260;
    if (penalty >= cost) break;
    for (const direction of [1, -1]) {
      const y = freeHeight({ x, y: anchorY, ...size }, direction, taken);
      const total = Math.abs(y - anchorY) + penalty;
      if (total < cost) {
        cost = total;
        best = { x, y };
      }
    }
  }
  return best ?? { x: column.x, y: anchorY };
}

/** Steps past what stands in the way, up or down, until there is room. */
function freeHeight(box: Box, direction: number, taken: SpatialHash): number {
  let y = box.y;
  for (let guard = 0; guard < 10_000; guard++) {
    const other = taken.hit({ ...box, y });
    if (!other) return y;
    y = other.y + direction * ((other.h + box.h) / 2 + margin + 0.01);
  }
  return y;
}
