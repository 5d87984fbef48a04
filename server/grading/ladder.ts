/** Which ladder a claim is graded on, and about whom it is: decided by its kind and species. */
import type { GradedClaim, Ladder } from './types.ts';

const KINDS_ABOUT_EFFECTS = ['EFFICACY', 'SAFETY', 'POPULATION'];
const KINDS_ABOUT_NATURE = ['MECHANISM', 'PHARMACOKINETICS', 'MEASUREMENT'];

type About = Pick<GradedClaim, 'kind' | 'species'>;

/** The species that a claim is about; null: it names none. Claims about effects are about people unless they say otherwise. */
export function speciesOf(claim: About): string | null {
  return claim.species || (KINDS_ABOUT_EFFECTS.includes(claim.kind) ? 'human' : null);
}

export const isAboutPeople = (claim: About): boolean => speciesOf(claim) === 'human';
export const isAboutAnotherSpecies = (claim: About): boolean =>
  speciesOf(claim) !== null && !isAboutPeople(claim);

/** GRADE is made for effects on people; it would call textbook enzymology very low, hence the other ladders. */
export function ladderOf(claim: About): Ladder {
  if (KINDS_ABOUT_EFFECTS.includes(claim.kind)) return isAboutPeople(claim) ? 'GRADE' : 'CORROBORATION';
  if (KINDS_ABOUT_NATURE.includes(claim.kind)) return 'CORROBORATION';
  return claim.kind === 'EVIDENCE_GAP' ? 'LITERATURE' : 'NONE';
}
