/** What an address needs is asked for at once: its code and its first data side by side, not one after the other. */
import { type ReactNode, useEffect } from 'react';
import type { Client } from 'urql';
import { parsePicture } from './state/url.ts';
import { ExplorePage } from './views/explore/part.ts';
import { OVERVIEW, overviewVariables } from './views/map/overview.ts';
import { MapContainer } from './views/map/part.ts';

export interface Ahead {
  /** Settles when the code has come, or cannot be had: that is told where it is used. */
  readonly parts: Promise<unknown>;
  /** Leaves the questions to those who need the answers: from then on they can end them. */
  readonly leave: () => void;
}

export function askAhead({ pathname, search }: Location, client: Client): Ahead {
  if (pathname !== '/explore') return { parts: Promise.resolve(), leave: () => undefined };
  const picture = parsePicture(search);
  if (picture.view !== 'map') {
    return { parts: Promise.allSettled([ExplorePage.load()]), leave: () => undefined };
  }
  const question = client.query(OVERVIEW, overviewVariables(picture)).subscribe(() => undefined);
  return {
    parts: Promise.allSettled([ExplorePage.load(), MapContainer.load()]),
    leave: question.unsubscribe,
  };
}

/** Around the page: once that is there it has asked for itself. */
export function LeaveAhead({ ahead, children }: { ahead: Ahead; children: ReactNode }) {
  useEffect(() => ahead.leave(), [ahead]);
  return children;
}
