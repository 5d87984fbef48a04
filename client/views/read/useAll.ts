import { useEffect } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { type Connection, type PagesOf, usePages } from '../table/usePages.ts';

/** Every row of a connection, page after page. What is still to come is in `hasMore`. */
export function useAll<Data, Row, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row>,
  pause = false,
): PagesOf<Row, Data> {
  const pages = usePages(document, variables, connectionOf, pause);
  const { hasMore, waiting, problem, more } = pages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `more` is another one at each render.
  useEffect(() => {
    if (hasMore && !waiting && !problem) more();
  }, [hasMore, waiting, problem]);
  return pages;
}
