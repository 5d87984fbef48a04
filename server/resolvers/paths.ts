/** Chains of claims from one concept to another. A chain is as strong as its weakest link. */
import type { Context } from '../context.ts';
import { CHAIN_STEPS } from '../store/statements/drawing.ts';
import { drawGraph } from './drawn-graph.ts';
import { badInput } from './errors.ts';

const MOST_CLAIMS = 6;
const MOST_PATHS = 20;
/** Chains kept per concept and step: enough for the answer, bounded for hubs. */
const KEPT = 40;

interface Step {
  anchor: string;
  claim: string;
  subject: string;
  object: string;
  standing: number;
  balance: number;
}
interface Chain {
  at: string;
  concepts: string[];
  steps: Step[];
}

const weakestOf = (chain: Chain): Step =>
  chain.steps.reduce((weakest, s) =>
    s.standing < weakest.standing || (s.standing === weakest.standing && s.balance < weakest.balance)
      ? s
      : weakest,
  );

/** Strongest weakest link first, then the shorter chain, then by id. */
function byStrength(a: Chain, b: Chain): number {
  const [x, y] = [weakestOf(a), weakestOf(b)];
  const name = (c: Chain) => c.steps.map((s) => s.claim).join(' ');
  return (
    y.standing - x.standing ||
    y.balance - x.balance ||
    a.steps.length - b.steps.length ||
    (name(a) < name(b) ? -1 : 1)
  );
}

export async function paths(
  args: { from: string; to: string; maxClaims?: number | null; first?: number | null },
  context: Context,
) {
  const maxClaims = args.maxClaims ?? 4;
  if (!Number.isInteger(maxClaims) || maxClaims < 1 || maxClaims > MOST_CLAIMS)
    throw badInput('maxClaims', `a whole number from 1 to ${MOST_CLAIMS}`, args.maxClaims);
  const first = args.first ?? 5;
  if (!Number.isInteger(first) || first < 1 || first > MOST_PATHS)
    throw badInput('first', `a whole number from 1 to ${MOST_PATHS}`, args.first);
  const ends = await context.loaders.kind.loadMany([args.from, args.to]);
  for (const [i, name] of (['from', 'to'] as const).entries())
    if (ends[i] !== 'CONCEPT') throw badInput(name, 'the id of a concept', args[name]);
  if (args.from === args.to) throw badInput('to', 'another concept than `from`', args.to);

  const found = await chains(args.from, args.to, maxClaims, context);
  return Promise.all(
    found
      .sort(byStrength)
      .slice(0, first)
      .map(async (chain) => {
        const weakest = weakestOf(chain);
        const ids = chain.concepts.flatMap((c, i) => (i === 0 ? [c] : [chain.steps[i - 1]?.claim ?? '', c]));
        const graph = await drawGraph(
          ids,
          context,
          ids.length,
          (e) => e.type === 'SUBJECT' || e.type === 'OBJECT',
        );
        return {
          nodes: graph.nodes,
          edges: graph.edges,
          claims: await context.loaders.claim.loadMany(chain.steps.map((s) => s.claim)),
          standing: weakest.standing,
          weakest: await context.loaders.claim.load(weakest.claim),
        };
      }),
  );
}

async function chains(from: string, to: string, maxClaims: number, { store }: Context): Promise<Chain[]> {
  const complete: Chain[] = [];
  let open: Chain[] = [{ at: from, concepts: [from], steps: [] }];
  for (let step = 0; step < maxClaims && open.length > 0; step++) {
    const at = [...new Set(open.map((c) => c.at))];
    const steps = await store.read<Step>(CHAIN_STEPS, { ids: at });
    const next = new Map<string, Chain[]>();
    for (const chain of open)
      for (const s of steps) {
        if (s.anchor !== chain.at) continue;
        const other = s.subject === chain.at ? s.object : s.subject;
        if (chain.concepts.includes(other)) continue;
        const longer = { at: other, concepts: [...chain.concepts, other], steps: [...chain.steps, s] };
        if (other === to) complete.push(longer);
        else next.set(other, [...(next.get(other) ?? []), longer]);
      }
    open = [...next.values()].flatMap((list) => list.sort(byStrength).slice(0, KEPT));
  }
  return complete;
}
