import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import {
  AuditDocument,
  AuditFilterDocument,
  type ClaimFilter,
  type PolicyInput,
} from '../../api/generated.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { OutLinks } from '../../ui/OutLinks.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { useSaveCsv } from '../table/useSaveCsv.ts';
import { auditOf, type Group, isIn, outdatedFrom, summaryOf } from './audit.ts';
import { auditCsv } from './auditCsv.ts';
import { MarkedText } from './MarkedText.tsx';
import { Outline } from './Outline.tsx';
import { OwnTextBox } from './OwnTextBox.tsx';
import { Summary } from './Summary.tsx';
import { useAll } from './useAll.ts';
import { useOwnText } from './useOwnText.ts';
import { GROUP_NAMES } from './words.ts';

interface AuditProps {
  readonly sourceId: string;
  readonly selectedId: string | null;
  readonly filter: ClaimFilter;
  readonly policy: PolicyInput | null;
  readonly group: Group | null;
  readonly onGroup: (group: Group | null) => void;
  /** Where the filters leave nothing. */
  readonly empty: ReactNode;
}

const NOTHING = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

/** One article: its numbers, its outline and, where the reader has it, its text. */
export function Audit(props: AuditProps) {
  const { sourceId, selectedId, filter, policy, group, onGroup, empty } = props;
  const variables = { source: sourceId, policy };
  useQueryBehind(AuditDocument, variables);
  const pages = useAll(AuditDocument, variables, ({ source }) => source?.statements ?? NOTHING);
  const data = pages.first;
  const passing = useAll(AuditFilterDocument, { filter }, (answer) => answer.claims, isEmpty(filter));
  const source = data?.source ?? null;
  const sha = source?.textSha256 ?? null;
  const text = useOwnText(sha);
  const saveCsv = useSaveCsv();
  const page = useRef<HTMLDivElement>(null);
  const all = auditOf(pages.rows);
  useInSight(page, selectedId, `${all.length} ${text.own.kind}`);

  if (!source) {
    return (
      <>
        <AnswerState of={pages} what="the article" lines={12} />
        {data ? <p className="missing">Nothing has this identifier.</p> : null}
      </>
    );
  }
  const kept = new Set(passing.rows.map(({ id }) => id));
  // Until it is known what passes, nothing is taken away.
  const unfiltered = isEmpty(filter) || passing.total === null;
  const filtered = unfiltered ? all : all.filter(({ statement }) => kept.has(statement.claim.id));
  const shown = group === null ? filtered : filtered.filter((one) => isIn(group, one));
  const save = () => saveCsv(`audit of ${source?.name ?? sourceId}`, auditCsv(shown, policy));
  return (
    <div ref={page}>
      <header className="read-head">
        <h1>
          <NodeLink id={source.id}>{source.name}</NodeLink>
        </h1>
        <p>
          What the article states, in our own words, against what the studies recorded here say.{' '}
          {source.retracted ? <strong>It has been retracted. </strong> : null}
          {source.doi || source.pmid ? <OutLinks thing={source} /> : null}
        </p>
      </header>
      <AnswerState of={pages} what="the article" />
      <AnswerState of={passing} what="what passes the filter" />
      <Summary
        total={filtered.length}
        counts={summaryOf(filtered)}
        outdatedFrom={outdatedFrom(filtered)}
        group={group}
        onGroup={onGroup}
      />
      <OwnTextBox sha={sha} {...text} />
      <div className="read-bar">
        <span role="status">
          {shown.length} of {all.length} statements
          {group ? `: ${GROUP_NAMES[group].toLowerCase()}` : ''}
          {filtered.length < all.length ? ', under the filters in use' : ''}
          {pages.hasMore || passing.hasMore ? ', more on their way' : ''}
        </span>
        <button type="button" className="button no-print" disabled={shown.length === 0} onClick={save}>
          <Icon name="download" /> CSV
          <span className="visually-hidden"> of the {shown.length} statements shown</span>
        </button>
      </div>
      {filtered.length === 0 && all.length > 0 && !passing.hasMore ? empty : null}
      {shown.length === 0 && filtered.length > 0 && group ? (
        <div className="notice">
          <p className="notice-title">No statement is {GROUP_NAMES[group].toLowerCase()}</p>
          <p className="notice-actions">
            <button type="button" className="button" onClick={() => onGroup(null)}>
              Show all
            </button>
          </p>
        </div>
      ) : null}
      <div className="read-body" data-text={text.own.kind === 'shown' || undefined}>
        <Outline shown={shown} all={all} selectedId={selectedId} />
        {text.own.kind === 'shown' ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <section className="read-text no-print" aria-label="Your copy of the article, marked" tabIndex={0}>
            <MarkedText text={text.own.text} audited={shown} selectedId={selectedId} />
          </section>
        ) : null}
      </div>
    </div>
  );
}

const isEmpty = (filter: ClaimFilter) => Object.keys(filter).length === 0;

/** The selected statement comes into sight in the outline and in the text, wherever it was selected. */
function useInSight(page: RefObject<HTMLElement | null>, selectedId: string | null, drawn: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: also when the statements or the text appear.
  useEffect(() => {
    if (selectedId === null) return;
    const places = page.current?.querySelectorAll(`[data-claim="${CSS.escape(selectedId)}"]`) ?? [];
    const seen = new Set<Element | null>();
    for (const place of places) {
      const pane = place.closest('.read-outline, .read-text');
      if (seen.has(pane)) continue;
      seen.add(pane);
      place.scrollIntoView({ block: 'nearest' });
    }
  }, [page, selectedId, drawn]);
}
