import type { ClaimGradeFragment, ClaimKind } from '../../api/generated.ts';
import { verdictMeaning } from '../../state/verdict.ts';
import { Glossed } from '../../ui/glossary/Glossed.tsx';

/** The grade in one plain sentence; or plainly that there is none. */
export function GradeNote({ grade, kind }: { grade: ClaimGradeFragment; kind: ClaimKind }) {
  if (grade.level !== 'NOT_GRADED')
    return (
      <p className="grade-note">
        <Glossed text={grade.sentence} />
      </p>
    );
  return (
    <p className="grade-note">
      {verdictMeaning(grade.verdict, kind)}{' '}
      <span className="missing">
        {grade.ladder === 'NONE'
          ? 'Claims of this kind are not graded for certainty; the evidence is still listed.'
          : 'Certainty is not graded yet; shown is which way the counted studies point.'}
      </span>
    </p>
  );
}
