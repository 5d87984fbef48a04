import type { ClaimBriefFragment } from '../api/generated.ts';
import { KINDS } from '../state/vocabulary.ts';
import { Balance } from './Balance.tsx';
import { Circles } from './Circles.tsx';
import { NodeLink } from './NodeLink.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import './ClaimItem.css';

export function countsOf(claim: ClaimBriefFragment) {
  return {
    supports: claim.supports.totalCount,
    neutral: claim.neutral.totalCount,
    disputes: claim.disputes.totalCount,
  };
}

export function isNoneCounted(claim: ClaimBriefFragment): boolean {
  return claim.assessment.bodies.every(({ studies }) => studies === 0);
}

/** A claim in a list: the sentence, which way it points, how much there is. */
export function ClaimItem({ claim }: { claim: ClaimBriefFragment }) {
  const { assessment } = claim;
  return (
    <article className="claim-item">
      <NodeLink id={claim.id} className="claim-item-text">
        {claim.text}
      </NodeLink>
      <p className="claim-item-facts">
        <VerdictMark verdict={assessment.verdict} kind={claim.kind} />
        <Circles level={assessment.level} rank={assessment.rank} />
        <Balance counts={countsOf(claim)} noneCounted={isNoneCounted(claim)} />
        <span className="tag">{KINDS[claim.kind]}</span>
      </p>
    </article>
  );
}
