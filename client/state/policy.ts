/** What-if rules for grading. The default leaves every grade as the atlas gives it. */
import type { Design, PolicyInput } from '../api/generated.ts';
import { DESIGNS } from './vocabulary.ts';

export interface Policy {
  readonly humansOnly: boolean;
  readonly excludeSponsored: boolean;
  /** Only studies by this route. */
  readonly route: string | null;
  /** Only studies of these designs; empty: of any. */
  readonly designs: readonly Design[];
  /** As of this year. */
  readonly toYear: number | null;
  /** Ids of studies to leave out. */
  readonly excludeStudies: readonly string[];
}

export const DEFAULT_POLICY: Policy = {
  humansOnly: false,
  excludeSponsored: false,
  route: null,
  designs: [],
  toYear: null,
  excludeStudies: [],
};

/** Null for the default: then the stored grade is asked for, not a fresh one. */
export function toPolicyInput(policy: Policy): PolicyInput | null {
  const input: PolicyInput = {};
  if (policy.humansOnly) input.humansOnly = true;
  if (policy.excludeSponsored) input.excludeSponsored = true;
  if (policy.route !== null) input.route = policy.route;
  if (policy.designs.length > 0) input.designs = [...policy.designs];
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

export function toggleDesign(policy: Policy, design: Design): Policy {
  const { designs } = policy;
  return {
    ...policy,
    designs: designs.includes(design) ? designs.filter((other) => other !== design) : [...designs, design],
  };
}

/** "only studies in people, as of 2019"; empty for the default. */
export function policyWords(policy: Policy): string {
  const { excludeStudies } = policy;
  return [
    policy.humansOnly ? 'only studies in people' : null,
    policy.route === null ? null : `only the ${policy.route} route`,
    policy.designs.length === 0 ? null : `only ${listed(policy.designs.map((design) => DESIGNS[design]))}`,
    policy.toYear === null ? null : `as of ${policy.toYear}`,
    policy.excludeSponsored ? 'without studies paid by the seller' : null,
    excludeStudies.length === 0
      ? null
      : `without ${excludeStudies.length} ${excludeStudies.length === 1 ? 'study' : 'studies'}`,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** "cohort or case report": terms of a vocabulary within a sentence. */
function listed(terms: readonly string[]): string {
  return terms.map((term) => term.charAt(0).toLowerCase() + term.slice(1)).join(' or ');
}
