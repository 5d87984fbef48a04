import { appliesTo, chosen } from '../../state/filter.ts';
import { choiceWords } from '../../state/filterWords.ts';
import type { Picture } from '../../state/picture.ts';
import { policyWords } from '../../state/policy.ts';
import { useNames } from './useNames.ts';

/** What a figure of this picture leaves out, in words: filters and what-if rules; empty without any. */
export function useConditions({ filter, policy }: Picture): string {
  const names = useNames(filter);
  const choices = chosen(filter).filter(({ field }) => appliesTo(field, 'claims'));
  return [...choices.map((choice) => choiceWords(choice, names.get(choice.value))), policyWords(policy)]
    .filter((words) => words !== '')
    .join('; ');
}
