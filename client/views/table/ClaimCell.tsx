import { KINDS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import type { ClaimRow } from './columns.ts';

export function ClaimCell({ claim, column }: { claim: ClaimRow; column: string }) {
  const { assessment } = claim;
  switch (column) {
    case 'text':
      return <NodeLink id={claim.id}>{claim.text}</NodeLink>;
    case 'kind':
      return KINDS[claim.kind];
    case 'verdict':
      return <VerdictMark verdict={assessment.verdict} kind={claim.kind} />;
    case 'level':
      return assessment.level === 'NOT_GRADED' ? (
        <span className="missing">not graded</span>
      ) : (
        <Circles level={assessment.level} rank={assessment.rank} />
      );
    case 'supports':
    case 'neutral':
    case 'disputes':
      return claim[column].totalCount;
    case 'mechanisms':
      return claim.mechanisms.length === 0 ? (
        <span className="missing">none recorded</span>
      ) : (
        claim.mechanisms.map((mechanism) => mechanism.name).join(', ')
      );
    default:
      return null;
  }
}
