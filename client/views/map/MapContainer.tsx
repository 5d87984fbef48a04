import { type ReactNode, useEffect, useState } from 'react';
import { open } from '../../state/map.ts';
import { unreadMap } from '../../state/mapUrl.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useSearch } from '../../ui/location.ts';
import type { Theme } from '../../ui/theme.ts';
import { changeMap, type PictureControl } from '../../ui/usePicture.ts';
import { useConditions } from '../explore/useConditions.ts';
import { wordsOf } from '../figure/wordsOf.ts';
import { MapView } from './MapView.tsx';
import { UnreadNotice } from './UnreadNotice.tsx';
import { useMapGraph } from './useMapGraph.ts';

export interface MapContainerProps extends PictureControl {
  theme: Theme;
  /** Above the saved picture. */
  title: string;
  /** Below the saved picture: data version and licence; the date is added. */
  credit: string;
  /** When nothing matches. */
  empty: ReactNode;
}

/** The map with its data. */
export default function MapContainer({ picture, change, theme, title, credit, empty }: MapContainerProps) {
  const answer = useMapGraph(picture);
  const conditions = useConditions(picture);
  const { graph, asked, missing } = answer;
  const unread = unreadMap(useSearch());

  // What was found elsewhere and is not in the overview comes with its surroundings, and stays.
  useEffect(() => {
    if (missing !== null) changeMap((map) => open(map, missing, null), { replace: true });
  }, [missing]);
  // The first picture waits for it, so that it is composed as a whole.
  const [begun, begin] = useState(false);
  if (!begun && graph && missing === null) begin(true);

  const notice = <AnswerState of={asked} what="the map" />;
  if (!graph && (asked.problem || asked.stopped)) return notice;
  return (
    <MapView
      picture={picture}
      change={change}
      answer={begun ? answer : { ...answer, graph: null }}
      theme={theme}
      words={() => wordsOf({ title, conditions, credit, theme })}
      notice={
        <>
          {notice}
          {unread ? <UnreadNotice why={unread} /> : null}
        </>
      }
      empty={empty}
    />
  );
}
