import { useState } from 'react';
import {
  ClaimEvidenceDocument,
  type ClaimPanelFragment,
  type EvidenceLineFragment,
} from '../../api/generated.ts';
import type { Asked } from '../../api/useAnswer.ts';
import { useOnce } from '../../api/useOnce.ts';

export interface AllEvidence extends Asked {
  readonly lines: readonly EvidenceLineFragment[];
  readonly total: number;
  readonly more: (() => void) | null;
}

/** The lines of evidence so far, and the way to the next page of them. */
export function useAllEvidence(claim: ClaimPanelFragment): AllEvidence {
  const [pages, setPages] = useState<readonly ClaimPanelFragment['evidence'][]>([]);
  const { waiting, stopped, problem, ask, stop } = useOnce(ClaimEvidenceDocument);
  const all = [claim.evidence, ...pages];
  const last = all.at(-1)?.pageInfo;
  const more = () =>
    ask({ id: claim.id, after: last?.endCursor ?? null }, (data) => {
      const next = data.claim?.evidence;
      if (next) setPages((before) => [...before, next]);
    });
  return {
    lines: all.flatMap((page) => page.nodes),
    total: claim.evidence.totalCount,
    more: last?.hasNextPage ? more : null,
    has: true,
    waiting,
    stopped,
    problem,
    retry: more,
    stop,
  };
}
