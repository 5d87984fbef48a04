import type { ClaimPanelFragment } from '../../api/generated.ts';
import { verdictMeaning } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';
import { GradeSteps } from './GradeSteps.tsx';

/** How sure, and why; or plainly that nobody has graded it. */
export function GradeNote({ claim }: { claim: ClaimPanelFragment }) {
  const { grade } = claim;
  if (grade.level === 'NOT_GRADED') {
    const applies = grade.ladder !== 'NONE';
    return (
      <p className="grade-note">
        {verdictMeaning(grade.verdict, claim.kind)}{' '}
        <span className="missing">
          {applies
            ? 'Certainty is not graded yet; shown is which way the counted studies point.'
            : 'Claims of this kind are not graded for certainty; the evidence is still listed.'}
        </span>
      </p>
    );
  }
  return (
    <>
      <p className="grade-note">{grade.sentence}</p>
      <GradeSteps steps={grade.steps} caps={grade.caps} />
      {grade.curated ? (
        <p className="grade-note">
          Graded {LEVELS[grade.curated.level].toLowerCase()} by {grade.curated.by} on {grade.curated.on}:{' '}
          {grade.curated.why}
        </p>
      ) : null}
    </>
  );
}
