import type { ClaimGradeFragment, ClaimKind } from '../../api/generated.ts';
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS, sentenceCase } from '../../state/vocabulary.ts';

const FIRST_FEW = 5;

interface WouldChangeProps {
  changes: ClaimGradeFragment['changes'];
  kind: ClaimKind;
}

/** Single changes that would give another grade, nearest first. */
export function WouldChange({ changes, kind }: WouldChangeProps) {
  if (changes.length === 0) return null;
  const item = (change: (typeof changes)[number]) => (
    <li key={change.if}>
      {sentenceCase(change.if)}: <strong>{LEVELS[change.thenLevel].toLowerCase()}</strong>,{' '}
      {verdictWords(change.thenVerdict, kind).toLowerCase()}
    </li>
  );
  const rest = changes.slice(FIRST_FEW);
  return (
    <>
      <h4 className="would-change">What would change it</h4>
      <ul className="grade-steps">{changes.slice(0, FIRST_FEW).map(item)}</ul>
      {rest.length > 0 ? (
        <details className="ledger">
          <summary>{rest.length} more</summary>
          <ul className="grade-steps">{rest.map(item)}</ul>
        </details>
      ) : null}
    </>
  );
}
