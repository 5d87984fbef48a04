import { useEffect, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { type Asked, useAnswer } from '../../api/useAnswer.ts';
import { useOnce } from '../../api/useOnce.ts';

export interface Connection<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Row> extends Asked {
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly more: () => void;
}

export interface PagesOf<Row, Data> extends Pages<Row> {
  /** The answer that the first page came in. */
  readonly first: Data | undefined;
}

/** The first page of a connection, and the following ones as they are asked for. */
export function usePages<Data, Row, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row>,
  pause: boolean,
): PagesOf<Row, Data> {
  const first = useAnswer(document, variables, pause);
  const next = useOnce(document);
  const question = JSON.stringify(variables);
  const [later, setLater] = useState<readonly Connection<Row>[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages belong to one question.
  useEffect(() => {
    setLater([]);
    next.reset();
  }, [question]);

  const pages = first.data ? [connectionOf(first.data), ...later] : [];
  const last = pages.at(-1);
  const more = () => {
    if (next.waiting || !last?.pageInfo.hasNextPage) return;
    const after = last.pageInfo.endCursor;
    next.ask({ ...variables, after }, (data) => setLater((before) => [...before, connectionOf(data)]));
  };
  const onFirst = first.waiting || first.stopped || first.problem !== null;
  const { waiting, stopped, problem, retry, stop } = onFirst ? first : { ...next, retry: more };
  return {
    rows: pages.flatMap((page) => page.nodes),
    total: pages[0]?.totalCount ?? null,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    more,
    first: first.data,
    has: first.has,
    waiting,
    stopped,
    problem,
    retry,
    stop,
  };
}
