/** The claims of a topic with the grade that they are shown with. */
import type { Claim, Pack } from '../pack/format.ts';
import { type Assessed, assessor, type Line, linesByClaim } from '../write/assessed.ts';
import { GraphRows } from '../write/rows.ts';
import type { Held } from './exporter.ts';

export interface GradedClaim extends Assessed {
  claim: Claim;
  lines: readonly Line[];
  /** The concepts and studies of the topic, by key. */
  known: GraphRows;
}

/**
 * Each claim in the order of the topic. A grade rests on studies and concepts anywhere in the topic: these and the lines
 * of evidence are held, claims are not.
 */
export async function* gradedClaims(held: Held): AsyncGenerator<GradedClaim> {
  const pack: Pack = {
    topic: held.topic,
    concepts: await all(held.rows('concepts')),
    mechanisms: [],
    claims: [],
    sources: [],
    statements: [],
    studies: await all(held.rows('studies')),
    evidence: await all(held.rows('evidence')),
    glossary: [],
  };
  const known = new GraphRows(pack, held.dataVersion);
  const assessed = assessor(known);
  const linesOf = linesByClaim(pack);
  for await (const claim of held.rows('claims')) {
    const lines = linesOf.get(claim.key) ?? [];
    yield { claim, lines, known, ...assessed(claim, lines) };
  }
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const held: T[] = [];
  for await (const row of rows) held.push(row);
  return held;
}
