/**
 * The CORROBORATION ladder: how often, in how many systems and in whom a claim about nature was shown.
 * The words are adapted from ClinGen's gene-disease classes; the rule is our own.
 */
import { isAboutAnotherSpecies, isAboutPeople, speciesOf } from './ladder.ts';
import { rankOf } from './levels.ts';
import type { GradedClaim, Level, Verdict } from './types.ts';
import { isDecisive, isReview, type Voice } from './voices.ts';

export interface Corroborated {
  level: Level;
  rank: number;
  caps: string[];
}

/** Direct primary studies in the direction of the balance, their systems, those in people, and the randomised of these. */
interface Tally {
  direct: number;
  systems: number;
  human: number;
  randomized: number;
}

/** `narrative`: the directions of the narrative reviews that the policy lets through, one voice a review. */
export function corroborate(
  claim: GradedClaim,
  voices: readonly Voice[],
  verdict: Verdict,
  balance: number,
  narrative: readonly string[],
): Corroborated {
  const plain = (level: Level, caps: string[] = []): Corroborated => ({ level, rank: rankOf(level), caps });
  if (voices.length === 0) {
    if (narrative.length === 0) return plain('NOT_STUDIED');
    const supporting = narrative.filter((d) => d === 'SUPPORTS').length;
    const stated = supporting >= 2 && !narrative.includes('DISPUTES');
    return { level: 'REVIEWS_ONLY', rank: stated ? 1 : 0, caps: [] };
  }
  if (!voices.some(isDecisive)) return plain('INCONCLUSIVE');

  const tally = tallyOf(claim, voices, balance);
  const k = tally.direct;
  const withoutPeople = isAboutPeople(claim) && tally.human === 0;
  const caps = withoutPeople ? ['no human evidence'] : [];
  if (verdict === 'CONTESTED') return plain('DISPUTED', caps);
  if (verdict === 'DISPUTED') return plain(k >= 2 ? 'REFUTED' : 'DISPUTED', caps);
  if (k === 0) return plain('LIMITED', ['no direct primary study', ...caps]);
  if (k === 1 || verdict === 'UNSETTLED') return plain('LIMITED', caps);
  const level = classOf(claim, tally);
  const high = level === 'DEFINITIVE' || level === 'STRONG';
  return plain(withoutPeople && high ? 'MODERATELY_CORROBORATED' : level, caps);
}

function classOf(claim: GradedClaim, { direct: k, systems: s, human: h, randomized: t }: Tally): Level {
  const trialsAsked = !isAboutAnotherSpecies(claim);
  if ((k >= 5 && s >= 3 && h >= 2) || (isAboutPeople(claim) && h >= 5 && t >= 2)) return 'DEFINITIVE';
  if ((k >= 3 && s >= 2) || (h >= 3 && (t >= 1 || !trialsAsked))) return 'STRONG';
  return 'MODERATELY_CORROBORATED';
}

/** Direct primary studies in the direction of the balance; for another species `human` counts those in that species. */
function tallyOf(claim: GradedClaim, voices: readonly Voice[], balance: number): Tally {
  const other = isAboutAnotherSpecies(claim);
  const direction = balance > 0 ? 'SUPPORTS' : balance < 0 ? 'DISPUTES' : null;
  const direct = voices.filter(
    (v) =>
      !isReview(v.study) &&
      v.direction === direction &&
      !v.flags.includes('SUBSTANCE') &&
      !v.flags.includes('ROUTE') &&
      !(other && v.flags.includes('SPECIES')),
  );
  const own = direct.filter((v) =>
    other ? v.study.species.includes(speciesOf(claim) ?? '') : v.body !== 'PRE',
  );
  return {
    direct: direct.length,
    systems: new Set(direct.flatMap((v) => v.study.systems)).size,
    human: own.length,
    randomized: own.filter((v) => v.body === 'HR').length,
  };
}
