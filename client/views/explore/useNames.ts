import { NamesDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';

/** Names of mechanisms and concepts by id. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const { data } = useAnswer(NamesDocument, { ids: [...ids] }, ids.length === 0);
  const names = new Map<string, string>();
  for (const node of data?.nodes ?? []) if (node && 'name' in node) names.set(node.id, node.name);
  return names;
}
