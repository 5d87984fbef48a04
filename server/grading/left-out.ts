/** Which studies do not count, and why. The reason stands in the ledger. */
import { designPolicy } from './policy.ts';
import type { EvidenceLine, GradedStudy, Policy } from './types.ts';

export const NARRATIVE = 'narrative review: it says so too, it is no study of its own';

/** Why a line's study is left out whatever it says, or null. What-if filters come first, so that their reason is given. */
export function leftOut(line: Pick<EvidenceLine, 'study' | 'arm'>, policy: Policy): string | null {
  const { study } = line;
  if (study.retracted && !policy.includeRetracted) return 'retracted';
  const filtered = filteredOut(line, policy);
  if (filtered) return filtered;
  if (!study.hasResults) return 'no results: a registration, or results not read';
  if (study.design === 'NARRATIVE_REVIEW') return NARRATIVE;
  if (designPolicy(study.design).is === 'no study') return 'not a study, or of unknown design';
  const kept = study.includes.filter((s) => !s.retracted || policy.includeRetracted);
  if (study.includes.length > 0 && kept.length === 0) return 'review of retracted studies only';
  return null;
}

/** A filter on a field that the study does not record leaves it out, sponsorship apart. */
export function filteredOut(
  { study, arm }: Pick<EvidenceLine, 'study' | 'arm'>,
  policy: Policy,
): string | null {
  if (policy.includePreprints === false && study.preprint) return 'what-if: without preprints';
  if (isExcluded(study, policy)) return 'what-if: without this study';
  if (policy.excludeSponsored && study.sponsoredBySeller)
    return 'what-if: without studies paid for by a seller';
  if (policy.humansOnly && !study.systems.includes('HUMAN'))
    return study.systems.length > 0
      ? 'what-if: people only'
      : 'what-if: people only, and who was studied is not recorded';
  if (policy.route) {
    const routes = routesOf(study, arm);
    if (routes.length === 0) return 'what-if: this route only, and the route is not recorded';
    if (!routes.includes(policy.route)) return 'what-if: another route';
  }
  if (policy.designs && policy.designs.length > 0 && !policy.designs.includes(study.design))
    return 'what-if: another design';
  if (policy.fromYear != null || policy.toYear != null) {
    if (study.year == null) return 'what-if: these years only, and the year is not recorded';
    if (study.year < (policy.fromYear ?? -Infinity) || study.year > (policy.toYear ?? Infinity))
      return 'what-if: another year';
  }
  return null;
}

/** Excluding one record of a study excludes the study. */
const isExcluded = (study: GradedStudy, { excludeStudies }: Policy): boolean =>
  excludeStudies?.some((id) => id === study.id || study.sameAs.includes(id)) ?? false;

/** The line's own arm where it names one that exists; else every arm. */
function routesOf(study: GradedStudy, arm: number | null | undefined): string[] {
  const own = arm != null ? study.arms[arm] : undefined;
  return (own ? [own] : study.arms).flatMap((a) => (a.route ? [a.route] : []));
}
