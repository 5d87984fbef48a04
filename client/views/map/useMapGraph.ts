import { useMemo, useState } from 'react';
import { MapOpenedDocument } from '../../api/generated.ts';
import { type Asked, isAnswered, useAnswer } from '../../api/useAnswer.ts';
import type { Picture } from '../../state/picture.ts';
import { toPolicyInput } from '../../state/policy.ts';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { type MapGraph, mergeGraphs } from './drawn.ts';
import { type Cut, cutOf, openedVariables } from './opened.ts';
import { OVERVIEW, overviewVariables } from './overview.ts';

export interface MapAnswer {
  /** The overview and all that the reader opened, hidden or not; null until both are there for the first time. */
  readonly graph: MapGraph | null;
  /** Ids of the overview alone. */
  readonly overview: ReadonlySet<string>;
  /** The filter under which the graph was asked for; it changes when the new answer is there, not before. */
  readonly key: string;
  /** Of the overview, and of what surrounds what was opened. */
  readonly cuts: { readonly overview: Cut | null; readonly opened: Cut | null };
  readonly waiting: boolean;
  /** Selected, but neither in the answers nor on its way. */
  readonly missing: string | null;
  /** Of the two questions the one that is not answered yet, if any. */
  readonly asked: Asked;
}

/** The data of the map: two questions, however much was opened. The table of the picture reads the same. */
export function useMapGraph({
  filter,
  policy,
  map,
  selected,
}: Pick<Picture, 'filter' | 'policy' | 'map' | 'selected'>): MapAnswer {
  const rules = toPolicyInput(policy);
  const variables = overviewVariables({ filter, policy });
  const overview = useAnswer(OVERVIEW, variables);
  useQueryBehind(OVERVIEW, variables);
  const first = overview.data?.overview;

  const asked = JSON.stringify(variables.filter);
  const [key, settle] = useState(asked);
  if (overview.current && key !== asked) settle(asked);

  const overviewIds = useMemo(() => new Set(first?.nodes.map(({ id }) => id)), [first]);
  const nothingOpened = map.opened.length === 0;
  const around = useAnswer(
    MapOpenedDocument,
    openedVariables(map, overviewIds, rules),
    nothingOpened || first === undefined,
  );
  const opened = nothingOpened ? undefined : around.data?.neighbourhood;
  const complete = first !== undefined && (nothingOpened || around.data !== undefined || !!around.problem);
  const [wasComplete, setComplete] = useState(complete);
  if (complete && !wasComplete) setComplete(true);
  const graph = useMemo(
    () => (first && wasComplete ? mergeGraphs(first, ...(opened ? [opened] : [])) : null),
    [first, opened, wasComplete],
  );
  const cuts = useMemo(
    () => ({
      overview: first?.truncated
        ? { what: 'Overview', shown: first.nodes.length, total: first.totalNodes, left: [] }
        : null,
      opened: opened ? cutOf(opened, map.opened.length) : null,
    }),
    [first, opened, map.opened],
  );
  const isMissing =
    selected !== null &&
    overview.current &&
    !around.waiting &&
    !map.opened.some(({ id }) => id === selected) &&
    graph?.nodes.some(({ id }) => id === selected) === false;
  return {
    graph,
    overview: overviewIds,
    key,
    cuts,
    waiting: overview.waiting || around.waiting,
    missing: isMissing ? selected : null,
    asked: { ...(isAnswered(overview) ? around : overview), has: graph !== null },
  };
}
