import { useState } from 'react';
import { useClient } from 'urql';
import {
  ClaimEvidenceDocument,
  type ClaimPanelFragment,
  type EvidenceLineFragment,
} from '../../api/generated.ts';
import { type Problem, problemOf } from '../../api/problem.ts';

export interface AllEvidence {
  readonly lines: readonly EvidenceLineFragment[];
  readonly total: number;
  readonly more: (() => void) | null;
  readonly waiting: boolean;
  readonly problem: Problem | null;
}

/** The lines of evidence so far, and the way to the next page of them. */
export function useAllEvidence(claim: ClaimPanelFragment): AllEvidence {
  const client = useClient();
  const [pages, setPages] = useState<readonly ClaimPanelFragment['evidence'][]>([]);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const all = [claim.evidence, ...pages];
  const last = all.at(-1)?.pageInfo;
  const more = async () => {
    setWaiting(true);
    const after = last?.endCursor ?? null;
    const { data, error } = await client.query(ClaimEvidenceDocument, { id: claim.id, after }).toPromise();
    setWaiting(false);
    setProblem(error ? problemOf(error) : null);
    const next = data?.claim?.evidence;
    if (next) setPages((before) => [...before, next]);
  };
  return {
    lines: all.flatMap((page) => page.nodes),
    total: claim.evidence.totalCount,
    more: last?.hasNextPage ? more : null,
    waiting,
    problem,
  };
}
