/** Chains of claims from one concept to another. A chain is as strong as its weakest link. */
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { ClaimFilter, PolicyInput } from '../generated.ts';
import { CLAIMS_BETWEEN } from '../store/statements/chains.ts';
import { claimTests } from '../tables/claim-table.ts';
import { assessed, isDefault } from './assessments.ts';
import { ChainLinks } from './chain-links.ts';
import { findChains, MOST_LOOKED_AT } from './chain-search.ts';
import { byStrength, type Chain, claimLinks, type Link, weakestOf } from './chains.ts';
import { drawGraph } from './drawn-graph.ts';
import { badInput, wholeNumber } from './errors.ts';
import { present } from './present.ts';
import { textMatches } from './text.ts';

const MOST_CLAIMS = 6;
const MOST_PATHS = 20;
/** Chains that a what-if grades anew, the strongest by the atlas's own grades. */
const REGRADED = 60;
/** Further claims told beside a step. */
const MOST_OTHERS = 10;
const DRAWN = new Set(['SUBJECT', 'OBJECT', 'BROADER']);

export interface PathsArgs {
  from: string;
  to: string;
  maxClaims?: number | null;
  first?: number | null;
  widen?: boolean | null;
  filter?: ClaimFilter | null;
  policy?: PolicyInput | null;
}

/** Throws TOO_MUCH_TO_SEARCH where no chain was found among as much as is looked at. */
export async function paths(args: PathsArgs, context: Context) {
  const { maxClaims, first } = await checked(args, context);
  const filter = args.filter ?? {};
  const [claims, kinship, textIds] = await Promise.all([
    context.tables.claims(),
    context.tables.kinship(),
    textMatches(filter.text, ['CLAIM'], context),
  ]);
  const only = claimTests(claims, filter, textIds);
  const links = new ChainLinks(claims, kinship, args, { widen: args.widen === true, only });
  const found = findChains(args, maxClaims, isDefault(args.policy) ? first : REGRADED, links);
  if (!found.whole && found.chains.length === 0) throw tooMuch();
  const ranked = (await regraded(found.chains, args.policy, context)).slice(0, first);
  const between = await claimsBetween(ranked, context);
  return Promise.all(
    ranked.map(async (chain) => ({
      ...(await told(chain, between, args.policy, context)),
      whole: found.whole,
    })),
  );
}

const tooMuch = () =>
  new GraphQLError(
    `Looked at ${MOST_LOOKED_AT} steps from claim to claim and found no chain. Ask for fewer claims, or filter them.`,
    { extensions: { code: 'TOO_MUCH_TO_SEARCH', limit: MOST_LOOKED_AT } },
  );

/** Throws BAD_USER_INPUT, naming the argument. */
async function checked(args: PathsArgs, context: Context): Promise<{ maxClaims: number; first: number }> {
  const maxClaims = wholeNumber('maxClaims', args.maxClaims, 4, 1, MOST_CLAIMS);
  const first = wholeNumber('first', args.first, 5, 1, MOST_PATHS);
  const ends = await context.loaders.kind.loadMany([args.from, args.to]);
  for (const [i, name] of (['from', 'to'] as const).entries())
    if (ends[i] !== 'CONCEPT') throw badInput(name, 'the id of a concept', args[name]);
  if (args.from === args.to) throw badInput('to', 'another concept than `from`', args.to);
  return { maxClaims, first };
}

/** The same chains as strong as a what-if makes them, strongest first. */
async function regraded(
  chains: Chain[],
  policy: PolicyInput | null | undefined,
  context: Context,
): Promise<Chain[]> {
  if (isDefault(policy)) return chains;
  const looked = chains.slice(0, REGRADED);
  const grades = new Map<string, { standing: number; balance: number }>();
  const ids = [...new Set(looked.flatMap((chain) => claimLinks(chain).map(({ claim }) => claim)))];
  for (const claim of await claimsOf(ids, context))
    grades.set(claim.id, await assessed(claim, policy, context));
  const anew = (link: Link): Link => {
    const grade = link.claim === null ? undefined : grades.get(link.claim);
    return grade ? { ...link, standing: grade.standing, balance: grade.balance } : link;
  };
  return looked.map((chain) => chain.map(anew)).sort(byStrength);
}

const pairOf = (one: string, other: string) => [one, other].sort().join(' ');

/** All claims about two neighbours of a chain, by the pair. */
async function claimsBetween(chains: readonly Chain[], { store }: Context): Promise<Map<string, string[]>> {
  const ids = [...new Set(chains.flatMap((chain) => chain.flatMap(({ from, to }) => [from, to])))];
  const rows = await store.read<{ claim: string; subject: string; object: string }>(CLAIMS_BETWEEN, { ids });
  const by = new Map<string, string[]>();
  for (const { claim, subject, object } of rows) {
    const pair = pairOf(subject, object);
    by.set(pair, [...(by.get(pair) ?? []), claim]);
  }
  return by;
}

async function told(
  chain: Chain,
  between: ReadonlyMap<string, string[]>,
  policy: PolicyInput | null | undefined,
  context: Context,
) {
  const { loaders } = context;
  const links = claimLinks(chain);
  const weakest = weakestOf(chain);
  const ids = [...new Set(chain.flatMap(({ from, via, claim, to }) => [from, via, claim, to]))].filter(
    (id): id is string => id !== null,
  );
  const graph = await drawGraph(ids, context, ids.length, ({ type }) => DRAWN.has(type), policy);
  return {
    nodes: graph.nodes,
    edges: graph.edges,
    claims: loaders.claim.loadMany(links.map(({ claim }) => claim)),
    standing: weakest?.standing ?? 0,
    weakest: loaders.claim.load(weakest?.claim ?? ''),
    steps: chain.map(({ from, to, claim, forward, via }) => ({
      from: () => loaders.concept.load(from),
      to: () => loaders.concept.load(to),
      claim: () => (claim === null ? null : loaders.claim.load(claim)),
      forward,
      via: () => (via === null ? null : loaders.concept.load(via)),
      others: () =>
        claimsOf(
          (between.get(pairOf(from, to)) ?? []).filter((id) => id !== claim).slice(0, MOST_OTHERS),
          context,
        ),
    })),
  };
}

const claimsOf = (ids: readonly string[], { loaders }: Context) => present(loaders.claim.loadMany(ids));
