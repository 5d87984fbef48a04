import { KINDS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { type Claim, predicateWords, type Step, studiesWords } from './words.ts';

export function ConceptPill({ id, name }: { id: string; name: string }) {
  return (
    <NodeLink id={id} className="chain-concept">
      {name}
    </NodeLink>
  );
}

/** From one concept to the next: the line with its arrow, what it says, and where it leads. */
export function ChainStep({ step, weakest }: { step: Step; weakest: boolean }) {
  const { claim, forward, to } = step;
  return (
    <li className="chain-step" data-weakest={weakest || undefined} data-leap={claim === null || undefined}>
      <Line end={forward ? null : 'left'} />
      {claim ? <ClaimCard claim={claim} step={step} weakest={weakest} /> : <Leap step={step} />}
      <Line end={forward ? 'right' : null} />
      <ConceptPill id={to.id} name={to.name} />
    </li>
  );
}

/** The arrow of a claim leads from its subject to its object. */
function Line({ end }: { end: 'left' | 'right' | null }) {
  return (
    <svg aria-hidden="true" className="chain-line" width="28" height="12" viewBox="0 0 28 12">
      <path d="M0 6h28" />
      {end === 'right' ? <path className="chain-arrow" d="m19 1.5 9 4.5-9 4.5Z" /> : null}
      {end === 'left' ? <path className="chain-arrow" d="M9 1.5 0 6l9 4.5Z" /> : null}
    </svg>
  );
}

function Leap({ step: { forward, others } }: { step: Step }) {
  return (
    <div className="chain-card">
      <p className="chain-predicate">{forward ? 'is a kind of' : 'has as one kind'}</p>
      <Others others={others} />
    </div>
  );
}

interface ClaimCardProps {
  claim: Claim;
  step: Step;
  weakest: boolean;
}

function ClaimCard({ claim, step: { from, to, forward, via, others }, weakest }: ClaimCardProps) {
  const { assessment } = claim;
  return (
    <div className="chain-card">
      {weakest ? (
        <p className="chain-weakest">
          <Icon name="broken" size={14} /> Weakest link
        </p>
      ) : null}
      <p className="chain-predicate">
        {predicateWords(claim)}
        {forward ? null : <span className="chain-turned"> · read against its arrow</span>}
      </p>
      <NodeLink id={claim.id} className="chain-claim">
        {claim.text}
      </NodeLink>
      {via ? (
        <p className="chain-note">
          Said of <NodeLink id={via.id}>{via.name}</NodeLink>, which gives {(forward ? from : to).name}.
        </p>
      ) : null}
      <p className="chain-grade">
        <VerdictMark verdict={assessment.verdict} kind={claim.kind} />
        {assessment.level === 'NOT_STUDIED' ? null : (
          <Circles level={assessment.level} rank={assessment.rank} />
        )}
      </p>
      <p className="chain-note">{studiesWords(claim)}</p>
      <Others others={others} />
    </div>
  );
}

/** What else is said of the same two concepts. */
function Others({ others }: Pick<Step, 'others'>) {
  if (others.length === 0) return null;
  return (
    <details className="chain-others">
      <summary>
        {others.length} more {others.length === 1 ? 'claim' : 'claims'} about the two
      </summary>
      <ul className="plain-list">
        {others.map(({ id, text, kind }) => (
          <li key={id}>
            <NodeLink id={id}>{text}</NodeLink> <span className="tag">{KINDS[kind]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
