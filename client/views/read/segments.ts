/** A text cut where highlights begin and end. Offsets are Unicode code points, as statements record them. */
export interface Range {
  readonly id: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Segment {
  /** Where it begins, in code points. */
  readonly start: number;
  readonly text: string;
  /** Ranges that cover it, the innermost first. */
  readonly ids: readonly string[];
  /** Those of them that begin here, the outermost first. */
  readonly begins: readonly string[];
}

/** Whether a range lies within a text of that many code points. */
export function fits({ start, end }: Range, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
}

/** The whole text in pieces, each under the same ranges throughout. Ranges that do not fit are left out. */
export function segmentsOf(text: string, ranges: readonly Range[]): Segment[] {
  const points = Array.from(text);
  const placed = ranges.filter((range) => fits(range, points.length));
  const cuts = [...new Set([0, points.length, ...placed.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  const toBegin = [...placed].sort((a, b) => a.start - b.start);
  let open: Range[] = [];
  return cuts.slice(0, -1).map((start, i) => {
    open = open.filter(({ end }) => end > start);
    while (toBegin[0]?.start === start) open.push(...toBegin.splice(0, 1));
    const inner = [...open].sort(innermostFirst);
    return {
      start,
      text: points.slice(start, cuts[i + 1]).join(''),
      ids: inner.map(({ id }) => id),
      begins: inner
        .filter((range) => range.start === start)
        .map(({ id }) => id)
        .reverse(),
    };
  });
}

function innermostFirst(a: Range, b: Range): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1);
}
