import { useState } from 'react';
import { PathEndsDocument, PathsDocument } from '../../api/generated.ts';
import { isAnswered, useAnswer } from '../../api/useAnswer.ts';
import { toCsv } from '../../state/csv.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { oneOf } from '../../state/viewParams.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { usePicture } from '../../ui/usePicture.ts';
import { Chooser, ViewHead } from '../figure/ViewHead.tsx';
import { wordsOf } from '../figure/wordsOf.ts';
import type { ViewProps } from '../viewProps.ts';
import { ChainItem } from './ChainItem.tsx';
import { CSV_HEADER, csvRows } from './csv.ts';
import { conceptOf, hindrance } from './ends.ts';
import { NoChain } from './NoChain.tsx';
import { PathEnds } from './PathEnds.tsx';
import { pathsSvg } from './picture.ts';
import { Suggestions } from './Suggestions.tsx';
import { claimsIn } from './words.ts';
import './paths.css';

/** How many claims a chain may have; the first is asked for unless the reader wants another. */
const LENGTHS = ['4', '1', '2', '3', '5', '6'] as const;
const IN_ORDER = [...LENGTHS].sort();
const LONGEST = 6;
const AT_FIRST = 5;
const AT_MOST = 20;

/** Chains of claims from one concept to another, each as strong as its weakest link. */
export default function PathsView(props: ViewProps) {
  const { filter, policy = null, params, onParams } = props;
  const { change } = usePicture();
  const [from, to] = [params.pathfrom?.[0] ?? null, params.pathto?.[0] ?? null];
  const upTo = oneOf(params.pathsteps, LENGTHS);
  const [first, setFirst] = useState(AT_FIRST);
  const ids = [from, to].filter((id) => id !== null);
  const named = useAnswer(PathEndsDocument, { ids }, ids.length === 0);
  const nodes = ids.length > 0 ? (named.data?.nodes ?? []) : [];
  const [start, end] = [conceptOf(nodes, from), conceptOf(nodes, to)];
  const known = named.current && ids.length > 0;
  const why = known ? hindrance(nodes, [from, to]) : null;
  const ready = known && why === null && start !== null && end !== null;
  const variables = { from: from ?? '', to: to ?? '', maxClaims: Number(upTo), first, filter, policy };
  const answer = useAnswer(PathsDocument, variables, !ready);
  useQueryBehind(PathsDocument, variables);
  // Chains between other concepts would stand under the wrong names; they stay only while the same two are asked again.
  const answered = answer.data?.paths ?? null;
  const fits = answered?.every(({ steps }) => steps[0]?.from.id === from && steps.at(-1)?.to.id === to);
  const chains = ready && answered && (answer.current || (fits && answered.length > 0)) ? answered : null;
  const put = (nextFrom: string | null, nextTo: string | null) => {
    setFirst(AT_FIRST);
    onParams({ pathfrom: nextFrom ? [nextFrom] : [], pathto: nextTo ? [nextTo] : [] });
  };
  const asked = isAnswered(named) ? answer : named;
  const some = chains !== null && chains.length > 0;
  return (
    <div className="paths" aria-busy={named.waiting || answer.waiting}>
      <ViewHead
        title="Paths"
        status={chains === null ? '' : statusOf(chains.length, Number(upTo), first)}
        file={`paths from ${start?.name ?? ''} to ${end?.name ?? ''}`}
        csv={some ? () => toCsv(CSV_HEADER, csvRows(chains)) : null}
        figure={some ? () => pathsSvg(chains, wordsOf(props)) : null}
        references={
          some ? { of: 'claims', ids: chains.flatMap((chain) => claimsIn(chain).map(({ id }) => id)) } : null
        }
      >
        <Chooser
          label="Up to"
          value={upTo}
          values={IN_ORDER}
          words={LENGTH_WORDS}
          onChange={(steps) => onParams({ pathsteps: [steps] })}
        />
      </ViewHead>
      <PathEnds from={start} to={end} onChange={put} />
      <AnswerState of={{ ...asked, has: chains !== null }} what="the paths" lines={8} />
      {why ? (
        <div className="notice notice-warning" role="alert">
          <p className="notice-title">No chain can be looked for</p>
          <p>{why}</p>
        </div>
      ) : null}
      {ids.length < 2 ? <Suggestions onChoose={put} /> : null}
      {chains?.length === 0 && start && end ? (
        <NoChain
          from={start}
          to={end}
          upTo={Number(upTo)}
          longest={LONGEST}
          filtered={Object.keys(filter).length > 0}
          onLonger={() => onParams({ pathsteps: [String(LONGEST)] })}
          onUnfiltered={() => change({ filter: NO_FILTER })}
        />
      ) : null}
      {some ? (
        <>
          <ol className="chains">
            {chains.map((chain, i) => (
              <ChainItem key={keyOf(chain)} chain={chain} position={i + 1} />
            ))}
          </ol>
          {chains.length === first && first < AT_MOST ? (
            <p>
              <button type="button" className="button" onClick={() => setFirst(AT_MOST)}>
                Show up to {AT_MOST} chains
              </button>
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

const LENGTH_WORDS: Record<(typeof LENGTHS)[number], string> = {
  1: '1 claim',
  2: '2 claims',
  3: '3 claims',
  4: '4 claims',
  5: '5 claims',
  6: '6 claims',
};

function keyOf({
  steps,
}: {
  steps: readonly { to: { id: string }; claim: { id: string } | null }[];
}): string {
  return steps.map(({ claim, to }) => claim?.id ?? to.id).join(' ');
}

function statusOf(count: number, upTo: number, first: number): string {
  const length = `of up to ${upTo} ${upTo === 1 ? 'claim' : 'claims'}`;
  if (count === 0) return `No chain ${length}`;
  const chains = `${count === first ? 'The first ' : ''}${count} ${count === 1 ? 'chain' : 'chains'}`;
  return `${chains} ${length}, strongest weakest link first`;
}
