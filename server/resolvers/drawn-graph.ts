/** Drawable pieces of the graph: nodes and lines by id, and what surrounds given nodes. */
import type { Context } from '../context.ts';
import type { ClaimFilter, NodeKind, PolicyInput } from '../generated.ts';
import type { Assessment } from '../grading/types.ts';
import type { DrawnEdgeRow, DrawnNodeRow } from '../model.ts';
import { LINES_BETWEEN, NEIGHBOURS_IN, NEIGHBOURS_OUT } from '../store/statements/drawing.ts';
import { claimCondition } from '../store/statements/filters.ts';
import { claimIds } from '../store/statements/pages.ts';
import { assessed, isDefault } from './assessments.ts';
import { badInput } from './errors.ts';
import { textMatches } from './text.ts';

export const NODE_KINDS: NodeKind[] = ['CLAIM', 'CONCEPT', 'MECHANISM', 'STUDY', 'STUDY_TYPE', 'SOURCE'];
export const MOST_IDS = 200;
const MOST_DRAWN = 500;
const MOST_DEPTH = 3;
/** Neighbours looked at in one step before the best are chosen. */
const MOST_CANDIDATES = 5000;

export interface DrawnGraph {
  nodes: ReturnType<typeof graphNode>[];
  edges: ReturnType<typeof graphEdge>[];
  truncated: boolean;
  totalNodes: number;
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
  };
}

/** SAYS is how the store tells a source's line from a statement's; drawn, both state a claim. */
const drawnType = (type: string) => (type === 'SAYS' ? 'STATES' : type);

export function graphEdge(row: DrawnEdgeRow) {
  const type = drawnType(row.type);
  return { ...row, type, id: row.id ?? `${type}:${row.source}:${row.target}` };
}

/** Throws BAD_USER_INPUT for more ids than one request may name. */
export function checkIds(ids: readonly string[]): string[] {
  if (ids.length > MOST_IDS) throw badInput('ids', `at most ${MOST_IDS} ids in one request`, ids.length);
  return [...new Set(ids)];
}

/** The nodes found among `ids`, in that order, and the lines between them. Unknown ids are left out. */
export async function drawGraph(
  ids: string[],
  context: Context,
  total = ids.length,
  keep: (edge: DrawnEdgeRow) => boolean = () => true,
  policy: PolicyInput | null | undefined = null,
): Promise<DrawnGraph> {
  const { store, loaders } = context;
  const nodes = (await loaders.drawn.loadMany(ids)).filter(
    (n): n is DrawnNodeRow => n !== null && !(n instanceof Error) && NODE_KINDS.includes(n.kind as NodeKind),
  );
  const lines = await store.read<DrawnEdgeRow>(LINES_BETWEEN, { ids: nodes.map((n) => n.id) });
  const edges = new Map(lines.filter(keep).map((line) => [graphEdge(line).id, graphEdge(line)]));
  return underPolicy(
    {
      nodes: nodes.map(graphNode),
      edges: [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      truncated: total > nodes.length,
      totalNodes: Math.max(total, nodes.length),
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
  const claims = await context.loaders.claim.loadMany(
    graph.nodes.flatMap((n) => (n.kind === 'CLAIM' ? [n.id] : [])),
  );
  const grades = new Map<string, Assessment>();
  for (const claim of claims)
    if (claim && !(claim instanceof Error)) grades.set(claim.id, await assessed(claim, policy, context));
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

export interface NeighbourhoodArgs {
  ids: string[];
  kinds?: NodeKind[] | null;
  depth?: number | null;
  limit?: number | null;
  filter?: ClaimFilter | null;
  policy?: PolicyInput | null;
}

interface Neighbour {
  id: string;
  kind: string;
  degree: number | null;
}

/** What surrounds the ids: nearest first, then by kind and number of neighbours; at most `limit` are added. */
export async function neighbourhood(args: NeighbourhoodArgs, context: Context): Promise<DrawnGraph> {
  const start = checkIds(args.ids);
  const limit = args.limit ?? 100;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_DRAWN)
    throw badInput('limit', `a whole number from 1 to ${MOST_DRAWN}`, args.limit);
  const depth = args.depth ?? 1;
  if (!Number.isInteger(depth) || depth < 1 || depth > MOST_DEPTH)
    throw badInput('depth', `a whole number from 1 to ${MOST_DEPTH}`, args.depth);
  const kinds = args.kinds ?? NODE_KINDS;
  const allowed = await allowedClaims(args.filter, context);

  const known = (await context.loaders.drawn.loadMany(start)).flatMap((n) =>
    n && !(n instanceof Error) ? [n.id] : [],
  );
  const seen = new Set(known);
  const added: string[] = [];
  let frontier = known;
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const params = { ids: frontier, kinds, most: MOST_CANDIDATES };
    const [out, back] = await Promise.all([
      context.store.read<Neighbour>(NEIGHBOURS_OUT, params),
      context.store.read<Neighbour>(NEIGHBOURS_IN, params),
    ]);
    const found = new Map<string, Neighbour>();
    for (const n of [...out, ...back])
      if (!seen.has(n.id) && (n.kind !== 'CLAIM' || !allowed || allowed.has(n.id))) found.set(n.id, n);
    const ordered = [...found.values()].sort(byKindThenDegree);
    for (const n of ordered) seen.add(n.id);
    added.push(...ordered.map((n) => n.id));
    frontier = ordered.slice(0, limit).map((n) => n.id);
  }
  return drawGraph(
    [...known, ...added.slice(0, limit)],
    context,
    known.length + added.length,
    undefined,
    args.policy,
  );
}

const byKindThenDegree = (a: Neighbour, b: Neighbour): number =>
  NODE_KINDS.indexOf(a.kind as NodeKind) - NODE_KINDS.indexOf(b.kind as NodeKind) ||
  (b.degree ?? 0) - (a.degree ?? 0) ||
  (a.id < b.id ? -1 : 1);

async function allowedClaims(
  filter: ClaimFilter | null | undefined,
  context: Context,
): Promise<Set<string> | null> {
  if (!filter || Object.values(filter).every((v) => v == null)) return null;
  const condition = claimCondition(filter, await textMatches(filter.text, ['CLAIM'], context));
  const rows = await context.store.read<{ id: string }>(claimIds(condition), condition.params);
  return new Set(rows.map((r) => r.id));
}
