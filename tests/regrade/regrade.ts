/** The grade of a claim, written a second time from the published rule, to check the first. */
import { type Broader, lineFlags, speciesOf } from './directness.ts';
import type { Atlas, Claim, Direction, Grade, Line, Policy, Study } from './read.ts';

type Body = 'HR' | 'HN' | 'PRE';
/** One study's voice on one claim. */
interface Voice {
  study: Study;
  lines: Line[];
  direction: Direction;
  body: Body;
  flags: Set<string>;
  /** Its own weight, heard in the shares. */
  own: number;
  /** Its weight in the balance: 0 where a review replaces it. */
  weight: number;
  replaced: boolean;
}
type Constants = Record<string, number>;
interface Context {
  claim: Claim;
  constant: Constants;
  broader: Broader;
  ladder: 'GRADE' | 'CORROBORATION' | 'LITERATURE' | 'NONE';
  species: string | null;
}

const REVIEWS = ['SYSTEMATIC_REVIEW', 'META_ANALYSIS'];
const RANDOMISED = ['RANDOMIZED_PARALLEL', 'RANDOMIZED_CROSSOVER'];
const PRECLINICAL = ['ANIMAL_IN_VIVO', 'CELL', 'BIOCHEMICAL', 'COMPUTATIONAL'];
const UNGRADED = ['PROTOCOL', 'ADVICE', 'COST', 'OPINION', 'UNSTATED'];
const ABOUT_EFFECTS = ['EFFICACY', 'SAFETY', 'POPULATION'];
const GRADE_LEVELS = ['INCONCLUSIVE', 'VERY_LOW', 'LOW', 'MODERATE', 'HIGH'];

const isReview = (study: Study) => REVIEWS.includes(study.design);
const isHuman = (voice: Voice) => voice.body !== 'PRE';
const isDecisive = (voice: Voice) => voice.direction !== 'NEUTRAL';
const pointing = (voices: Voice[], direction: Direction) =>
  voices.filter((voice) => voice.direction === direction);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const own = (voices: Voice[]) => sum(voices.map((voice) => voice.own));
const weight = (voices: Voice[]) => sum(voices.map((voice) => voice.weight));
const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const isNumber = (n: number | null): n is number => n !== null && n > 0;
const round = (value: number, constant: Constants) => {
  const scale = 10 ** (constant.decimals as number);
  return Math.round(value * scale) / scale + 0;
};
const share = (part: number, whole: number, constant: Constants) =>
  whole > 0 ? round(part / whole, constant) : 0;

// --- 1. What counts

const passes = ({ study, arm }: Line, policy: Policy): boolean => {
  const about = arm === null ? undefined : study.arms[arm];
  const routes = (about ? [about] : study.arms).map((one) => one.route);
  if (policy.humansOnly && !study.systems.includes('HUMAN')) return false;
  if (policy.toYear !== undefined && (study.year === null || study.year > policy.toYear)) return false;
  return policy.route === undefined || routes.includes(policy.route);
};

/** What a review includes, without what is retracted. */
const included = (study: Study) => (isReview(study) ? study.includes.filter((one) => !one.retracted) : []);
const leftEmpty = (study: Study) =>
  isReview(study) && study.includes.length > 0 && included(study).length === 0;

function participants(study: Study): number | null {
  if (isNumber(study.sampleSize)) return study.sampleSize;
  const sizes = included(study).map((one) => one.sampleSize);
  return sizes.some(isNumber) ? sum(sizes.filter(isNumber)) : null;
}

/** Lines by study, where records of one study share its name. */
function groups(lines: Line[], oneStudy: Map<string, string>): Line[][] {
  const group = new Map<string, Line[]>();
  for (const line of lines) {
    const name = oneStudy.get(line.study.id) ?? line.study.id;
    group.set(name, [...(group.get(name) ?? []), line]);
  }
  return [...group.values()];
}

function directionOf(lines: Line[]): Direction {
  const supports = lines.some((line) => line.direction === 'SUPPORTS');
  const disputes = lines.some((line) => line.direction === 'DISPUTES');
  return supports === disputes ? 'NEUTRAL' : supports ? 'SUPPORTS' : 'DISPUTES';
}

function bodyOf(study: Study): Body {
  const noPeople = study.systems.length > 0 && !study.systems.includes('HUMAN');
  if (noPeople || PRECLINICAL.includes(study.design)) return 'PRE';
  return RANDOMISED.includes(study.design) || (isReview(study) && study.randomized === true) ? 'HR' : 'HN';
}

function weightOf(
  study: Study,
  body: Body,
  flags: Set<string>,
  { constant, ladder, species }: Context,
): number {
  if (ladder === 'GRADE') {
    const n = participants(study);
    const least = constant['size.least'] as number;
    const size =
      n === null ? least : Math.log10(n) / Math.log10(constant['size.participantsForMost'] as number);
    const base = constant[`weight.grade.${study.design}`] as number;
    return base * (body === 'PRE' ? 1 : Math.min(1, Math.max(least, size)));
  }
  const far = flags.has('SUBSTANCE') || flags.has('ROUTE') || (flags.has('SPECIES') && species !== 'human');
  const base = constant[`weight.corroboration.${study.design}`] as number;
  return far ? base * (constant['weight.indirectShare'] as number) : base;
}

function voiceOf(lines: Line[], context: Context): Voice {
  const [{ study }] = [...lines].sort((a, b) => byId(a.study.id, b.study.id)) as [Line];
  const direction = directionOf(lines);
  const same = lines.filter((line) => line.direction === direction);
  const flags = (same.length > 0 ? same : lines)
    .sort((a, b) => byId(a.id, b.id))
    .map((line) => lineFlags(context.claim, line, study, context.broader))
    .reduce((best, next) => (next.size < best.size ? next : best));
  const body = bodyOf(study);
  const weight = weightOf(study, body, flags, context);
  return { study, lines, direction, body, flags, own: weight, weight, replaced: false };
}

/** On GRADE a review speaks in the balance for the primary studies it includes, on its own side. */
function replace(voices: Voice[], oneStudy: Map<string, string>): void {
  const lifts = new Map<Voice, number>();
  for (const voice of voices) {
    if (isReview(voice.study)) continue;
    const reviews = voices.filter(
      (other) =>
        isHuman(other) === isHuman(voice) &&
        included(other.study).some((one) => oneStudy.get(one.id) === oneStudy.get(voice.study.id)),
    );
    if (reviews.length === 0) continue;
    const lifted = reviews.find((review) => review.direction === voice.direction);
    if (lifted) lifts.set(lifted, (lifts.get(lifted) ?? 0) + voice.own);
    voice.replaced = true;
    voice.weight = 0;
  }
  for (const [review, replaced] of lifts) review.weight = Math.max(review.own, replaced);
}

// --- 3. Balance and verdict

function balanceOf(voices: Voice[], { constant, ladder }: Context): number {
  const parts = (some: Voice[]) =>
    (['SUPPORTS', 'DISPUTES', 'NEUTRAL'] as const).map((direction) => weight(pointing(some, direction))) as [
      number,
      number,
      number,
    ];
  const prior = constant['balance.prior'] as number;
  if (ladder !== 'GRADE') {
    const [s, d, n] = parts(voices);
    return round((s - d) / (s + d + n + prior), constant);
  }
  const most = constant['balance.preclinicalMost'] as number;
  const [s, d, n] = parts(voices.filter(isHuman));
  const [ps, pd, pn] = parts(voices.filter((voice) => !isHuman(voice)));
  const above = ps + pd > 0 ? (ps - pd) * Math.min(1, most / (ps + pd)) : 0;
  return round((s - d + above) / (s + d + n + Math.min(most, ps + pd + pn) + prior), constant);
}

function verdictOf(voices: Voice[], balance: number, { constant, species }: Context): string {
  if (voices.length === 0) return 'NOT_STUDIED';
  const people = voices.filter((voice) => isHuman(voice) && isDecisive(voice));
  const heard = species === 'human' && people.length > 0 ? people : voices.filter(isDecisive);
  const sides = [own(pointing(heard, 'SUPPORTS')), own(pointing(heard, 'DISPUTES'))] as [number, number];
  const opposing = balance > 0 ? sides[1] : balance < 0 ? sides[0] : Math.min(...sides);
  if (share(opposing, sides[0] + sides[1], constant) >= (constant['verdict.contestedFrom'] as number))
    return 'CONTESTED';
  if (species === 'human' && people.length === 0) return 'UNSETTLED';
  const decided = constant['verdict.decidedFrom'] as number;
  return balance >= decided ? 'SUPPORTED' : balance <= -decided ? 'DISPUTED' : 'UNSETTLED';
}

// --- 4. Ladders

type Rung = Pick<Grade, 'level' | 'rank' | 'caps' | 'steps'>;
const rung = (level: string, rank: number, caps: string[] = []): Rung => ({ level, rank, caps, steps: [] });

type Concern = 'yes' | 'no' | 'not assessed';
function riskOfBias({ study, body }: Voice): Concern {
  const asked = body === 'HR' ? [study.blinded, study.controlled] : [study.controlled];
  if (asked.includes(false)) return 'yes';
  if (asked.every((field) => field === true)) return 'no';
  return isReview(study) ? 'not assessed' : 'yes';
}

function gradeBody(
  body: Body,
  all: Voice[],
  balance: number,
  constant: Constants,
): Rung & { leads: Direction } {
  const c = (name: string) => constant[name] as number;
  const inBody = all.filter((voice) => voice.body === body);
  const inBalance = inBody.filter((voice) => !voice.replaced);
  const [s, d] = [weight(pointing(inBalance, 'SUPPORTS')), weight(pointing(inBalance, 'DISPUTES'))];
  const leads: Direction = (s === d ? balance >= 0 : s > d) ? 'SUPPORTS' : 'DISPUTES';
  const leading = pointing(inBalance, leads);
  const leadingShare = (test: (voice: Voice) => boolean) =>
    share(own(leading.filter(test)), own(leading), constant);
  const steps: Grade['steps'] = [];
  const step = (domain: string, change: number) => {
    if (change !== 0) steps.push({ domain, change });
  };
  const unsized = leading.some((voice) => isReview(voice.study) && participants(voice.study) === null);
  // a review stands for what it includes; where that is not recorded it is no single study
  const speaking = sum(
    leading.map(({ study }) =>
      isReview(study) && study.includes.length === 0 ? 2 : included(study).length || 1,
    ),
  );
  if (body !== 'PRE') {
    step(
      'RISK_OF_BIAS',
      leadingShare((voice) => riskOfBias(voice) === 'yes') >= c('bias.concernFrom') ? -1 : 0,
    );
    const decisive = inBody.filter(isDecisive);
    const minority = share(
      own(decisive.filter((voice) => voice.direction !== leads)),
      own(decisive),
      constant,
    );
    step(
      'INCONSISTENCY',
      minority >= c('inconsistency.twoFrom') ? -2 : minority >= c('inconsistency.oneFrom') ? -1 : 0,
    );
    const flagged = (least: number) =>
      leadingShare((voice) => voice.flags.size >= least) >= c('indirectness.from');
    step('INDIRECTNESS', flagged(2) ? -2 : flagged(1) ? -1 : 0);
    const n = sum(leading.map((voice) => participants(voice.study) ?? 0));
    if (!unsized)
      step('IMPRECISION', n < c('imprecision.twoBelow') ? -2 : n < c('imprecision.oneBelow') ? -1 : 0);
    const sold = leading.every((voice) => voice.study.sponsoredBySeller === true);
    step(
      'PUBLICATION_BIAS',
      sold && (leading.length > 1 || sum(leading.map((v) => included(v.study).length)) > 1) ? -1 : 0,
    );
  }
  if (body === 'HN') {
    const recorded = (test: (line: Line) => boolean) =>
      leadingShare((voice) => voice.lines.some((line) => line.direction === leads && test(line))) >=
      c('upgrade.from');
    const beyond = (ratio: number) =>
      recorded(({ effectRatio: r }) => r !== null && r > 0 && (r > ratio || r < 1 / ratio));
    step('LARGE_EFFECT', beyond(c('effect.veryLarge')) ? 2 : beyond(c('effect.large')) ? 1 : 0);
    step('DOSE_RESPONSE', recorded((line) => line.doseResponse === true) ? 1 : 0);
    step('PLAUSIBLE_CONFOUNDING', recorded((line) => line.plausibleConfounding === true) ? 1 : 0);
  }
  const start = { HR: 4, HN: 2, PRE: 1 }[body];
  let rank = Math.min(4, Math.max(1, start + sum(steps.map(({ change }) => change))));
  const caps: string[] = [];
  const cap = (most: number, word: string) => {
    rank = Math.min(rank, most);
    caps.push(word);
  };
  if (speaking === 1) cap(2, 'single study');
  if (body === 'PRE') cap(1, 'no human evidence');
  else if (unsized || leading.some((voice) => riskOfBias(voice) === 'not assessed')) cap(3, 'not assessed');
  return { level: GRADE_LEVELS[rank] as string, rank, caps, steps, leads };
}

function grade(voices: Voice[], balance: number, constant: Constants): Rung {
  if (voices.length === 0) return rung('NOT_STUDIED', 0);
  const decisive = (body: Body) => voices.some((v) => v.body === body && isDecisive(v) && !v.replaced);
  const bodies = (['HR', 'HN'] as const)
    .filter(decisive)
    .map((body) => gradeBody(body, voices, balance, constant));
  const agreeing = bodies.filter(({ leads }) => balance !== 0 && (leads === 'SUPPORTS') === balance > 0);
  const [first, second] = agreeing.length > 0 ? agreeing : bodies;
  if (first) return second && second.rank > first.rank ? second : first;
  return decisive('PRE') ? gradeBody('PRE', voices, balance, constant) : rung('INCONCLUSIVE', 0);
}

function corroborate(
  voices: Voice[],
  narrative: Direction[],
  balance: number,
  verdict: string,
  species: string | null,
): Rung {
  const elsewhere = species !== null && species !== 'human';
  const blocking = ['SUBSTANCE', 'ROUTE', ...(elsewhere ? ['SPECIES'] : [])];
  const direct = voices.filter((v) => !isReview(v.study) && !blocking.some((flag) => v.flags.has(flag)));
  const agreeing = balance === 0 ? [] : pointing(direct, balance > 0 ? 'SUPPORTS' : 'DISPUTES');
  const k = agreeing.length;
  const s = new Set(agreeing.flatMap((voice) => voice.study.systems)).size;
  const there = agreeing.filter((voice) =>
    elsewhere ? voice.study.species.includes(species) : isHuman(voice),
  );
  const h = there.length;
  const t = elsewhere ? Number.POSITIVE_INFINITY : there.filter((voice) => voice.body === 'HR').length;
  if (voices.length === 0) {
    if (narrative.length === 0) return rung('NOT_STUDIED', 0);
    const stated =
      narrative.filter((one) => one === 'SUPPORTS').length >= 2 && !narrative.includes('DISPUTES');
    return rung('REVIEWS_ONLY', stated ? 1 : 0);
  }
  if (!voices.some(isDecisive)) return rung('INCONCLUSIVE', 0);
  const noPeople = species === 'human' && h === 0;
  const caps = noPeople ? ['no human evidence'] : [];
  if (verdict === 'CONTESTED') return rung('DISPUTED', 1, caps);
  if (verdict === 'DISPUTED') return k >= 2 ? rung('REFUTED', 0, caps) : rung('DISPUTED', 1, caps);
  if (k === 0) return rung('LIMITED', 1, ['no direct primary study', ...caps]);
  if (k === 1 || verdict === 'UNSETTLED') return rung('LIMITED', 1, caps);
  const definitive = (k >= 5 && s >= 3 && h >= 2) || (species === 'human' && h >= 5 && t >= 2);
  const strong = (k >= 3 && s >= 2) || (h >= 3 && t >= 1);
  if (definitive && !noPeople) return rung('DEFINITIVE', 4, caps);
  return strong && !noPeople ? rung('STRONG', 3, caps) : rung('MODERATELY_CORROBORATED', 2, caps);
}

function ladderOf(claim: Claim): Context['ladder'] {
  if (claim.kind === 'EVIDENCE_GAP') return 'LITERATURE';
  if (UNGRADED.includes(claim.kind)) return 'NONE';
  return ABOUT_EFFECTS.includes(claim.kind) && speciesOf(claim) === 'human' ? 'GRADE' : 'CORROBORATION';
}

export function regrade(claim: Claim, { constant, broader, oneStudy }: Atlas, policy: Policy = {}): Grade {
  const [ladder, species] = [ladderOf(claim), speciesOf(claim)];
  const context: Context = { claim, constant, broader, ladder, species };
  const usable = claim.lines.filter(
    (line) =>
      !line.study.retracted && line.study.hasResults && !leftEmpty(line.study) && passes(line, policy),
  );
  const isStudy = ({ study }: Line) => (constant[`weight.grade.${study.design}`] as number) > 0;
  const voices = groups(usable.filter(isStudy), oneStudy)
    .map((lines) => voiceOf(lines, context))
    .sort((a, b) => byId(a.study.id, b.study.id));
  const reviews = usable.filter(({ study }) => study.design === 'NARRATIVE_REVIEW');
  const narrative = groups(reviews, oneStudy).map(directionOf);
  if (ladder === 'GRADE') replace(voices, oneStudy);
  const balance = balanceOf(voices, context);
  let verdict = verdictOf(voices, balance, context);
  let found: Rung;
  if (ladder === 'GRADE') found = grade(voices, balance, constant);
  else if (ladder === 'CORROBORATION') found = corroborate(voices, narrative, balance, verdict, species);
  else if (ladder === 'NONE') found = rung('NOT_GRADED', 0);
  else {
    const outdated = voices.some((voice) => voice.direction === 'DISPUTES' && voice.flags.size === 0);
    found = outdated ? rung('OUTDATED', 0) : rung('STANDS', 2);
    if (voices.length > 0) verdict = outdated ? 'DISPUTED' : 'SUPPORTED';
  }
  const firm = { SUPPORTED: 4, UNSETTLED: 1, CONTESTED: 1 }[verdict] ?? 0;
  const asRanked = ladder === 'LITERATURE' || found.level === 'REVIEWS_ONLY';
  return { ...found, verdict, balance, standing: asRanked ? found.rank : Math.min(found.rank, firm) };
}
