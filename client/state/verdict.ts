/** A verdict in words. A claim about the literature does not come true or false: it stands or is overtaken. */
import type { ClaimKind, Verdict } from '../api/generated.ts';
import { VERDICTS } from './vocabulary.ts';

export function verdictWords(verdict: Verdict, kind: ClaimKind): string {
  if (kind === 'EVIDENCE_GAP') {
    if (verdict === 'DISPUTED') return 'Out of date';
    if (verdict === 'SUPPORTED' || verdict === 'NOT_STUDIED') return 'Still stands';
  }
  return VERDICTS[verdict];
}

const MEANINGS: Record<Verdict, string> = {
  SUPPORTED: 'The counted studies point towards the claim.',
  DISPUTED: 'The counted studies point against the claim.',
  CONTESTED: 'Counted studies disagree: a good part of them points each way.',
  UNSETTLED: 'The counted studies do not say clearly enough which way it is.',
  NOT_STUDIED: 'No counted study bears on this claim.',
};

export function verdictMeaning(verdict: Verdict, kind: ClaimKind): string {
  if (kind === 'EVIDENCE_GAP' && verdict === 'DISPUTED') {
    return 'A study now exists of the kind that the claim says is missing.';
  }
  if (kind === 'EVIDENCE_GAP' && verdict === 'NOT_STUDIED') {
    return 'Nothing recorded here fills the gap that the claim names.';
  }
  return MEANINGS[verdict];
}

export interface Counts {
  readonly supports: number;
  readonly neutral: number;
  readonly disputes: number;
}

/** "7 for, 12 neutral, 2 against": lines of evidence, counted or not. */
export function countWords({ supports, neutral, disputes }: Counts): string {
  return supports + neutral + disputes === 0
    ? 'no studies'
    : `${supports} for, ${neutral} neutral, ${disputes} against`;
}
