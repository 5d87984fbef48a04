/** Rows of what is claimed: each claim with its stored grade, and its lines of evidence. */
import type { LedgerEntry } from '../../server/grading/types.ts';
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import type { Claim, Pack } from '../pack/format.ts';
import { claimId, mechanismId, studyId } from '../pack/ids.ts';
import { type Assessed, assessor, type Line, linesByClaim } from './assessed.ts';
import { claimColumns, evidenceColumns } from './grade-columns.ts';
import { distinct, type GraphRows } from './rows.ts';

function hedgingsByClaim(pack: Pack): Map<string, string[]> {
  const hedgings = new Map<string, string[]>();
  for (const s of pack.statements)
    hedgings.set(s.claim, distinct([...(hedgings.get(s.claim) ?? []), s.hedging]));
  return hedgings;
}

/** "mechanism claim" -> the first step, from 1, that names the claim. */
function firstSteps(pack: Pack): Map<string, number> {
  const steps = new Map<string, number>();
  for (const m of pack.mechanisms)
    m.steps.forEach((step, i) => {
      for (const claim of step.claims)
        if (!steps.has(`${m.key} ${claim}`)) steps.set(`${m.key} ${claim}`, i + 1);
    });
  return steps;
}

/** A claim with what other rows of the pack say of it. */
interface Told {
  id: string;
  claim: Claim;
  lines: readonly Line[];
  hedging: readonly string[];
}

/** The rows of a pack's claims. Its nodes are gone through first: they grade, and a line that is drawn has its weight. */
export class ClaimRows {
  readonly #rows: GraphRows;
  readonly #lines: ReadonlyMap<string, readonly Line[]>;
  /** Line of evidence -> its weight in the grade. */
  readonly #weights = new Map<string, number>();
  areGraded = false;

  constructor(rows: GraphRows) {
    this.#rows = rows;
    this.#lines = linesByClaim(rows.pack);
  }

  *nodes(): Generator<NodeRow> {
    const { pack, topic } = this.#rows;
    const assessed = assessor(this.#rows);
    const hedgings = hedgingsByClaim(pack);
    for (const claim of pack.claims) {
      const lines = this.#lines.get(claim.key) ?? [];
      const grade = assessed(claim, lines);
      const hedging = hedgings.get(claim.key) ?? [];
      yield claimNode(this.#rows, { id: claimId(topic, claim.key), claim, lines, hedging }, grade);
      const entries = new Map(grade.assessment.ledger.map((entry) => [entry.evidence, entry]));
      for (const line of lines) {
        const entry = entries.get(line.id);
        if (entry) this.#weights.set(line.id, entry.weight);
        yield evidenceNode(this.#rows, claim, line, entry);
      }
    }
    this.areGraded = true;
  }

  *links(): Generator<RelationshipRow> {
    const steps = firstSteps(this.#rows.pack);
    for (const claim of this.#rows.pack.claims) {
      yield* claimLinks(this.#rows, claim, steps);
      for (const line of this.#lines.get(claim.key) ?? [])
        yield* evidenceLinks(this.#rows, claim, line, this.#weights.get(line.id) ?? 0);
    }
  }
}

function claimNode(
  rows: GraphRows,
  { id, claim, lines, hedging }: Told,
  { assessment, computed, curated }: Assessed,
): NodeRow {
  const { topic } = rows;
  const concept = (key: string) => rows.concept(key);
  const q = claim.qualifiers;
  const about = [claim.subject, claim.object, ...q.substances].map((k) => rows.conceptName(k));
  return rows.searchable('Claim', id, claim.label ?? claim.text, [claim.text, claim.key, ...about], {
    key: claim.key,
    text: claim.text,
    sortText: claim.text.toLowerCase(),
    claimKind: claim.kind,
    predicate: claim.predicate,
    subject: concept(claim.subject),
    object: concept(claim.object),
    species: q.species,
    route: q.route,
    substances: q.substances.map(concept),
    dose: q.dose,
    tissue: q.tissue,
    population: q.population ? concept(q.population) : undefined,
    outcomeClass: q.outcomeClass,
    mechanisms: claim.mechanisms.map((m) => mechanismId(topic, m)),
    related: JSON.stringify(claim.related.map((r) => ({ claim: claimId(topic, r.claim), how: r.how }))),
    ...claimColumns(assessment),
    computed: curated ? JSON.stringify(computed) : undefined,
    curated: curated ? JSON.stringify(curated) : undefined,
    lines: lines.length,
    disagreement: Math.min(
      lines.filter((l) => l.row.direction === 'SUPPORTS').length,
      lines.filter((l) => l.row.direction === 'DISPUTES').length,
    ),
    designs: distinct(lines.map((l) => l.study.design)),
    systems: distinct(lines.flatMap((l) => l.study.systems)),
    hedging: [...hedging],
    directions: distinct(lines.map((l) => l.row.direction)),
    years: distinct(lines.flatMap((l) => (l.study.year ? [l.study.year] : []))).sort((a, b) => a - b),
  });
}

function* claimLinks(
  rows: GraphRows,
  claim: Claim,
  steps: ReadonlyMap<string, number>,
): Generator<RelationshipRow> {
  const { topic } = rows;
  const id = claimId(topic, claim.key);
  yield rows.link('SUBJECT', ['Claim', id], ['Concept', rows.concept(claim.subject)]);
  yield rows.link('OBJECT', ['Claim', id], ['Concept', rows.concept(claim.object)]);
  for (const m of claim.mechanisms)
    yield rows.link('PART_OF', ['Claim', id], ['Mechanism', mechanismId(topic, m)], {
      step: steps.get(`${m} ${claim.key}`),
    });
  for (const r of claim.related)
    yield rows.link('RELATES_TO', ['Claim', id], ['Claim', claimId(topic, r.claim)], { how: r.how });
}

function evidenceNode(
  rows: GraphRows,
  claim: Claim,
  { id, row, study }: Line,
  entry: LedgerEntry | undefined,
): NodeRow {
  return rows.node('Evidence', id, {
    claim: claimId(rows.topic, claim.key),
    claimText: claim.text,
    study: studyId(rows.topic, study.key),
    direction: row.direction,
    note: row.note,
    arm: row.arm,
    tissue: row.tissue,
    effect: row.effect,
    effectRatio: row.effectRatio,
    doseResponse: row.doseResponse,
    plausibleConfounding: row.plausibleConfounding,
    flags: JSON.stringify(row.flags),
    design: study.design,
    year: study.year,
    ...evidenceColumns(entry),
  });
}

function* evidenceLinks(
  rows: GraphRows,
  claim: Claim,
  { id, row, study }: Line,
  weight: number,
): Generator<RelationshipRow> {
  const about = claimId(rows.topic, claim.key);
  const from = studyId(rows.topic, study.key);
  yield rows.link('ABOUT', ['Evidence', id], ['Claim', about]);
  yield rows.link('FROM', ['Evidence', id], ['Study', from]);
  yield rows.link('EVIDENCE', ['Study', from], ['Claim', about], {
    key: id,
    id,
    direction: row.direction,
    weight,
    design: study.design,
  });
}
