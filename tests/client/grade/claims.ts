/** Claims to grade, with nothing in them but what a test says. */
import type { ClaimToGradeFragment, PracticeClaimFragment } from '../../../client/api/generated.ts';
import { aLine, aStudy } from '../samples.ts';

type Assessment = ClaimToGradeFragment['assessment'];
type Line = ClaimToGradeFragment['evidence']['nodes'][number];

export function aGrade(fields: Partial<Assessment> = {}): Assessment {
  return {
    ladder: 'GRADE',
    basis: 'COMPUTED',
    outdatedSince: null,
    level: 'LOW',
    rank: 2,
    verdict: 'SUPPORTED',
    balance: 0.6,
    sentence: 'Low certainty: 1 randomised trial, 45 people.',
    start: 'HIGH',
    caps: [],
    steps: [],
    ledger: [],
    curated: null,
    computed: null,
    ...fields,
  };
}

/** A claim whose lines are all counted in their own direction, unless the grade says otherwise. */
export function toGrade(
  grade: Partial<Assessment> = {},
  lines: readonly Line[] = [],
  more: Partial<ClaimToGradeFragment> = {},
): ClaimToGradeFragment {
  const ledger = lines.map(({ id, direction }) => ({
    evidence: { id },
    direction,
    counted: true,
    reason: 'counted',
  }));
  return {
    id: 'nad:claim:C75',
    text: 'Infusions often make people feel sick.',
    kind: 'SAFETY',
    qualifiers: { species: 'human', route: null, dose: null, tissue: null, substances: [], population: null },
    evidence: { totalCount: lines.length, nodes: [...lines] },
    assessment: aGrade({ ledger, ...grade }),
    ...more,
  };
}

export const lineOf = (id: string, line: Partial<Line> = {}, study: Partial<Line['study']> = {}): Line =>
  aLine({ id, ...line, study: aStudy({ id: `study:${id}`, label: id, ...study }) });

export function aPracticeClaim(
  id: string,
  assessment: Partial<PracticeClaimFragment['assessment']> = {},
): PracticeClaimFragment {
  return {
    id,
    text: id,
    kind: 'MECHANISM',
    assessment: {
      ladder: 'CORROBORATION',
      verdict: 'SUPPORTED',
      basis: 'COMPUTED',
      caps: [],
      steps: [],
      bodies: [{ studies: 2 }],
      ...assessment,
    },
  };
}
