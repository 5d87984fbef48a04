/** Chains with nothing in them but what a test says. */
import type { Direction, Verdict } from '../../../client/api/generated.ts';
import type { Chain, Claim, Step } from '../../../client/views/paths/words.ts';

type Ledger = Claim['assessment']['ledger'];

export const studies = (direction: Direction, ...species: string[]): Ledger =>
  species.map((name, i) => ({
    counted: true,
    direction,
    evidence: {
      study: {
        id: `s:${direction}:${name}:${i}`,
        design: name === 'cell' ? 'CELL' : 'COHORT',
        species: name === '' || name === 'cell' ? [] : name.split('+'),
      },
    },
  }));

export const aPathClaim = (
  id: string,
  standing = 3,
  verdict: Verdict = 'SUPPORTED',
  ledger: Ledger = studies('SUPPORTS', 'human'),
): Claim => ({
  id,
  text: `${id.toUpperCase()} is so.`,
  kind: 'MECHANISM',
  predicate: 'is_substrate_of',
  assessment: {
    level: verdict === 'NOT_STUDIED' ? 'NOT_STUDIED' : 'STRONG',
    rank: standing,
    standing,
    verdict,
    ledger,
  },
});

export const concept = (name: string) => ({ id: `concept:${name}`, name, category: 'SmallMolecule' });

export const step = (from: string, to: string, claim: Claim | null, more: Partial<Step> = {}): Step => ({
  from: concept(from),
  to: concept(to),
  claim,
  forward: true,
  via: null,
  others: [],
  ...more,
});

export function aChain(steps: readonly Step[]): Chain {
  const claims = steps.flatMap(({ claim }) => (claim ? [claim] : []));
  const weakest = [...claims].sort((a, b) => a.assessment.standing - b.assessment.standing)[0];
  return {
    standing: weakest?.assessment.standing ?? 0,
    weakest: { id: weakest?.id ?? '' },
    nodes: steps.map(({ from }) => ({ id: from.id })),
    steps: [...steps],
  };
}
