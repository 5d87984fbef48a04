/** The reader's grade beside the atlas's: what agrees, what does not, and why. No score is kept of a person. */
import type { ClaimToGradeFragment } from '../../api/generated.ts';
import { LEVELS } from '../../state/vocabulary.ts';
import { type Answer, answerTo, byRule } from './answerKey.ts';
import { type Answers, LOWERING, type Question, RAISING } from './questions.ts';

export interface Compared {
  readonly question: Question;
  readonly yours: string;
  readonly atlas: Answer;
  readonly agrees: boolean;
  /** The comparison in one sentence. */
  readonly words: string;
}

export interface Feedback {
  readonly compared: readonly Compared[];
  readonly agreed: number;
  readonly of: number;
}

export function feedbackOn(
  questions: readonly Question[],
  answers: Answers,
  claim: ClaimToGradeFragment,
): Feedback {
  const compared = questions.map((question) => {
    const atlas = answerTo(question, claim);
    const yours = answers[question.id] ?? question.unchosen ?? '';
    const agrees = yours === atlas.value || (question.id === 'LEVEL' && yours === byRule(claim).level);
    return { question, yours, atlas, agrees, words: wordsOn(question, yours, atlas, agrees, claim) };
  });
  return { compared, agreed: compared.filter(({ agrees }) => agrees).length, of: compared.length };
}

function wordsOn(
  question: Question,
  yours: string,
  atlas: Answer,
  agrees: boolean,
  claim: ClaimToGradeFragment,
): string {
  if (question.id === 'LEVEL') return levelWords(question, yours, atlas, claim);
  if (isStep(question)) {
    const raising = RAISING.some((domain) => domain === question.id);
    const rule = stepWords(Number(atlas.value), raising);
    const own = stepWords(Number(yours), raising);
    return agrees
      ? `You ${own.you}, and so does the rule: ${atlas.reason}.`
      : `You ${own.you}; the rule ${rule.rule}: ${atlas.reason}.`;
  }
  const said = wordOf(question, yours);
  const given = wordOf(question, atlas.value);
  return agrees
    ? `You and the atlas both say ${given}: ${atlas.reason}.`
    : `You say ${said}; the atlas says ${given}: ${atlas.reason}.`;
}

function levelWords(question: Question, yours: string, atlas: Answer, claim: ClaimToGradeFragment): string {
  const said = wordOf(question, yours);
  const given = LEVELS[claim.assessment.level].toLowerCase();
  const computed = LEVELS[byRule(claim).level].toLowerCase();
  const { curated } = claim.assessment;
  if (!curated)
    return said === given
      ? `You and the atlas both say ${given}. ${atlas.reason}`
      : `You say ${said}; the atlas says ${given}. ${atlas.reason}`;
  const hand = `By hand it is ${given} (${curated.by}, ${curated.on}): ${curated.why}`;
  const rule = `From the studies recorded here alone the rule gives ${computed}. ${atlas.reason}`;
  return `You say ${said}. ${hand} ${rule}`;
}

const isStep = ({ id }: Question) => [...LOWERING, ...RAISING].some((domain) => domain === id);

const wordOf = ({ options }: Question, value: string) =>
  (
    options.find((option) => option.value === value)?.words ??
    LEVELS_BY_NAME.get(value) ??
    value
  ).toLowerCase();

const LEVELS_BY_NAME: ReadonlyMap<string, string> = new Map(Object.entries(LEVELS));

function stepWords(change: number, raising: boolean): { you: string; rule: string } {
  const by = Math.abs(change) === 2 ? 'two' : 'one';
  if (change < 0) return { you: `lower the certainty by ${by}`, rule: `lowers it by ${by}` };
  if (change > 0) return { you: `raise the certainty by ${by}`, rule: `raises it by ${by}` };
  return { you: raising ? 'raise nothing' : 'keep the full certainty', rule: 'takes no step' };
}

/** "You agree with the atlas in 5 of 9." */
export const agreementWords = ({ agreed, of }: Pick<Feedback, 'agreed' | 'of'>): string =>
  agreed === of ? `You and the atlas agree in all ${of}.` : `You and the atlas agree in ${agreed} of ${of}.`;
