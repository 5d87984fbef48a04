import type { Direction, StudyPanelFragment } from '../../api/generated.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';

const GROUPS: readonly (readonly [Direction, string])[] = [
  ['SUPPORTS', 'Speaks for'],
  ['DISPUTES', 'Speaks against'],
  ['NEUTRAL', 'Leaves open'],
];

/** The claims that the study bears on, by which way it points. */
export function BearsOn({ evidence }: { evidence: StudyPanelFragment['evidence'] }) {
  return (
    <PanelSection title="Claims it bears on" count={evidence.totalCount}>
      {evidence.totalCount === 0 ? <p className="missing">No claim recorded here rests on it.</p> : null}
      {GROUPS.map(([direction, words]) => {
        const lines = evidence.nodes.filter((line) => line.direction === direction);
        if (lines.length === 0) return null;
        return (
          <div key={direction} className="bears-on">
            <h4>
              <DirectionMark direction={direction} />
              {words} <span className="count">{lines.length}</span>
            </h4>
            <ul className="plain-list ruled-list">
              {lines.map((line) => (
                <li key={line.id}>
                  <NodeLink id={line.claim.id} className="claim-item-text">
                    {line.claim.text}
                  </NodeLink>
                  <p className="bears-on-note">
                    <VerdictMark verdict={line.claim.assessment.verdict} kind={line.claim.kind} />
                    {line.note ? <span>{line.note}</span> : null}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {evidence.totalCount > evidence.nodes.length ? (
        <p>
          {evidence.nodes.length} of {evidence.totalCount} shown.
        </p>
      ) : null}
    </PanelSection>
  );
}
