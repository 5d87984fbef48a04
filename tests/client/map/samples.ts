/** A small graph with one of everything. */
import type { MapGraph } from '../../../client/views/map/drawn.ts';

type Node = MapGraph['nodes'][number];
type Edge = MapGraph['edges'][number];
export const node = (id: string, kind: Node['kind'], more: Partial<Node> = {}): Node => ({
  id,
  kind,
  label: id,
  subkind: null,
  rank: null,
  standing: null,
  verdict: null,
  degree: 0,
  design: null,
  year: null,
  systems: [],
  sampleSize: null,
  neighbours: [],
  ...more,
});
export const edge = (source: string, target: string, type: string, more: Partial<Edge> = {}): Edge => ({
  id: `${source} ${type} ${target}`,
  source,
  target,
  type,
  direction: null,
  weight: null,
  design: null,
  ...more,
});
export const small: MapGraph = {
  nodes: [
    node('Infusions raise blood NAD', 'CLAIM', { subkind: 'EFFICACY', verdict: 'CONTESTED' }),
    node('Nobody compared', 'CLAIM', { subkind: 'EVIDENCE_GAP', verdict: 'DISPUTED', rank: 2 }),
    node('Grant 2019', 'STUDY', {
      subkind: 'NON_RANDOMIZED_CONTROLLED',
      design: 'NON_RANDOMIZED_CONTROLLED',
      year: 2019,
      systems: ['HUMAN'],
      sampleSize: 11,
      neighbours: [
        { kind: 'CLAIM', count: 5 },
        { kind: 'SOURCE', count: 1 },
      ],
    }),
    node('Yi 2023', 'STUDY', {
      subkind: 'RANDOMIZED_PARALLEL',
      design: 'RANDOMIZED_PARALLEL',
      year: 2023,
      systems: ['HUMAN'],
    }),
    node('Salvage', 'MECHANISM'),
    node('NAD', 'CONCEPT', { subkind: 'SmallMolecule' }),
  ],
  edges: [
    edge('Yi 2023', 'Infusions raise blood NAD', 'EVIDENCE', { direction: 'NEUTRAL', weight: 0.1 }),
    edge('Grant 2019', 'Infusions raise blood NAD', 'EVIDENCE', {
      direction: 'SUPPORTS',
      weight: 0.8,
      design: 'NON_RANDOMIZED_CONTROLLED',
    }),
    edge('Yi 2023', 'Nobody compared', 'EVIDENCE', { direction: 'DISPUTES', weight: 0.6 }),
    edge('Infusions raise blood NAD', 'Salvage', 'PART_OF'),
    edge('Salvage', 'NAD', 'INVOLVES'),
    edge('Infusions raise blood NAD', 'NAD', 'OBJECT'),
    edge('Nobody compared', 'NAD', 'OBJECT'),
  ],
  truncated: false,
  totalNodes: 6,
};
