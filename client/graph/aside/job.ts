/** What a worker is asked and answers: plain data, so that little is copied. */
import type { DrawnEdge, DrawnNode, Point, Size } from '../types.ts';

/** A card to be placed; `fixed` ones stay where they are. */
export interface Body extends Size {
  lane: number;
  fixed: Point | null;
}

/** A line between two bodies, by their places in the list. */
export interface Tie {
  a: number;
  b: number;
}

export interface FreeJob {
  name: 'force' | 'concentric';
  bodies: Body[];
  ties: Tie[];
}

export interface LanesJob {
  name: 'lanes';
  nodes: Array<Pick<DrawnNode, 'id' | 'lane'>>;
  edges: Array<Pick<DrawnEdge, 'id' | 'source' | 'target' | 'look' | 'stroke'>>;
}

export type Job = FreeJob | LanesJob;

export interface Placed {
  places: Point[];
}

/** Ids by column, from top to bottom. */
export interface Ordered {
  order: string[][];
}

export type OutcomeOf<J extends Job> = J extends LanesJob ? Ordered : Placed;

export type Said<Outcome> = { progress: number } | { outcome: Outcome };

export type Progress = (done: number) => void;
