/** A grade as the columns that the graph stores of it: on the claim, on its lines of evidence. */
import type { Assessment, LedgerEntry } from '../../server/grading/types.ts';
import type { Value } from '../../server/store/store.ts';

/** What lists filter and order by, and the whole assessment as JSON. */
export function claimColumns(assessment: Assessment): Record<string, Value> {
  const { ladder, level, rank, standing, verdict, balance, ledger } = assessment;
  const studies = ledger.filter((entry) => entry.counted).length;
  return { ladder, level, rank, standing, verdict, balance, studies, assessment: JSON.stringify(assessment) };
}

/** Null: no such property. */
export function evidenceColumns(entry: LedgerEntry | undefined): Record<string, Value> {
  return {
    weight: entry?.weight ?? 0,
    counted: entry?.counted ?? false,
    notCountedBecause: entry && !entry.counted ? entry.reason : null,
    indirectness: entry?.flags ?? [],
    notRecorded: entry?.notRecorded ?? [],
  };
}
