import { type ReactNode, useMemo, useState } from 'react';
import {
  type ClaimFilter,
  MapNeighbourhoodDocument,
  MapOverviewDocument,
  type MapOverviewQueryVariables,
  type PolicyInput,
} from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import type { Theme } from '../../graph/types.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { mergeGraphs } from './drawn.ts';
import { type Cut, MapView } from './MapView.tsx';

const firstNodes = 60;
const atOnce = 100;

export interface MapContainerProps {
  topic: string | null;
  filter: ClaimFilter;
  /** What-if rules; null: the default policy. */
  policy: PolicyInput | null;
  selectedId: string | null;
  onSelect(id: string | null): void;
  /** Nodes whose surroundings are shown, in the order of opening. */
  expandedIds: readonly string[];
  onExpand(ids: string[]): void;
  theme: Theme;
  /** Above the saved picture. */
  title: string;
  /** Below the saved picture: data version and licence; the date is added. */
  credit?: string;
  /** When nothing matches. */
  empty?: ReactNode;
}

/** The map with its data: the overview of the topic, and in one more request all that the reader opened. */
export default function MapContainer(props: MapContainerProps) {
  const { topic, filter, policy, selectedId, expandedIds } = props;
  const variables: MapOverviewQueryVariables = { topic, first: firstNodes, filter, policy };
  const overview = useAnswer(MapOverviewDocument, variables);
  useQueryBehind(MapOverviewDocument, variables);
  const first = overview.data?.overview;

  // The key under which the answer on screen was asked: it changes when the new answer is there, not before.
  const asked = JSON.stringify([topic, filter]);
  const [settled, settle] = useState(asked);
  if (overview.current && settled !== asked) settle(asked);

  // What was found elsewhere and is not in the overview comes with its surroundings, and stays.
  const [brought, bring] = useState<readonly string[]>([]);
  const ids = useMemo(() => [...new Set([...expandedIds, ...brought])].sort(), [expandedIds, brought]);
  const around = useAnswer(
    MapNeighbourhoodDocument,
    { ids, limit: atOnce, kinds: null, filter: null, policy },
    ids.length === 0,
  );
  const opened = ids.length > 0 ? around.data?.neighbourhood : undefined;
  const graph = useMemo(
    () => (first ? mergeGraphs(first, ...(opened ? [opened] : [])) : null),
    [first, opened],
  );
  if (
    selectedId !== null &&
    overview.current &&
    !around.waiting &&
    graph &&
    !brought.includes(selectedId) &&
    !graph.nodes.some(({ id }) => id === selectedId)
  )
    bring([...brought, selectedId]);

  const cuts: Cut[] = [];
  if (first?.truncated) cuts.push({ what: 'Overview', shown: first.nodes.length, total: first.totalNodes });
  if (opened?.truncated)
    cuts.push({ what: 'Surroundings', shown: opened.nodes.length, total: opened.totalNodes });
  const failed = overview.problem ? overview : around.problem ? around : null;
  const notice = failed?.problem ? <ProblemNotice problem={failed.problem} retry={failed.retry} /> : null;
  if (!graph && notice) return notice;
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  return (
    <MapView
      graph={graph}
      layoutKey={settled}
      loading={overview.waiting || around.waiting}
      cuts={cuts}
      theme={props.theme}
      selectedId={selectedId}
      onSelect={props.onSelect}
      expandedIds={expandedIds}
      onExpand={props.onExpand}
      onReset={() => {
        bring([]);
        props.onExpand([]);
      }}
      words={{ title: props.title, credit: [props.credit, `Drawn on ${date}`].filter(Boolean).join(' · ') }}
      notice={notice}
      empty={props.empty ?? 'Nothing matches the filter.'}
    />
  );
}
