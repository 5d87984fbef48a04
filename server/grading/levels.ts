/** Levels as ranks 0..4, and how firmly a claim stands by its level and verdict. */
import type { Ladder, Level, Verdict } from './types.ts';

const RANKS: Readonly<Record<Level, number>> = {
  HIGH: 4,
  MODERATE: 3,
  LOW: 2,
  VERY_LOW: 1,
  DEFINITIVE: 4,
  STRONG: 3,
  MODERATELY_CORROBORATED: 2,
  LIMITED: 1,
  DISPUTED: 1,
  REFUTED: 0,
  // Raised to 1 where two reviews or more say so and none disputes: see corroboration.ts.
  REVIEWS_ONLY: 0,
  INCONCLUSIVE: 0,
  STANDS: 2,
  OUTDATED: 0,
  NOT_STUDIED: 0,
  NOT_GRADED: 0,
};

export const rankOf = (level: Level): number => RANKS[level];

/** How firmly the claim itself stands, 0..4: high certainty that it is false is standing 0. */
export function standingOf(ladder: Ladder, grade: { level: Level; rank: number; verdict: Verdict }): number {
  const { level, rank, verdict } = grade;
  if (ladder === 'LITERATURE' || level === 'REVIEWS_ONLY') return rank;
  if (verdict === 'SUPPORTED') return rank;
  return verdict === 'UNSETTLED' || verdict === 'CONTESTED' ? Math.min(rank, 1) : 0;
}
