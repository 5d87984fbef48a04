import type { EvidenceLineFragment } from '../../api/generated.ts';
import { routesOf } from '../../state/study.ts';
import { DESIGNS, FLAGS, VERIFICATION } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { OutLinks } from '../../ui/OutLinks.tsx';
import { Recorded } from '../../ui/Recorded.tsx';

/** One study and what it says of the claim. */
interface EvidenceCardProps {
  line: EvidenceLineFragment;
  leftOut: boolean;
  onLeaveOut: ((study: string) => void) | undefined;
}

export function EvidenceCard({ line, leftOut, onLeaveOut }: EvidenceCardProps) {
  const { study } = line;
  const arm = line.arm === null ? undefined : study.arms[line.arm];
  const routes = routesOf(arm ? [arm] : study.arms);
  const flags = [
    ...line.indirectness.map((flag) => ({ flag, reason: '' })),
    ...line.curatedFlags.filter(({ flag }) => !line.indirectness.includes(flag)),
  ];
  return (
    <article className="evidence" data-left-out={leftOut || undefined}>
      <h4>
        <NodeLink id={study.id}>{study.label}</NodeLink>
      </h4>
      <p className="evidence-design">{DESIGNS[study.design]}</p>
      <p className="evidence-facts">
        n <Recorded value={study.sampleSize} /> · species{' '}
        <Recorded value={study.species.join(', ') || null} /> · route{' '}
        <Recorded value={routes.join(', ') || null} />
        {arm ? <> · arm: {arm.label}</> : null}
      </p>
      {line.note ? <p className="evidence-note">{line.note}</p> : null}
      {line.effect ? <p className="evidence-note">Effect: {line.effect}</p> : null}
      <p className="evidence-finding">{study.finding}</p>
      <ul className="evidence-marks">
        {study.retracted ? <li className="mark-bad">Retracted</li> : null}
        {study.preprint ? <li>Preprint</li> : null}
        {study.hasResults ? null : <li>No results yet</li>}
        {flags.map(({ flag, reason }) => (
          <li key={flag} title={reason || undefined}>
            {FLAGS[flag]}
          </li>
        ))}
        {line.notRecorded.map((field) => (
          <li key={`nr-${field}`} className="mark-missing">
            {field.toLowerCase()} not recorded
          </li>
        ))}
        {line.counted ? null : (
          <li className="mark-missing">Not counted: {line.notCountedBecause ?? 'no reason recorded'}</li>
        )}
      </ul>
      <p className="evidence-links">
        <span className="verification">{VERIFICATION[study.verification] ?? study.verification}</span>
        <OutLinks thing={study} />
        {onLeaveOut ? (
          <button
            type="button"
            className="button-link no-print"
            aria-pressed={leftOut}
            onClick={() => onLeaveOut(study.id)}
          >
            What if without it<span className="visually-hidden">: {study.label}</span>
          </button>
        ) : null}
      </p>
    </article>
  );
}
