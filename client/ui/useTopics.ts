import { AboutDocument, type AboutQuery } from '../api/generated.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { LIST_NAMES } from '../state/filterNames.ts';
import { useSearch } from './location.ts';

type Topic = AboutQuery['topics'][number];

/** What is loaded; empty until it is known. */
export function useTopics(): readonly Topic[] {
  return useAnswer(AboutDocument, {}).data?.topics ?? [];
}

/** The topics that the address asks for, on the start page as in the explorer; none: all of them. */
export function useAskedTopics(): string[] {
  return new URLSearchParams(useSearch()).getAll(LIST_NAMES.topics);
}
