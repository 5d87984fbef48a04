import type { ClaimBriefFragment } from '../api/generated.ts';
import { ClaimItem } from './ClaimItem.tsx';
import './ClaimList.css';

interface ClaimListProps {
  readonly claims: readonly ClaimBriefFragment[];
  /** Words above a claim: why it is in the list. */
  readonly lead?: (claim: ClaimBriefFragment) => string | undefined;
}

export function ClaimList({ claims, lead }: ClaimListProps) {
  return (
    <ul className="plain-list ruled-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <Lead words={lead?.(claim)} />
          <ClaimItem claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function Lead({ words }: { words: string | undefined }) {
  return words ? <p className="claim-list-lead">{words}</p> : null;
}
