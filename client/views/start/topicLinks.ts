/** Addresses of the explorer within one topic, and which numbers of a topic are worth a line. */
import { LIST_NAMES } from '../../state/filterNames.ts';

/** The same address for one topic alone. */
export function inTopic(href: string, topic: string | undefined): string {
  if (topic === undefined) return href;
  const [path, search] = href.split('?');
  const params = new URLSearchParams(search);
  params.append(LIST_NAMES.topics, topic);
  return `${path}?${params}`;
}

/** Kinds of which the topic has any; the study types are those of all topics. */
export const counted = <T extends { value: string; count: number }>(counts: readonly T[]): T[] =>
  counts.filter(({ value, count }) => count > 0 && value !== 'STUDY_TYPE');
