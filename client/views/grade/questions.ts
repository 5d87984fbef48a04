/** What a reader is asked of a claim, by the ladder on which it is graded; made without looking at the grade. */
import type { ClaimKind, Domain, Ladder, Level, Verdict } from '../../api/generated.ts';
import { verdictMeaning, verdictWords } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';

/** What the corroboration ladder counts, and what overtakes a statement about the literature. */
export type Criterion = 'SEVERAL' | 'SYSTEMS' | 'PEOPLE' | 'OVERTAKEN';
export type QuestionId = 'VERDICT' | 'LEVEL' | Domain | Criterion;

export interface Option {
  readonly value: string;
  readonly words: string;
  readonly meaning?: string;
}

export interface Question {
  readonly id: QuestionId;
  readonly asks: string;
  readonly hint: string;
  /** What stands where nothing was chosen; null: the reader has to choose. */
  readonly unchosen: string | null;
  readonly options: readonly Option[];
}

export const LOWERING: readonly Domain[] = [
  'RISK_OF_BIAS',
  'INCONSISTENCY',
  'INDIRECTNESS',
  'IMPRECISION',
  'PUBLICATION_BIAS',
];
export const RAISING: readonly Domain[] = ['LARGE_EFFECT', 'DOSE_RESPONSE', 'PLAUSIBLE_CONFOUNDING'];

export const DOMAIN_HINTS: Record<Domain, string> = {
  RISK_OF_BIAS: 'Were the leading studies controlled, and blinded where they were randomised?',
  INCONSISTENCY: 'Do other studies of people point the other way?',
  INDIRECTNESS: 'Are the leading studies about another species, route, substance, tissue, outcome or group?',
  IMPRECISION:
    'How many people took part in all of them together? Fewer than 400 is few, fewer than 100 very few.',
  PUBLICATION_BIAS: 'Were all leading studies paid for by somebody who sells it?',
  LARGE_EFFECT: 'Without randomisation: is the effect more than twofold?',
  DOSE_RESPONSE: 'Without randomisation: did more of it do more?',
  PLAUSIBLE_CONFOUNDING:
    'Without randomisation: would what could have distorted it have worked the other way?',
};

const VERDICTS_ASKED: readonly Verdict[] = ['SUPPORTED', 'DISPUTED', 'CONTESTED', 'UNSETTLED', 'NOT_STUDIED'];

const LEVELS_ASKED: Record<Ladder, readonly Level[]> = {
  GRADE: ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW', 'INCONCLUSIVE', 'NOT_STUDIED'],
  CORROBORATION: [
    'DEFINITIVE',
    'STRONG',
    'MODERATELY_CORROBORATED',
    'LIMITED',
    'DISPUTED',
    'REFUTED',
    'REVIEWS_ONLY',
    'INCONCLUSIVE',
    'NOT_STUDIED',
  ],
  LITERATURE: ['STANDS', 'OUTDATED'],
  NONE: ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW', 'NOT_GRADED'],
};

const STEPS_DOWN: readonly Option[] = [
  { value: '0', words: 'no step' },
  { value: '-1', words: 'one down' },
  { value: '-2', words: 'two down' },
];
const STEPS_UP: readonly Option[] = [
  { value: '0', words: 'no step' },
  { value: '1', words: 'one up' },
  { value: '2', words: 'two up' },
];
const YES_NO: readonly Option[] = [
  { value: 'yes', words: 'yes' },
  { value: 'no', words: 'no' },
];

const CRITERIA: Record<Criterion, Pick<Question, 'asks' | 'hint'>> = {
  SEVERAL: {
    asks: 'Several studies on the leading side',
    hint: 'Two or more primary studies, counted, of this substance and route, no reviews.',
  },
  SYSTEMS: {
    asks: 'More than one kind of system',
    hint: 'People, animals, cells, test tube: different kinds of system err in different ways.',
  },
  PEOPLE: {
    asks: 'At least one of them in people',
    hint: 'A claim about people stands higher where people were studied.',
  },
  OVERTAKEN: {
    asks: 'A study overtakes it',
    hint: 'A counted study, about exactly what the claim says is missing.',
  },
};

const CRITERIA_ASKED: Record<Ladder, readonly Criterion[]> = {
  GRADE: [],
  CORROBORATION: ['SEVERAL', 'SYSTEMS', 'PEOPLE'],
  LITERATURE: ['OVERTAKEN'],
  NONE: [],
};

/** The questions in the order in which they are asked: which way, why, how sure. */
export function questionsOn(
  ladder: Ladder,
  kind: ClaimKind,
  domainWords: (domain: Domain) => string,
): Question[] {
  const domain = (id: Domain, options: readonly Option[]): Question => ({
    id,
    asks: domainWords(id),
    hint: DOMAIN_HINTS[id],
    unchosen: '0',
    options,
  });
  return [
    ...(ladder === 'LITERATURE' ? [] : [verdictQuestion(kind)]),
    ...(ladder === 'GRADE'
      ? [...LOWERING.map((id) => domain(id, STEPS_DOWN)), ...RAISING.map((id) => domain(id, STEPS_UP))]
      : []),
    ...CRITERIA_ASKED[ladder].map((id) => ({ id, ...CRITERIA[id], unchosen: null, options: YES_NO })),
    {
      id: 'LEVEL',
      asks: ladder === 'LITERATURE' ? 'Does it still stand?' : 'How sure?',
      hint: '',
      unchosen: null,
      options: LEVELS_ASKED[ladder].map((level) => ({ value: level, words: LEVELS[level] })),
    },
  ];
}

const verdictQuestion = (kind: ClaimKind): Question => ({
  id: 'VERDICT',
  asks: 'Which way do the studies point?',
  hint: '',
  unchosen: null,
  options: VERDICTS_ASKED.map((verdict) => ({
    value: verdict,
    words: verdictWords(verdict, kind),
    meaning: verdictMeaning(verdict, kind),
  })),
});

export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** Questions that have to be answered and are not. */
export function openQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter(({ id, unchosen }) => unchosen === null && answers[id] === undefined);
}
