import type { StartQuery } from '../../api/generated.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { NODE_KINDS } from '../../state/vocabulary.ts';
import { Link } from '../../ui/Link.tsx';

type Question = StartQuery['topics'][number]['questions'][number];

const ANSWERED_BY: Readonly<Record<string, string>> = {
  Claim: NODE_KINDS.CLAIM,
  Mechanism: NODE_KINDS.MECHANISM,
  Concept: NODE_KINDS.CONCEPT,
  Study: NODE_KINDS.STUDY,
};

export function questionHref({ node, routes, designs }: Question): string {
  if (node) return exploreHref({ selected: node.id });
  return exploreHref({ view: 'table', rows: 'studies', filter: { ...NO_FILTER, routes, designs } });
}

/** What people ask of the topic; each leads to the claim, mechanism or studies that answer it. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions people ask</h2>
      <ul className="plain-list questions">
        {questions.map((question) => (
          <li key={question.text}>
            <Link href={questionHref(question)} className="question">
              <span className="question-text">{question.text}</span>
              <span className="question-by">
                {question.node ? (ANSWERED_BY[question.node.__typename] ?? 'Answer') : 'Table of studies'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
