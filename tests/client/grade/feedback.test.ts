import { describe, expect, test } from 'vitest';
import type { ClaimToGradeFragment, Ladder } from '../../../client/api/generated.ts';
import { agreementWords, feedbackOn } from '../../../client/views/grade/feedback.ts';
import {
  type Answers,
  openQuestions,
  type QuestionId,
  questionsOn,
} from '../../../client/views/grade/questions.ts';
import { lineOf, toGrade } from './claims.ts';

const asked = (claim: ClaimToGradeFragment) =>
  questionsOn(claim.assessment.ladder, claim.kind, (domain) => domain.toLowerCase());
const given = (claim: ClaimToGradeFragment, answers: Answers) => feedbackOn(asked(claim), answers, claim);
const words = (claim: ClaimToGradeFragment, answers: Answers, id: QuestionId) =>
  given(claim, answers).compared.find(({ question }) => question.id === id)?.words;

describe('the questions', () => {
  test('are those of the ladder', () => {
    const ids = (ladder: Ladder) => questionsOn(ladder, 'SAFETY', (domain) => domain).map(({ id }) => id);
    expect(ids('GRADE')).toHaveLength(10);
    expect(ids('CORROBORATION')).toEqual(['VERDICT', 'SEVERAL', 'SYSTEMS', 'PEOPLE', 'LEVEL']);
    expect(ids('LITERATURE')).toEqual(['OVERTAKEN', 'LEVEL']);
    expect(ids('NONE')).toEqual(['VERDICT', 'LEVEL']);
  });

  test('that need an answer are named; a domain left alone is no step', () => {
    const questions = asked(toGrade());
    expect(openQuestions(questions, { VERDICT: 'SUPPORTED' }).map(({ id }) => id)).toEqual(['LEVEL']);
  });
});

describe('feedback on an effect in people', () => {
  const mice = ['a', 'b', 'c'].map((id) => lineOf(id, { indirectness: ['SPECIES'] }, { species: ['mouse'] }));
  const claim = toGrade(
    {
      steps: [
        {
          domain: 'INDIRECTNESS',
          change: -1,
          reason: '100 % of the leading weight is about something else in: species',
          studies: mice.map(({ study: { id, label } }) => ({ id, label })),
        },
        { domain: 'IMPRECISION', change: -2, reason: '45 participants in the leading studies', studies: [] },
      ],
    },
    mice,
  );

  test('says what the rule does where the reader does not, and why', () => {
    expect(words(claim, {}, 'INDIRECTNESS')).toBe(
      'You keep the full certainty; the rule lowers it by one: 3 studies are about mouse, the claim is about human ' +
        '(100 % of the leading weight is about something else in: species).',
    );
    expect(words(claim, { IMPRECISION: '-1' }, 'IMPRECISION')).toBe(
      'You lower the certainty by one; the rule lowers it by two: 45 participants in the leading studies.',
    );
  });

  test('says that the reader agrees', () => {
    expect(words(claim, { IMPRECISION: '-2' }, 'IMPRECISION')).toBe(
      'You lower the certainty by two, and so does the rule: 45 participants in the leading studies.',
    );
  });

  test('says why nothing can raise a trial', () => {
    expect(words(claim, { LARGE_EFFECT: '1' }, 'LARGE_EFFECT')).toMatch(
      /^You raise the certainty by one; the rule takes no step: raised only where studies were not randomised/,
    );
  });

  test('counts what agrees, without more', () => {
    const feedback = given(claim, {
      VERDICT: 'SUPPORTED',
      LEVEL: 'LOW',
      INDIRECTNESS: '-1',
      IMPRECISION: '-2',
    });
    expect([feedback.agreed, feedback.of]).toEqual([10, 10]);
    expect(agreementWords(feedback)).toBe('You and the atlas agree in all 10.');
    expect(agreementWords(given(claim, { VERDICT: 'DISPUTED', LEVEL: 'LOW' }))).toBe(
      'You and the atlas agree in 7 of 10.',
    );
  });

  test('says that animals alone start at the lowest', () => {
    const preclinical = toGrade({ start: 'VERY_LOW', level: 'VERY_LOW' }, mice);
    expect(words(preclinical, {}, 'RISK_OF_BIAS')).toMatch(
      /starts at the lowest level, which no step could change/,
    );
  });
});

describe('feedback on a mechanism', () => {
  const lines = [
    lineOf('cells', {}, { design: 'CELL', systems: ['CELL'] }),
    lineOf('mice', {}, { design: 'ANIMAL_IN_VIVO', systems: ['ANIMAL'] }),
    lineOf('review', {}, { design: 'SYSTEMATIC_REVIEW', systems: ['HUMAN'] }),
    lineOf('other', { indirectness: ['SUBSTANCE'] }, { design: 'CELL', systems: ['HUMAN'] }),
    lineOf('against', { direction: 'DISPUTES' }, { design: 'CELL', systems: ['HUMAN'] }),
  ];
  const claim = toGrade(
    { ladder: 'CORROBORATION', level: 'LIMITED', caps: ['no human evidence'], start: null },
    lines,
  );

  test('counts direct primary studies on the leading side, their systems, and people', () => {
    const yes = given(claim, { SEVERAL: 'yes', SYSTEMS: 'yes', PEOPLE: 'yes' });
    expect(
      yes.compared.map(({ question, agrees, atlas }) => [question.id, atlas.value, agrees]).slice(1, 4),
    ).toEqual([
      ['SEVERAL', 'yes', true],
      ['SYSTEMS', 'yes', true],
      ['PEOPLE', 'no', false],
    ]);
    expect(yes.compared[1]?.atlas.studies.map(({ label }) => label)).toEqual(['cells', 'mice']);
    expect(words(claim, { LEVEL: 'STRONG' }, 'LEVEL')).toMatch(
      /You say strong; the atlas says limited.* Held back: no human evidence/,
    );
  });

  test('leaves out what is not counted', () => {
    const none = toGrade(
      {
        ladder: 'CORROBORATION',
        ledger: lines.map(({ id, direction }) => ({
          evidence: { id },
          direction,
          counted: false,
          reason: 'retracted',
        })),
      },
      lines,
    );
    expect(words(none, { SEVERAL: 'no' }, 'SEVERAL')).toMatch(/both say no: no direct primary studies count/);
    expect(words(none, {}, 'VERDICT')).toMatch(/none of the studies listed counts/);
  });
});

describe('a curated grade', () => {
  const claim = toGrade({
    ladder: 'CORROBORATION',
    basis: 'CURATED',
    level: 'DEFINITIVE',
    curated: { by: 'a curator', on: '2026-01-01', why: 'Textbook biochemistry.' },
    computed: { ...toGrade().assessment, level: 'LIMITED', sentence: 'Limited corroboration: 1 cell study.' },
  });

  test('stands beside the rule, and either is agreement', () => {
    const level = (answer: string) =>
      given(claim, { LEVEL: answer }).compared.find(({ question }) => question.id === 'LEVEL');
    expect([level('DEFINITIVE')?.agrees, level('LIMITED')?.agrees, level('STRONG')?.agrees]).toEqual([
      true,
      true,
      false,
    ]);
    expect(level('STRONG')?.words).toBe(
      'You say strong. By hand it is definitive (a curator, 2026-01-01): Textbook biochemistry. From the studies ' +
        'recorded here alone the rule gives limited. Limited corroboration: 1 cell study.',
    );
  });
});

describe('what nobody studied, and what is not graded', () => {
  test('is explained', () => {
    const unstudied = toGrade({
      verdict: 'NOT_STUDIED',
      level: 'NOT_STUDIED',
      start: null,
      sentence: 'No study of this is recorded here.',
    });
    expect(words(unstudied, { VERDICT: 'UNSETTLED' }, 'VERDICT')).toBe(
      'You say unsettled; the atlas says no study counts: no study of it is recorded here.',
    );
    expect(words(unstudied, {}, 'IMPRECISION')).toMatch(/no counted study to take a step for/);
    const price = toGrade({ ladder: 'NONE', level: 'NOT_GRADED', sentence: 'Not graded: a price.' });
    expect(words(price, { LEVEL: 'HIGH' }, 'LEVEL')).toBe(
      'You say high; the atlas says not graded. Not graded: a price.',
    );
  });

  test('a gap that a study filled is out of date', () => {
    const trial = lineOf('Grant 2019', { direction: 'DISPUTES' });
    const gap = toGrade({ ladder: 'LITERATURE', level: 'OUTDATED', verdict: 'DISPUTED' }, [trial], {
      kind: 'EVIDENCE_GAP',
    });
    const { compared } = given(gap, { OVERTAKEN: 'no', LEVEL: 'OUTDATED' });
    expect(compared.map(({ agrees }) => agrees)).toEqual([false, true]);
    expect(compared[0]?.words).toMatch(/Grant 2019 is about exactly what the claim says is missing/);
  });
});
