import { useEffect, useRef } from 'react';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { agreementWords, type Compared, type Feedback } from './feedback.ts';

interface FeedbackTableProps {
  feedback: Feedback;
  onAgain: () => void;
  onOpen: () => void;
}

/** Question by question what the reader said, what the atlas says, and why. */
export function FeedbackTable({ feedback, onAgain, onOpen }: FeedbackTableProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  return (
    <section className="feedback" aria-label="Compared with the atlas">
      <h3 ref={head} tabIndex={-1}>
        {agreementWords(feedback)}
      </h3>
      <p className="small-note">
        People who grade evidence for a living differ too; what counts is the reason. Each line says the
        atlas’s.
      </p>
      <dl>
        {feedback.compared.map((one) => (
          <Line key={one.question.id} compared={one} />
        ))}
      </dl>
      <p className="feedback-actions">
        <button type="button" className="button" onClick={onAgain}>
          Try again
        </button>
        <button type="button" className="button" onClick={onOpen}>
          Open the claim
        </button>
      </p>
    </section>
  );
}

function Line({ compared: { question, words, agrees, atlas } }: { compared: Compared }) {
  return (
    <div data-agrees={agrees}>
      <dt>
        <Icon name={agrees ? 'check' : 'both'} />
        {question.asks.replace(/\?$/, '')}
        <span className="feedback-sign">{agrees ? 'you agree' : 'you differ'}</span>
      </dt>
      <dd>
        <Glossed text={words} />
        {atlas.studies.length > 0 ? (
          <span className="feedback-studies">
            {' '}
            Studies: {atlas.studies.map(({ label }) => label).join(', ')}.
          </span>
        ) : null}
      </dd>
    </div>
  );
}
