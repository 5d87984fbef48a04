/**
 * Undo and redo over addresses. The picture is the address, so a step is nothing but the address before it.
 * What only changes the way of looking (the view, the selection) is no step of its own.
 */
import { formatPicture, parsePicture } from './url.ts';

export interface Steps {
  /** Search parts of addresses, the oldest first. */
  readonly past: readonly string[];
  readonly present: string;
  /** The next one first. */
  readonly future: readonly string[];
}

export function begin(present: string): Steps {
  return { past: [], present, future: [] };
}

/** How an address came about: by a change, by a correction of what is there, by the browser's back or forward. */
export type Move = 'push' | 'replace' | 'pop';

/** The address has changed: a step, a step back or forward, or the same picture looked at otherwise. */
export function arrive(steps: Steps, address: string, move: Move): Steps {
  const { past, present, future } = steps;
  if (address === present) return steps;
  if (move === 'replace' || samePicture(address, present)) return { ...steps, present: address };
  if (move === 'push') return { past: [...past, present], present: address, future: [] };
  const [next, ...after] = future;
  if (next !== undefined && samePicture(address, next))
    return { past: [...past, present], present: address, future: after };
  const last = past.at(-1);
  if (last !== undefined && samePicture(address, last))
    return { past: past.slice(0, -1), present: address, future: [present, ...future] };
  return { past: [...past, present], present: address, future: [] };
}

/** One step back, looked at as now; the same where there is none. */
export function undo(steps: Steps): Steps {
  const { past, present, future } = steps;
  const last = past.at(-1);
  if (last === undefined) return steps;
  return { past: past.slice(0, -1), present: lookedAtAs(last, present), future: [present, ...future] };
}

export function redo(steps: Steps): Steps {
  const { past, present, future } = steps;
  const [next, ...after] = future;
  if (next === undefined) return steps;
  return { past: [...past, present], present: lookedAtAs(next, present), future: after };
}

const samePicture = (a: string, b: string): boolean => lookedAtAs(a, '') === lookedAtAs(b, '');

function lookedAtAs(address: string, other: string): string {
  const { view, selected } = parsePicture(other);
  return formatPicture({ ...parsePicture(address), view, selected });
}
