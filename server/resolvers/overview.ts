/**
 * The composed first picture: every mechanism, the claims that matter most, the studies that decide them and the
 * concepts that tie them together. Chosen by shares of the room there is, not by a layout's luck.
 */
import type { Context } from '../context.ts';
import type { ClaimFilter, PolicyInput } from '../generated.ts';
import type { DrawnEdgeRow } from '../model.ts';
import { OVERVIEW_CONCEPTS, OVERVIEW_EVIDENCE, OVERVIEW_MECHANISMS } from '../store/statements/drawing.ts';
import { type ClaimTable, claimTests, MOST_LINES } from '../tables/claim-table.ts';
import type { Test } from '../tables/table.ts';
import { type DrawnGraph, drawGraph } from './drawn-graph.ts';
import { wholeNumber } from './errors.ts';
import { textMatches } from './text.ts';

interface CandidateClaim {
  id: string;
  lines: number;
  disagreement: number;
  verdict: string;
  mechanisms: string[];
  subject: string;
  object: string;
}
interface CandidateLine {
  claim: string;
  study: string;
  direction: string;
  weight: number;
}

/** Shares of the room left after the mechanisms. */
const SHARE = { claims: 0.33, studies: 0.4 };
const MOST_NODES = 200;
/** Claims that the picture's are chosen from: the most studied. */
const CANDIDATES = 300;
/** Lines that tell the story; the rest would only cross them. */
const TOLD = new Set(['EVIDENCE', 'PART_OF', 'INVOLVES']);

export async function overview(
  args: {
    topic?: string | null;
    first?: number | null;
    filter?: ClaimFilter | null;
    policy?: PolicyInput | null;
  },
  context: Context,
): Promise<DrawnGraph> {
  const room = wholeNumber('first', args.first, 60, 10, MOST_NODES);
  const filter: ClaimFilter = { ...args.filter, ...(args.topic ? { topics: [args.topic] } : {}) };
  const textIds = await textMatches(filter.text, ['CLAIM'], context);
  const claimTable = await context.tables.claims();
  const candidates = mostStudied(claimTable, claimTests(claimTable, filter, textIds));
  const mentioned = [...new Set(candidates.flatMap((c) => c.mechanisms))];
  const ofTopic = args.topic != null;
  const mechanismRows = await context.store.read<{ id: string }>(OVERVIEW_MECHANISMS(ofTopic), {
    ids: mentioned,
    ...(ofTopic && { topic: args.topic ?? '' }),
  });
  const mechanisms = mechanismRows.map(({ id }) => id);

  const left = Math.max(6, room - mechanisms.length);
  const claims = chooseClaims(candidates, mechanisms, Math.round(left * SHARE.claims));
  const [lines, involved] = await Promise.all([
    context.store.read<CandidateLine>(OVERVIEW_EVIDENCE, { ids: claims.map((c) => c.id) }),
    context.store.read<{ mechanism: string; concept: string }>(OVERVIEW_CONCEPTS, { ids: mechanisms }),
  ]);
  const studies = chooseStudies(lines, claims, Math.round(left * SHARE.studies));
  const concepts = chooseConcepts(involved, claims, left - claims.length - studies.length);

  const ids = [...claims.map((c) => c.id), ...mechanisms, ...studies, ...concepts];
  const inMechanism = new Set(
    claims.filter((c) => c.mechanisms.some((m) => mechanisms.includes(m))).map((c) => c.id),
  );
  const told = (edge: DrawnEdgeRow) =>
    TOLD.has(edge.type) || (edge.type === 'OBJECT' && !inMechanism.has(edge.source));
  return drawGraph(ids, context, ids.length, told, args.policy);
}

function mostStudied({ table }: ClaimTable, tests: readonly Test[]): CandidateClaim[] {
  const { lines, disagreement, verdict, mechanisms, subject, object } = table.columns;
  return table.page(MOST_LINES, tests, null, CANDIDATES).map((row) => ({
    id: table.id(row),
    lines: lines.value(row) || 0,
    disagreement: disagreement.value(row) || 0,
    verdict: verdict.word(row),
    mechanisms: Array.from(mechanisms.numbers(row), (number) => mechanisms.dictionary.word(number)),
    subject: subject.word(row),
    object: object.word(row),
  }));
}

/**
 * Most studied first, disagreement weighing extra; each mechanism has its turn before any has a second. Claims without a
 * study only where there are no others: a topic may hold nothing else.
 */
function chooseClaims(candidates: CandidateClaim[], mechanisms: string[], room: number): CandidateClaim[] {
  const score = (c: CandidateClaim) => c.lines + 4 * c.disagreement + (c.verdict === 'DISPUTED' ? 3 : 0);
  const studied = candidates.filter((c) => c.lines > 0);
  const ranked = (studied.length > 0 ? studied : [...candidates]).sort(
    (a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1),
  );
  const chosen = new Set<CandidateClaim>();
  for (const mechanism of mechanisms) {
    const best = ranked.find((c) => !chosen.has(c) && c.mechanisms.includes(mechanism));
    if (best && chosen.size < room) chosen.add(best);
  }
  for (const claim of ranked) if (chosen.size < room) chosen.add(claim);
  return ranked.filter((c) => chosen.has(c));
}

/** Each claim's strongest study on either side first, then those that decide most; neutral ones only fill up. */
function chooseStudies(lines: CandidateLine[], claims: CandidateClaim[], room: number): string[] {
  const worth = (l: CandidateLine) =>
    (l.direction === 'NEUTRAL' ? 0.05 : l.direction === 'DISPUTES' ? 1.5 : 1) * (l.weight + 0.05);
  const ranked = [...lines].sort((a, b) => worth(b) - worth(a) || (a.study < b.study ? -1 : 1));
  const chosen = new Set<string>();
  for (const direction of ['DISPUTES', 'SUPPORTS'])
    for (const claim of claims) {
      const best = ranked.find((l) => l.claim === claim.id && l.direction === direction);
      if (best && chosen.size < room) chosen.add(best.study);
    }
  const total = new Map<string, number>();
  for (const line of lines) total.set(line.study, (total.get(line.study) ?? 0) + worth(line));
  const rest = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [study] of rest) if (chosen.size < room) chosen.add(study);
  return [...chosen];
}

/** What several mechanisms share first, then what the chosen claims are about. */
function chooseConcepts(
  involved: { mechanism: string; concept: string }[],
  claims: CandidateClaim[],
  room: number,
): string[] {
  const uses = new Map<string, number>();
  const add = (id: string, by: number) => uses.set(id, (uses.get(id) ?? 0) + by);
  for (const { concept } of involved) add(concept, 1);
  for (const claim of claims) {
    if (uses.has(claim.subject)) add(claim.subject, 0.5);
    add(claim.object, uses.has(claim.object) ? 0.5 : 0.4);
  }
  return [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, room)
    .map(([id]) => id);
}
