import { MapOverviewDocument, type MapOverviewQueryVariables } from '../../api/generated.ts';
import { toClaimFilter } from '../../state/filter.ts';
import type { Picture } from '../../state/picture.ts';
import { toPolicyInput } from '../../state/policy.ts';

/** The question that the first picture of the map answers: asked ahead of the map's own code, and again by it. */
export const OVERVIEW = MapOverviewDocument;

const FIRST_NODES = 60;

export function overviewVariables({
  filter,
  policy,
}: Pick<Picture, 'filter' | 'policy'>): MapOverviewQueryVariables {
  return {
    topic: null,
    first: FIRST_NODES,
    filter: toClaimFilter(filter),
    policy: toPolicyInput(policy),
  };
}
