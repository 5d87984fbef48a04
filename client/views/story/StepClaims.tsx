import { Circles } from '../../ui/Circles.tsx';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { GradeLink } from '../grade/GradeLink.tsx';
import type { StoryMechanism } from './StoryPlayer.tsx';
import { surenessWords, weakest } from './sureness.ts';

type Claim = StoryMechanism['steps'][number]['claims'][number];

/** What a step rests on: how sure it is, said first, then each of its claims. */
export function StepClaims({ claims }: { claims: readonly Claim[] }) {
  const least = weakest(claims);
  return (
    <section className="step-claims" aria-labelledby="step-sure">
      <h2 id="step-sure">How sure is this step?</h2>
      <p className="step-sureness">{surenessWords(claims)}</p>
      {claims.length > 1 && least ? (
        <p className="small-note">A step is as sure as the weakest of its claims, which is marked.</p>
      ) : null}
      <ul className="plain-list ruled-list">
        {claims.map((claim) => (
          <li
            key={claim.id}
            className="step-claim"
            data-weakest={(claims.length > 1 && claim === least) || undefined}
          >
            <NodeLink id={claim.id} className="claim-item-text">
              {claim.text}
            </NodeLink>
            <p className="claim-item-facts">
              <VerdictMark verdict={claim.sure.verdict} kind={claim.kind} />
              <Circles level={claim.sure.level} rank={claim.sure.rank} />
              {claims.length > 1 && claim === least ? <span className="tag">weakest</span> : null}
            </p>
            <p className="step-claim-why">
              <Glossed text={claim.sure.sentence} /> <GradeLink id={claim.id} claim={claim.text} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
