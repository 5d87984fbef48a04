/** What surrounds given nodes, the best first, and how much of what kind was left out. */
import type { Context } from '../context.ts';
import type { ClaimFilter, NodeKind, Opening, PolicyInput } from '../generated.ts';
import {
  type Choice,
  NEIGHBOUR_COUNTS_IN,
  NEIGHBOUR_COUNTS_OUT,
  NEIGHBOURS_IN,
  NEIGHBOURS_OUT,
} from '../store/statements/drawing.ts';
import { type Condition, claimCondition } from '../store/statements/filters.ts';
import { checkIds, type DrawnGraph, drawGraph, type GraphGroup, NODE_KINDS } from './drawn-graph.ts';
import { tooMany, wholeNumber } from './errors.ts';
import { textMatches } from './text.ts';

const MOST_DRAWN = 500;
/** Of a picture that is to be joined on to. */
const MOST_SHOWN = 1000;
const MOST_DEPTH = 3;
/** Different choices of kinds in one request: each costs two statements. */
const MOST_CHOICES = 12;
/** Neighbours read a choice and direction before the best are chosen; all others are only counted. */
const MOST_CANDIDATES = 1000;

export interface NeighbourhoodArgs {
  ids: string[];
  kinds?: NodeKind[] | null;
  open?: Opening[] | null;
  depth?: number | null;
  limit?: number | null;
  filter?: ClaimFilter | null;
  policy?: PolicyInput | null;
  drawn?: string[] | null;
}

interface Neighbour {
  anchor: string;
  id: string;
  kind: NodeKind;
  subkind: string | null;
  degree: number | null;
}

interface Counted {
  anchor: string;
  kind: NodeKind;
  subkind: string | null;
  count: number;
}

/** Ids that are opened alike: with the same kinds and subkinds. */
interface Step extends Choice {
  ids: string[];
}

/**
 * What surrounds the ids: nearest first, then by kind and number of neighbours; at most `limit` are added, and
 * `groups` counts what was left out next to the ids. Throws BAD_USER_INPUT for an argument out of its range.
 */
export async function neighbourhood(args: NeighbourhoodArgs, context: Context): Promise<DrawnGraph> {
  const start = checkIds([...args.ids, ...(args.open ?? []).map(({ id }) => id)]);
  const limit = wholeNumber('limit', args.limit, 100, 1, MOST_DRAWN);
  const depth = wholeNumber('depth', args.depth, 1, 1, MOST_DEPTH);
  const drawn = args.drawn ?? [];
  if (drawn.length > MOST_SHOWN)
    throw tooMany('drawn', 'ids of what is drawn already', MOST_SHOWN, drawn.length);
  const only = await filteredClaims(args.filter, context);

  const known = (await context.loaders.drawn.loadMany(start)).flatMap((n) => (n ? [n.id] : []));
  const seen = new Set(known);
  const added: Neighbour[] = [];
  let steps = firstSteps(known, args);
  const nearest = steps;
  let wasCut = false;
  for (let distance = 0; distance < depth && steps.length > 0; distance++) {
    const read = await Promise.all(steps.map((step) => neighboursOf(step, only, context)));
    const found = new Map<string, Neighbour>();
    for (const n of read.flatMap(({ neighbours }) => neighbours)) if (!seen.has(n.id)) found.set(n.id, n);
    if (distance === 0) wasCut = read.some(({ isCut }) => isCut);
    const ordered = [...found.values()].sort(byKindThenDegree);
    for (const n of ordered) seen.add(n.id);
    added.push(...ordered);
    steps = [
      { ids: ordered.slice(0, limit).map((n) => n.id), kinds: args.kinds ?? NODE_KINDS, subkinds: null },
    ];
  }
  const chosen = added.slice(0, limit);
  const groups = wasCut
    ? await countedGroups(nearest, chosen, only, context)
    : tally(added.slice(limit).filter(({ anchor }) => known.includes(anchor)));
  const leftOut = wasCut ? groups.reduce((sum, group) => sum + group.count, 0) : added.length - chosen.length;
  const shown = [...known, ...chosen.map(({ id }) => id)];
  const graph = await drawGraph(shown, context, shown.length + leftOut, undefined, args.policy, drawn);
  return { ...graph, groups };
}

/** The ids by what is wanted around them: one step for each different choice. */
function firstSteps(known: readonly string[], { kinds, open }: NeighbourhoodArgs): Step[] {
  const openings = new Map((open ?? []).map((opening) => [opening.id, opening]));
  const steps = new Map<string, Step>();
  for (const id of known) {
    const opening = openings.get(id);
    const choice: Choice = {
      kinds: opening?.kinds ?? kinds ?? NODE_KINDS,
      subkinds: opening?.subkinds ?? null,
    };
    const name = JSON.stringify([choice.kinds, choice.subkinds]);
    const step = steps.get(name);
    if (step) step.ids.push(id);
    else steps.set(name, { ...choice, ids: [id] });
  }
  if (steps.size > MOST_CHOICES)
    throw tooMany('open', 'different choices of kinds', MOST_CHOICES, steps.size);
  return [...steps.values()];
}

const paramsOf = (step: Step, only: Condition) => ({
  ...only.params,
  ids: step.ids,
  nodeKinds: [...step.kinds],
  subkinds: [...(step.subkinds ?? [])],
});

async function neighboursOf(step: Step, only: Condition, context: Context) {
  const most = MOST_CANDIDATES;
  const params = { ...paramsOf(step, only), most };
  const [out, back] = await Promise.all([
    context.store.read<Neighbour>(NEIGHBOURS_OUT(step, only), params),
    context.store.read<Neighbour>(NEIGHBOURS_IN(step, only), params),
  ]);
  return { neighbours: [...out, ...back], isCut: out.length === most || back.length === most };
}

/** Everything next to the ids, counted by the store, less what is shown. */
async function countedGroups(
  steps: readonly Step[],
  chosen: readonly Neighbour[],
  only: Condition,
  context: Context,
): Promise<GraphGroup[]> {
  const counted = await Promise.all(
    steps.flatMap((step) => {
      const params = paramsOf(step, only);
      return [NEIGHBOUR_COUNTS_OUT(step, only), NEIGHBOUR_COUNTS_IN(step, only)].map((text) =>
        context.store.read<Counted>(text, params),
      );
    }),
  );
  return sum([...counted.flat(), ...chosen.map((n) => ({ ...n, count: -1 }))]);
}

const tally = (neighbours: readonly Neighbour[]): GraphGroup[] =>
  sum(neighbours.map((n) => ({ ...n, count: 1 })));

/** Largest first. */
function sum(rows: readonly Counted[]): GraphGroup[] {
  const groups = new Map<string, GraphGroup>();
  for (const { anchor, kind, subkind, count } of rows) {
    const name = JSON.stringify([anchor, kind, subkind]);
    const group = groups.get(name) ?? { of: anchor, kind, subkind, count: 0 };
    group.count += count;
    groups.set(name, group);
  }
  return [...groups.entries()]
    .filter(([, group]) => group.count > 0)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

const byKindThenDegree = (a: Neighbour, b: Neighbour): number =>
  NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) ||
  (b.degree ?? 0) - (a.degree ?? 0) ||
  (a.id < b.id ? -1 : 1);

/** The condition that claims must meet to pass a filter; none where nothing is asked of them. */
export async function filteredClaims(
  filter: ClaimFilter | null | undefined,
  context: Context,
): Promise<Condition> {
  return claimCondition(filter ?? {}, await textMatches(filter?.text, ['CLAIM'], context));
}
