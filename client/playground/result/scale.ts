/** Where bars begin and end. */
import type { Measure, Point } from './chart.ts';

/** A piece of a bar, as shares of the whole width, from 0 to 1. */
export interface Piece {
  readonly part: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

export interface Bar {
  readonly name: string;
  /** In the order of the measure's parts; null where the answer gives none. */
  readonly values: readonly (number | null)[];
  readonly pieces: readonly Piece[];
}

export interface Scale {
  readonly bars: readonly Bar[];
  readonly least: number;
  readonly most: number;
  /** Where nought is, from 0 to 1. */
  readonly nought: number;
}

/** All bars to one scale, which always holds nought: a bar's length is its number. */
export function scaleOf(points: readonly Point[], { parts }: Measure): Scale {
  const rows = points.map(({ name, numbers }) => ({
    name,
    values: parts.map((part) => numbers.get(part) ?? null),
  }));
  const sums = rows.flatMap(({ values }) => {
    const there = values.map((value) => value ?? 0);
    return [total(there.filter((value) => value > 0)), total(there.filter((value) => value < 0))];
  });
  const least = sums.reduce((a, b) => Math.min(a, b), 0);
  const most = sums.reduce((a, b) => Math.max(a, b), 0);
  // Halved first: the span of two very large numbers is finite all the same.
  const half = most / 2 - least / 2;
  const at = (value: number) => (half > 0 ? Math.min(1, Math.max(0, (value / 2 - least / 2) / half)) : 0);
  const bars = rows.map(({ name, values }) => {
    let up = 0;
    let down = 0;
    const pieces = values.flatMap((value, i): Piece[] => {
      if (value === null || value === 0) return [];
      const begin = value > 0 ? up : down;
      const end = begin + value;
      if (value > 0) up = end;
      else down = end;
      const [from, to] = [at(Math.min(begin, end)), at(Math.max(begin, end))];
      return [{ part: parts[i] ?? '', value, from, to }];
    });
    return { name, values, pieces };
  });
  return { bars, least, most, nought: at(0) };
}

function total(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  return Number.isFinite(sum) ? sum : Math.sign(sum) * Number.MAX_VALUE;
}
