/** How sure a step is: as sure as the weakest of its claims. */
import type { ClaimKind, Ladder, Level, Verdict } from '../../api/generated.ts';
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';

export interface SureClaim {
  readonly id: string;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly sure: {
    readonly ladder: Ladder;
    readonly level: Level;
    readonly rank: number;
    readonly standing: number;
    readonly verdict: Verdict;
  };
}

/** The graded claim that stands least firmly; of two equals the first. Null where no claim is graded. */
export function weakest<Claim extends SureClaim>(claims: readonly Claim[]): Claim | null {
  const graded = claims.filter(({ sure }) => sure.ladder !== 'NONE');
  return graded.reduce<Claim | null>(
    (least, claim) => (least === null || claim.sure.standing < least.sure.standing ? claim : least),
    null,
  );
}

const BY_STANDING = [
  'Not sure at all: part of it rests on nothing that speaks clearly for it.',
  'Hardly sure: part of it rests on little.',
  'Fairly sure, with gaps: part of it could still turn out otherwise.',
  'Rather sure: even its weakest part is well supported.',
  'As sure as it gets here: even its weakest part is shown again and again.',
] as const;

/** One plain sentence for a step. */
export function surenessWords(claims: readonly SureClaim[]): string {
  const least = weakest(claims);
  if (claims.length === 0) return 'Not known here: no claim recorded in the atlas is about this step.';
  if (!least) return 'Not graded: what is said here is a practice, a price or an opinion.';
  switch (least.sure.verdict) {
    case 'NOT_STUDIED':
      return least.sure.level === 'STANDS'
        ? (BY_STANDING[clamped(least.sure.standing)] ?? BY_STANDING[0])
        : 'Not sure at all: nobody has studied part of it.';
    case 'DISPUTED':
      return 'Not sure at all: studies speak against part of it.';
    case 'CONTESTED':
      return 'Not settled: studies disagree about part of it.';
    case 'UNSETTLED':
      return 'Not settled: the studies of part of it say too little either way.';
    case 'SUPPORTED':
      return BY_STANDING[clamped(least.sure.standing)] ?? BY_STANDING[0];
  }
}

const clamped = (standing: number) => Math.min(4, Math.max(0, Math.round(standing)));

/** "low, supported" of a claim's grade, for a line of text. */
export function gradeWords({ kind, sure }: SureClaim): string {
  const verdict = verdictWords(sure.verdict, kind).toLowerCase();
  if (sure.ladder === 'NONE') return `not graded, ${verdict}`;
  const level = LEVELS[sure.level].toLowerCase();
  return level === verdict ? verdict : `${verdict}, ${level}`;
}
