import { useEffect, useMemo, useState } from 'react';
import { type Layout, layouts } from '../../graph/layout.ts';
import type { DrawnGraph, Measure } from '../../graph/types.ts';
import { type MapState, place } from '../../state/map.ts';
import { isFirst } from '../../state/mapUrl.ts';
import { arrange, baseOf } from './composed.ts';

export type ChangeMap = (update: (map: MapState) => MapState, options?: { replace?: boolean }) => void;

type Room = NonNullable<MapState['room']>;

interface Base {
  readonly key: string;
  readonly room: Room;
  readonly layout: Layout;
}

export interface ComposedPicture {
  /** A change of it is another composition. */
  readonly key: string;
  readonly room: Room;
  readonly layout: Layout;
  /** The overview was composed alone: it stands the same when all else is gone. */
  readonly composedAlone: boolean;
}

interface Wanted {
  readonly drawn: DrawnGraph | null;
  readonly overview: ReadonlySet<string>;
  /** A change of it composes anew. */
  readonly key: string;
  readonly map: MapState;
  /** The room in the window; null until it is known. */
  readonly room: Room | null;
  readonly measure: Measure;
  /** All that was asked for is there. */
  readonly complete: boolean;
  readonly onMap: ChangeMap;
}

/** The picture with everything in its place. What comes is given a place, and the address learns of it. */
export function useComposed(wanted: Wanted): ComposedPicture | null {
  const { drawn, overview, map, measure, complete, onMap } = wanted;
  const key = `${wanted.key} ${map.layout} ${map.tidied}`;
  const [base, setBase] = useState<Base | null>(null);
  const room = map.room ?? (base?.key === key ? base.room : wanted.room);
  let current = base;
  if (drawn && room && (base?.key !== key || !sameRoom(base.room, room))) {
    const layout = layouts.lanes.compose(baseOf(drawn, overview, map.places), measure, room);
    current = { key, room, layout };
    setBase(current);
  }

  const arranged = useMemo(
    () => (current && drawn ? arrange(current.layout, drawn, map.places, measure) : null),
    [current, drawn, map.places, measure],
  );
  const unsaid = current && complete && map.room === null && !isFirst(map) ? current.room : null;
  const arrived = complete ? arranged?.arrived : undefined;
  useEffect(() => {
    if (unsaid === null && (arrived === undefined || arrived.length === 0)) return;
    onMap((now) => ({ ...place(now, arrived ?? []), room: now.room ?? unsaid }), { replace: true });
  }, [unsaid, arrived, onMap]);

  return useMemo(
    () =>
      current && arranged
        ? {
            key: current.key,
            room: current.room,
            layout: arranged.layout,
            composedAlone: [...current.layout.cards.keys()].every((id) => overview.has(id)),
          }
        : null,
    [current, arranged, overview],
  );
}

const sameRoom = (a: Room, b: Room): boolean => a.width === b.width && a.height === b.height;
