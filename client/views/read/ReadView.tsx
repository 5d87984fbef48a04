import { useMemo } from 'react';
import { ArticlesDocument, type Hedging } from '../../api/generated.ts';
import { HEDGINGS } from '../../state/vocabulary.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { Audit } from './Audit.tsx';
import { GROUPS } from './audit.ts';
import { useAll } from './useAll.ts';
import './ReadView.css';
import '../../ui/Notice.css';

/** However firmly: said by some source. */
const STATED = Object.keys(HEDGINGS) as Hedging[];

type ReadViewProps = Pick<ViewProps, 'filter' | 'policy' | 'selectedId' | 'params' | 'onParams' | 'empty'>;

/** The audit of an article: what it states, how firmly, what the evidence says, and whether it still stands. */
export default function ReadView(props: ReadViewProps) {
  const { selectedId, filter, policy = null, params, onParams, empty } = props;
  const { topics = null } = filter;
  const pages = useAll(ArticlesDocument, { filter: { topics, hedging: STATED } }, (data) => data.claims);
  const { rows } = pages;
  const articles = useMemo(() => {
    const found = new Map<string, string>();
    for (const { statements } of rows)
      for (const { source } of statements) if (source.type === 'article') found.set(source.id, source.name);
    return [...found].map(([id, name]) => ({ id, name }));
  }, [rows]);
  const chosen = params.article?.[0] ?? selectedId;
  const article = articles.find(({ id }) => id === chosen) ?? articles[0];
  const group = GROUPS.find((one) => one === params.only?.[0]) ?? null;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="read" aria-label="Article audit" tabIndex={0}>
      <AnswerState of={pages} what="the articles" lines={10} />
      {pages.total !== null && !pages.hasMore && articles.length === 0 ? (
        <div className="notice">
          <p className="notice-title">No article to read</p>
          <p>None of the topics that are loaded has a source of type “article” that states a claim.</p>
        </div>
      ) : null}
      {articles.length > 1 ? (
        <label className="read-choice no-print">
          Article{' '}
          <select
            value={article?.id}
            onChange={(event) => onParams({ ...params, article: [event.target.value] })}
          >
            {articles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {article ? (
        <Audit
          key={article.id}
          sourceId={article.id}
          selectedId={selectedId}
          filter={filter}
          policy={policy}
          group={group}
          onGroup={(next) => onParams({ ...params, only: next ? [next] : [] })}
          empty={empty}
        />
      ) : null}
    </section>
  );
}
