/** What-if rules for grading. The default leaves every grade as the atlas gives it. */
import type { PolicyInput } from '../api/generated.ts';

export interface Policy {
  readonly humansOnly: boolean;
  readonly excludeSponsored: boolean;
  /** Only studies by this route. */
  readonly route: string | null;
  /** As of this year. */
  readonly toYear: number | null;
  /** Ids of studies to leave out. */
  readonly excludeStudies: readonly string[];
}

export const DEFAULT_POLICY: Policy = {
  humansOnly: false,
  excludeSponsored: false,
  route: null,
  toYear: null,
  excludeStudies: [],
};

/** Null for the default: then the stored grade is asked for, not a fresh one. */
export function toPolicyInput(policy: Policy): PolicyInput | null {
  const input: PolicyInput = {};
  if (policy.humansOnly) input.humansOnly = true;
  if (policy.excludeSponsored) input.excludeSponsored = true;
  if (policy.route !== null) input.route = policy.route;
  if (policy.toYear !== null) input.toYear = policy.toYear;
  if (policy.excludeStudies.length > 0) input.excludeStudies = [...policy.excludeStudies];
  return Object.keys(input).length > 0 ? input : null;
}

export function toggleStudy(policy: Policy, id: string): Policy {
  const { excludeStudies } = policy;
  return {
    ...policy,
    excludeStudies: excludeStudies.includes(id)
      ? excludeStudies.filter((other) => other !== id)
      : [...excludeStudies, id],
  };
}

/** "only studies in people, as of 2019"; empty for the default. */
export function policyWords(policy: Policy): string {
  const { excludeStudies } = policy;
  return [
    policy.humansOnly ? 'only studies in people' : null,
    policy.route === null ? null : `only the ${policy.route} route`,
    policy.toYear === null ? null : `as of ${policy.toYear}`,
    policy.excludeSponsored ? 'without studies paid by the seller' : null,
    excludeStudies.length === 0
      ? null
      : `without ${excludeStudies.length} ${excludeStudies.length === 1 ? 'study' : 'studies'}`,
  ]
    .filter((words) => words !== null)
    .join(', ');
}
