import { TopicsDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { NO_FILTER } from '../../state/filter.ts';
import type { View } from '../../state/picture.ts';
import { exploreHref } from '../../state/route.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Link } from '../../ui/Link.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { LastSession } from './LastSession.tsx';
import { TourOffer } from './TourOffer.tsx';
import { counted, inTopic } from './topicLinks.ts';
import './StartPage.css';

const WAYS: readonly { view: View; words: string }[] = [
  { view: 'map', words: 'Map' },
  { view: 'table', words: 'Table' },
  { view: 'matrix', words: 'Matrix' },
];

/** What several topics are, each with a page of its own. */
export function TopicsPage() {
  const answer = useAnswer(TopicsDocument, {});
  useQueryBehind(TopicsDocument, {});
  return (
    <main id="main" tabIndex={-1} className="page start">
      <section className="start-lead">
        <h1>Topics</h1>
        <p className="start-summary">What is claimed, which studies it rests on and how sure it is.</p>
        <TourOffer />
        <LastSession />
      </section>
      <div>
        <AnswerState of={answer} what="the topics" lines={12} />
        <ul className="plain-list ruled-list topics">
          {answer.data?.topics.map(({ id, title, summary, version, license, counts }) => (
            <li key={id}>
              <h2>
                <Link href={inTopic('/', id)}>{title}</Link>
              </h2>
              <p>{summary}</p>
              <p className="start-counts">
                {counted(counts).map(({ value, label, count }) => (
                  <span key={value}>
                    <strong>{count.toLocaleString('en-GB')}</strong> {label.toLowerCase()}
                  </span>
                ))}
              </p>
              <p className="start-note">
                {WAYS.map(({ view, words }) => (
                  <span key={view}>
                    <Link href={exploreHref({ view, filter: { ...NO_FILTER, topics: [id] } })}>
                      {words}
                      <span className="visually-hidden"> of {title}</span>
                    </Link>
                    {' · '}
                  </span>
                ))}
                data {version}, {license}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
