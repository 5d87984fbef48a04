import type { ClaimGradeFragment } from '../../api/generated.ts';
import { BODIES, DIRECTIONS } from '../../state/vocabulary.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { useSaveCsv } from '../table/useSaveCsv.ts';
import { ledgerCsv } from './ledgerCsv.ts';

type Grade = ClaimGradeFragment;

interface CountedProps {
  claim: { readonly id: string; readonly text: string };
  grade: Grade;
  /** The what-if of the grade in words; empty for the atlas's own. */
  rules: string;
}

/** The ledger: what was counted, in which body and with what weight, and what was not and why. */
export function Counted({ claim, grade, rules }: CountedProps) {
  const saveCsv = useSaveCsv();
  const { bodies, ledger } = grade;
  if (bodies.length + ledger.length === 0) return null;
  const left = ledger.filter((entry) => !entry.counted);
  const counted = ledger.filter((entry) => entry.counted);
  return (
    <PanelSection title="What was counted">
      {bodies.length > 0 ? <Bodies bodies={bodies} /> : null}
      <details className="ledger">
        <summary>
          {counted.length} of {ledger.length} lines of evidence counted
          {left.length > 0 ? `, ${left.length} left out` : ''}
        </summary>
        <ul className="plain-list">
          {[...left, ...counted].map((entry) => (
            <li key={entry.evidence.id}>
              <NodeLink id={entry.evidence.study.id}>{entry.evidence.study.label}</NodeLink>,{' '}
              {DIRECTIONS[entry.direction].toLowerCase()}: {entry.counted ? '' : 'not counted, '}
              {entry.reason}
              {entry.counted ? `, weight ${entry.weight.toFixed(2)}` : ''}
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="button no-print"
          onClick={() => saveCsv(`ledger of ${claim.id}`, ledgerCsv(claim, ledger, rules))}
        >
          <Icon name="download" /> CSV<span className="visually-hidden"> of the ledger</span>
        </button>
      </details>
    </PanelSection>
  );
}

function Bodies({ bodies }: { bodies: Grade['bodies'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="table-scroll" aria-label="Bodies of evidence" tabIndex={0}>
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">Body of evidence</th>
            {['Studies', 'Participants', 'For', 'Neutral', 'Against'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <tr key={body.name}>
              <th scope="row">
                {BODIES[body.name] ?? body.name}
                {body.restsOn ? <span className="missing"> (the grade rests on it)</span> : null}
              </th>
              <td className="number">{body.studies}</td>
              <td className="number">
                <Recorded value={body.participants} />
              </td>
              <td className="number">{body.supports.toFixed(2)}</td>
              <td className="number">{body.neutral.toFixed(2)}</td>
              <td className="number">{body.disputes.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small-note">For, neutral and against are weights, not numbers of studies.</p>
    </section>
  );
}
