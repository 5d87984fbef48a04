import type { ClaimBriefFragment } from '../api/generated.ts';
import { ClaimItem } from './ClaimItem.tsx';

export function ClaimList({ claims }: { claims: readonly ClaimBriefFragment[] }) {
  return (
    <ul className="plain-list ruled-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimItem claim={claim} />
        </li>
      ))}
    </ul>
  );
}
