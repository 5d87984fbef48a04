/** Matrix and timeline: studies counted once a cell or a year and direction, from the lines of the claims that match. */
import type { Context } from '../context.ts';
import type { ClaimFilter, MatrixAxis, PolicyInput } from '../generated.ts';
import { filteredOut } from '../grading/left-out.ts';
import type { GradedStudy, Policy } from '../grading/types.ts';
import type { EvidenceFact } from '../model.ts';
import { facts } from '../store/statements/facts.ts';
import { claimCondition } from '../store/statements/filters.ts';
import { bucketLabel } from '../words.ts';
import { isDefault } from './assessments.ts';
import { textMatches } from './text.ts';

async function readFacts(filter: ClaimFilter | null | undefined, context: Context): Promise<EvidenceFact[]> {
  const asked = filter ?? {};
  const condition = claimCondition(asked, await textMatches(asked.text, ['CLAIM'], context));
  return context.store.read<EvidenceFact>(facts(condition), condition.params);
}

/** Whether a line is within the what-if; its study may still not count for other reasons. */
const passes = (fact: EvidenceFact, policy: PolicyInput | null | undefined): boolean =>
  isDefault(policy) ||
  filteredOut({ study: JSON.parse(fact.graded) as GradedStudy, arm: fact.arm }, policy as Policy) === null;

/** The values of a line on an axis; several where a claim has several mechanisms, none where nothing is recorded. */
function valuesOn(axis: MatrixAxis, fact: EvidenceFact): string[] {
  switch (axis) {
    case 'CLAIM':
      return [fact.claim];
    case 'DESIGN':
      return [fact.design];
    case 'SYSTEM':
      return fact.systems ?? [];
    case 'MECHANISM':
      return fact.mechanisms ?? [];
    case 'KIND':
      return [fact.claimKind];
    case 'SUBSTANCE':
      return fact.substances ?? [];
    case 'ROUTE':
      return fact.routes ?? [];
    case 'YEAR':
      return fact.year === null ? [] : [String(fact.year)];
  }
}

class Tally {
  private readonly studies = {
    SUPPORTS: new Set<string>(),
    DISPUTES: new Set<string>(),
    NEUTRAL: new Set<string>(),
  };
  private readonly sizes = new Map<string, number>();
  private standing: number | null = null;
  add(fact: EvidenceFact): void {
    this.studies[fact.direction].add(fact.study);
    if (fact.sampleSize) this.sizes.set(fact.study, fact.sampleSize);
    this.standing = Math.max(this.standing ?? 0, fact.standing);
  }
  counts() {
    const { SUPPORTS, DISPUTES, NEUTRAL } = this.studies;
    return {
      supports: SUPPORTS.size,
      disputes: DISPUTES.size,
      neutral: NEUTRAL.size,
      /** Of the firmest claim in the cell, under the default policy. */
      standing: this.standing,
      participants: this.sizes.size > 0 ? [...this.sizes.values()].reduce((a, b) => a + b, 0) : null,
    };
  }
  studyIds(): string[] {
    return [...new Set(Object.values(this.studies).flatMap((s) => [...s]))].sort();
  }
}

export async function matrix(
  args: {
    rows?: MatrixAxis | null;
    columns?: MatrixAxis | null;
    filter?: ClaimFilter | null;
    policy?: PolicyInput | null;
  },
  context: Context,
) {
  const rowAxis = args.rows ?? 'MECHANISM';
  const columnAxis = args.columns ?? 'DESIGN';
  const cells = new Map<string, Map<string, Tally>>();
  const columns = new Set<string>();
  for (const fact of await readFacts(args.filter, context)) {
    if (!passes(fact, args.policy)) continue;
    for (const row of valuesOn(rowAxis, fact))
      for (const column of valuesOn(columnAxis, fact)) {
        columns.add(column);
        const inRow = cells.get(row) ?? new Map<string, Tally>();
        cells.set(row, inRow);
        const tally = inRow.get(column) ?? new Tally();
        inRow.set(column, tally);
        tally.add(fact);
      }
  }
  const ordered = [...columns].sort();
  const names = await namesOf([...cells.keys()], context);
  return {
    columns: ordered,
    rows: [...cells]
      .map(([id, inRow]) => ({
        id,
        label: names.get(id) ?? bucketLabel(id),
        cells: ordered.map((column) => cellOf(column, inRow.get(column) ?? new Tally(), context)),
      }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  };
}

async function namesOf(ids: string[], { loaders }: Context): Promise<Map<string, string>> {
  const drawn = await loaders.drawn.loadMany(ids.filter((id) => id.includes(':')));
  return new Map(drawn.flatMap((n) => (n ? [[n.id, n.label] as const] : [])));
}

const cellOf = (column: string, tally: Tally, { loaders }: Context) => ({
  column,
  ...tally.counts(),
  studies: () => loaders.study.loadMany(tally.studyIds()),
});

/** Years in which studies of the matching claims came out, oldest first. Studies without a year are left out. */
export async function timeline(
  args: { filter?: ClaimFilter | null; policy?: PolicyInput | null },
  context: Context,
) {
  const years = new Map<number, Tally>();
  for (const fact of await readFacts(args.filter, context)) {
    if (fact.year === null || !passes(fact, args.policy)) continue;
    const tally = years.get(fact.year) ?? new Tally();
    years.set(fact.year, tally);
    tally.add(fact);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, tally]) => ({
      year,
      ...tally.counts(),
      studies: () => context.loaders.study.loadMany(tally.studyIds()),
    }));
}
