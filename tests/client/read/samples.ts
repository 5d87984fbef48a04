/** Statements with nothing in them but what a test says. */
import fc from 'fast-check';
import type {
  AuditStatementFragment,
  Hedging,
  Ladder,
  Level,
  Verdict,
} from '../../../client/api/generated.ts';
import type { Grade } from '../../../client/views/read/audit.ts';

type Claim = AuditStatementFragment['claim'];
type Assessment = Claim['assessment'];

export function aStatement(
  fields: Partial<Omit<AuditStatementFragment, 'claim'>> = {},
  claim: Partial<Omit<Claim, 'assessment'>> = {},
  assessment: Partial<Assessment> = {},
): AuditStatementFragment {
  return {
    hedging: 'ASSERTED',
    namesStudyTypes: [],
    start: null,
    end: null,
    section: null,
    note: null,
    ...fields,
    claim: {
      id: 'nad:claim:C13',
      label: 'An infusion raises plasma NAD+',
      text: 'An infusion raises NAD+ in plasma.',
      kind: 'EFFICACY',
      related: [],
      ...claim,
      assessment: {
        ladder: 'GRADE',
        level: 'LOW',
        rank: 2,
        standing: 2,
        basis: 'COMPUTED',
        verdict: 'SUPPORTED',
        sentence: '',
        outdatedSince: null,
        curated: null,
        computed: null,
        ...assessment,
      },
    },
  };
}

const HEDGINGS: Hedging[] = ['ASSERTED', 'HEDGED', 'OPEN_QUESTION', 'ABSENCE_OF_EVIDENCE'];
const VERDICTS: Verdict[] = ['SUPPORTED', 'DISPUTED', 'CONTESTED', 'UNSETTLED', 'NOT_STUDIED'];
const LEVELS: Record<Ladder, Level[]> = {
  GRADE: ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW', 'INCONCLUSIVE', 'NOT_STUDIED'],
  CORROBORATION: ['DEFINITIVE', 'STRONG', 'MODERATELY_CORROBORATED', 'LIMITED', 'REVIEWS_ONLY', 'REFUTED'],
  LITERATURE: ['STANDS', 'OUTDATED'],
  NONE: ['NOT_GRADED'],
};

export const anyHedging = fc.constantFrom(...HEDGINGS);

export const anyGrade: fc.Arbitrary<Grade> = fc
  .constantFrom<Ladder>('GRADE', 'CORROBORATION', 'LITERATURE', 'NONE')
  .chain((ladder) =>
    fc.record({
      ladder: fc.constant(ladder),
      level: fc.constantFrom(...LEVELS[ladder]),
      verdict: fc.constantFrom(...VERDICTS),
      standing: ladder === 'NONE' ? fc.constant(0) : fc.integer({ min: 0, max: 4 }),
    }),
  );

export const anyStatement = fc
  .record({
    hedging: anyHedging,
    grade: anyGrade,
    start: fc.option(fc.nat(500)),
    year: fc.option(fc.integer({ min: 1990, max: 2030 })),
  })
  .map(({ hedging, grade, start, year }) =>
    aStatement({ hedging, start }, {}, { ...grade, outdatedSince: year }),
  );
