import { useSyncExternalStore } from 'react';
import { arrive, begin, redo, type Steps, undo } from '../state/history.ts';
import { navigate, subscribe } from './location.ts';

interface Kept {
  readonly steps: Steps;
  /** What the last step back or forward came to, in words. */
  readonly said: string;
}

/** The steps of this visit; null before the first picture. */
let kept: Kept | null = null;
const watchers = new Set<() => void>();

const here = () => window.location.search;

function current(): Kept {
  kept ??= { steps: begin(here()), said: '' };
  return kept;
}

function keep(next: Kept): void {
  kept = next;
  for (const watcher of watchers) watcher();
}

let stop = () => {};

/** Keeps the steps while someone watches; what happened in between is one step. */
function watch(watcher: () => void) {
  if (watchers.size === 0) {
    kept = { steps: arrive(current().steps, here(), 'push'), said: '' };
    stop = subscribe((move) => {
      const { steps, said } = current();
      const next = window.location.pathname === '/explore' ? arrive(steps, here(), move) : steps;
      if (next !== steps) keep({ steps: next, said: move === 'replace' ? said : '' });
    });
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) stop();
  };
}

function step(take: (steps: Steps) => Steps, words: (steps: Steps) => string, none: string): void {
  const { steps } = current();
  const next = take(steps);
  keep({ steps: next, said: next === steps ? none : words(next) });
  navigate(`/explore${next.present}`);
}

const left = (steps: readonly string[]) => (steps.length === 0 ? 'nothing' : steps.length);
const undoOne = () =>
  step(undo, ({ past }) => `Undone; ${left(past)} more to undo`, 'There is nothing to undo');
const redoOne = () =>
  step(redo, ({ future }) => `Redone; ${left(future)} more to redo`, 'There is nothing to redo');

export interface Undo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly said: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Every change to the picture of this visit can be taken back, and made again. */
export function useUndo(): Undo {
  const { steps, said } = useSyncExternalStore(watch, current);
  return {
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    said,
    undo: undoOne,
    redo: redoOne,
  };
}
