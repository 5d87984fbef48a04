/** A claim's limits and its ladder, said to somebody about to grade it. */
import type { ClaimToGradeFragment, Ladder } from '../../api/generated.ts';
import { KINDS, LADDERS } from '../../state/vocabulary.ts';

/** "A claim about efficacy, in human, by the oral route." */
export function limitsOf({ kind, qualifiers }: Pick<ClaimToGradeFragment, 'kind' | 'qualifiers'>): string {
  const { species, route, dose, tissue, substances, population } = qualifiers;
  const parts = [
    species && `species: ${species}`,
    substances.length > 0 && `substance: ${substances.map(({ name }) => name).join(', ')}`,
    route && `route: ${route}`,
    dose && `dose: ${dose}`,
    tissue && `tissue: ${tissue}`,
    population && `group: ${population.name}`,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  const limited =
    parts.length > 0 ? `What it is limited to: ${parts.join('; ')}.` : 'It names no species, route or group.';
  return `Kind of claim: ${KINDS[kind].toLowerCase()}. ${limited}`;
}

/** How this kind of claim is graded, for those about to do it. */
export function notGradedWords(ladder: Ladder): string {
  return ladder === 'NONE'
    ? `${LADDERS.NONE} No study can make a practice, a price or an opinion certain; which way studies point can still be said.`
    : LADDERS[ladder];
}
