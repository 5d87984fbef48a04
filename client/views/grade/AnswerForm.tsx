import { type FormEvent, useId, useRef, useState } from 'react';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { type Answers, openQuestions, type Question, type QuestionId } from './questions.ts';

interface AnswerFormProps {
  questions: readonly Question[];
  /** How this kind of claim is graded. */
  note: string;
  onAnswers: (answers: Answers) => void;
}

/** The reader's own grade, question by question. */
export function AnswerForm({ questions, note, onAnswers }: AnswerFormProps) {
  const [answers, setAnswers] = useState<Answers>({});
  const [missing, setMissing] = useState<readonly Question[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const answer = (id: QuestionId, value: string) => {
    setAnswers((before) => ({ ...before, [id]: value }));
    setMissing((before) => before.filter((question) => question.id !== id));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const open = openQuestions(questions, answers);
    setMissing(open);
    const [first] = open;
    if (first) form.current?.querySelector<HTMLElement>(`[data-question="${first.id}"] input`)?.focus();
    else onAnswers(answers);
  };
  const steps = questions.filter(({ unchosen }) => unchosen !== null);
  return (
    <form ref={form} className="answers" onSubmit={submit} noValidate>
      <p className="answers-note">
        <Glossed text={note} />
      </p>
      {questions.map((question, i) =>
        question.unchosen === null ? (
          <Choice key={question.id} question={question} chosen={answers[question.id]} onChoose={answer} />
        ) : questions[i - 1]?.unchosen === null ? (
          <fieldset key="steps" className="answer-steps">
            <legend>What lowers or raises the certainty?</legend>
            {steps.map((step) => (
              <Step key={step.id} question={step} chosen={answers[step.id]} onChoose={answer} />
            ))}
          </fieldset>
        ) : null,
      )}
      <p role="alert" className="answers-missing">
        {missing.length > 0
          ? `Still open: ${missing.map(({ asks }) => asks.replace(/\?$/, '')).join('; ')}`
          : ''}
      </p>
      <button type="submit" className="button answers-submit">
        Compare with the atlas
      </button>
    </form>
  );
}

interface AnswerProps {
  question: Question;
  chosen: string | undefined;
  onChoose: (id: QuestionId, value: string) => void;
}

function Choice({ question, chosen, onChoose }: AnswerProps) {
  return (
    <fieldset className="answer-choice" data-question={question.id}>
      <legend>{question.asks}</legend>
      {question.hint ? (
        <p className="small-note">
          <Glossed text={question.hint} />
        </p>
      ) : null}
      {question.options.map(({ value, words, meaning }) => (
        <label key={value} title={meaning}>
          <input
            type="radio"
            name={question.id}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(question.id, value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function Step({ question, chosen, onChoose }: AnswerProps) {
  const id = useId();
  return (
    <div className="answer-step">
      <label htmlFor={id}>{question.asks}</label>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={chosen ?? question.unchosen ?? ''}
        onChange={(event) => onChoose(question.id, event.target.value)}
      >
        {question.options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className="small-note">
        {question.hint}
      </span>
    </div>
  );
}
