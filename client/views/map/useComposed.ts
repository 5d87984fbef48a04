import { useEffect, useMemo, useState } from 'react';
import type { Layout } from '../../graph/layout.ts';
import type { DrawnGraph, Measure } from '../../graph/types.ts';
import { type MapState, place } from '../../state/map.ts';
import { isFirst } from '../../state/mapUrl.ts';
import { arrange, atOnce, baseOf, placesOf, type Room } from './composed.ts';
import { type Composing, useComposeAside } from './useComposeAside.ts';

export type ChangeMap = (update: (map: MapState) => MapState, options?: { replace?: boolean }) => void;

export interface ComposedPicture {
  /** A change of it is another composition. */
  readonly key: string;
  readonly layout: Layout;
  /** The overview was composed alone: it stands the same when all else is gone. */
  readonly composedAlone: boolean;
}

interface Base {
  readonly key: string;
  readonly room: Room;
  readonly layout: Layout;
}

/** The last picture that stood. */
interface Kept {
  readonly map: MapState;
  readonly picture: ComposedPicture;
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

/**
 * The picture with everything in its place. What comes is given a place, and the address learns of it.
 * While another layout is worked out the picture stays as it was.
 */
export function useComposed(wanted: Wanted): {
  picture: ComposedPicture | null;
  composing: Composing | null;
} {
  const { drawn, overview, map, measure, complete, onMap } = wanted;
  const key = `${wanted.key} ${map.layout} ${map.tidied}`;
  const [base, setBase] = useState<Base | null>(null);
  const room = map.room ?? (base?.key === key ? base.room : wanted.room);
  const isStale = drawn !== null && room !== null && (base?.key !== key || !sameRoom(base.room, room));

  const [kept, keep] = useState<Kept | null>(null);
  let current = base;
  if (isStale) {
    const layout = atOnce(drawn, overview, map, measure, room);
    if (layout) {
      current = { key, room, layout };
      setBase(current);
    }
  }
  const composing = useComposeAside({
    job:
      isStale && current?.key !== key
        ? { key, drawn: map.layout === 'lanes' ? baseOf(drawn, overview, map.places) : drawn, map, room }
        : null,
    measure,
    onDone(layout, job) {
      setBase({ key: job.key, room: job.room, layout });
      // Chance has a part in it, so its outcome is what a link must tell.
      if (layout.name !== 'lanes')
        onMap(
          (now) => ({ ...place(now, placesOf(layout, layout.cards.keys())), room: now.room ?? job.room }),
          {
            replace: true,
          },
        );
    },
    onCancel: () =>
      onMap((now) => ({ ...now, ...(kept ? placing(kept.map) : { layout: 'lanes' as const }) }), {
        replace: true,
      }),
  });

  const standing = current?.key === key ? current : null;
  const arranged = useMemo(
    () => (standing && drawn ? arrange(standing.layout, drawn, map.places, measure) : null),
    [standing, drawn, map.places, measure],
  );
  const unsaid = standing && complete && map.room === null && !isFirst(map) ? standing.room : null;
  const arrived = complete ? arranged?.arrived : undefined;
  useEffect(() => {
    if (unsaid === null && (arrived === undefined || arrived.length === 0)) return;
    onMap((now) => ({ ...place(now, arrived ?? []), room: now.room ?? unsaid }), { replace: true });
  }, [unsaid, arrived, onMap]);

  const picture = useMemo(
    () =>
      standing && arranged
        ? {
            key: standing.key,
            layout: arranged.layout,
            composedAlone: [...standing.layout.cards.keys()].every((id) => overview.has(id)),
          }
        : null,
    [standing, arranged, overview],
  );
  if (picture && (kept?.picture !== picture || kept.map !== map)) keep({ map, picture });
  return { picture: picture ?? kept?.picture ?? null, composing };
}

/** What of a state says where things stand. */
const placing = ({ layout, tidied, room, places }: MapState) => ({ layout, tidied, room, places });

const sameRoom = (a: Room, b: Room): boolean => a.width === b.width && a.height === b.height;
