/** The assessment in one plain sentence, from its fields alone: the same fields give the same words. */
import type { BodyName, GradeStep, Ladder, Level, Verdict } from './types.ts';
import { inBalance, isReview, type Voice } from './voices.ts';

export interface Told {
  ladder: Ladder;
  level: Level;
  verdict: Verdict;
  voices: readonly Voice[];
  lines: number;
  steps: readonly GradeStep[];
  caps: readonly string[];
  restsOn: BodyName | null;
  outdatedSince: number | null;
}

const LEVEL_WORDS: Partial<Record<Level, string>> = {
  HIGH: 'High certainty',
  MODERATE: 'Moderate certainty',
  LOW: 'Low certainty',
  VERY_LOW: 'Very low certainty',
  DEFINITIVE: 'Shown definitively',
  STRONG: 'Strongly corroborated',
  MODERATELY_CORROBORATED: 'Moderately corroborated',
  LIMITED: 'Limited corroboration',
  DISPUTED: 'Disputed',
  REFUTED: 'Refuted',
};

const DESIGN_WORDS: Record<string, string> = {
  SYSTEMATIC_REVIEW: 'systematic review',
  META_ANALYSIS: 'meta-analysis',
  RANDOMIZED_PARALLEL: 'randomised trial',
  RANDOMIZED_CROSSOVER: 'crossover trial',
  NON_RANDOMIZED_CONTROLLED: 'controlled trial without randomisation',
  COHORT: 'cohort',
  SINGLE_ARM: 'single-arm trial',
  CASE_CONTROL: 'case-control study',
  CROSS_SECTIONAL: 'cross-sectional study',
  CASE_SERIES: 'case series',
  CASE_REPORT: 'case report',
  ANIMAL_IN_VIVO: 'animal study',
  CELL: 'cell study',
  BIOCHEMICAL: 'biochemical study',
  COMPUTATIONAL: 'computational study',
};
const DOMAIN_WORDS: Record<string, string> = {
  RISK_OF_BIAS: 'risk of bias',
  INCONSISTENCY: 'inconsistency',
  INDIRECTNESS: 'indirectness',
  IMPRECISION: 'imprecision',
  PUBLICATION_BIAS: 'publication bias',
  LARGE_EFFECT: 'a large effect',
  DOSE_RESPONSE: 'dose-response',
  PLAUSIBLE_CONFOUNDING: 'plausible confounding',
};

const plural = (word: string): string =>
  word.endsWith('series')
    ? word
    : word.endsWith('analysis')
      ? word.replace(/is$/, 'es')
      : word.endsWith('y')
        ? word.replace(/y$/, 'ies')
        : word.replace(/trial/, 'trials').replace(/^(?!.*trials)(.*)$/, '$1s');
const many = (n: number, word: string): string => `${n} ${n === 1 ? word : plural(word)}`;

/** "2 randomised trials and 1 cohort, 71 people". */
function studiesIn(voices: readonly Voice[]): string {
  const counts = new Map<string, number>();
  for (const v of voices) {
    const word = DESIGN_WORDS[v.study.design] ?? 'study';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const list = [...counts].map(([word, n]) => many(n, word));
  const text =
    list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : (list[0] ?? 'no study');
  const people = voices.filter((v) => v.body !== 'PRE').reduce((n, v) => n + (v.participants ?? 0), 0);
  return people > 0 ? `${text}, ${people} people` : text;
}

const STEP_WORDS: Record<number, string> = { 1: 'one step', 2: 'two steps' };
function stepsIn(steps: readonly GradeStep[]): string {
  return steps
    .filter((s) => s.change !== 0)
    .map(
      (s) =>
        `${STEP_WORDS[Math.abs(s.change)]} ${s.change < 0 ? 'down' : 'up'} for ${DOMAIN_WORDS[s.domain]}`,
    )
    .join('; ');
}

function sidesIn(voices: readonly Voice[]): string {
  const count = (d: string) => voices.filter((v) => v.direction === d).length;
  const neutral = count('NEUTRAL');
  return `${count('SUPPORTS')} for, ${count('DISPUTES')} against${neutral > 0 ? `, ${neutral} neutral` : ''}`;
}

export function sentenceOf(told: Told): string {
  const { ladder, level, verdict, voices, outdatedSince, lines } = told;
  if (ladder === 'NONE')
    return voices.length > 0
      ? `Not graded: this is a practice, a price or an opinion, which no study can make certain. Studies listed: ${sidesIn(voices)}.`
      : 'Not graded: this is a practice, a price or an opinion, which no study can make certain.';
  if (ladder === 'LITERATURE') return literatureSentence(level, outdatedSince, voices);
  if (level === 'REVIEWS_ONLY') return 'Stated in reviews; no primary study is recorded here.';
  if (verdict === 'NOT_STUDIED')
    return lines > 0
      ? 'No study that counts is recorded: those listed are left out, each with its reason.'
      : 'No study of this is recorded here.';
  if (verdict === 'UNSETTLED')
    return `Too little to tell: ${studiesIn(inBalance(voices))}; ${sidesIn(voices)}.`;
  const why = reasons(told);
  if (verdict === 'CONTESTED')
    return `Studies disagree: ${sidesIn(voices)}; ${LEVEL_WORDS[level]?.toLowerCase() ?? 'no level'}${why}.`;
  const direction = verdict === 'DISPUTED' ? ' that this is not so: ' : ': ';
  return `${LEVEL_WORDS[level] ?? 'Not settled'}${ladder === 'GRADE' ? direction : verdict === 'DISPUTED' ? ', studies say this is not so: ' : ': '}${resting(told)}${why}.`;
}

/** The studies that the grade rests on: the body's leading ones, or all in the direction of the balance. */
function resting({ voices, restsOn, verdict, ladder }: Told): string {
  const direction = verdict === 'DISPUTED' ? 'DISPUTES' : 'SUPPORTS';
  const leading = inBalance(voices).filter(
    (v) =>
      v.direction === direction &&
      (ladder !== 'GRADE' || v.body === restsOn) &&
      (ladder !== 'CORROBORATION' || !isReview(v.study)),
  );
  return leading.length > 0 ? studiesIn(leading) : studiesIn(inBalance(voices));
}

function reasons({ steps, caps }: Told): string {
  const parts = [stepsIn(steps), ...caps.map((c) => `limited: ${c}`)].filter(Boolean);
  return parts.length > 0 ? `; ${parts.join('; ')}` : '';
}

function literatureSentence(level: Level, since: number | null, voices: readonly Voice[]): string {
  if (level === 'OUTDATED')
    return `Out of date${since === null ? '' : ` since ${since}`}: a study recorded here is what this says is missing.`;
  if (voices.length === 0) return 'Still stands: nothing recorded here disputes it.';
  return voices.length === 1
    ? 'Still stands: the one study recorded here is not what this says is missing.'
    : `Still stands: none of the ${voices.length} studies recorded here is what this says is missing.`;
}
