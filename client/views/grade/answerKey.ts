/** What the atlas answers to each question, why, and on which studies. */
import type {
  ClaimToGradeFragment,
  Domain,
  GradeToCompareFragment,
  Indirectness,
} from '../../api/generated.ts';
import { routesOf } from '../../state/study.ts';
import { DESIGNS } from '../../state/vocabulary.ts';
import type { Criterion, Question, QuestionId } from './questions.ts';

export interface Answer {
  readonly value: string;
  readonly reason: string;
  readonly studies: readonly { readonly id: string; readonly label: string }[];
}

type Line = ClaimToGradeFragment['evidence']['nodes'][number];

/** The grade that the rule computes, also where a curator's stands in for it. */
export const byRule = ({ assessment }: ClaimToGradeFragment): GradeToCompareFragment =>
  assessment.computed ?? assessment;

export function answerTo(question: Question, claim: ClaimToGradeFragment): Answer {
  return answerById(question.id, claim);
}

function answerById(id: QuestionId, claim: ClaimToGradeFragment): Answer {
  const { assessment } = claim;
  switch (id) {
    case 'VERDICT':
      return { value: assessment.verdict, reason: sides(claim), studies: [] };
    case 'LEVEL':
      return { value: assessment.level, reason: levelReason(claim), studies: [] };
    case 'SEVERAL':
    case 'SYSTEMS':
    case 'PEOPLE':
    case 'OVERTAKEN':
      return criterion(id, claim);
    default:
      return domainAnswer(id, claim);
  }
}

function domainAnswer(domain: Domain, claim: ClaimToGradeFragment): Answer {
  const grade = byRule(claim);
  const step = grade.steps.find((one) => one.domain === domain);
  if (!step) return { value: '0', reason: noStepReason(domain, grade), studies: [] };
  const told = domain === 'INDIRECTNESS' ? otherThanClaim(claim, step.studies) : '';
  return {
    value: String(step.change),
    reason: told === '' ? step.reason : `${told} (${step.reason})`,
    studies: step.studies,
  };
}

/** "3 of these studies were in mouse, the claim is about human": what about the flagged studies is another. */
function otherThanClaim(claim: ClaimToGradeFragment, flagged: Answer['studies']): string {
  const lines = claim.evidence.nodes.filter(({ study }) => flagged.some(({ id }) => id === study.id));
  const { species, route } = claim.qualifiers;
  return [
    otherIn(lines, 'SPECIES', ({ study }) => study.species, species ?? 'people'),
    otherIn(lines, 'ROUTE', ({ study }) => routesOf(study.arms), route),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function otherIn(
  lines: readonly Line[],
  flag: Indirectness,
  valuesOf: (line: Line) => readonly string[],
  wanted: string | null,
): string {
  const other = lines.filter(
    ({ indirectness, curatedFlags }) =>
      indirectness.includes(flag) || curatedFlags.some((curated) => curated.flag === flag),
  );
  const values = [...new Set(other.flatMap(valuesOf))];
  if (other.length === 0 || values.length === 0 || wanted === null) return '';
  const studies = new Set(other.map(({ study }) => study.id)).size;
  return `${many(studies, 'study is', 'studies are')} about ${values.join(' and ')}, the claim is about ${wanted}`;
}

function noStepReason(domain: Domain, { level, start, steps }: GradeToCompareFragment): string {
  if (level === 'NOT_STUDIED') return 'there is no counted study to take a step for';
  if (level === 'INCONCLUSIVE')
    return 'no counted study decides either way, so nothing is graded step by step';
  if (start === 'VERY_LOW')
    return 'without studies of people it starts at the lowest level, which no step could change';
  if (steps.length === 0) return 'no step is recorded';
  if (start === 'HIGH' && RAISES.has(domain)) return 'raised only where studies were not randomised';
  return 'not recorded for enough of the leading studies';
}
const RAISES: ReadonlySet<Domain> = new Set(['LARGE_EFFECT', 'DOSE_RESPONSE', 'PLAUSIBLE_CONFOUNDING']);

/** Lines that are counted, with the direction in which their study is heard as a whole. */
export function countedLines({ evidence, assessment }: ClaimToGradeFragment) {
  const ledger = new Map(assessment.ledger.map((entry) => [entry.evidence.id, entry]));
  return evidence.nodes.flatMap((line) => {
    const entry = ledger.get(line.id);
    return entry?.counted ? [{ line, direction: entry.direction }] : [];
  });
}

/** Primary studies on the side to which the evidence leans, of the claim's own substance and route. */
function leadingPrimary(claim: ClaimToGradeFragment): Line[] {
  const { balance } = byRule(claim);
  const side = balance > 0 ? 'SUPPORTS' : balance < 0 ? 'DISPUTES' : null;
  return countedLines(claim)
    .filter(({ line, direction }) => direction === side && isPrimary(line) && isOfThis(line))
    .map(({ line }) => line);
}

const isPrimary = ({ study }: Line) =>
  study.design !== 'SYSTEMATIC_REVIEW' && study.design !== 'META_ANALYSIS';
const isOfThis = ({ indirectness, curatedFlags }: Line) => {
  const flags = [...indirectness, ...curatedFlags.map(({ flag }) => flag)];
  return !flags.includes('SUBSTANCE') && !flags.includes('ROUTE');
};

const studiesOf = (lines: readonly Line[]) => lines.map(({ study: { id, label } }) => ({ id, label }));
const many = (count: number, one: string, more: string) =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : more}`;

function criterion(id: Criterion, claim: ClaimToGradeFragment): Answer {
  if (id === 'OVERTAKEN') return overtaken(claim);
  const leading = leadingPrimary(claim);
  const systems = [...new Set(leading.flatMap(({ study }) => study.systems))].sort();
  const inPeople = leading.filter(({ study }) => study.systems.includes('HUMAN'));
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  switch (id) {
    case 'SEVERAL':
      return {
        value: yes(leading.length > 1),
        reason: `${many(leading.length, 'direct primary study counts', 'direct primary studies count')} on the leading side`,
        studies: studiesOf(leading),
      };
    case 'SYSTEMS':
      return {
        value: yes(systems.length > 1),
        reason:
          systems.length === 0
            ? 'no kind of system is recorded for them'
            : `they were done in: ${systems.map((one) => SYSTEM_WORDS[one]).join(', ')}`,
        studies: [],
      };
    case 'PEOPLE':
      return {
        value: yes(inPeople.length > 0),
        reason: `${many(inPeople.length, 'of them was done in people', 'of them were done in people')}`,
        studies: studiesOf(inPeople),
      };
  }
}

const SYSTEM_WORDS = {
  HUMAN: 'people',
  ANIMAL: 'animals',
  CELL: 'cells',
  BIOCHEMICAL: 'the test tube',
  COMPUTATIONAL: 'a computer',
} as const;

function overtaken(claim: ClaimToGradeFragment): Answer {
  const against = countedLines(claim)
    .filter(
      ({ line, direction }) =>
        direction === 'DISPUTES' && line.indirectness.length + line.curatedFlags.length === 0,
    )
    .map(({ line }) => line);
  const [first] = against;
  return {
    value: claim.assessment.level === 'OUTDATED' ? 'yes' : 'no',
    reason: first
      ? `${DESIGNS[first.study.design].toLowerCase()} ${first.study.label} is about exactly what the claim says is missing`
      : 'no counted study is about exactly what the claim says is missing',
    studies: studiesOf(against),
  };
}

/** "7 counted studies for, 1 against, 2 neutral", each study once. */
function sides(claim: ClaimToGradeFragment): string {
  const counted = countedLines(claim);
  if (counted.length === 0) {
    return claim.evidence.totalCount === 0
      ? 'no study of it is recorded here'
      : 'none of the studies listed counts: each says why';
  }
  const count = (direction: string) => counted.filter((one) => one.direction === direction).length;
  return `of the counted studies ${count('SUPPORTS')} point for it, ${count('DISPUTES')} against, ${count('NEUTRAL')} neither way`;
}

function levelReason(claim: ClaimToGradeFragment): string {
  const { assessment } = claim;
  const caps = byRule(claim).caps;
  const held = caps.length > 0 ? ` Held back: ${caps.join(', ')}.` : '';
  const own = assessment.curated ? byRule(claim).sentence : assessment.sentence;
  return `${own}${held}`;
}
