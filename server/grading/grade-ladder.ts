/** The GRADE ladder: certainty of a body of evidence on an effect on people, step by step (rule, section 4). */
import { majorityOf, minorityShare } from './balance.ts';
import { rankOf } from './levels.ts';
import { round, rule } from './policy.ts';
import type { BodyName, Direction, GradeStep, Level } from './types.ts';
import { inBalance, isDecisive, isReview, type Voice } from './voices.ts';

const LEVELS: readonly Level[] = ['VERY_LOW', 'LOW', 'MODERATE', 'HIGH'];
const START: Readonly<Record<BodyName, Level>> = { HR: 'HIGH', HN: 'LOW', PRE: 'VERY_LOW' };
const levelOf = (rank: number): Level => LEVELS[Math.min(4, Math.max(1, rank)) - 1] ?? 'VERY_LOW';

export interface Graded {
  level: Level;
  rank: number;
  start: Level | null;
  steps: GradeStep[];
  caps: string[];
  restsOn: BodyName | null;
}

interface Leading {
  body: BodyName;
  voices: Voice[];
  weight: number;
}

const ids = (voices: readonly Voice[]): string[] => voices.map((v) => v.study.id);
const names = (voices: readonly Voice[]): string => voices.map((v) => v.study.label).join(', ');
const share = (part: readonly Voice[], { weight }: Leading): number =>
  weight > 0 ? round(part.reduce((n, v) => n + v.inBalance, 0) / weight) : 0;
const percent = (x: number): string => `${Math.round(x * 100)} %`;

/** Grades the body that the claim rests on. No decisive study anywhere: INCONCLUSIVE, without steps or caps. */
export function gradeEffect(voices: readonly Voice[], balance: number): Graded {
  const decisive = (body: BodyName) => inBalance(voices).some((v) => v.body === body && isDecisive(v));
  const human = (['HR', 'HN'] as const).filter(decisive);
  if (human.length === 0) {
    if (!decisive('PRE'))
      return { level: 'INCONCLUSIVE', rank: 0, start: null, steps: [], caps: [], restsOn: null };
    return { ...gradeBody(voices, 'PRE', balance), restsOn: 'PRE' };
  }
  const graded = human.map((body) => ({ ...gradeBody(voices, body, balance), restsOn: body as BodyName }));
  const sign = (d: Direction) => (d === 'SUPPORTS' ? 1 : -1);
  const agreeing = graded.filter((g) => sign(majorityOf(voices, g.restsOn, balance)) === Math.sign(balance));
  return (agreeing.length > 0 ? agreeing : graded).reduce((best, g) => (g.rank > best.rank ? g : best));
}

function gradeBody(voices: readonly Voice[], body: BodyName, balance: number): Omit<Graded, 'restsOn'> {
  const majority = majorityOf(voices, body, balance);
  const leadingVoices = inBalance(voices).filter((v) => v.body === body && v.direction === majority);
  const leading = { body, voices: leadingVoices, weight: leadingVoices.reduce((n, v) => n + v.inBalance, 0) };
  const start = START[body];
  if (body === 'PRE') {
    const caps = isSingleStudy(leading) ? ['single study', 'no human evidence'] : ['no human evidence'];
    return { level: start, rank: rankOf(start), start, steps: [], caps };
  }

  const bias = riskOfBias(leading);
  const imprecise = imprecision(leading);
  const steps = [
    bias.step,
    inconsistency(voices, body, majority),
    indirectness(leading),
    imprecise.step,
    publicationBias(leading),
    ...(body === 'HN' ? upgrades(leading) : []),
  ];
  let rank = rankOf(levelOf(rankOf(start) + steps.reduce((n, s) => n + s.change, 0)));
  const caps: string[] = [];
  const cap = (most: Level, reason: string) => {
    caps.push(reason);
    rank = Math.min(rank, rankOf(most));
  };
  if (isSingleStudy(leading)) cap('LOW', 'single study');
  if (!bias.assessed || !imprecise.assessed) cap('MODERATE', 'not assessed');
  return { level: levelOf(rank), rank, start, steps, caps };
}

/** A review stands for what it includes; where that is not recorded it is no single study. */
const isSingleStudy = ({ voices }: Leading): boolean => {
  const counts = voices.map((v) => v.standsFor);
  return !counts.includes(null) && counts.reduce<number>((n, c) => n + (c ?? 0), 0) === 1;
};

type Concern = 'concern' | 'none' | 'not assessed';

function concernOf({ study, body }: Voice): { finding: Concern; why: string } {
  const asked: [string, boolean | null | undefined][] =
    body === 'HR'
      ? [
          ['blinded', study.blinded],
          ['controlled', study.controlled],
        ]
      : [['controlled', study.controlled]];
  const failed = asked.filter(([, value]) => value === false).map(([name]) => `not ${name}`);
  const unknown = asked.filter(([, value]) => value == null).map(([name]) => `${name} not recorded`);
  if (isReview(study) && failed.length === 0 && unknown.length > 0)
    return { finding: 'not assessed', why: unknown.join(', ') };
  const why = [...failed, ...unknown];
  return { finding: why.length > 0 ? 'concern' : 'none', why: why.join(', ') };
}

function riskOfBias(leading: Leading): { step: GradeStep; assessed: boolean } {
  const found = leading.voices.map((voice) => ({ voice, ...concernOf(voice) }));
  const concerns = found.filter((f) => f.finding === 'concern');
  const open = found.filter((f) => f.finding === 'not assessed');
  const part = share(
    concerns.map((f) => f.voice),
    leading,
  );
  const lowered = part >= rule('bias.concernFrom');
  const said = concerns.map((f) => `${f.voice.study.label}: ${f.why}`).join('; ');
  const reasons = [
    concerns.length > 0 ? `${percent(part)} of the leading weight with a concern (${said})` : '',
    open.length > 0 ? `not assessed for ${names(open.map((f) => f.voice))}: ${open[0]?.why}` : '',
    concerns.length + open.length === 0 ? 'no concern recorded' : '',
  ];
  return {
    step: {
      domain: 'RISK_OF_BIAS',
      change: lowered ? -1 : 0,
      reason: reasons.filter(Boolean).join('; '),
      studies: ids([...concerns, ...open].map((f) => f.voice)),
    },
    assessed: open.length === 0,
  };
}

function inconsistency(voices: readonly Voice[], body: BodyName, majority: Direction): GradeStep {
  const minority = minorityShare(voices, body, majority);
  const against = voices.filter((v) => v.body === body && isDecisive(v) && v.direction !== majority);
  const change =
    minority >= rule('inconsistency.twoFrom') ? -2 : minority >= rule('inconsistency.oneFrom') ? -1 : 0;
  const reason =
    against.length > 0
      ? `${percent(minority)} of the decisive weight points the other way`
      : 'no study points the other way';
  return { domain: 'INCONSISTENCY', change, reason, studies: ids(against) };
}

function indirectness(leading: Leading): GradeStep {
  const flagged = leading.voices.filter((v) => v.flags.length > 0);
  const twice = flagged.filter((v) => v.flags.length > 1);
  const from = rule('indirectness.from');
  const change = share(twice, leading) >= from ? -2 : share(flagged, leading) >= from ? -1 : 0;
  const kinds = [...new Set(flagged.flatMap((v) => v.flags))].map((f) => f.toLowerCase()).join(', ');
  const reason =
    flagged.length > 0
      ? `${percent(share(flagged, leading))} of the leading weight is about something else in: ${kinds}`
      : 'the leading studies are about what the claim is about, as far as recorded';
  return { domain: 'INDIRECTNESS', change, reason, studies: ids(flagged) };
}

function imprecision(leading: Leading): { step: GradeStep; assessed: boolean } {
  const without = leading.voices.filter((v) => v.participants === null);
  const reviews = without.filter((v) => isReview(v.study));
  const step = { domain: 'IMPRECISION' as const, studies: ids(without) };
  if (reviews.length > 0)
    return {
      step: {
        ...step,
        change: 0,
        reason: `not assessed: number of participants not recorded for ${names(reviews)}`,
      },
      assessed: false,
    };
  const participants = leading.voices.reduce((n, v) => n + (v.participants ?? 0), 0);
  const change =
    participants < rule('imprecision.twoBelow') ? -2 : participants < rule('imprecision.oneBelow') ? -1 : 0;
  const missing = without.length > 0 ? ` (not recorded for ${names(without)})` : '';
  return {
    step: { ...step, change, reason: `${participants} participants in the leading studies${missing}` },
    assessed: true,
  };
}

function publicationBias({ voices }: Leading): GradeStep {
  const sponsored = voices.filter((v) => v.study.sponsoredBySeller === true);
  const studies = voices.reduce((n, v) => n + (v.standsFor ?? 1), 0);
  const all = studies >= 2 && sponsored.length === voices.length;
  return {
    domain: 'PUBLICATION_BIAS',
    change: all ? -1 : 0,
    reason: all ? 'all leading studies were paid for by a seller' : 'not assessed',
    studies: all ? ids(sponsored) : [],
  };
}

/** How large an effect ratio is, either way round: 0, 1 or 2 levels. */
function largeness(ratio: number | null | undefined): number {
  if (typeof ratio !== 'number' || !(ratio > 0)) return 0;
  const size = Math.max(ratio, 1 / ratio);
  return size > rule('effect.veryLarge') ? 2 : size > rule('effect.large') ? 1 : 0;
}

/** Reasons to go up, for studies that were not randomised, where recorded for enough of the leading weight. */
function upgrades(leading: Leading): GradeStep[] {
  const enough = (voices: Voice[]) => voices.length > 0 && share(voices, leading) >= rule('upgrade.from');
  const steps: GradeStep[] = [];
  const large = leading.voices.filter((v) => largeness(v.line.effectRatio) >= 1);
  const huge = large.filter((v) => largeness(v.line.effectRatio) === 2);
  if (enough(large))
    steps.push({
      domain: 'LARGE_EFFECT',
      change: enough(huge) ? 2 : 1,
      reason: `a ${enough(huge) ? 'very ' : ''}large effect is recorded`,
      studies: ids(large),
    });
  const dose = leading.voices.filter((v) => v.line.doseResponse === true);
  if (enough(dose))
    steps.push({ domain: 'DOSE_RESPONSE', change: 1, reason: 'more of it did more', studies: ids(dose) });
  const confounding = leading.voices.filter((v) => v.line.plausibleConfounding === true);
  if (enough(confounding))
    steps.push({
      domain: 'PLAUSIBLE_CONFOUNDING',
      change: 1,
      reason: 'what could have distorted it would have worked the other way',
      studies: ids(confounding),
    });
  return steps;
}
