import type { Asked } from '../api/useAnswer.ts';
import { Icon } from './Icon.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { usePatience } from './usePatience.ts';
import './AnswerState.css';
import './Notice.css';

interface AnswerStateProps {
  of: Asked;
  /** What is asked for, as it follows "Loading": "the matrix". */
  what: string;
  /** Lines of the outline that stands for it until it first comes; none where the view has an outline of its own. */
  lines?: number;
}

/**
 * All that is to be said of an answer that is not there: an outline of what comes; after a second that it is
 * slow, with a way to end it; what went wrong, with a way to try again. What was on screen is left alone.
 */
export function AnswerState({ of, what, lines }: AnswerStateProps) {
  const patience = usePatience(of.waiting);
  if (of.problem) return <ProblemNotice problem={of.problem} kept={of.has} retry={of.retry} />;
  if (of.stopped) return <Stopped of={of} what={what} />;
  return (
    <>
      <div role="status" className="slow-status">
        {patience === 'brief' ? null : (
          <div className="slow">
            <Icon name="clock" />
            <span className="slow-words">
              Still loading {what}.{of.has ? ' What is on screen is the last answer. ' : ' '}
              {patience === 'long'
                ? 'It has taken more than 10 seconds; after 30 it is given up by itself.'
                : null}
            </span>
            <button type="button" className="button" onClick={of.stop}>
              Cancel<span className="visually-hidden"> loading {what}</span>
            </button>
            <span className="slow-bar" aria-hidden="true" />
          </div>
        )}
      </div>
      {lines !== undefined && !of.has && of.waiting ? <Skeleton label={what} lines={lines} /> : null}
    </>
  );
}

function Stopped({ of, what }: Pick<AnswerStateProps, 'of' | 'what'>) {
  return (
    <div className="notice" role="status">
      <p className="notice-title">
        <Icon name="stopped" /> Cancelled
      </p>
      <p>
        You ended the loading of {what}.{of.has ? ' What is on screen is the last answer.' : ''}
      </p>
      <p className="notice-actions">
        <button type="button" className="button" onClick={of.retry}>
          Load {what}
        </button>
      </p>
    </div>
  );
}
