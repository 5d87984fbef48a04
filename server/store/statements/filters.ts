/** A filter of the API as a condition on a claim `c`. Only what is asked for becomes text: plans stay simple. */
import type { ClaimFilter } from '../../generated.ts';
import type { Params } from '../store.ts';

export interface Condition {
  /** 'WHERE ...' or empty. */
  where: string;
  params: Params;
}

export type ClaimFilterField = Exclude<keyof ClaimFilter, 'text'>;

/** The condition of claims inside another WHERE, about the variable `of`: empty, or 'AND (...)'. */
export const andClaims = ({ where }: Condition, of: 'c' | 'n' = 'c'): string =>
  where && `AND (${where.replace(/^WHERE /, '').replaceAll('c.', `${of}.`)})`;

function combine(parts: (string | null)[], params: Params): Condition {
  const kept = parts.filter((p) => p !== null);
  return { where: kept.length > 0 ? `WHERE ${kept.join(' AND ')}` : '', params };
}

/**
 * The condition of a claim filter. `textIds`: the claims that the text finds (search has run before), or null.
 * `without`: a field to leave out, for a facet that counts what else could be chosen.
 */
export function claimCondition(
  filter: ClaimFilter,
  textIds: string[] | null,
  without?: ClaimFilterField,
): Condition {
  const params: Params = {};
  const asked = (field: ClaimFilterField): boolean => filter[field] != null && field !== without;
  const list = (field: ClaimFilterField, text: string): string | null => {
    if (!asked(field)) return null;
    params[field] = filter[field] as string[];
    return text;
  };
  const overlap = (field: ClaimFilterField, property: string) =>
    list(field, `any(x IN c.${property} WHERE x IN $${field})`);
  if (textIds) params.textIds = textIds;
  const years = asked('fromYear') || asked('toYear');
  if (years) {
    params.fromYear = asked('fromYear') ? (filter.fromYear ?? 0) : 0;
    params.toYear = asked('toYear') ? (filter.toYear ?? 9999) : 9999;
  }
  return combine(
    [
      textIds ? 'c.id IN $textIds' : null,
      list('topics', 'c.topic IN $topics'),
      list('kinds', 'c.claimKind IN $kinds'),
      list(
        'concepts',
        '(c.subject IN $concepts OR c.object IN $concepts OR any(x IN c.substances WHERE x IN $concepts))',
      ),
      overlap('mechanisms', 'mechanisms'),
      overlap('designs', 'designs'),
      overlap('systems', 'systems'),
      overlap('directions', 'directions'),
      list('verdicts', 'c.verdict IN $verdicts'),
      list('levels', 'c.level IN $levels'),
      list('minStanding', 'c.standing >= $minStanding'),
      list('minRank', 'c.rank >= $minRank'),
      list('minBalance', 'c.balance >= $minBalance'),
      list('maxBalance', 'c.balance <= $maxBalance'),
      overlap('hedging', 'hedging'),
      years ? 'any(x IN c.years WHERE x >= $fromYear AND x <= $toYear)' : null,
    ],
    params,
  );
}
