import { useMemo } from 'react';
import { AboutDocument, type AboutQuery } from '../api/generated.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { LIST_NAMES } from '../state/filterNames.ts';
import { useSearch } from './location.ts';

type Topic = AboutQuery['topics'][number];

/** What is loaded; empty until it is known. */
export function useTopics(): readonly Topic[] {
  return useAnswer(AboutDocument, {}).data?.topics ?? NONE;
}

const NONE: readonly Topic[] = [];

/** The topics that the address asks for, on the start page as in the explorer; none: all of them. */
export function useAskedTopics(): string[] {
  const search = useSearch();
  // The same list while the address is the same: effects depend on it.
  return useMemo(() => new URLSearchParams(search).getAll(LIST_NAMES.topics), [search]);
}
