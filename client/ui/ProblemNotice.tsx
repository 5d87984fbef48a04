import type { Problem } from '../api/problem.ts';
import './Notice.css';

const TITLES: Record<Problem['kind'], string> = {
  unreachable: 'The server cannot be reached',
  slow: 'The query took too long',
  refused: 'The server refused the query',
  failed: 'The server failed to answer',
  broken: 'This part of the page failed',
};

const ADVICE: Record<Problem['kind'], string> = {
  unreachable: 'What is on screen is the last answer. Check that the server is running, then try again.',
  slow: 'It was given up. Fewer rows or a narrower filter may help.',
  refused: 'It said why:',
  failed: 'This is a fault of the server, not of your question.',
  broken: 'This is a fault of the page. Loading it again may help.',
};

/** Distinct from "no data": something went wrong, what was there stays, and it can be tried again. */
export function ProblemNotice({ problem, retry }: { problem: Problem; retry: () => void }) {
  const detail = problem.kind === 'unreachable' ? null : problem.message;
  return (
    <div className="notice notice-problem" role="alert">
      <p className="notice-title">{TITLES[problem.kind]}</p>
      <p>
        {ADVICE[problem.kind]} {detail}
      </p>
      <p className="notice-actions">
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
        {problem.code ? <code>{problem.code}</code> : null}
      </p>
    </div>
  );
}
