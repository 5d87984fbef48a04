import type { ClaimKind, Direction, EvidenceLineFragment } from '../../api/generated.ts';
import { DIRECTIONS } from '../../state/vocabulary.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import type { AllEvidence } from './useAllEvidence.ts';

const ORDER: readonly Direction[] = ['SUPPORTS', 'NEUTRAL', 'DISPUTES'];
const NOTHING: Record<Direction, string> = {
  SUPPORTS: 'No study recorded here speaks for it.',
  NEUTRAL: 'No study recorded here leaves it open.',
  DISPUTES: 'No study recorded here speaks against it.',
};

interface ForAndAgainstProps {
  evidence: AllEvidence;
  kind: ClaimKind;
  /** Ids of the studies that a what-if leaves out, and how one is left out or taken back. */
  leftOut: readonly string[];
  onLeaveOut: ((study: string) => void) | undefined;
}

/** The studies, by which way they point: side by side where there is room, else one below the other. */
export function ForAndAgainst({ evidence, kind, leftOut, onLeaveOut }: ForAndAgainstProps) {
  const { lines, total, more, waiting } = evidence;
  return (
    <section className="panel-section" aria-label="Studies for and against">
      {total === 0 ? (
        <>
          <h3>Studies</h3>
          <p>
            {kind === 'EVIDENCE_GAP'
              ? 'Nothing recorded here disputes that the evidence is missing.'
              : 'No study recorded here bears on this claim.'}
          </p>
        </>
      ) : (
        <div className="directions">
          {ORDER.map((direction) => (
            <OneDirection
              key={direction}
              direction={direction}
              lines={lines.filter((line) => line.direction === direction)}
              leftOut={leftOut}
              onLeaveOut={onLeaveOut}
            />
          ))}
        </div>
      )}
      {more ? (
        <p>
          <button type="button" className="button" disabled={waiting} onClick={more}>
            {waiting ? 'Loading …' : `Show more: ${lines.length} of ${total} lines shown`}
          </button>
        </p>
      ) : null}
      <AnswerState of={evidence} what="the evidence" />
    </section>
  );
}

interface OneDirectionProps extends Pick<ForAndAgainstProps, 'leftOut' | 'onLeaveOut'> {
  direction: Direction;
  lines: readonly EvidenceLineFragment[];
}

function OneDirection({ direction, lines, leftOut, onLeaveOut }: OneDirectionProps) {
  return (
    <div className="direction" data-direction={direction}>
      <h3>
        <DirectionMark direction={direction} />
        {DIRECTIONS[direction]} <span className="count">{lines.length}</span>
      </h3>
      {lines.length === 0 ? (
        <p className="missing">{NOTHING[direction]}</p>
      ) : (
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={line.id}>
              <EvidenceCard line={line} leftOut={leftOut.includes(line.study.id)} onLeaveOut={onLeaveOut} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
