/** What one operation may ask for, told before anything of it reaches the graph. */

export interface Limits {
  /** Tokens of a document. */
  tokens: number;
  /** Fields within fields. */
  depth: number;
  /** Fields under another name: each is asked once more. */
  aliases: number;
  /** Things that an answer may hold, counted by cost.ts. */
  cost: number;
}

/** Several times what the largest question of our own client takes (tests/graphql/limits.test.ts holds them to that). */
export const DEFAULT_LIMITS: Limits = { tokens: 5_000, depth: 16, aliases: 100, cost: 100_000 };
