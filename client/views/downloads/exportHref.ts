/** Where the server has a topic as a file: all of it, or the claims that a filter leaves with all that they rest on. */
import { type Filter, toClaimFilter } from '../../state/filter.ts';

export function exportHref(path: string, topic: string, part: Filter | null): string {
  const query = new URLSearchParams({ topic });
  if (part) query.set('claims', JSON.stringify(toClaimFilter({ ...part, topics: [] })));
  return `${path}?${query}`;
}

/** Whether the filter says anything of claims, other than which topics they are of. */
export const narrows = (filter: Filter): boolean =>
  Object.keys(toClaimFilter({ ...filter, topics: [] })).length > 0;
