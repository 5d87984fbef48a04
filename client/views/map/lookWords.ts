/** What the looks of the map stand for, for its legend on screen and in a file. */
import type { EdgeLook, Mark, NodeLook } from '../../graph/types.ts';

export const nodeWords: Record<NodeLook, string> = {
  study: 'Study',
  claim: 'Claim',
  open: 'Open claim',
  mechanism: 'Mechanism',
  concept: 'Concept',
  outcome: 'Outcome',
  source: 'Source or design',
  group: 'Group',
};

export const edgeWords: Record<EdgeLook, string> = {
  supports: 'supports',
  disputes: 'disputes',
  neutral: 'neutral',
  about: 'is about',
};

export const markWords: Record<Mark, string> = {
  check: 'supported',
  both: 'contested',
  cross: 'disputed',
  question: 'unsettled',
  none: 'no study counts',
};
