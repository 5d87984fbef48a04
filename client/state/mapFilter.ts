/** What of the picture is shown: it narrows what is drawn and asks the server for nothing. */
import type { Design, Direction, System } from '../api/generated.ts';

export interface MapFilter {
  /** Directions of evidence, designs, ranks of claims and systems that stay; empty: all. */
  readonly directions: readonly Direction[];
  readonly designs: readonly Design[];
  readonly ranks: readonly number[];
  readonly systems: readonly System[];
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

export const NO_MAP_FILTER: MapFilter = {
  directions: [],
  designs: [],
  ranks: [],
  systems: [],
  fromYear: null,
  toYear: null,
};

export const RANKS = [0, 1, 2, 3, 4] as const;

export function isFiltering(filter: MapFilter): boolean {
  const { directions, designs, ranks, systems, fromYear, toYear } = filter;
  return (
    [directions, designs, ranks, systems].some((list) => list.length > 0) ||
    fromYear !== null ||
    toYear !== null
  );
}
