import { useEffect, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { type Problem, problemOf } from '../../api/problem.ts';
import { useAnswer } from '../../api/useAnswer.ts';

export interface Connection<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly waiting: boolean;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** The first page of a connection, and the following ones as they are asked for. */
export function usePages<Data, Row, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row>,
  pause: boolean,
): Pages<Row> {
  const client = useClient();
  const first = useAnswer(document, variables, pause);
  const question = JSON.stringify(variables);
  const [later, setLater] = useState<readonly Connection<Row>[]>([]);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages belong to one question.
  useEffect(() => {
    setLater([]);
    setProblem(null);
  }, [question]);

  const pages = first.data ? [connectionOf(first.data), ...later] : [];
  const last = pages.at(-1);
  const more = async () => {
    if (waiting || !last?.pageInfo.hasNextPage) return;
    setWaiting(true);
    const after = last.pageInfo.endCursor;
    const { data, error } = await client
      .query<Data, AnyVariables>(document, { ...variables, after })
      .toPromise();
    setWaiting(false);
    setProblem(error ? problemOf(error) : null);
    if (data) setLater((before) => [...before, connectionOf(data)]);
  };
  return {
    rows: pages.flatMap((page) => page.nodes),
    total: pages[0]?.totalCount ?? null,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    more,
    waiting: waiting || first.waiting,
    problem: first.problem ?? problem,
    retry: first.problem ? first.retry : more,
  };
}
