/** The grade of a claim of a pack: what its lines give, and the curator's where one stands in for it. */
import { assess } from '../../server/grading/assess.ts';
import { type CuratedGrade, standIn } from '../../server/grading/curated.ts';
import type { Assessment, GradedStudy } from '../../server/grading/types.ts';
import type { Claim, Evidence, Pack, Study } from '../pack/format.ts';
import { evidenceId, publicationId } from '../pack/ids.ts';
import { shortName } from '../study-names.ts';
import { evidenceLine, gradedClaim, gradedStudy } from './graded.ts';
import type { GraphRows } from './rows.ts';

/** A line of evidence with the study that it is from. */
export interface Line {
  id: string;
  row: Evidence;
  study: Study;
}

export function linesByClaim(pack: Pack): Map<string, Line[]> {
  const studies = new Map(pack.studies.map((s) => [s.key, s]));
  const byClaim = new Map<string, Line[]>();
  const seen = new Map<string, number>();
  for (const row of pack.evidence) {
    const study = studies.get(row.study);
    if (!study) continue;
    const pair = `${row.claim}\n${row.study}`;
    const nth = seen.get(pair) ?? 0;
    seen.set(pair, nth + 1);
    const lines = byClaim.get(row.claim) ?? [];
    byClaim.set(row.claim, lines);
    lines.push({ id: evidenceId(pack.topic.id, row.claim, row.study, nth), row, study });
  }
  return byClaim;
}

function curatedGrade(rows: GraphRows, { curated }: Claim): CuratedGrade | null {
  if (!curated) return null;
  const { study, ...grade } = curated;
  const reported = study ? rows.study(study) : undefined;
  return { ...grade, source: reported ? publicationId(reported) : null };
}

export interface Assessed {
  /** What is shown: the curator's where there is one. */
  assessment: Assessment;
  computed: Assessment;
  curated: CuratedGrade | null;
}

/** Grades claims one by one; a study that several rest on is made ready once. */
export function assessor(rows: GraphRows): (claim: Claim, lines: readonly Line[]) => Assessed {
  const studies = new Map<Study, GradedStudy>();
  const graded = (study: Study): GradedStudy => {
    const known = studies.get(study) ?? gradedStudy(rows, study, shortName(study));
    studies.set(study, known);
    return known;
  };
  return (claim, lines) => {
    const computed = assess(
      gradedClaim(rows, claim),
      lines.map((l) => evidenceLine(l.id, l.row, graded(l.study))),
    );
    const curated = curatedGrade(rows, claim);
    return { computed, curated, assessment: curated ? standIn(computed, curated) : computed };
  };
}
