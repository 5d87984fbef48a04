/** The years as they are drawn, and which grades were others at an earlier time. */
import type { ClaimsAsOfQuery, PolicyInput, TimelineYearsQuery } from '../../api/generated.ts';
import type { Cell } from '../../state/csv.ts';
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';

export interface Year {
  readonly year: number;
  readonly supports: number;
  readonly disputes: number;
  readonly neutral: number;
  readonly studies: readonly string[];
}

/** Longer spans leave out the years in which nothing came out. */
const LONGEST_SPAN = 120;

/** From the first year to the last, those without a study among them. */
export function yearsOf(answer: TimelineYearsQuery): Year[] {
  const found = answer.timeline.map((year) => ({ ...year, studies: year.studies.map(({ id }) => id) }));
  const [first, last] = [found[0]?.year, found.at(-1)?.year];
  if (first === undefined || last === undefined || last - first > LONGEST_SPAN) return found;
  const byYear = new Map(found.map((year) => [year.year, year]));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return byYear.get(year) ?? { year, supports: 0, disputes: 0, neutral: 0, studies: [] };
  });
}

/** The year that the address asks for, kept within the years there are; null where it is today. */
export function asOfYear(asked: string | undefined, years: readonly Year[]): number | null {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (asked === undefined || !/^\d{4}$/.test(asked) || first === undefined || last === undefined) return null;
  const year = Math.max(first, Number(asked));
  return year >= last ? null : year;
}

/** The years that count: none later than the one that is looked back from. */
export function upTo(years: readonly Year[], asOf: number | null): readonly Year[] {
  return asOf === null ? years : years.filter(({ year }) => year <= asOf);
}

/** The what-if, and of it only what had come out by the year. */
export function policyAsOf(policy: PolicyInput | null, year: number | null): PolicyInput | null {
  if (year === null) return policy;
  return { ...policy, toYear: Math.min(year, policy?.toYear ?? year) };
}

export type ClaimThen = ClaimsAsOfQuery['claims']['nodes'][number];

export function hasChanged({ before, today }: ClaimThen): boolean {
  return before.level !== today.level || before.verdict !== today.verdict || before.rank !== today.rank;
}

/** Those whose grade is another today first; else as they came. */
export function changedFirst(claims: readonly ClaimThen[]): ClaimThen[] {
  return [...claims].sort((a, b) => Number(hasChanged(b)) - Number(hasChanged(a)));
}

export function yearWords({ year, supports, neutral, disputes, studies }: Year): string {
  if (studies.length === 0) return `${year}: no studies`;
  const count = `${studies.length} ${studies.length === 1 ? 'study' : 'studies'}`;
  return `${year}: ${count}, ${supports} for, ${neutral} neutral, ${disputes} against`;
}

/** Years that are written below the line: the ends, and every fifth or tenth where there is room. */
export function isLabelled(year: number, years: readonly Year[]): boolean {
  const [first, last] = [years[0]?.year ?? year, years.at(-1)?.year ?? year];
  if (year === first || year === last) return true;
  const step = years.length > 60 ? 10 : years.length > 12 ? 5 : 1;
  return year % step === 0 && year - first > 2 && last - year > 2;
}

export function tallest(years: readonly Year[]): number {
  return Math.max(1, ...years.flatMap(({ supports, disputes }) => [supports, disputes]));
}

export const YEAR_HEADER = ['Year', 'Studies', 'For', 'Neutral', 'Against'];
export const yearRows = (years: readonly Year[]): Cell[][] =>
  years.map(({ year, studies, supports, neutral, disputes }) => [
    year,
    studies.length,
    supports,
    neutral,
    disputes,
  ]);

export const CLAIM_HEADER = [
  'Claim',
  'Claim id',
  'As of',
  'Verdict then',
  'Certainty then',
  'Verdict today',
  'Certainty today',
  'Changed',
];
export const claimRows = (claims: readonly ClaimThen[], asOf: number): Cell[][] =>
  claims.map((claim) => [
    claim.text,
    claim.id,
    asOf,
    verdictWords(claim.before.verdict, claim.kind),
    LEVELS[claim.before.level],
    verdictWords(claim.today.verdict, claim.kind),
    LEVELS[claim.today.level],
    hasChanged(claim) ? 'yes' : 'no',
  ]);
