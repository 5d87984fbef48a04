import { useEffect, useId } from 'react';
import { type ClaimFilter, ClaimsAsOfDocument, type PolicyInput } from '../../api/generated.ts';
import { toCsv } from '../../state/csv.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Circles } from '../../ui/Circles.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { useDebounced } from '../../ui/useDebounced.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { usePages } from '../table/usePages.ts';
import { useSaveCsv } from '../table/useSaveCsv.ts';
import { CLAIM_HEADER, type ClaimThen, changedFirst, claimRows, hasChanged, policyAsOf } from './years.ts';

interface ClaimsThenProps {
  filter: ClaimFilter;
  policy: PolicyInput | null;
  asOf: number | null;
  /** The year that "today" is on the slider. */
  last: number;
  selectedId: string | null;
  /** Which claims the list holds, once it is known. */
  onClaims: (ids: ReadonlySet<string>) => void;
}

const PAGE = 100;
/** While the slider moves, one question is enough. */
const REST_MS = 150;

/** The claims with the grade that they had in that year, and what became of it. */
export function ClaimsThen({ filter, policy, asOf, last, selectedId, onClaims }: ClaimsThenProps) {
  const id = useId();
  const year = useDebounced(asOf, REST_MS);
  const pages = usePages(
    ClaimsAsOfDocument,
    { filter, before: policyAsOf(policy, year), today: policy, first: PAGE },
    (data) => data.claims,
    false,
  );
  const claims = changedFirst(pages.rows);
  const changed = claims.filter(hasChanged).length;
  const ids = pages.rows.map((claim) => claim.id).join(' ');
  useEffect(() => onClaims(new Set(ids.split(' '))), [ids, onClaims]);
  const saveCsv = useSaveCsv();
  const save = () =>
    saveCsv(`claims as of ${year ?? last}`, toCsv(CLAIM_HEADER, claimRows(claims, year ?? last)));
  return (
    <section className="claims-then" aria-labelledby={id} aria-busy={pages.waiting}>
      <div className="claims-then-head">
        <h2 id={id}>{year === null ? 'Claims today' : `Claims as of ${year}`}</h2>
        <button
          type="button"
          className="button button-quiet no-print"
          disabled={claims.length === 0}
          onClick={save}
        >
          <Icon name="download" /> CSV<span className="visually-hidden"> of the claims</span>
        </button>
      </div>
      <p className="claims-then-status" role="status">
        {pages.total === null ? '' : statusOf(year, changed, claims.length, pages.total)}
      </p>
      <AnswerState of={pages} what="the claims" lines={8} />
      <ul className="plain-list ruled-list">
        {claims.map((claim) => (
          <li key={claim.id} aria-current={claim.id === selectedId || undefined}>
            <Then claim={claim} />
          </li>
        ))}
      </ul>
      {pages.hasMore ? (
        <button type="button" className="button" disabled={pages.waiting} onClick={pages.more}>
          {pages.waiting
            ? 'Loading …'
            : `Load more (${claims.length} of ${pages.total?.toLocaleString('en-GB')})`}
        </button>
      ) : null}
    </section>
  );
}

function Then({ claim }: { claim: ClaimThen }) {
  const changed = hasChanged(claim);
  return (
    <article className="claim-then">
      <NodeLink id={claim.id}>{claim.text}</NodeLink>
      <p>
        <VerdictMark verdict={claim.before.verdict} kind={claim.kind} />
        <Circles level={claim.before.level} rank={claim.before.rank} />
      </p>
      {changed ? (
        <p className="claim-changed">
          <strong>Today</strong>
          <VerdictMark verdict={claim.today.verdict} kind={claim.kind} />
          <Circles level={claim.today.level} rank={claim.today.rank} />
        </p>
      ) : null}
    </article>
  );
}

function statusOf(year: number | null, changed: number, loaded: number, total: number): string {
  const all =
    loaded < total ? `the first ${loaded} of ${total.toLocaleString('en-GB')} claims` : `${total} claims`;
  if (year === null) return `${all}. Move the slider to see how sure they were before.`;
  return `${changed} of ${all} ${changed === 1 ? 'has' : 'have'} another grade today, listed first.`;
}
