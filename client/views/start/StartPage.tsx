import { type ReactNode, useMemo } from 'react';
import { StartDocument, type StartQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Link } from '../../ui/Link.tsx';
import { navigate } from '../../ui/location.ts';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { SearchBox } from '../../ui/search/SearchBox.tsx';
import { StoryCard } from '../story/StoryCard.tsx';
import { storiesFirst } from '../story/stories.ts';
import { whereIs } from '../schema/where.ts';
import { ClaimGroup } from './ClaimGroup.tsx';
import { Continue } from './Continue.tsx';
import { LastSession } from './LastSession.tsx';
import { Questions } from './Questions.tsx';
import { TourOffer } from './TourOffer.tsx';
import './StartPage.css';

/** Answers before it asks: what the topic is, what it asks, what is known of it and what is not. */
export function StartPage() {
  const answer = useAnswer(StartDocument, {});
  const { data } = answer;
  useQueryBehind(StartDocument, {});
  return (
    <main id="main" tabIndex={-1} className="page start">
      {data ? null : <h1>Evidence Atlas</h1>}
      <AnswerState of={answer} what="the topic" lines={12} />
      {data ? <Loaded data={data} /> : null}
    </main>
  );
}

/** Opens what is counted, where a view lists it. */
function CountLink({ kind, children }: { kind: string; children: ReactNode }) {
  const href = kind === 'MECHANISM' ? '#mechanisms' : whereIs(kind)?.href;
  if (!href) return children;
  return href.startsWith('#') ? <a href={href}>{children}</a> : <Link href={href}>{children}</Link>;
}

function Loaded({ data }: { data: StartQuery }) {
  const [topic] = data.topics;
  const places = useMemo(() => data.topics.flatMap(({ compartments }) => compartments), [data.topics]);
  if (!topic) {
    return (
      <>
        <h1>No topic is loaded</h1>
        <p>
          The atlas is empty. Load a topic pack with <code>npm run atlas</code>, then open this page again.
        </p>
      </>
    );
  }
  return (
    <>
      <section className="start-lead">
        <h1>{topic.title}</h1>
        <p className="start-summary">{topic.summary}</p>
        <ul className="start-counts">
          {topic.counts.map(({ value, label, count }) => (
            <li key={value}>
              <CountLink kind={value}>
                <strong>{count.toLocaleString('en-GB')}</strong> {label.toLowerCase()}
              </CountLink>
            </li>
          ))}
          <li>
            <Link href="/schema">What the graph is made of</Link>
          </li>
        </ul>
        <TourOffer />
        <LastSession />
      </section>
      {topic.questions.length > 0 ? <Questions questions={topic.questions} /> : null}
      <section aria-labelledby="known">
        <h2 id="known">What is known, and what is not</h2>
        <div className="claim-groups">
          <ClaimGroup
            title="Well supported"
            about="Counted studies point towards it, with at least moderate certainty or strong corroboration"
            claims={data.supported}
            href={exploreHref({
              view: 'table',
              filter: {
                ...NO_FILTER,
                verdicts: ['SUPPORTED'],
                levels: ['HIGH', 'MODERATE', 'DEFINITIVE', 'STRONG'],
              },
            })}
          />
          <ClaimGroup
            title="Contested"
            about="Counted studies disagree"
            claims={data.contested}
            href={exploreHref({ view: 'table', filter: { ...NO_FILTER, verdicts: ['CONTESTED'] } })}
          />
          <ClaimGroup
            title="Out of date"
            about="Said to be missing; since then a study exists"
            claims={data.outdated}
            href={exploreHref({
              view: 'table',
              filter: { ...NO_FILTER, levels: ['OUTDATED'] },
            })}
          />
          <ClaimGroup
            title="Nobody has studied"
            about="Gaps that nothing recorded here has filled, and claims without a study"
            claims={data.unstudied}
            href={exploreHref({ view: 'table', filter: { ...NO_FILTER, levels: ['STANDS', 'NOT_STUDIED'] } })}
          />
        </div>
        <p className="start-note">
          Every claim is graded by one rule that anyone can repeat.{' '}
          <Link href="/grading">How a claim is graded</Link>
        </p>
      </section>
      <section aria-labelledby="mechanisms">
        <h2 id="mechanisms">Mechanisms</h2>
        <p className="start-note">
          How it works, one step at a time, and how sure each step is.{' '}
          <Link href={exploreHref({ view: 'story' })}>All stories, and claims to grade yourself</Link> ·{' '}
          <Link href="/glossary">Glossary</Link>
        </p>
        <Continue mechanisms={data.mechanisms} />
        <ul className="plain-list story-cards">
          {storiesFirst(data.mechanisms).map((mechanism) => (
            <li key={mechanism.id}>
              <StoryCard mechanism={mechanism} places={places} heading="h3" />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="find" className="start-search">
        <h2 id="find">Find something else</h2>
        <SearchBox
          large
          onChoose={(id) => navigate(exploreHref({ selected: id }))}
          onText={(text) => {
            if (text !== '') navigate(exploreHref({ view: 'table', filter: { ...NO_FILTER, text } }));
          }}
        />
      </section>
    </>
  );
}
