import { useMemo } from 'react';
import { ClaimsToPractiseDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import type { Progress } from '../../state/progress.ts';
import { useProgress } from '../../ui/useProgress.ts';
import { useAskedTopics } from '../../ui/useTopics.ts';
import { type Exercise, practicePath } from './practice.ts';

export interface Practice {
  readonly path: readonly Exercise[];
  /** What the reader has graded in this browser. */
  readonly graded: Progress['claims'];
}

/** The path of practice; empty until the claims are there. */
export function usePractice(): Practice {
  const topics = useAskedTopics();
  const { data } = useAnswer(ClaimsToPractiseDocument, topics.length > 0 ? { topics } : {});
  const path = useMemo(() => practicePath(data?.claims.nodes ?? []), [data]);
  return { path, graded: useProgress().claims };
}
