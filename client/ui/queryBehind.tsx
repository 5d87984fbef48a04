/** The query behind what is on screen. A view says what it asked; the header's link opens that in the playground. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type AnyVariables, stringifyDocument, type TypedDocumentNode } from 'urql';
import { AboutDocument } from '../api/generated.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { playgroundHref } from '../state/playgroundLink.ts';

interface Behind {
  readonly href: string;
  readonly show: (href: string) => void;
}

const Context = createContext<Behind>({ href: '/playground', show: () => undefined });

export function QueryBehindProvider({ children }: { children: ReactNode }) {
  const [href, show] = useState('/playground');
  const value = useMemo(() => ({ href, show }), [href]);
  return <Context value={value}>{children}</Context>;
}

export function useQueryBehind<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  const { show } = useContext(Context);
  const href = queryHref(document, variables);
  useEffect(() => {
    show(href);
    return () => show('/playground');
  }, [href, show]);
}

export function queryHref<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): string {
  return playgroundHref(stringifyDocument(document), variables ?? {});
}

/** The query itself with its variables, as text that runs when the variables are put in their place. */
export function queryText<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): string {
  const said = JSON.stringify(variables ?? {}, null, 2).replaceAll('\n', '\n# ');
  return `${stringifyDocument(document)}\n\n# Variables:\n# ${said}\n`;
}

/** Where the query can be read and run; undefined where the server has no playground. */
export function useQueryHref(): string | undefined {
  const { href } = useContext(Context);
  const { data } = useAnswer(AboutDocument, {});
  return data?.stats.playground === false ? undefined : href;
}
