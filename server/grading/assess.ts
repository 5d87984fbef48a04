/**
 * Which way the counted studies point: what counts, one voice a study, bodies, weights, balance and verdict.
 * The certainty of the body (level, rank, standing) is not assessed yet and says so: level NOT_GRADED.
 */
import {
  BALANCE_PRIOR,
  CONTESTED_FROM,
  DECIDED_FROM,
  DECIMALS,
  DESIGN_POLICY,
  isAboutPeople,
  ladderOf,
  PRECLINICAL_MOST,
  SIZE,
} from './policy.ts';
import type {
  Assessment,
  Body,
  BodyName,
  Direction,
  EvidenceLine,
  GradedClaim,
  GradedStudy,
  Ladder,
  LedgerEntry,
  Policy,
  Verdict,
} from './types.ts';

interface Voice {
  study: GradedStudy;
  body: BodyName;
  direction: Direction;
  weight: number;
  mixed: boolean;
}

const BODIES: readonly BodyName[] = ['HR', 'HN', 'PRE'];

const round = (x: number) => Number(x.toFixed(DECIMALS));
const sum = (voices: Voice[], direction: Direction) =>
  voices.reduce((total, v) => (v.direction === direction ? total + v.weight : total), 0);

/** Why a study is left out, or null. A filter on a field that the study does not record leaves it out, sponsorship apart. */
export function leftOut(study: GradedStudy, policy: Policy = {}): string | null {
  if (study.retracted && !policy.includeRetracted) return 'retracted';
  if (!study.hasResults) return 'no results: a registration, or results not read';
  if (study.design === 'NARRATIVE_REVIEW')
    return 'narrative review: it says so too, it is no study of its own';
  if (!(DESIGN_POLICY[study.design]?.grade ?? 0)) return 'design unknown, or not a study';
  return filteredOut(study, policy);
}

function filteredOut(study: GradedStudy, policy: Policy): string | null {
  if (policy.includePreprints === false && study.preprint) return 'what-if: without preprints';
  if (policy.excludeStudies?.includes(study.id)) return 'what-if: without this study';
  if (policy.excludeSponsored && study.sponsoredBySeller)
    return 'what-if: without studies paid for by a seller';
  if (policy.humansOnly && !study.systems.includes('HUMAN'))
    return study.systems.length > 0
      ? 'what-if: people only'
      : 'what-if: people only, and who was studied is not recorded';
  if (policy.route && !study.routes.includes(policy.route))
    return study.routes.length > 0
      ? 'what-if: another route'
      : 'what-if: this route only, and the route is not recorded';
  if (policy.designs && !policy.designs.includes(study.design)) return 'what-if: another design';
  if (policy.fromYear != null || policy.toYear != null) {
    if (study.year == null) return 'what-if: these years only, and the year is not recorded';
    if (study.year < (policy.fromYear ?? 0) || study.year > (policy.toYear ?? 9999))
      return 'what-if: another year';
  }
  return null;
}

function bodyOf(study: GradedStudy): BodyName {
  const policy = DESIGN_POLICY[study.design];
  if (!policy || policy.preclinical) return 'PRE';
  if (study.systems.length > 0 && !study.systems.includes('HUMAN')) return 'PRE';
  if (policy.review) return study.randomized === true ? 'HR' : 'HN';
  return policy.randomized ? 'HR' : 'HN';
}

function weightOf(study: GradedStudy, body: BodyName, ladder: Ladder): number {
  const policy = DESIGN_POLICY[study.design];
  if (!policy) return 0;
  if (ladder !== 'GRADE') return policy.corroboration;
  if (body === 'PRE') return policy.grade;
  const n = study.sampleSize ?? 0;
  const size = n > 0 ? Math.log10(n) / Math.log10(SIZE.participantsForMost) : SIZE.least;
  return policy.grade * Math.min(SIZE.most, Math.max(SIZE.least, size));
}

/** SUPPORTS or DISPUTES win over NEUTRAL beside them; both together are mixed, hence NEUTRAL. */
function voiceOf(directions: Set<Direction>): { direction: Direction; mixed: boolean } {
  const mixed = directions.has('SUPPORTS') && directions.has('DISPUTES');
  if (mixed) return { direction: 'NEUTRAL', mixed };
  if (directions.has('SUPPORTS')) return { direction: 'SUPPORTS', mixed };
  return { direction: directions.has('DISPUTES') ? 'DISPUTES' : 'NEUTRAL', mixed };
}

function balanceOf(voices: Voice[], ladder: Ladder): number {
  const parts = (of: Voice[]) => ({ s: sum(of, 'SUPPORTS'), d: sum(of, 'DISPUTES'), n: sum(of, 'NEUTRAL') });
  const full = parts(ladder === 'GRADE' ? voices.filter((v) => v.body !== 'PRE') : voices);
  const pre = ladder === 'GRADE' ? parts(voices.filter((v) => v.body === 'PRE')) : { s: 0, d: 0, n: 0 };
  const decisive = pre.s + pre.d;
  const preAbove = decisive > 0 ? (pre.s - pre.d) * Math.min(1, PRECLINICAL_MOST / decisive) : 0;
  const preBelow = Math.min(PRECLINICAL_MOST, decisive + pre.n);
  return round((full.s - full.d + preAbove) / (full.s + full.d + full.n + preBelow + BALANCE_PRIOR));
}

/** Share of decisive weight on the side that the balance does not take. */
function opposingShare(voices: Voice[], balance: number, aboutPeople: boolean): number {
  const human = voices.filter((v) => v.body !== 'PRE');
  const decisiveHuman = human.some((v) => v.direction !== 'NEUTRAL');
  const heard = aboutPeople && decisiveHuman ? human : voices;
  const supports = sum(heard, 'SUPPORTS');
  const disputes = sum(heard, 'DISPUTES');
  if (supports + disputes === 0) return 0;
  const opposing = balance > 0 ? disputes : balance < 0 ? supports : Math.min(supports, disputes);
  return round(opposing / (supports + disputes));
}

function verdictOf(voices: Voice[], balance: number, aboutPeople: boolean): Verdict {
  if (voices.length === 0) return 'NOT_STUDIED';
  if (opposingShare(voices, balance, aboutPeople) >= CONTESTED_FROM) return 'CONTESTED';
  if (aboutPeople && !voices.some((v) => v.body !== 'PRE' && v.direction !== 'NEUTRAL')) return 'UNSETTLED';
  if (balance >= DECIDED_FROM) return 'SUPPORTED';
  return balance <= -DECIDED_FROM ? 'DISPUTED' : 'UNSETTLED';
}

function summarise(name: BodyName, voices: Voice[], ladder: Ladder): Body {
  const of = voices.filter((v) => v.body === name);
  const sizes = of.flatMap((v) => (v.study.sampleSize ? [v.study.sampleSize] : []));
  return {
    name,
    studies: of.length,
    participants: sizes.length > 0 ? sizes.reduce((a, b) => a + b, 0) : null,
    supports: round(sum(of, 'SUPPORTS')),
    disputes: round(sum(of, 'DISPUTES')),
    neutral: round(sum(of, 'NEUTRAL')),
    balance: balanceOf(of, ladder),
    restsOn: false,
  };
}

function sentenceOf(verdict: Verdict, voices: Voice[], lines: number): string {
  if (verdict === 'NOT_STUDIED')
    return lines > 0
      ? 'No study that counts is recorded: what is listed is left out, with the reason beside it.'
      : 'No study of this is recorded here.';
  const count = (d: Direction) => voices.filter((v) => v.direction === d).length;
  const tally = `${count('SUPPORTS')} for, ${count('DISPUTES')} against, ${count('NEUTRAL')} neutral`;
  const lead = {
    SUPPORTED: 'The counted studies point towards it',
    DISPUTED: 'The counted studies point against it',
    CONTESTED: 'Studies disagree',
    UNSETTLED: 'Too little to tell',
  }[verdict];
  return `${lead}: ${voices.length} ${voices.length === 1 ? 'study' : 'studies'} counted, ${tally}. How certain this is has not been graded.`;
}

/**
 * Assesses one claim on its lines of evidence, in any order; the same line given twice changes nothing.
 * Never throws on odd lines: whatever does not count is in the ledger with its reason.
 */
export function assess(claim: GradedClaim, lines: readonly EvidenceLine[], policy: Policy = {}): Assessment {
  const ladder = ladderOf(claim);
  const distinct = [...new Map(lines.map((l) => [l.id, l])).values()].sort((a, b) =>
    a.study.id < b.study.id ? -1 : a.study.id > b.study.id ? 1 : a.id < b.id ? -1 : 1,
  );
  const directions = new Map<string, Set<Direction>>();
  for (const line of distinct) {
    const heard = directions.get(line.study.id) ?? new Set<Direction>();
    directions.set(line.study.id, heard.add(line.direction));
  }

  const voices = new Map<string, Voice>();
  const ledger: LedgerEntry[] = [];
  for (const line of distinct) {
    const { study } = line;
    const reason = leftOut(study, policy);
    if (reason) {
      ledger.push({
        evidence: line.id,
        body: '',
        direction: line.direction,
        weight: 0,
        counted: false,
        reason,
      });
      continue;
    }
    const first = !voices.has(study.id);
    const body = bodyOf(study);
    const voice = voices.get(study.id) ?? {
      study,
      body,
      weight: weightOf(study, body, ladder),
      ...voiceOf(directions.get(study.id) ?? new Set()),
    };
    voices.set(study.id, voice);
    ledger.push({
      evidence: line.id,
      body,
      direction: voice.direction,
      weight: first ? round(voice.weight) : 0,
      counted: first,
      reason: !first
        ? 'the same study, heard once'
        : voice.mixed
          ? 'mixed within the study: heard as neutral'
          : 'counted',
    });
  }

  const heard = [...voices.values()];
  const balance = balanceOf(heard, ladder);
  const verdict = verdictOf(heard, balance, isAboutPeople(claim));
  return {
    ladder,
    level: verdict === 'NOT_STUDIED' && ladder !== 'NONE' ? 'NOT_STUDIED' : 'NOT_GRADED',
    rank: 0,
    standing: 0,
    verdict,
    balance,
    sentence: sentenceOf(verdict, heard, distinct.length),
    bodies: BODIES.map((name) => summarise(name, heard, ladder)).filter((b) => b.studies > 0),
    ledger,
  };
}
