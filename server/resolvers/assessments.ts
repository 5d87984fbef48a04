/** The grade of a claim as the API gives it: the stored one, or a fresh one under a what-if policy. */
import type { Context } from '../context.ts';
import type { PolicyInput } from '../generated.ts';
import { gradedClaim, gradedLine } from '../graded.ts';
import { assess } from '../grading/assess.ts';
import { changesOf } from '../grading/changes.ts';
import type { CuratedGrade } from '../grading/curated.ts';
import type { Assessment, EvidenceLine, Policy } from '../grading/types.ts';
import type { ClaimRow } from '../model.ts';
import { checkYears, tooMany } from './errors.ts';
import { present } from './present.ts';

/** The default policy, spelled out or not, needs no fresh grade. */
export function isDefault(policy: PolicyInput | null | undefined): boolean {
  if (!policy) return true;
  const { includePreprints, includeRetracted, humansOnly, excludeSponsored, ...rest } = policy;
  const listed = Object.values(rest).some((v) => v != null && (!Array.isArray(v) || v.length > 0));
  return !listed && includePreprints !== false && !includeRetracted && !humansOnly && !excludeSponsored;
}

/** Throws BAD_USER_INPUT for a what-if that contradicts itself, OVER_LIMIT for one that asks for too much. */
function checkPolicy(policy: PolicyInput | null | undefined): void {
  checkYears('policy', policy?.fromYear, policy?.toYear);
  const excluded = policy?.excludeStudies?.length ?? 0;
  if (excluded > MOST_EXCLUDED) throw tooMany('policy.excludeStudies', 'ids', MOST_EXCLUDED, excluded);
}
const MOST_EXCLUDED = 200;

async function linesOf(claim: ClaimRow, { loaders }: Context): Promise<EvidenceLine[]> {
  const rows = await loaders.evidenceOfClaim.load(claim.id);
  const studies = await loaders.study.loadMany(rows.map((l) => l.study));
  return rows.flatMap((row, i) => {
    const study = studies[i];
    return study ? [gradedLine(row, study)] : [];
  });
}

/** The assessment that lists, cells and pictures use: stored, or fresh under the policy. */
export async function assessed(
  claim: ClaimRow,
  policy: PolicyInput | null | undefined,
  context: Context,
): Promise<Assessment> {
  if (isDefault(policy)) return JSON.parse(claim.assessment) as Assessment;
  checkPolicy(policy);
  return assess(gradedClaim(claim), await linesOf(claim, context), policy as Policy);
}

/**
 * An assessment with what hangs on it. A what-if shows the computed grade, for a curator's knows no what-if. Of a claim
 * without its assessment's text only what is a column too is asked (columns.ts).
 */
export function assessment(claim: ClaimRow, policy: PolicyInput | null | undefined, context: Context) {
  return 'assessment' in claim ? whole(claim, policy, context) : claim;
}

async function whole(claim: ClaimRow, policy: PolicyInput | null | undefined, context: Context) {
  const found = await assessed(claim, policy, context);
  const curated = isDefault(policy) && claim.curated ? (JSON.parse(claim.curated) as CuratedGrade) : null;
  if (!curated || !claim.computed) return told(found, claim, policy, context);
  const { loaders } = context;
  const { source, ...grade } = curated;
  return {
    ...told(found, claim, policy, context),
    basis: 'CURATED',
    changes: [],
    curated: { ...grade, source: () => (source ? loaders.source.load(source) : null) },
    computed: told(JSON.parse(claim.computed) as Assessment, claim, policy, context),
  };
}

/** The ledger's lines, the steps' studies and what would change it are read when they are asked for. */
function told(found: Assessment, claim: ClaimRow, policy: PolicyInput | null | undefined, context: Context) {
  const { loaders } = context;
  return {
    ...found,
    basis: 'COMPUTED',
    curated: null as object | null,
    computed: null as object | null,
    changes: async () =>
      changesOf(gradedClaim(claim), await linesOf(claim, context), (policy ?? {}) as Policy),
    steps: found.steps.map((step) => ({
      ...step,
      studies: () => present(loaders.study.loadMany(step.studies)),
    })),
    ledger: async () => {
      const rows = await loaders.evidence.loadMany(found.ledger.map((e) => e.evidence));
      return found.ledger.flatMap((entry, i) => {
        const evidence = rows[i];
        return evidence ? [{ ...entry, evidence }] : [];
      });
    },
  };
}
