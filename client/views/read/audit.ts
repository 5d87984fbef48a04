/** What an audit finds of one statement, and of an article as a whole. */
import type { AuditStatementFragment, Hedging, Ladder, Level, Verdict } from '../../api/generated.ts';

/** As much of a grade as an audit looks at. */
export interface Grade {
  readonly ladder: Ladder;
  readonly level: Level;
  readonly verdict: Verdict;
  /** 0 to 4. */
  readonly standing: number;
}

/**
 * What the evidence says. Each statement has exactly one of these.
 * A gap named in the literature (ladder LITERATURE) is there or is filled: it is neither supported nor studied.
 */
export const FINDINGS = [
  'supported',
  'contested',
  'disputed',
  'unsettled',
  'unstudied',
  'gap',
  'outdated',
] as const;
export type Finding = (typeof FINDINGS)[number];

const BY_VERDICT: Record<Verdict, Finding> = {
  SUPPORTED: 'supported',
  CONTESTED: 'contested',
  DISPUTED: 'disputed',
  UNSETTLED: 'unsettled',
  NOT_STUDIED: 'unstudied',
};

export function findingOf({ ladder, level, verdict }: Grade): Finding {
  if (ladder !== 'LITERATURE') return BY_VERDICT[verdict];
  return level === 'OUTDATED' || verdict === 'DISPUTED' ? 'outdated' : 'gap';
}

/** Whether a statement still stands. Advice, protocols, costs and opinions carry no grade, so they cannot fall. */
export type Fate = 'stands' | 'weak' | 'falls' | 'unshown' | 'unstudied' | 'outdated' | 'ungraded';

/** From this standing on, of 4, a statement is said to stand. */
export const STANDS_FROM = 2;

export function fateOf(grade: Grade): Fate {
  if (grade.ladder === 'NONE') return 'ungraded';
  if (findingOf(grade) === 'outdated') return 'outdated';
  if (grade.standing >= STANDS_FROM) return 'stands';
  if (grade.standing === 1) return 'weak';
  if (grade.verdict === 'NOT_STUDIED') return 'unstudied';
  return grade.verdict === 'DISPUTED' ? 'falls' : 'unshown';
}

/**
 * The article is firmer than the evidence: put as fact, with a standing of 0 or 1.
 * Only where the ladder grades certainty; a gap that has been filled is out of date, and advice is not graded.
 */
export function isOverstated(hedging: Hedging, { ladder, standing }: Grade): boolean {
  const graded = ladder === 'GRADE' || ladder === 'CORROBORATION';
  return graded && hedging === 'ASSERTED' && standing < STANDS_FROM;
}

/** What the numbers at the top count, and what each narrows the list to. */
export const GROUPS = [...FINDINGS, 'overstated', 'stands', 'ungraded'] as const;
export type Group = (typeof GROUPS)[number];

export interface Audited {
  /** Place in the article, from 1. */
  readonly number: number;
  readonly statement: AuditStatementFragment;
  readonly finding: Finding;
  readonly fate: Fate;
  readonly overstated: boolean;
}

/** Statements in the order of the text; those without a place come last, as they were. */
export function auditOf(statements: readonly AuditStatementFragment[]): Audited[] {
  const place = ({ start }: AuditStatementFragment) => start ?? Number.MAX_SAFE_INTEGER;
  return [...statements]
    .sort((a, b) => place(a) - place(b))
    .map((statement, i) => {
      const grade = statement.claim.assessment;
      return {
        number: i + 1,
        statement,
        finding: findingOf(grade),
        fate: fateOf(grade),
        overstated: isOverstated(statement.hedging, grade),
      };
    });
}

export function isIn(group: Group, { finding, fate, overstated }: Omit<Audited, 'number' | 'statement'>) {
  switch (group) {
    case 'overstated':
      return overstated;
    case 'stands':
    case 'ungraded':
      return fate === group;
    default:
      return finding === group;
  }
}

/** How many statements are in each group. The findings add up to all; the other groups cut across them. */
export function summaryOf(
  audited: readonly Omit<Audited, 'number' | 'statement'>[],
): Readonly<Record<Group, number>> {
  const counts: Record<Group, number> = {
    supported: 0,
    contested: 0,
    disputed: 0,
    unsettled: 0,
    unstudied: 0,
    gap: 0,
    outdated: 0,
    overstated: 0,
    stands: 0,
    ungraded: 0,
  };
  for (const one of audited) for (const group of GROUPS) if (isIn(group, one)) counts[group] += 1;
  return counts;
}

/** The year from which statements are out of date, the first one: null where none is or no year is recorded. */
export function outdatedFrom(audited: readonly Audited[]): number | null {
  const years = audited
    .filter(({ finding }) => finding === 'outdated')
    .map(({ statement }) => statement.claim.assessment.outdatedSince)
    .filter((year) => year !== null);
  return years.length === 0 ? null : Math.min(...years);
}

/** Claims related to a statement's that the article states as well: where it repeats, qualifies or contradicts itself. */
export function comparableWith(one: Audited, all: readonly Audited[]): Audited[] {
  const related = new Set(one.statement.claim.related.map(({ id }) => id));
  return all.filter((other) => other !== one && related.has(other.statement.claim.id));
}
