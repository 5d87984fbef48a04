import type { SelectedQueryVariables } from '../../api/generated.ts';
import { type Policy, toPolicyInput } from '../../state/policy.ts';

/** What the panel asks of the selected thing: a fresh grade only where a what-if is on. */
export function selectedVariables(id: string, policy: Policy): SelectedQueryVariables {
  const input = toPolicyInput(policy);
  return input ? { id, policy: input, asking: true } : { id };
}
