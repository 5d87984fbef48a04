/** In which ways a study is about something else than the claim. A field that is missing on either side raises no flag. */
import type { Arm, Claim, Line, Study } from './read.ts';

const KINDS_OF_BLOOD = ['plasma', 'serum', 'whole blood', 'blood cells'];
const PEOPLE_BY_DEFAULT = ['EFFICACY', 'SAFETY', 'POPULATION'];

export type Broader = Map<string, string[]>;

export function speciesOf(claim: Claim): string | null {
  return claim.qualifiers.species ?? (PEOPLE_BY_DEFAULT.includes(claim.kind) ? 'human' : null);
}

/** Whether `general` is `concept` or lies somewhere above it. */
function covers(general: string, concept: string, broader: Broader): boolean {
  const seen = new Set<string>();
  const climb = (id: string): boolean => {
    if (id === general) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return (broader.get(id) ?? []).some(climb);
  };
  return climb(concept);
}

/** What one arm alone decides: ROUTE and SUBSTANCE. */
function armFlags(claim: Claim, arm: Arm | undefined, broader: Broader): string[] {
  const { route, substances } = claim.qualifiers;
  const flags: string[] = [];
  if (!arm) return flags;
  if (route && arm.route && arm.route !== route) flags.push('ROUTE');
  const given = arm.substances.some((one) => substances.some((asked) => covers(asked.id, one.id, broader)));
  if (substances.length > 0 && arm.substances.length > 0 && !given) flags.push('SUBSTANCE');
  return flags;
}

function studyFlags(claim: Claim, line: Line, study: Study, broader: Broader): string[] {
  const { tissue, outcomeClass, population } = claim.qualifiers;
  const species = speciesOf(claim);
  const flags = line.curatedFlags.map((curated) => curated.flag);
  const otherSpecies = species !== null && study.species.length > 0 && !study.species.includes(species);
  const noPeople = species === 'human' && study.systems.length > 0 && !study.systems.includes('HUMAN');
  if (otherSpecies || noPeople) flags.push('SPECIES');
  const measured = line.tissue ? [line.tissue] : study.tissues;
  const fits = (one: string) => one === tissue || (tissue === 'blood' && KINDS_OF_BLOOD.includes(one));
  if (tissue && measured.length > 0 && !measured.some(fits)) flags.push('TISSUE');
  const standsIn = study.outcomeClass === 'SURROGATE' || study.outcomeClass === 'MECHANISTIC';
  if (outcomeClass === 'PATIENT_IMPORTANT' && standsIn) flags.push('OUTCOME');
  if (population && study.population && !covers(population.id, study.population.id, broader))
    flags.push('POPULATION');
  return flags;
}

/** The flags of one line: of the arm it is about; without one, of the nearest arm that is no comparator. */
export function lineFlags(claim: Claim, line: Line, study: Study, broader: Broader): Set<string> {
  const about = line.arm === null ? undefined : line.study.arms[line.arm];
  const candidates = about ? [about] : study.arms.filter((arm) => !arm.comparator);
  const rest = studyFlags(claim, line, study, broader);
  const sets = candidates.map((arm) => new Set([...rest, ...armFlags(claim, arm, broader)]));
  return sets.reduce((best, next) => (next.size < best.size ? next : best), sets[0] ?? new Set(rest));
}
