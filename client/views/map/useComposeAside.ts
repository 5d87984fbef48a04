import { useEffect, useEffectEvent, useState } from 'react';
import { composeAside } from '../../graph/aside/composeAside.ts';
import type { Layout } from '../../graph/layout.ts';
import type { DrawnGraph, Measure } from '../../graph/types.ts';
import type { MapState } from '../../state/map.ts';
import type { Room } from './composed.ts';

interface Job {
  /** A change of it ends the work and begins other work. */
  readonly key: string;
  readonly drawn: DrawnGraph;
  readonly map: MapState;
  readonly room: Room;
}

export interface Composing {
  /** From 0 to 1. */
  readonly done: number;
  readonly cancel: () => void;
}

interface Work {
  readonly job: Job | null;
  readonly measure: Measure;
  readonly onDone: (layout: Layout, job: Job) => void;
  /** Asked for by the reader, or the worker failed. */
  readonly onCancel: () => void;
}

/** Works out a layout in a worker while the page stays awake; null when there is nothing to do. */
export function useComposeAside({ job, measure, onDone, onCancel }: Work): Composing | null {
  const [done, setDone] = useState(0);
  const key = job?.key ?? null;
  const begin = useEffectEvent((signal: AbortSignal) => {
    if (!job) return;
    setDone(0);
    const pinned = job.map.places.filter(({ id }) => job.map.pinned.includes(id));
    const fixed = new Map(pinned.map((place) => [place.id, place]));
    composeAside(job.map.layout, job.drawn, measure, {
      fixed,
      ...job.room,
      signal,
      onProgress: setDone,
    }).then(
      (layout) => {
        if (!signal.aborted) onDone(layout, job);
      },
      () => {
        if (!signal.aborted) onCancel();
      },
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is other work
  useEffect(() => {
    const abort = new AbortController();
    begin(abort.signal);
    return () => abort.abort();
  }, [key]);
  return job ? { done, cancel: onCancel } : null;
}
