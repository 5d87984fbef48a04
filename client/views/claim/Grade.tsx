import type { ClaimGradeFragment, ClaimKind } from '../../api/generated.ts';
import { LADDERS, LEVELS } from '../../state/vocabulary.ts';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { Link } from '../../ui/Link.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { GradeLink } from '../grade/GradeLink.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { GradeSteps } from './GradeSteps.tsx';
import { WouldChange } from './WouldChange.tsx';

interface GradeProps {
  grade: ClaimGradeFragment;
  kind: ClaimKind;
  /** Id of the claim. */
  claim: string;
}

/** How sure, step by step: what was taken off, what held it back, what would change it. */
export function Grade({ grade, kind, claim }: GradeProps) {
  return (
    <PanelSection title="Why this grade">
      <p>
        <Glossed text={LADDERS[grade.ladder]} />
        {grade.level === 'NOT_GRADED' ? null : (
          <>
            {' '}
            Level: <strong>{LEVELS[grade.level].toLowerCase()}</strong>.
          </>
        )}{' '}
        <Link href="/grading">How a claim is graded</Link> · <GradeLink id={claim} />
      </p>
      {grade.curated ? (
        <p>
          Graded by hand by {grade.curated.by} on {grade.curated.on}: {grade.curated.why}
          {grade.curated.source ? (
            <>
              {' '}
              Source: <NodeLink id={grade.curated.source.id}>{grade.curated.source.name}</NodeLink>.
            </>
          ) : null}
        </p>
      ) : null}
      {grade.computed ? (
        <p>
          Computed from the studies recorded here it would be{' '}
          <strong>{LEVELS[grade.computed.level].toLowerCase()}</strong>. {grade.computed.sentence}
        </p>
      ) : null}
      <GradeSteps steps={grade.steps} caps={grade.caps} />
      <WouldChange changes={grade.changes} kind={kind} />
    </PanelSection>
  );
}
