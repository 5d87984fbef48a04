/** The claims of a topic with the grade that they are shown with. */
import type { Claim, Pack } from '../pack/format.ts';
import { type Assessed, assessor, type Line, linesByClaim } from '../write/assessed.ts';
import { GraphRows } from '../write/rows.ts';
import type { Held } from './exporter.ts';

export interface GradedClaim extends Assessed {
  claim: Claim;
  lines: readonly Line[];
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
  const assessed = assessor(new GraphRows(pack, held.dataVersion));
  const linesOf = linesByClaim(pack);
  for await (const claim of held.rows('claims')) {
    const lines = linesOf.get(claim.key) ?? [];
    yield { claim, lines, ...assessed(claim, lines) };
  }
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const held: T[] = [];
  for await (const row of rows) held.push(row);
  return held;
}
