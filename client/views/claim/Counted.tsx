import type { ClaimPanelFragment, EvidenceLineFragment } from '../../api/generated.ts';
import { BODIES, DIRECTIONS } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';

interface CountedProps {
  lines: readonly EvidenceLineFragment[];
  bodies: ClaimPanelFragment['grade']['bodies'];
  total: number;
}

/** The ledger: what was counted, in which body, and what was not and why. */
export function Counted({ lines, bodies, total }: CountedProps) {
  if (total === 0) return null;
  const left = lines.filter((line) => !line.counted);
  const counted = lines.length - left.length;
  return (
    <PanelSection title="What was counted">
      {bodies.length > 0 ? (
        <div className="table-scroll">
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">Body of evidence</th>
                <th scope="col" className="number">
                  Studies
                </th>
                <th scope="col" className="number">
                  Participants
                </th>
              </tr>
            </thead>
            <tbody>
              {bodies.map((body) => (
                <tr key={body.name}>
                  <th scope="row">{BODIES[body.name] ?? body.name}</th>
                  <td className="number">{body.studies}</td>
                  <td className="number">
                    <Recorded value={body.participants} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <details className="ledger">
        <summary>
          {counted} of {lines.length} lines of evidence counted
          {left.length > 0 ? `, ${left.length} left out` : ''}
        </summary>
        <ul className="plain-list">
          {[...left, ...lines.filter((line) => line.counted)].map((line) => (
            <li key={line.id}>
              <NodeLink id={line.study.id}>{line.study.label}</NodeLink>,{' '}
              {DIRECTIONS[line.direction].toLowerCase()}:{' '}
              {line.counted
                ? `counted, weight ${line.weight.toFixed(2)}`
                : `not counted, ${line.notCountedBecause ?? 'no reason recorded'}`}
            </li>
          ))}
        </ul>
      </details>
    </PanelSection>
  );
}
