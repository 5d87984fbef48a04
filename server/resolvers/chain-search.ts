/**
 * The search for chains of claims: those that stand firmest first, of them the shortest first. Between hubs there are
 * more chains than anybody can look at; so it ends when there are enough, and when it has looked at too much.
 */
import type { ChainLinks } from './chain-links.ts';
import { byStrength, type Chain, conceptsOf, follows, type Link } from './chains.ts';

/** Claims looked at before the search gives up: some tenths of a second. */
export const MOST_LOOKED_AT = 400_000;

interface Ends {
  from: string;
  to: string;
}

export interface Found {
  /** Strongest first; none only makes a chain before it longer. */
  chains: Chain[];
  /** Whether no other chain can come before the last of these. */
  whole: boolean;
}

/**
 * The first `enough` chains, or a few more, of at most `maxClaims` claims, none passing a concept twice. Gives up when it
 * has looked at `most` claims, one as often as it is looked at.
 */
export function findChains(
  ends: Ends,
  maxClaims: number,
  enough: number,
  links: ChainLinks,
  most = MOST_LOOKED_AT,
): Found {
  const kept = new WithoutDetours();
  for (const standing of links.standings()) {
    const distances = new Distances(ends, standing, links, most);
    for (let claims = 1; claims <= maxClaims; claims++) {
      const found: Chain[] = [];
      distances.reach(claims - 1);
      const whole = extend([], ends, { standing, claims, distances, links, found, most });
      kept.add(found.sort(byStrength));
      if (!whole) return { chains: kept.chains, whole };
      if (kept.chains.length >= enough) return { chains: kept.chains, whole };
    }
  }
  return { chains: kept.chains, whole: true };
}

/** Chains of so many claims, of which the weakest stands exactly so firmly. */
interface Sought {
  standing: number;
  claims: number;
  distances: Distances;
  links: ChainLinks;
  found: Chain[];
  most: number;
}

/** Finds all that begin with `chain`; false when that is too much to look at. */
function extend(chain: Chain, ends: Ends, sought: Sought): boolean {
  const { standing, claims, distances, links, found, most } = sought;
  if (links.looked > most) return false;
  const last = chain.at(-1);
  const head = last?.to ?? ends.from;
  const left = claims - chain.filter((link) => link.claim !== null).length;
  const passed = new Set<string | null>([ends.from, ...conceptsOf(chain), ...chain.map(({ via }) => via)]);
  passed.delete(null);
  const leads = (link: Link, toGo: number) =>
    !passed.has(link.to) &&
    !passed.has(link.via) &&
    follows(last, link) &&
    // Before its first claim a chain may leap to what a claim only names as given, which no distance knows.
    (link.to === ends.to ? toGo === 0 : toGo === claims || distances.of(link.to) <= toGo);
  const go = (link: Link): boolean => {
    const longer = [...chain, link];
    if (link.to !== ends.to) return extend(longer, ends, sought);
    if (longer.some((one) => one.claim !== null && one.standing === standing)) found.push(longer);
    return true;
  };
  if (left > 0)
    for (const link of links.claims(head, left === claims))
      if (link.standing >= standing && leads(link, left - 1) && !go(link)) return false;
  // Never two leaps in a row, and none without a claim.
  if (last?.claim !== null)
    for (const link of links.kin(head))
      if (leads(link, left) && (link.to !== ends.to || chain.length > 0) && !go(link)) return false;
  return true;
}

/** How many claims it takes at least from a concept to the end of the chain. */
class Distances {
  readonly #least: number;
  readonly #links: ChainLinks;
  readonly #of: Map<string, number>;
  readonly #most: number;
  #reached = 0;
  #edge: string[];

  constructor({ to }: Ends, least: number, links: ChainLinks, most: number) {
    this.#most = most;
    this.#least = least;
    this.#links = links;
    this.#of = new Map([[to, 0]]);
    this.#edge = this.#withKin([to], 0);
  }

  /** Of concepts further away than was looked: more than any chain has claims. */
  of(id: string): number {
    return this.#of.get(id) ?? Number.POSITIVE_INFINITY;
  }

  /** Looks so many claims far. */
  reach(claims: number): void {
    while (this.#reached < claims && this.#links.looked <= this.#most) {
      this.#reached += 1;
      const next: string[] = [];
      for (const id of this.#edge)
        for (const before of this.#links.before(id, this.#least))
          if (!this.#of.has(before)) {
            this.#of.set(before, this.#reached);
            next.push(before);
          }
      this.#edge = this.#withKin(next, this.#reached);
    }
  }

  #withKin(ids: string[], distance: number): string[] {
    const all = [...ids];
    for (const id of ids)
      for (const { to } of this.#links.kin(id))
        if (!this.#of.has(to)) {
          this.#of.set(to, distance);
          all.push(to);
        }
    return all;
  }
}

/** Leaves out what only makes a stronger chain longer: it passes all concepts of one that comes before it. */
class WithoutDetours {
  readonly chains: Chain[] = [];
  readonly #concepts: string[][] = [];

  add(sorted: readonly Chain[]): void {
    for (const chain of sorted) {
      const passed = new Set(conceptsOf(chain));
      if (this.#concepts.some((concepts) => concepts.every((concept) => passed.has(concept)))) continue;
      this.chains.push(chain);
      this.#concepts.push(conceptsOf(chain));
    }
  }
}
