/** What shapes and lines mean. */
import type { FlowKind, Shape } from './scene.ts';

export const SHAPES: readonly Shape[] = ['molecule', 'enzyme', 'transporter', 'process'];
export const FLOWS: readonly FlowKind[] = ['becomes', 'moves', 'raises', 'blocks'];

export const SHAPE_NAMES: Record<Shape, string> = {
  molecule: 'molecule',
  enzyme: 'enzyme or other protein',
  transporter: 'transporter',
  process: 'process, state or treatment',
};

export const FLOW_NAMES: Record<FlowKind, string> = {
  becomes: 'is turned into',
  moves: 'moves to',
  raises: 'acts on',
  blocks: 'holds back',
};
