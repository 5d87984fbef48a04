import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { type Problem, problemOf } from './problem.ts';

interface Standing {
  readonly waiting: boolean;
  readonly stopped: boolean;
  readonly problem: Problem | null;
}

export interface Once<Data, Variables> extends Standing {
  /** Asks; an answer goes to `take`. */
  readonly ask: (variables: Variables, take: (data: Data) => void) => void;
  readonly stop: () => void;
  /** As if nothing had been asked; what is on its way is taken back. */
  readonly reset: () => void;
}

const AT_REST: Standing = { waiting: false, stopped: false, problem: null };

/** A question that is asked when told to, such as for the next page, and not again by itself. */
export function useOnce<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Once<Data, Variables> {
  const client = useClient();
  const [standing, setStanding] = useState(AT_REST);
  const request = useRef<{ unsubscribe: () => void } | null>(null);
  const drop = useCallback(() => {
    request.current?.unsubscribe();
    request.current = null;
  }, []);
  useEffect(() => drop, [drop]);
  const reset = useCallback(() => {
    drop();
    setStanding(AT_REST);
  }, [drop]);
  const ask = (variables: Variables, take: (data: Data) => void) => {
    drop();
    setStanding({ ...AT_REST, waiting: true });
    let answered = false;
    request.current = client.query(document, variables).subscribe(({ data, error, stale }) => {
      if (answered || stale) return;
      answered = true;
      setStanding({ ...AT_REST, problem: error ? problemOf(error) : null });
      if (data) take(data);
    });
  };
  const stop = () => {
    drop();
    setStanding({ ...AT_REST, stopped: true });
  };
  return { ...standing, ask, stop, reset };
}
