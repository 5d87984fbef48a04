/**
 * How sure a claim is: the one rule of the product, pure and without I/O. The server stores its result under the default
 * policy and runs it again for a what-if. Sections are those of the rule as the README's page on grading tells it.
 */
import { balanceOf, sides, verdictOf } from './balance.ts';
import { corroborate } from './corroboration.ts';
import { directnessOf } from './directness.ts';
import { gradeEffect } from './grade-ladder.ts';
import { isAboutPeople, ladderOf } from './ladder.ts';
import { NARRATIVE } from './left-out.ts';
import { rankOf, standingOf } from './levels.ts';
import { round } from './policy.ts';
import { sentenceOf } from './sentence.ts';
import type {
  Assessment,
  Body,
  BodyName,
  EvidenceLine,
  GradedClaim,
  Ladder,
  LedgerEntry,
  Level,
  Policy,
  Verdict,
} from './types.ts';
import { groupByStudy, type Heard, hear, inBalance, isReview, type Voice, voiceDirection } from './voices.ts';

const BODIES: readonly BodyName[] = ['HR', 'HN', 'PRE'];

type Certainty = Pick<
  Assessment,
  'level' | 'rank' | 'verdict' | 'start' | 'steps' | 'caps' | 'outdatedSince'
> & {
  restsOn: BodyName | null;
};

/**
 * Assesses one claim on its lines of evidence, in any order; a line given twice changes nothing.
 * Never throws on odd lines: what does not count is in the ledger with its reason.
 */
export function assess(claim: GradedClaim, lines: readonly EvidenceLine[], policy: Policy = {}): Assessment {
  const ladder = ladderOf(claim);
  const heard = hear(claim, lines, ladder, policy);
  const { voices } = heard;
  const balance = balanceOf(voices, ladder);
  const verdict = verdictOf(voices, balance, isAboutPeople(claim));
  const certainty = certaintyOf(claim, ladder, heard, verdict, balance);
  const { restsOn, ...stated } = certainty;
  return {
    ladder,
    ...stated,
    standing: standingOf(ladder, certainty),
    balance,
    sentence: sentenceOf({ ladder, ...certainty, voices, lines: lines.length }),
    bodies: BODIES.map((name) => bodyOf(name, voices, ladder, restsOn)).filter((b) => b.studies > 0),
    ledger: ledgerOf(claim, heard),
  };
}

function certaintyOf(
  claim: GradedClaim,
  ladder: Ladder,
  heard: Heard,
  verdict: Verdict,
  balance: number,
): Certainty {
  const { voices } = heard;
  const plain = {
    verdict,
    start: null,
    steps: [],
    caps: [],
    outdatedSince: null,
    restsOn: null,
  };
  const notStudied = { ...plain, level: 'NOT_STUDIED' as Level, rank: 0 };
  switch (ladder) {
    case 'GRADE':
      return voices.length === 0 ? notStudied : { ...plain, ...gradeEffect(voices, balance) };
    case 'CORROBORATION': {
      const narrative = heard.leftOut.filter((l) => l.reason === NARRATIVE).map((l) => l.line);
      const said = groupByStudy(narrative).map((lines) => voiceDirection(lines).direction);
      return { ...plain, ...corroborate(claim, voices, verdict, balance, said) };
    }
    case 'LITERATURE':
      return { ...plain, ...statementOnLiterature(voices) };
    case 'NONE':
      return { ...plain, level: 'NOT_GRADED', rank: 0 };
  }
}

/** A counted study without a directness flag disputes a statement about the literature: out of date since then. */
function statementOnLiterature(
  voices: readonly Voice[],
): Pick<Certainty, 'level' | 'rank' | 'verdict' | 'outdatedSince'> {
  const against = voices.filter((v) => v.direction === 'DISPUTES' && v.flags.length === 0);
  if (against.length > 0) {
    const years = against.flatMap((v) => v.study.year ?? []);
    return {
      level: 'OUTDATED',
      rank: 0,
      verdict: 'DISPUTED',
      outdatedSince: years.length > 0 ? Math.min(...years) : null,
    };
  }
  const verdict = voices.length > 0 ? 'SUPPORTED' : 'NOT_STUDIED';
  return { level: 'STANDS', rank: rankOf('STANDS'), verdict, outdatedSince: null };
}

function bodyOf(name: BodyName, voices: readonly Voice[], ladder: Ladder, restsOn: BodyName | null): Body {
  const own = inBalance(voices).filter((v) => v.body === name);
  const recorded = own.flatMap((v) => v.participants ?? []);
  const { supports, disputes, neutral } = sides(own, (v) => v.inBalance);
  return {
    name,
    studies: own.reduce((n, v) => n + (v.standsFor ?? 1), 0),
    participants: recorded.length > 0 ? recorded.reduce((a, b) => a + b, 0) : null,
    supports: round(supports),
    disputes: round(disputes),
    neutral: round(neutral),
    balance: balanceOf(own, ladder),
    restsOn: name === restsOn,
  };
}

function ledgerOf(claim: GradedClaim, { voices, leftOut }: Heard): LedgerEntry[] {
  const counted = voices.flatMap((voice) =>
    voice.lines.map((line): LedgerEntry => {
      const speaks = line === voice.line;
      const { flags, notRecorded } = speaks ? voice : directnessOf(claim, line);
      const counts = speaks && voice.replacedBy === null;
      return {
        evidence: line.id,
        body: voice.body,
        direction: voice.direction,
        flags,
        notRecorded,
        counted: counts,
        weight: counts ? round(voice.inBalance) : 0,
        reason: !speaks ? `the same study, heard once (${voice.line.id})` : reasonOf(voice),
      };
    }),
  );
  const out = leftOut.map(
    ({ line, reason }): LedgerEntry => ({
      evidence: line.id,
      body: '',
      direction: line.direction,
      weight: 0,
      counted: false,
      reason,
      ...directnessOf(claim, line),
    }),
  );
  return [...counted, ...out].sort((a, b) => (a.evidence < b.evidence ? -1 : 1));
}

function reasonOf(voice: Voice): string {
  if (voice.replacedBy) return `counted through ${voice.replacedBy.study.label}`;
  const mixed = voice.mixed ? 'mixed within the study: heard as neutral' : 'counted';
  return isReview(voice.study) && voice.standsFor === null
    ? `${mixed}; may contain trials listed here`
    : mixed;
}
