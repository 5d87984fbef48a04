/** The search for chains of claims between two concepts, and which of them come first. */

import { chainSteps, NARROWER, substanceSteps, WIDER } from '../store/statements/chains.ts';
import type { Condition } from '../store/statements/filters.ts';
import type { Store } from '../store/store.ts';

/** Chains kept per concept and step: enough for the answer, bounded for hubs. */
const KEPT = 40;

export interface Link {
  from: string;
  to: string;
  /** Null where one concept is a kind of the other. */
  claim: string | null;
  /** Along the claim's arrow, or from a concept to a more general one. */
  forward: boolean;
  /** The claim's subject, where the end of the chain is the substance it names. */
  via: string | null;
  standing: number;
  balance: number;
}
export type Chain = readonly Link[];

interface ClaimRow {
  anchor: string;
  claim: string;
  subject: string;
  object: string;
  standing: number;
  balance: number;
}

/** The claims of a chain, as its links. */
export const claimLinks = (chain: Chain) =>
  chain.filter((link): link is Link & { claim: string } => link.claim !== null);

/** What the chain is as strong as; null for a chain without a claim. */
export function weakestOf(chain: Chain) {
  return claimLinks(chain).reduce<(Link & { claim: string }) | null>(
    (weakest, link) =>
      !weakest ||
      link.standing < weakest.standing ||
      (link.standing === weakest.standing && link.balance < weakest.balance)
        ? link
        : weakest,
    null,
  );
}

const nameOf = (chain: Chain) => chain.map(({ claim, to }) => claim ?? to).join(' ');
const count = (chain: Chain, is: (link: Link) => boolean) => chain.filter(is).length;

/** Strongest weakest link first; then fewer claims, fewer leaps, fewer claims read against their arrow; then by name. */
export function byStrength(a: Chain, b: Chain): number {
  const [x, y] = [weakestOf(a), weakestOf(b)];
  return (
    (y?.standing ?? 0) - (x?.standing ?? 0) ||
    claimLinks(a).length - claimLinks(b).length ||
    count(a, isLeap) - count(b, isLeap) ||
    count(a, isTurned) - count(b, isTurned) ||
    (y?.balance ?? 0) - (x?.balance ?? 0) ||
    (nameOf(a) < nameOf(b) ? -1 : 1)
  );
}
const isLeap = ({ claim, via }: Link) => claim === null || via !== null;
const isTurned = ({ claim, forward }: Link) => claim !== null && !forward;

const conceptsOf = (chain: Chain) => [
  ...chain.slice(0, 1).map(({ from }) => from),
  ...chain.map((l) => l.to),
];

export interface Rules {
  maxClaims: number;
  /** Whether chains may go from a concept to a more general one, and begin or end at a substance. */
  widen: boolean;
  /** Which claims may lead on. */
  only: Condition;
}

/** Chains of at least one and at most `maxClaims` claims, none passing a concept twice; strongest first. */
export async function findChains(
  ends: { from: string; to: string },
  rules: Rules,
  store: Store,
): Promise<Chain[]> {
  const links = linkReader(store, ends.to, rules);
  const complete: Chain[] = [];
  let open: Chain[] = await widened([[]], ends, links);
  for (let step = 0; step < rules.maxClaims && open.length > 0; step++) {
    const reached = extended(open, ends, await links.claims(heads(open, ends), step === 0));
    const all = await widened(reached, ends, links);
    complete.push(...all.filter((chain) => chain.at(-1)?.to === ends.to));
    open = bounded(all.filter((chain) => chain.at(-1)?.to !== ends.to));
  }
  return withoutDetours(complete.sort(byStrength));
}

const headOf = (chain: Chain, { from }: { from: string }) => chain.at(-1)?.to ?? from;
const heads = (chains: readonly Chain[], ends: { from: string }) => [
  ...new Set(chains.map((chain) => headOf(chain, ends))),
];

/** Each chain made longer by every link that begins at its head and leads to a concept that is new to it. */
function extended(
  chains: readonly Chain[],
  ends: { from: string },
  links: ReadonlyMap<string, Link[]>,
): Chain[] {
  return chains.flatMap((chain) => {
    const head = headOf(chain, ends);
    const passed = new Set([ends.from, ...conceptsOf(chain), ...chain.map(({ via }) => via)]);
    return strongestEach(links.get(head) ?? [])
      .filter(({ to, via }) => !passed.has(to) && (via === null || !passed.has(via)))
      .filter((link) => follows(chain.at(-1), link))
      .map((link) => [...chain, link]);
  });
}

/**
 * What is said of a treatment holds, as far as it goes, for a kind of it, and what changes a kind of outcome changes
 * the outcome; neither holds the other way round. So a leap to a more general concept stands between claims that are
 * read along their arrows, one back from it between claims that are read against them.
 */
function follows(last: Link | undefined, next: Link): boolean {
  return !last || (last.claim !== null && next.claim !== null) || last.forward === next.forward;
}

/** Of several claims about the same two concepts the strongest leads on; the others are told beside it. */
function strongestEach(links: readonly Link[]): Link[] {
  const best = new Map<string, Link>();
  for (const link of links) {
    const other = best.get(link.to);
    if (!other || byStrength([link], [other]) < 0) best.set(link.to, link);
  }
  return [...best.values()];
}

/** The chains, and those that go on to a more general concept or a kind of it: never twice in a row. */
async function widened(
  chains: readonly Chain[],
  ends: { from: string; to: string },
  links: ReturnType<typeof linkReader>,
): Promise<Chain[]> {
  const going = chains.filter((chain) => headOf(chain, ends) !== ends.to);
  return [...chains, ...extended(going, ends, await links.kin(heads(going, ends)))];
}

/** The strongest few at each concept. */
function bounded(chains: readonly Chain[]): Chain[] {
  const at = new Map<string, Chain[]>();
  for (const chain of chains) {
    const head = chain.at(-1)?.to ?? '';
    const list = at.get(head);
    if (list) list.push(chain);
    else at.set(head, [chain]);
  }
  return [...at.values()].flatMap((list) => list.sort(byStrength).slice(0, KEPT));
}

/** Leaves out what only makes a stronger chain longer: it passes all concepts of one that comes before it. */
function withoutDetours(sorted: readonly Chain[]): Chain[] {
  const kept: { chain: Chain; concepts: string[] }[] = [];
  for (const chain of sorted) {
    const passed = new Set(conceptsOf(chain));
    if (!kept.some(({ concepts }) => concepts.every((concept) => passed.has(concept))))
      kept.push({ chain, concepts: conceptsOf(chain) });
  }
  return kept.map(({ chain }) => chain);
}

/** What leads on from concepts. */
function linkReader(store: Store, target: string, { widen, only }: Rules) {
  const ofTarget = widen ? store.read<ClaimRow>(substanceSteps(only), { ...only.params, ids: [target] }) : [];
  return {
    /** Claims, by the concept they lead on from. `first`: the chain begins here, and may begin at a substance. */
    async claims(ids: string[], first: boolean): Promise<Map<string, Link[]>> {
      const [rows, substances, atTarget] = await Promise.all([
        store.read<ClaimRow>(chainSteps(only), { ...only.params, ids }),
        widen && first ? store.read<ClaimRow>(substanceSteps(only), { ...only.params, ids }) : [],
        ofTarget,
      ]);
      const wanted = new Set(ids);
      return grouped([
        ...rows.map((row) => {
          const forward = row.subject === row.anchor;
          return linkOf(row, row.anchor, forward ? row.object : row.subject, forward, null);
        }),
        ...substances
          .filter((row) => row.subject !== row.anchor && row.object !== row.anchor)
          .map((row) => linkOf(row, row.anchor, row.object, true, row.subject)),
        ...atTarget
          .filter((row) => row.subject !== target && row.object !== target && wanted.has(row.object))
          .map((row) => linkOf(row, row.object, target, false, row.subject)),
      ]);
    },
    /** More general concepts, and kinds of them. */
    async kin(ids: string[]): Promise<Map<string, Link[]>> {
      if (!widen || ids.length === 0) return new Map();
      const read = (text: string) => store.read<{ anchor: string; other: string }>(text, { ids });
      const [wider, narrower] = await Promise.all([read(WIDER), read(NARROWER)]);
      const link = (forward: boolean) => (row: { anchor: string; other: string }) => ({
        from: row.anchor,
        to: row.other,
        claim: null,
        forward,
        via: null,
        standing: 0,
        balance: 0,
      });
      return grouped([...wider.map(link(true)), ...narrower.map(link(false))]);
    },
  };
}

function linkOf(row: ClaimRow, from: string, to: string, forward: boolean, via: string | null): Link {
  return { from, to, claim: row.claim, forward, via, standing: row.standing, balance: row.balance };
}

function grouped(links: readonly Link[]): Map<string, Link[]> {
  const by = new Map<string, Link[]>();
  for (const link of links) {
    const list = by.get(link.from);
    if (list) list.push(link);
    else by.set(link.from, [link]);
  }
  return by;
}
