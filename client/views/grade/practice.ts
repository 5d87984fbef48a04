/** Claims to practise on, from easy to hard, chosen from the data as it is. */
import type { PracticeClaimFragment } from '../../api/generated.ts';

export type Hardness = 'easier' | 'middling' | 'harder';

export interface Exercise {
  readonly claim: PracticeClaimFragment;
  readonly hardness: Hardness;
}

const LADDERS = { LITERATURE: 0, CORROBORATION: 1, GRADE: 2, NONE: 0 } as const;
/** After so many studies a further one makes it no harder to see which way they point. */
const MOST_STUDIES = 20;

const studiesOf = ({ assessment }: PracticeClaimFragment) =>
  assessment.bodies.reduce((sum, { studies }) => sum + studies, 0);

/** How much there is to weigh: studies, steps taken, caps, and evidence that does not simply point one way. */
export function difficulty(claim: PracticeClaimFragment): number {
  const { ladder, verdict, basis, caps, steps } = claim.assessment;
  return (
    LADDERS[ladder] +
    Math.min(MOST_STUDIES, studiesOf(claim)) / 4 +
    steps.filter(({ change }) => change !== 0).length * 1.5 +
    caps.length +
    (verdict === 'SUPPORTED' || verdict === 'NOT_STUDIED' ? 0 : 2) +
    (basis === 'CURATED' ? 1 : 0)
  );
}

/** Something can be learned from it: it is graded, and there is a study to look at or the lack of one is the point. */
const teaches = (claim: PracticeClaimFragment) => {
  const { ladder } = claim.assessment;
  return ladder === 'LITERATURE' || (ladder !== 'NONE' && studiesOf(claim) > 0);
};

/** Up to `length` claims, ever harder; from each stretch of difficulty the one least like those already chosen. */
export function practicePath(claims: readonly PracticeClaimFragment[], length = 9): Exercise[] {
  const sorted = claims
    .filter(teaches)
    .map((claim) => ({ claim, hard: difficulty(claim) }))
    .sort((a, b) => a.hard - b.hard || (a.claim.id < b.claim.id ? -1 : 1));
  const count = Math.min(length, sorted.length);
  const seen = new Map<string, number>();
  return Array.from({ length: count }, (_, i) => {
    const [first, ...others] = sorted.slice(
      Math.floor((i * sorted.length) / count),
      Math.floor(((i + 1) * sorted.length) / count),
    );
    if (!first) return [];
    const { claim } = others.reduce(
      (best, one) => (timesSeen(seen, one.claim) < timesSeen(seen, best.claim) ? one : best),
      first,
    );
    for (const kind of kindsOf(claim)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return [{ claim, hardness: HARDNESS[Math.floor((i * HARDNESS.length) / count)] ?? 'harder' }];
  }).flat();
}

const HARDNESS: readonly Hardness[] = ['easier', 'middling', 'harder'];

/** Likeness: the same ladder, the same verdict. */
const kindsOf = ({ assessment: { ladder, verdict } }: PracticeClaimFragment) => [ladder, verdict];
const timesSeen = (seen: ReadonlyMap<string, number>, claim: PracticeClaimFragment) =>
  kindsOf(claim).reduce((sum, kind) => sum + (seen.get(kind) ?? 0), 0);

/** The exercise after this claim on the path, else the first that is left. */
export function nextExercise(
  path: readonly Exercise[],
  id: string,
  done: ReadonlySet<string>,
): Exercise | null {
  const at = path.findIndex(({ claim }) => claim.id === id);
  const inOrder = [...path.slice(at + 1), ...path.slice(0, Math.max(0, at))];
  return inOrder.find(({ claim }) => claim.id !== id && !done.has(claim.id)) ?? null;
}
