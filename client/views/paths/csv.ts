/** Chains as rows: one a step. */
import type { Cell } from '../../state/csv.ts';
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';
import { type Chain, predicateWords, studiesWords } from './words.ts';

export const CSV_HEADER = [
  'chain',
  'chain stands (of 4)',
  'step',
  'from',
  'to',
  'how',
  'claim id',
  'claim',
  'predicate',
  'verdict',
  'certainty',
  'certainty of 4',
  'stands (of 4)',
  'counted studies',
  'weakest link',
] as const;

export function csvRows(chains: readonly Chain[]): Cell[][] {
  return chains.flatMap((chain, i) =>
    chain.steps.map(({ from, to, claim, forward }, j) => {
      const place = [i + 1, chain.standing, j + 1, from.name, to.name];
      if (!claim) return [...place, forward ? 'is a kind of' : 'has as a kind', ...Array<null>(9).fill(null)];
      const { level, rank, standing, verdict } = claim.assessment;
      return [
        ...place,
        forward ? 'along the claim' : 'against the claim',
        claim.id,
        claim.text,
        predicateWords(claim),
        verdictWords(verdict, claim.kind),
        LEVELS[level],
        rank,
        standing,
        studiesWords(claim),
        claim.id === chain.weakest.id ? 'yes' : 'no',
      ];
    }),
  );
}
