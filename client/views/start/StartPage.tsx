import { type ReactNode, useMemo } from 'react';
import { StartDocument, type StartQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { type Filter, NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Link } from '../../ui/Link.tsx';
import { navigate } from '../../ui/location.ts';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { SearchBox } from '../../ui/search/SearchBox.tsx';
import { useAskedTopics, useTopics } from '../../ui/useTopics.ts';
import { DownloadData } from '../downloads/DownloadData.tsx';
import { StoryCard } from '../story/StoryCard.tsx';
import { storiesFirst } from '../story/stories.ts';
import { whereIs } from '../schema/where.ts';
import { ClaimGroup } from './ClaimGroup.tsx';
import { Continue } from './Continue.tsx';
import { LastSession } from './LastSession.tsx';
import { Questions } from './Questions.tsx';
import { TopicsPage } from './TopicsPage.tsx';
import { counted, inTopic } from './topicLinks.ts';
import { TourOffer } from './TourOffer.tsx';
import './StartPage.css';

/** Answers before it asks: what the topic is, what it asks, what is known of it and what is not; of several, which there are. */
export function StartPage() {
  const [asked] = useAskedTopics();
  const several = useTopics().length > 1;
  return several && asked === undefined ? <TopicsPage /> : <TopicPage topic={several ? asked : undefined} />;
}

/** `topic`: which one; the only one where it is not given. */
function TopicPage({ topic }: { topic: string | undefined }) {
  const variables = topic === undefined ? {} : { topic, topics: [topic] };
  const answer = useAnswer(StartDocument, variables);
  const { data } = answer;
  useQueryBehind(StartDocument, variables);
  return (
    <main id="main" tabIndex={-1} className="page start">
      {data ? null : <h1>Evidence Atlas</h1>}
      <AnswerState of={answer} what="the topic" lines={12} />
      {data ? <Loaded data={data} only={topic} /> : null}
    </main>
  );
}

/** Opens what is counted, where a view lists it. */
function CountLink({
  kind,
  only,
  children,
}: {
  kind: string;
  only: string | undefined;
  children: ReactNode;
}) {
  const href = kind === 'MECHANISM' ? '#mechanisms' : whereIs(kind)?.href;
  if (!href) return children;
  return href.startsWith('#') ? (
    <a href={href}>{children}</a>
  ) : (
    <Link href={inTopic(href, only)}>{children}</Link>
  );
}

function Loaded({ data, only }: { data: StartQuery; only: string | undefined }) {
  const topic = only === undefined ? data.topics[0] : data.topics.find(({ id }) => id === only);
  const places = useMemo(() => data.topics.flatMap(({ compartments }) => compartments), [data.topics]);
  const filter: Filter = { ...NO_FILTER, topics: only === undefined ? [] : [only] };
  if (!topic && only !== undefined) {
    return (
      <>
        <h1>No such topic</h1>
        <p>
          Nothing here is called “{only}”. <Link href="/">All topics</Link>
        </p>
      </>
    );
  }
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
        {only === undefined ? null : (
          <p className="start-back">
            <Link href="/">All topics</Link>
          </p>
        )}
        <h1>{topic.title}</h1>
        <p className="start-summary">{topic.summary}</p>
        <ul className="start-counts">
          {counted(topic.counts).map(({ value, label, count }) => (
            <li key={value}>
              <CountLink kind={value} only={only}>
                <strong>{count.toLocaleString('en-GB')}</strong> {label.toLowerCase()}
              </CountLink>
            </li>
          ))}
          <li>
            <Link href="/schema">What the graph is made of</Link>
          </li>
        </ul>
        <DownloadData filter={filter} />
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
                ...filter,
                verdicts: ['SUPPORTED'],
                levels: ['HIGH', 'MODERATE', 'DEFINITIVE', 'STRONG'],
              },
            })}
          />
          <ClaimGroup
            title="Contested"
            about="Counted studies disagree"
            claims={data.contested}
            href={exploreHref({ view: 'table', filter: { ...filter, verdicts: ['CONTESTED'] } })}
          />
          <ClaimGroup
            title="Out of date"
            about="Said to be missing; since then a study exists"
            claims={data.outdated}
            href={exploreHref({
              view: 'table',
              filter: { ...filter, levels: ['OUTDATED'] },
            })}
          />
          <ClaimGroup
            title="Not known yet"
            about="Gaps that nothing recorded here has filled, and claims without a study that counts"
            claims={data.unstudied}
            href={exploreHref({ view: 'table', filter: { ...filter, levels: ['STANDS', 'NOT_STUDIED'] } })}
          />
        </div>
        <p className="start-note">
          Every claim is graded by one rule that anyone can repeat.{' '}
          <Link href="/grading">How a claim is graded</Link>
        </p>
      </section>
      {data.mechanisms.length > 0 ? (
        <section aria-labelledby="mechanisms">
          <h2 id="mechanisms">Mechanisms</h2>
          <p className="start-note">
            How it works, one step at a time, and how sure each step is.{' '}
            <Link href={exploreHref({ view: 'story', filter })}>
              All stories, and claims to grade yourself
            </Link>{' '}
            · <Link href="/glossary">Glossary</Link>
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
      ) : null}
      <section aria-labelledby="find" className="start-search">
        <h2 id="find">Find something else</h2>
        <SearchBox
          large
          onChoose={(id) => navigate(exploreHref({ selected: id, filter }))}
          onText={(text) => {
            if (text !== '') navigate(exploreHref({ view: 'table', filter: { ...filter, text } }));
          }}
        />
      </section>
    </>
  );
}
