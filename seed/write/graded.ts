/** What grading reads, from the pack's rows: stored with each study, so that a what-if reads what the stored grade read. */
import type { EvidenceLine, GradedClaim, GradedStudy } from '../../server/grading/types.ts';
import type { Claim, Evidence, Study } from '../pack/format.ts';
import { claimId, studyId } from '../pack/ids.ts';
import { distinct, type GraphRows } from './rows.ts';

export function gradedClaim(rows: GraphRows, claim: Claim): GradedClaim {
  const { species, route, substances, tissue, population, outcomeClass } = claim.qualifiers;
  return {
    id: claimId(rows.topic, claim.key),
    kind: claim.kind,
    species,
    route,
    substances: substances.map((key) => rows.concept(key)),
    tissue,
    population: population ? rows.concept(population) : undefined,
    outcomeClass,
  };
}

export function gradedStudy(rows: GraphRows, s: Study, label: string): GradedStudy {
  const id = (key: string) => studyId(rows.topic, key);
  return {
    id: id(s.key),
    label,
    design: s.design,
    systems: s.systems,
    species: s.species,
    sampleSize: s.sampleSize,
    arms: s.arms.map((a) => ({
      substances: distinct(a.substances.flatMap((key) => rows.lineage(key))),
      route: a.route,
      comparator: a.comparator,
    })),
    population: s.population ? rows.lineage(s.population) : [],
    tissues: s.tissues,
    outcomeClass: s.outcomeClass,
    hasResults: s.hasResults,
    retracted: s.retracted,
    preprint: s.preprint,
    year: s.year,
    randomized: s.randomized,
    blinded: s.blinded,
    controlled: s.controlled,
    sponsoredBySeller: s.sponsoredBySeller,
    includes: s.includes.map((key) => {
      const included = rows.study(key);
      return { id: id(key), retracted: included?.retracted ?? false, sampleSize: included?.sampleSize };
    }),
    sameAs: rows.sameStudy(s.key).map(id),
  };
}

export function evidenceLine(id: string, row: Evidence, study: GradedStudy): EvidenceLine {
  const { direction, arm, tissue, effectRatio, doseResponse, plausibleConfounding } = row;
  return {
    id,
    direction,
    study,
    arm,
    tissue,
    effectRatio,
    doseResponse,
    plausibleConfounding,
    flags: row.flags.map((f) => f.flag),
  };
}
