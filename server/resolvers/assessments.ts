/** The grade of a claim as the API gives it: the stored one, or a fresh one under a what-if policy. */
import { assess } from '../grading/assess.ts';
import type { Assessment, Body, EvidenceLine, LedgerEntry, Policy } from '../grading/types.ts';
import type { Context } from '../context.ts';
import type { PolicyInput } from '../generated.ts';
import type { ClaimRow, EvidenceRow, StudyRow } from '../model.ts';

/** The default policy, spelled out or not, needs no fresh grade. */
export function isDefault(policy: PolicyInput | null | undefined): boolean {
  if (!policy) return true;
  const { includePreprints, includeRetracted, humansOnly, excludeSponsored, ...rest } = policy;
  const listed = Object.values(rest).some((v) => v != null && (!Array.isArray(v) || v.length > 0));
  return !listed && includePreprints !== false && !includeRetracted && !humansOnly && !excludeSponsored;
}

const gradedStudy = (s: StudyRow): EvidenceLine['study'] => ({
  id: s.id,
  design: s.design,
  systems: s.systems ?? [],
  sampleSize: s.sampleSize,
  randomized: s.randomized,
  hasResults: s.hasResults,
  retracted: s.retracted,
  preprint: s.preprint,
  year: s.year,
  routes: s.routes ?? [],
  sponsoredBySeller: s.sponsoredBySeller,
});

async function evidenceWithStudies(
  claim: ClaimRow,
  { loaders }: Context,
): Promise<{ lines: EvidenceRow[]; graded: EvidenceLine[] }> {
  const lines = await loaders.evidenceOfClaim.load(claim.id);
  const studies = await loaders.study.loadMany(lines.map((l) => l.study));
  const graded = lines.flatMap((line, i) => {
    const study = studies[i];
    return study && !(study instanceof Error)
      ? [{ id: line.id, direction: line.direction, study: gradedStudy(study) }]
      : [];
  });
  return { lines, graded };
}

export async function assessment(claim: ClaimRow, policy: PolicyInput | null | undefined, context: Context) {
  if (isDefault(policy)) {
    const bodies: Body[] = JSON.parse(claim.bodies);
    const ledger: LedgerEntry[] = JSON.parse(claim.ledger);
    const { ladder, level, rank, standing, verdict, balance, sentence } = claim;
    return complete({ ladder, level, rank, standing, verdict, balance, sentence, bodies, ledger }, context);
  }
  const { graded } = await evidenceWithStudies(claim, context);
  const fresh = assess(
    { id: claim.id, kind: claim.claimKind, species: claim.species },
    graded,
    policy as Policy,
  );
  return complete(fresh, context);
}

type Stored = Omit<Assessment, 'level'> & { level: string };

/** Adds what this release does not assess yet, as empty, never as a guess. */
function complete(a: Stored, { loaders }: Context) {
  return {
    ...a,
    basis: 'COMPUTED',
    start: null,
    steps: [],
    caps: [],
    changes: [],
    outdatedSince: null,
    curated: null,
    computed: null,
    ledger: async () => {
      const rows = await loaders.evidence.loadMany(a.ledger.map((e) => e.evidence));
      return a.ledger.flatMap((entry, i) => {
        const evidence = rows[i];
        return evidence && !(evidence instanceof Error) ? [{ ...entry, evidence }] : [];
      });
    },
  };
}
