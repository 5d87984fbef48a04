/** One study, one voice: the lines of a study on a claim become one, with its body, its weight and its directness. */
import { directnessOf } from './directness.ts';
import { isAboutPeople } from './ladder.ts';
import { leftOut } from './left-out.ts';
import { designPolicy, rule } from './policy.ts';
import type {
  BodyName,
  Direction,
  EvidenceLine,
  Flag,
  GradedClaim,
  GradedStudy,
  Ladder,
  Policy,
} from './types.ts';

export interface Voice {
  study: GradedStudy;
  /** The line that speaks for the study: the nearest one in its direction. */
  line: EvidenceLine;
  lines: EvidenceLine[];
  body: BodyName;
  direction: Direction;
  mixed: boolean;
  flags: Flag[];
  notRecorded: Flag[];
  /** Its own weight; shares are made of this. */
  weight: number;
  /** Its weight in the balance: a review weighs at least what it replaces. */
  inBalance: number;
  /** The review that counts it, on the GRADE ladder. */
  replacedBy: Voice | null;
  /** How many primary studies it stands for; null: a review that does not say. */
  standsFor: number | null;
  participants: number | null;
}

export interface Heard {
  /** In order of study id. */
  voices: Voice[];
  leftOut: { line: EvidenceLine; reason: string }[];
}

const byStudyThenId = (a: EvidenceLine, b: EvidenceLine): number =>
  a.study.id === b.study.id ? compareIds(a.id, b.id) : compareIds(a.study.id, b.study.id);
const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const isReview = (study: GradedStudy): boolean => designPolicy(study.design).is === 'review';
export const isDecisive = (voice: Pick<Voice, 'direction'>): boolean => voice.direction !== 'NEUTRAL';

/** HR: people, randomised (and reviews of trials) · HN: people, not randomised · PRE: animals, cells, molecules, models. */
export function bodyOf(study: GradedStudy): BodyName {
  const { is } = designPolicy(study.design);
  if (is === 'preclinical') return 'PRE';
  if (study.systems.length > 0 && !study.systems.includes('HUMAN')) return 'PRE';
  return is === 'randomized' || (is === 'review' && study.randomized === true) ? 'HR' : 'HN';
}

function weightOf(claim: GradedClaim, ladder: Ladder, study: GradedStudy, flags: readonly Flag[]): number {
  const policy = designPolicy(study.design);
  if (ladder === 'GRADE')
    return policy.grade * (bodyOf(study) === 'PRE' ? 1 : sizeFactor(participantsOf(study)));
  const indirect =
    flags.includes('SUBSTANCE') ||
    flags.includes('ROUTE') ||
    (flags.includes('SPECIES') && !isAboutPeople(claim));
  return policy.corroboration * (indirect ? rule('weight.indirectShare') : 1);
}

function sizeFactor(participants: number | null): number {
  if (!participants || participants < 1) return rule('size.least');
  const factor = Math.log10(participants) / Math.log10(rule('size.participantsForMost'));
  return Math.min(1, Math.max(rule('size.least'), factor));
}

/** A study's own n; a review without one has the sum of those recorded among what it includes. */
function participantsOf(study: GradedStudy): number | null {
  const own = positive(study.sampleSize);
  if (own !== null || !isReview(study)) return own;
  const recorded = study.includes.flatMap((s) => positive(s.sampleSize) ?? []);
  return recorded.length > 0 ? recorded.reduce((a, b) => a + b, 0) : null;
}

/** A sample size that is no positive number is as good as not recorded. */
const positive = (n: number | null | undefined): number | null =>
  typeof n === 'number' && n > 0 && Number.isFinite(n) ? n : null;

/** For and neutral together is for, against likewise; for and against together is neutral, mixed within the study. */
export function voiceDirection(lines: readonly EvidenceLine[]): { direction: Direction; mixed: boolean } {
  const supports = lines.some((l) => l.direction === 'SUPPORTS');
  const disputes = lines.some((l) => l.direction === 'DISPUTES');
  if (supports && disputes) return { direction: 'NEUTRAL', mixed: true };
  return { direction: supports ? 'SUPPORTS' : disputes ? 'DISPUTES' : 'NEUTRAL', mixed: false };
}

/** Records confirmed to be one study are one: the lowest id among the counted gives the fields. */
export function groupByStudy(lines: EvidenceLine[]): EvidenceLine[][] {
  const groups = new Map<string, EvidenceLine[]>();
  const groupOf = new Map<string, string>();
  for (const line of lines) {
    const { id, sameAs } = line.study;
    const known = [id, ...sameAs].map((other) => groupOf.get(other)).find((g) => g !== undefined);
    const group = known ?? id;
    for (const other of [id, ...sameAs]) groupOf.set(other, group);
    const members = groups.get(group);
    if (members) members.push(line);
    else groups.set(group, [line]);
  }
  return [...groups.values()];
}

function voiceOf(claim: GradedClaim, ladder: Ladder, lines: EvidenceLine[]): Voice | null {
  const study = lines[0]?.study;
  if (!study) return null;
  const { direction, mixed } = voiceDirection(lines);
  const own = lines.filter((l) => l.direction === direction);
  const candidates = (own.length > 0 ? own : lines).map((line) => ({ line, ...directnessOf(claim, line) }));
  const nearest = candidates.reduce((best, c) => (c.flags.length < best.flags.length ? c : best));
  const weight = weightOf(claim, ladder, study, nearest.flags);
  const known = study.includes.filter((s) => !s.retracted).length;
  return {
    study,
    line: nearest.line,
    lines,
    body: bodyOf(study),
    direction,
    mixed,
    flags: nearest.flags,
    notRecorded: nearest.notRecorded,
    weight,
    inBalance: weight,
    replacedBy: null,
    standsFor: isReview(study) ? known || null : 1,
    participants: participantsOf(study),
  };
}

/** The voices that count and the lines that do not; a line given twice is heard once. */
export function hear(
  claim: GradedClaim,
  lines: readonly EvidenceLine[],
  ladder: Ladder,
  policy: Policy,
): Heard {
  const distinct = [...new Map(lines.map((l) => [l.id, l])).values()].sort(byStudyThenId);
  const kept: EvidenceLine[] = [];
  const out: Heard['leftOut'] = [];
  for (const line of distinct) {
    const reason = leftOut(line, policy);
    if (reason) out.push({ line, reason });
    else kept.push(withoutRetracted(line, policy));
  }
  const voices = groupByStudy(kept).flatMap((group) => voiceOf(claim, ladder, group) ?? []);
  if (ladder === 'GRADE') replaceIncluded(voices);
  return { voices, leftOut: out };
}

/** Retracted studies have no place among what a review includes, unless the policy lets them in. */
function withoutRetracted(line: EvidenceLine, policy: Policy): EvidenceLine {
  if (!line.study.includes.some((s) => s.retracted)) return line;
  const includes = policy.includeRetracted
    ? line.study.includes.map((s) => ({ ...s, retracted: false }))
    : line.study.includes.filter((s) => !s.retracted);
  return { ...line, study: { ...line.study, includes } };
}

/**
 * Reviews do not count twice: a review whose studies are known replaces them on its own side (people, or not) and weighs
 * at least what it replaces in its direction. A study in two reviews lifts only the first by id.
 */
function replaceIncluded(voices: Voice[]): void {
  const byStudy = new Map<string, Voice>();
  for (const voice of voices)
    for (const { study } of voice.lines) for (const id of [study.id, ...study.sameAs]) byStudy.set(id, voice);
  const lifted = new Map<Voice, number>();
  const heard = new Set<Voice>();
  for (const review of voices) {
    if (!isReview(review.study)) continue;
    for (const { id } of review.study.includes) {
      const primary = byStudy.get(id);
      if (!primary || primary === review || isReview(primary.study)) continue;
      if ((primary.body === 'PRE') !== (review.body === 'PRE')) continue;
      primary.replacedBy ??= review;
      if (primary.direction !== review.direction || heard.has(primary)) continue;
      heard.add(primary);
      lifted.set(review, (lifted.get(review) ?? 0) + primary.weight);
    }
  }
  for (const [review, weight] of lifted) review.inBalance = Math.max(review.weight, weight);
}

/** Those in the balance: what a review counts is listed, not added. */
export const inBalance = (voices: readonly Voice[]): Voice[] => voices.filter((v) => v.replacedBy === null);
