/** Rows of what is claimed: each claim with its stored grade, and its lines of evidence. */
import type { CuratedGrade } from '../../server/grading/curated.ts';
import type { Assessment } from '../../server/grading/types.ts';
import type { Claim, Pack } from '../pack/format.ts';
import { claimId, mechanismId, studyId } from '../pack/ids.ts';
import { assessor, type Line, linesByClaim } from './assessed.ts';
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

export function addClaims(rows: GraphRows): void {
  const { pack } = rows;
  const evidence = linesByClaim(pack);
  const assessed = assessor(rows);
  const hedgings = hedgingsByClaim(pack);
  const steps = firstSteps(pack);
  for (const claim of pack.claims) {
    const lines = evidence.get(claim.key) ?? [];
    const { computed, assessment, curated } = assessed(claim, lines);
    addClaim(rows, claim, lines, assessment, computed, curated, hedgings.get(claim.key) ?? [], steps);
    addEvidence(rows, claim, lines, assessment);
  }
}

function addClaim(
  rows: GraphRows,
  claim: Claim,
  lines: Line[],
  assessment: Assessment,
  computed: Assessment,
  curated: CuratedGrade | null,
  hedging: string[],
  steps: Map<string, number>,
): void {
  const { topic } = rows;
  const id = claimId(topic, claim.key);
  const concept = (key: string) => rows.concept(key);
  const q = claim.qualifiers;
  const about = [claim.subject, claim.object, ...q.substances].map((k) => rows.conceptName(k));
  rows.searchable('Claim', id, claim.label ?? claim.text, [claim.text, claim.key, ...about], {
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
    hedging,
    directions: distinct(lines.map((l) => l.row.direction)),
    years: distinct(lines.flatMap((l) => (l.study.year ? [l.study.year] : []))).sort((a, b) => a - b),
  });
  rows.link('SUBJECT', ['Claim', id], ['Concept', concept(claim.subject)]);
  rows.link('OBJECT', ['Claim', id], ['Concept', concept(claim.object)]);
  for (const m of claim.mechanisms) {
    rows.link('PART_OF', ['Claim', id], ['Mechanism', mechanismId(topic, m)], {
      step: steps.get(`${m} ${claim.key}`),
    });
  }
  for (const r of claim.related)
    rows.link('RELATES_TO', ['Claim', id], ['Claim', claimId(topic, r.claim)], { how: r.how });
}

function addEvidence(rows: GraphRows, { key, text }: Claim, lines: Line[], assessment: Assessment): void {
  const { topic } = rows;
  const claim = claimId(topic, key);
  const entries = new Map(assessment.ledger.map((e) => [e.evidence, e]));
  for (const { id, row, study } of lines) {
    const entry = entries.get(id);
    rows.node('Evidence', id, {
      claim,
      claimText: text,
      study: studyId(topic, study.key),
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
    rows.link('ABOUT', ['Evidence', id], ['Claim', claim]);
    rows.link('FROM', ['Evidence', id], ['Study', studyId(topic, study.key)]);
    rows.link('EVIDENCE', ['Study', studyId(topic, study.key)], ['Claim', claim], {
      key: id,
      id,
      direction: row.direction,
      weight: entry?.weight ?? 0,
      design: study.design,
    });
  }
}
