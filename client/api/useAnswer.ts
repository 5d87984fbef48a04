import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { type Problem, problemOf } from './problem.ts';

export interface Answer<Data> {
  /** The answer, or the last one there was while the next is on its way or could not be had. */
  readonly data: Data | undefined;
  /** `data` answers what is asked now. */
  readonly current: boolean;
  readonly waiting: boolean;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** Asks the server, and keeps on screen what was there until something better comes. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Answer<Data> {
  const [result, ask] = useQuery<Data, AnyVariables>({ query, variables, pause });
  const [kept, keep] = useState<Data | undefined>(undefined);
  const usable = result.data ?? undefined;
  if (usable !== undefined && usable !== kept) keep(usable);
  return {
    data: usable ?? kept,
    current: usable !== undefined && !result.fetching && !result.stale,
    waiting: result.fetching,
    problem: result.error && !result.fetching ? problemOf(result.error) : null,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
