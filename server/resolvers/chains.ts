/** Chains of claims between two concepts, and which of them come first. */

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

export const conceptsOf = (chain: Chain) => [
  ...chain.slice(0, 1).map(({ from }) => from),
  ...chain.map((l) => l.to),
];

/**
 * What is said of a treatment holds, as far as it goes, for a kind of it, and what changes a kind of outcome changes
 * the outcome; neither holds the other way round. So a leap to a more general concept stands between claims that are
 * read along their arrows, one back from it between claims that are read against them.
 */
export function follows(last: Link | undefined, next: Link): boolean {
  return !last || (last.claim !== null && next.claim !== null) || last.forward === next.forward;
}

/** Of several claims about the same two concepts the strongest leads on; the others are told beside it. */
export function strongestEach(links: readonly Link[]): Link[] {
  const best = new Map<string, Link>();
  for (const link of links) {
    const other = best.get(link.to);
    if (!other || byStrength([link], [other]) < 0) best.set(link.to, link);
  }
  return [...best.values()];
}
