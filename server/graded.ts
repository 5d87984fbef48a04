/** What grading reads of the stored rows: the same fields that the stored grade was made from. */
import type { EvidenceLine, Flag, GradedClaim, GradedStudy } from './grading/types.ts';
import type { ClaimRow, EvidenceRow, StudyRow } from './model.ts';

export const gradedClaim = (row: ClaimRow): GradedClaim => ({
  id: row.id,
  kind: row.claimKind,
  species: row.species,
  route: row.route,
  substances: row.substances ?? [],
  tissue: row.tissue,
  population: row.population,
  outcomeClass: row.outcomeClass,
});

export const gradedLine = (row: EvidenceRow, study: StudyRow): EvidenceLine => ({
  id: row.id,
  direction: row.direction,
  study: JSON.parse(study.graded) as GradedStudy,
  arm: row.arm,
  tissue: row.tissue,
  effectRatio: row.effectRatio,
  doseResponse: row.doseResponse,
  plausibleConfounding: row.plausibleConfounding,
  flags: (JSON.parse(row.flags) as { flag: Flag }[]).map((f) => f.flag),
});
