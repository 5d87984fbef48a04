import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { type Problem, problemOf } from './problem.ts';

/** How a question stands: on its way, given up by the reader, or failed. */
export interface Asked {
  readonly waiting: boolean;
  /** The reader ended it: nothing is on its way, what was there is still there. */
  readonly stopped: boolean;
  readonly problem: Problem | null;
  /** Something answers it, or answered the one before it. */
  readonly has: boolean;
  readonly retry: () => void;
  /** Ends the request itself, not only the waiting for it. */
  readonly stop: () => void;
}

/** Nothing of it is awaited, and nothing stands in its way. */
export const isAnswered = ({ waiting, stopped, problem }: Asked): boolean => !waiting && !stopped && !problem;

export interface Answer<Data> extends Asked {
  /** The answer, or the last one there was while the next is on its way or could not be had. */
  readonly data: Data | undefined;
  /** `data` answers what is asked now. */
  readonly current: boolean;
}

/** Asks the server, and keeps on screen what was there until something better comes. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Answer<Data> {
  const question = JSON.stringify(variables);
  const [ended, end] = useState<string | null>(null);
  const stopped = !pause && ended === question;
  // A question that nobody listens to any more is taken back: its request is aborted.
  const [result, ask] = useQuery<Data, AnyVariables>({ query, variables, pause: pause || stopped });
  const [kept, keep] = useState<Data | undefined>(undefined);
  const usable = result.data ?? undefined;
  if (usable !== undefined && usable !== kept) keep(usable);
  const data = usable ?? kept;
  const waiting = result.fetching && !stopped;
  return {
    data,
    has: data !== undefined,
    current: usable !== undefined && !result.fetching && !result.stale && !stopped,
    waiting,
    stopped,
    problem: result.error && !waiting && !stopped ? problemOf(result.error) : null,
    retry: () => {
      if (stopped) end(null);
      else ask({ requestPolicy: 'network-only' });
    },
    stop: () => end(question),
  };
}
