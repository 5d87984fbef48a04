/** Which way the evidence points: balance, shares, verdict (rule, section 3). */
import { round, rule } from './policy.ts';
import type { BodyName, Direction, Ladder, Verdict } from './types.ts';
import { inBalance, isDecisive, type Voice } from './voices.ts';

export interface Sides {
  supports: number;
  disputes: number;
  neutral: number;
}

/** Weight for, against and neutral. Voices come in order of study id, so sums are the same whatever order lines had. */
export function sides(voices: readonly Voice[], weight: (v: Voice) => number): Sides {
  const sum = (direction: Direction) =>
    voices.reduce((n, v) => (v.direction === direction ? n + weight(v) : n), 0);
  return { supports: sum('SUPPORTS'), disputes: sum('DISPUTES'), neutral: sum('NEUTRAL') };
}

const ownWeight = (v: Voice) => v.weight;
const balanceWeight = (v: Voice) => v.inBalance;

/** (S - D) / (S + D + N + prior); on the GRADE ladder all preclinical studies together weigh less than one trial. */
export function balanceOf(voices: readonly Voice[], ladder: Ladder): number {
  const counted = inBalance(voices);
  const capped = ladder === 'GRADE';
  const full = sides(capped ? counted.filter((v) => v.body !== 'PRE') : counted, balanceWeight);
  const pre = sides(capped ? counted.filter((v) => v.body === 'PRE') : [], balanceWeight);
  const most = rule('balance.preclinicalMost');
  const decisive = pre.supports + pre.disputes;
  const above = decisive > 0 ? (pre.supports - pre.disputes) * Math.min(1, most / decisive) : 0;
  const below = Math.min(most, decisive + pre.neutral);
  const weight = full.supports + full.disputes + full.neutral + below + rule('balance.prior');
  return round((full.supports - full.disputes + above) / weight);
}

/** Share of decisive weight on the side that the balance does not take. */
function opposingShare(voices: readonly Voice[], balance: number, aboutPeople: boolean): number {
  const human = voices.filter((v) => v.body !== 'PRE');
  const { supports, disputes } = sides(aboutPeople && human.some(isDecisive) ? human : voices, ownWeight);
  if (supports + disputes === 0) return 0;
  const opposing = balance > 0 ? disputes : balance < 0 ? supports : Math.min(supports, disputes);
  return round(opposing / (supports + disputes));
}

/** The direction that a body takes, by weight in the balance; a tie goes with the balance of the whole, and then for. */
export function majorityOf(voices: readonly Voice[], body: BodyName, balance: number): Direction {
  const { supports, disputes } = sides(
    inBalance(voices).filter((v) => v.body === body),
    balanceWeight,
  );
  if (round(supports) !== round(disputes)) return supports > disputes ? 'SUPPORTS' : 'DISPUTES';
  return balance < 0 ? 'DISPUTES' : 'SUPPORTS';
}

/** Share of a body's decisive weight against its majority; what a review replaced is heard in both. */
export function minorityShare(voices: readonly Voice[], body: BodyName, majority: Direction): number {
  const { supports, disputes } = sides(
    voices.filter((v) => v.body === body),
    ownWeight,
  );
  if (supports + disputes === 0) return 0;
  return round((majority === 'SUPPORTS' ? disputes : supports) / (supports + disputes));
}

export function verdictOf(voices: readonly Voice[], balance: number, aboutPeople: boolean): Verdict {
  if (voices.length === 0) return 'NOT_STUDIED';
  if (opposingShare(voices, balance, aboutPeople) >= rule('verdict.contestedFrom')) return 'CONTESTED';
  if (aboutPeople && !voices.some((v) => v.body !== 'PRE' && isDecisive(v))) return 'UNSETTLED';
  if (balance >= rule('verdict.decidedFrom')) return 'SUPPORTED';
  return balance <= -rule('verdict.decidedFrom') ? 'DISPUTED' : 'UNSETTLED';
}
