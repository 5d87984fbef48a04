import { askForToken } from '../api/access.ts';
import type { Problem } from '../api/problem.ts';
import { Icon, type IconName } from './Icon.tsx';
import './Notice.css';

interface Words {
  readonly title: string;
  readonly advice: string;
  readonly icon: IconName;
}

const WORDS: Record<Problem['kind'], Words> = {
  unreachable: {
    title: 'The server cannot be reached',
    advice: 'Check that it is running, then try again.',
    icon: 'offline',
  },
  slow: {
    title: 'The query took too long',
    advice: 'It was given up. Fewer rows or a narrower filter may help.',
    icon: 'clock',
  },
  refused: { title: 'The server refused the query', advice: 'It said why:', icon: 'refused' },
  limit: {
    title: 'The query asks for too much',
    advice: 'Ask for less at a time. The server said:',
    icon: 'limit',
  },
  failed: {
    title: 'The server failed to answer',
    advice: 'This is a fault of the server, not of your question.',
    icon: 'fault',
  },
  access: {
    title: 'The server asks for an access token',
    advice: 'Without one nothing can be read here. You get one from whoever runs this atlas.',
    icon: 'key',
  },
  broken: {
    title: 'This part of the page failed',
    advice: 'This is a fault of the page. Loading it again may help.',
    icon: 'fault',
  },
};

/** The kind of a problem in a few words. */
export const problemTitle = ({ kind }: Problem): string => WORDS[kind].title;

interface ProblemNoticeProps {
  problem: Problem;
  retry: () => void;
  /** The last answer is still on screen. */
  kept?: boolean;
}

/** Distinct from "no data": something went wrong, what was there stays, and it can be tried again. */
export function ProblemNotice({ problem, retry, kept = false }: ProblemNoticeProps) {
  const { title, advice, icon } = WORDS[problem.kind];
  const isAccess = problem.kind === 'access';
  const detail = isAccess || problem.kind === 'unreachable' ? null : problem.message;
  return (
    <div className="notice notice-problem" role="alert">
      <p className="notice-title">
        <Icon name={icon} /> {title}
      </p>
      <p>
        {advice} {detail} {kept ? 'What is on screen is the last answer.' : null}
      </p>
      <p className="notice-actions">
        <button type="button" className="button" onClick={isAccess ? askForToken : retry}>
          {isAccess ? 'Enter an access token' : 'Try again'}
        </button>
        {problem.code && !isAccess ? <code>{problem.code}</code> : null}
      </p>
    </div>
  );
}
