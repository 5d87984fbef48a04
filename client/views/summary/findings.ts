/** A summary of findings: claims by outcome, with the reasons of each grade as numbered notes. Pure. */
import type { ClaimFilter, ClaimKind, SummaryRowsQuery } from '../../api/generated.ts';
import type { Cell } from '../../state/csv.ts';
import { verdictWords } from '../../state/verdict.ts';
import { asWords, BODIES, LEVELS, sentenceCase } from '../../state/vocabulary.ts';

export type Finding = SummaryRowsQuery['claims']['nodes'][number];
type Grade = Finding['assessment'];
type Step = Grade['steps'][number];

/** What authors of a review put into such a table: does it help, does it harm. */
const KINDS: readonly ClaimKind[] = ['EFFICACY', 'SAFETY'];

/** The filter, narrowed to efficacy and safety; null where it asks for neither. */
export function findingsFilter(filter: ClaimFilter): ClaimFilter | null {
  const asked = filter.kinds ?? [];
  const kinds = asked.length === 0 ? KINDS : KINDS.filter((kind) => asked.includes(kind));
  return kinds.length === 0 ? null : { ...filter, kinds: [...kinds] };
}

export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** By what they are about, in the order of the alphabet; within an outcome as they came, most studied first. */
export function byOutcome(findings: readonly Finding[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const finding of findings) {
    const { id, name } = finding.object;
    const there = outcomes.get(id)?.findings ?? [];
    outcomes.set(id, { id, name, findings: [...there, finding] });
  }
  return [...outcomes.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export interface Note {
  readonly number: number;
  readonly heading: string;
  readonly text: string;
  readonly studies: Step['studies'];
}

export interface Notes {
  readonly list: readonly Note[];
  /** Numbers of the notes of a claim, in order. */
  readonly of: ReadonlyMap<string, readonly number[]>;
}

/** Every reason that moved or held back a grade, numbered in reading order; equal reasons share a number. */
export function notesOf(outcomes: readonly Outcome[]): Notes {
  const list: Note[] = [];
  const numbers = new Map<string, number>();
  const of = new Map<string, number[]>();
  const number = (note: Omit<Note, 'number'>) => {
    const key = JSON.stringify([note.heading, note.text]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = list.length + 1;
    numbers.set(key, next);
    list.push({ number: next, ...note });
    return next;
  };
  for (const { id, assessment } of outcomes.flatMap(({ findings }) => findings)) {
    const steps = assessment.steps
      .filter(({ change }) => change !== 0)
      .map((step) => number({ heading: stepWords(step), text: step.reason, studies: step.studies }));
    const caps = assessment.caps.map((cap) => number({ heading: 'Held back', text: cap, studies: [] }));
    of.set(id, [...steps, ...caps]);
  }
  return { list, of };
}

/** "Lowered one step for risk of bias". */
function stepWords({ domain, change }: Step): string {
  const steps = Math.abs(change);
  const count = steps === 1 ? 'one step' : steps === 2 ? 'two steps' : `${steps} steps`;
  return `${change < 0 ? 'Lowered' : 'Raised'} ${count} for ${asWords(domain)}`;
}

export interface BodyCount {
  readonly name: string;
  readonly words: string;
  readonly studies: number;
  readonly participants: number | null;
  readonly restsOn: boolean;
}

export function bodiesOf({ bodies }: Grade): BodyCount[] {
  return bodies
    .filter(({ studies }) => studies > 0)
    .map((body) => ({ ...body, words: BODIES[body.name] ?? body.name }));
}

/** People and animals whose number is recorded; null where none is. */
export function participantsOf(grade: Grade): number | null {
  const recorded = bodiesOf(grade).flatMap(({ participants }) => (participants === null ? [] : participants));
  return recorded.length === 0 ? null : recorded.reduce((sum, count) => sum + count, 0);
}

export function studiesOf(grade: Grade): number {
  return bodiesOf(grade).reduce((sum, { studies }) => sum + studies, 0);
}

export const CSV_HEADER = [
  'Outcome',
  'Claim id',
  'Claim',
  'Kind',
  'Direction',
  'Studies',
  'Studies by body',
  'Participants',
  'Certainty',
  'Circles of 4',
  'Reasons',
  'What it means',
];

export function csvRows(outcomes: readonly Outcome[], notes: Notes): Cell[][] {
  return outcomes.flatMap(({ name, findings }) =>
    findings.map(({ id, text, kind, assessment }) => [
      name,
      id,
      text,
      sentenceCase(asWords(kind)),
      verdictWords(assessment.verdict, kind),
      studiesOf(assessment),
      bodiesOf(assessment)
        .map(({ words, studies }) => `${words}: ${studies}`)
        .join('; '),
      participantsOf(assessment),
      LEVELS[assessment.level],
      assessment.level === 'NOT_GRADED' ? null : assessment.rank,
      (notes.of.get(id) ?? [])
        .map((number) => notes.list[number - 1])
        .flatMap((note) => (note ? `${note.heading}: ${note.text}` : []))
        .join('; '),
      assessment.sentence,
    ]),
  );
}
