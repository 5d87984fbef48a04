/** Drawable pieces of the graph: nodes and lines by id, and what surrounds given nodes. */
import type { Context } from '../context.ts';
import type { Design, NodeKind, PolicyInput, System } from '../generated.ts';
import type { Assessment } from '../grading/types.ts';
import type { DrawnEdgeRow, DrawnNodeRow } from '../model.ts';
import { LINES_BETWEEN } from '../store/statements/drawing.ts';
import { assessed, isDefault } from './assessments.ts';
import { tooMany } from './errors.ts';

export const NODE_KINDS: NodeKind[] = ['CLAIM', 'CONCEPT', 'MECHANISM', 'STUDY', 'STUDY_TYPE', 'SOURCE'];
export const MOST_IDS = 200;

export interface DrawnGraph {
  nodes: ReturnType<typeof graphNode>[];
  edges: ReturnType<typeof graphEdge>[];
  truncated: boolean;
  totalNodes: number;
  /** What was left out, counted. */
  groups: GraphGroup[];
}

export interface GraphGroup {
  of: string;
  kind: NodeKind;
  subkind: string | null;
  count: number;
}

const isGraded = (level: string): boolean => level !== 'NOT_GRADED' && level !== 'NOT_STUDIED';

export function graphNode(row: DrawnNodeRow) {
  const graded = row.level !== null && isGraded(row.level);
  const counts = Object.entries(JSON.parse(row.neighbours ?? '{}') as Record<string, number>);
  return {
    id: row.id,
    kind: row.kind,
    label: row.label,
    subkind: row.subkind,
    rank: graded ? row.rank : null,
    standing: graded ? row.standing : null,
    verdict: row.verdict,
    degree: row.degree ?? 0,
    neighbours: counts.map(([kind, count]) => ({ kind, count })),
    design: row.kind === 'STUDY' ? (row.subkind as Design | null) : null,
    year: row.year,
    systems: row.kind === 'STUDY' ? ((row.systems ?? []) as System[]) : [],
    sampleSize: row.kind === 'STUDY' ? row.sampleSize : null,
  };
}

/** SAYS is how the store tells a source's line from a statement's; drawn, both state a claim. */
const drawnType = (type: string) => (type === 'SAYS' ? 'STATES' : type);

export function graphEdge(row: DrawnEdgeRow) {
  const type = drawnType(row.type);
  return { ...row, type, id: row.id ?? `${type}:${row.source}:${row.target}` };
}

/** Throws OVER_LIMIT for more ids than one request may name. */
export function checkIds(ids: readonly string[]): string[] {
  if (ids.length > MOST_IDS) throw tooMany('ids', 'ids', MOST_IDS, ids.length);
  return [...new Set(ids)];
}

/**
 * The nodes found among `ids`, in that order, the lines between them, and those from them to what is `drawn` already.
 * Unknown ids are left out.
 */
export async function drawGraph(
  ids: string[],
  context: Context,
  total = ids.length,
  keep: (edge: DrawnEdgeRow) => boolean = () => true,
  policy: PolicyInput | null | undefined = null,
  drawn: readonly string[] = [],
): Promise<DrawnGraph> {
  const { store, loaders } = context;
  const nodes = (await loaders.drawn.loadMany(ids)).filter(
    (n): n is DrawnNodeRow => n !== null && NODE_KINDS.includes(n.kind as NodeKind),
  );
  const own = new Set(nodes.map((n) => n.id));
  const ends = nodes.length === 0 ? [] : [...new Set([...own, ...drawn])];
  const lines = await store.read<DrawnEdgeRow>(LINES_BETWEEN, { ids: ends });
  const joined = lines.filter((line) => keep(line) && (own.has(line.source) || own.has(line.target)));
  const edges = new Map(joined.map((line) => [graphEdge(line).id, graphEdge(line)]));
  return underPolicy(
    {
      nodes: nodes.map(graphNode),
      edges: [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      truncated: total > nodes.length,
      totalNodes: Math.max(total, nodes.length),
      groups: [],
    },
    policy,
    context,
  );
}

/** The same picture with grades and weights as a what-if gives them. */
async function underPolicy(
  graph: DrawnGraph,
  policy: PolicyInput | null | undefined,
  context: Context,
): Promise<DrawnGraph> {
  if (isDefault(policy)) return graph;
  const shown = graph.nodes.flatMap((n) => (n.kind === 'CLAIM' ? [n.id] : []));
  const borne = graph.edges.flatMap((edge) => (edge.type === 'EVIDENCE' ? [edge.target] : []));
  const claims = await context.loaders.claim.loadMany([...new Set([...shown, ...borne])]);
  const grades = new Map<string, Assessment>();
  for (const claim of claims) if (claim) grades.set(claim.id, await assessed(claim, policy, context));
  const weights = new Map(
    [...grades.values()].flatMap((g) => g.ledger.map((e) => [e.evidence, e.weight] as const)),
  );
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const grade = grades.get(node.id);
      if (!grade) return node;
      const shown = isGraded(grade.level);
      return {
        ...node,
        verdict: grade.verdict,
        rank: shown ? grade.rank : null,
        standing: shown ? grade.standing : null,
      };
    }),
    edges: graph.edges.map((edge) => ({ ...edge, weight: weights.get(edge.id) ?? edge.weight })),
  };
}
