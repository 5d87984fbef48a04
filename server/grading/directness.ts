/** In which ways a study is about something else than the claim: from recorded fields only. */
import { isAboutPeople, speciesOf } from './ladder.ts';
import { TISSUE_KINDS } from './policy.ts';
import type { Directness, EvidenceLine, Flag, GradedArm, GradedClaim, GradedStudy } from './types.ts';

type Finding = 'direct' | 'flag' | 'not recorded';

function species(claim: GradedClaim, study: GradedStudy): Finding {
  const wanted = speciesOf(claim);
  if (!wanted) return 'direct';
  if (study.species.length === 0 && study.systems.length === 0) return 'not recorded';
  if (study.species.length > 0 && !study.species.includes(wanted)) return 'flag';
  return isAboutPeople(claim) && study.systems.length > 0 && !study.systems.includes('HUMAN')
    ? 'flag'
    : 'direct';
}

/** Compares a claim's word with those recorded; nothing asked is direct. */
function among(wanted: string | null | undefined, recorded: readonly string[]): Finding {
  if (!wanted) return 'direct';
  if (recorded.length === 0) return 'not recorded';
  return recorded.includes(wanted) ? 'direct' : 'flag';
}

function tissue(claim: GradedClaim, line: EvidenceLine): Finding {
  if (!claim.tissue) return 'direct';
  const recorded = line.tissue ? [line.tissue] : line.study.tissues;
  if (recorded.length === 0) return 'not recorded';
  const fits = [claim.tissue, ...(TISSUE_KINDS[claim.tissue] ?? [])];
  return recorded.some((t) => fits.includes(t)) ? 'direct' : 'flag';
}

function substance(claim: GradedClaim, arm: GradedArm | undefined): Finding {
  if (claim.substances.length === 0) return 'direct';
  if (!arm || arm.substances.length === 0) return 'not recorded';
  return claim.substances.some((s) => arm.substances.includes(s)) ? 'direct' : 'flag';
}

function outcome(claim: GradedClaim, study: GradedStudy): Finding {
  if (claim.outcomeClass !== 'PATIENT_IMPORTANT') return 'direct';
  if (!study.outcomeClass) return 'not recorded';
  return study.outcomeClass === 'PATIENT_IMPORTANT' ? 'direct' : 'flag';
}

function collect(findings: readonly [Flag, Finding][], curated: readonly Flag[]): Directness {
  const flags: Flag[] = [];
  const notRecorded: Flag[] = [];
  for (const [flag, finding] of findings) {
    if (finding === 'flag' || curated.includes(flag)) flags.push(flag);
    else if (finding === 'not recorded') notRecorded.push(flag);
  }
  return { flags, notRecorded };
}

/**
 * The flags of a line: of the arm it names, else of the nearest arm that is no comparator (fewest flags, then lowest
 * index). A missing field raises no flag and is named as not recorded.
 */
export function directnessOf(claim: GradedClaim, line: EvidenceLine): Directness {
  const { study } = line;
  const named = line.arm != null ? study.arms[line.arm] : undefined;
  const active = study.arms.filter((a) => !a.comparator);
  const arms: (GradedArm | undefined)[] = named ? [named] : active.length > 0 ? active : [undefined];
  const bySpecies = species(claim, study);
  const byTissue = tissue(claim, line);
  const byOutcome = outcome(claim, study);
  const byPopulation = among(claim.population, study.population);
  let nearest: Directness | null = null;
  for (const arm of arms) {
    const found = collect(
      [
        ['SPECIES', bySpecies],
        ['ROUTE', among(claim.route, arm?.route ? [arm.route] : [])],
        ['SUBSTANCE', substance(claim, arm)],
        ['TISSUE', byTissue],
        ['OUTCOME', byOutcome],
        ['POPULATION', byPopulation],
      ],
      line.flags,
    );
    if (!nearest || found.flags.length < nearest.flags.length) nearest = found;
  }
  return nearest ?? { flags: [], notRecorded: [] };
}
