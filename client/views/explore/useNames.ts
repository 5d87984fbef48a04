import { NamesDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import type { Filter } from '../../state/filter.ts';
import { useTopics } from '../../ui/useTopics.ts';

/** Names of the topics, mechanisms and concepts of a filter, by id. */
export function useNames(filter: Filter): ReadonlyMap<string, string> {
  const ids = [...filter.mechanisms, ...filter.concepts];
  const { data } = useAnswer(NamesDocument, { ids }, ids.length === 0);
  const names = new Map(useTopics().map(({ id, title }) => [id, title]));
  for (const node of data?.nodes ?? []) if (node && 'name' in node) names.set(node.id, node.name);
  return names;
}
