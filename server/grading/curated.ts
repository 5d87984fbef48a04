/** A curator's grade that stands in for the computed one: for textbook facts whose primary papers are not held here. */
import { rankOf, standingOf } from './levels.ts';
import type { Assessment, Level, Verdict } from './types.ts';

export interface CuratedGrade {
  level: Level;
  verdict: Verdict;
  by: string;
  /** ISO date. */
  on: string;
  why: string;
  /** Id of the source that says so. */
  source: string | null;
}

/** What a claim shows by default. The computed assessment is not lost: callers keep it beside this one. */
export function standIn(computed: Assessment, curated: CuratedGrade): Assessment {
  const { level, verdict, by, on, why } = curated;
  const rank = rankOf(level);
  return {
    ...computed,
    level,
    verdict,
    rank,
    standing: standingOf(computed.ladder, { level, rank, verdict }),
    sentence: `Graded by hand (${by}, ${on}): ${why}`,
    start: null,
    steps: [],
    caps: [],
    outdatedSince: null,
  };
}
