/**
 * Grades every claim of a store anew and writes what differs: after the rule or its policy changed. Works in batches, so
 * that memory is bounded; the claims of a batch and their lines change in one transaction.
 */

import { gradedClaim, gradedLine } from '../server/graded.ts';
import { assess } from '../server/grading/assess.ts';
import { type CuratedGrade, standIn } from '../server/grading/curated.ts';
import type { LedgerEntry } from '../server/grading/types.ts';
import type { ClaimRow, EvidenceRow, StudyRow } from '../server/model.ts';
import { CLAIMS_BY_ID, STUDIES_BY_ID } from '../server/store/statements/nodes.ts';
import { EVIDENCE_OF_CLAIMS } from '../server/store/statements/relations.ts';
import type { Store, Transaction, Value } from '../server/store/store.ts';
import { claimColumns, evidenceColumns } from './write/grade-columns.ts';

/** Claims graded and written together. */
const BATCH = 500;
/** Ids read at a time: a page is found by going through all claims, so there should be few. */
const PAGE = 20_000;
/** Studies kept for the next batches; beyond this they are read again. */
const KEPT_STUDIES = 20_000;
const NEXT_CLAIMS = 'MATCH (c:Claim) WHERE c.id > $after RETURN c.id AS id ORDER BY id LIMIT $limit';
// Locked before it is looked at: what another wrote since it was read keeps the grade that it got there.
const LOCK_CLAIMS = 'UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.id = id';
const GRADES = `UNWIND $ids AS id MATCH (c:Claim {id: id})
  RETURN c.id AS id, c.assessment AS assessment, c.curated AS curated`;
const WRITE_CLAIMS = 'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c += row.columns';
const WRITE_EVIDENCE = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim})<-[r:EVIDENCE]-(:Study) WHERE r.id = row.id
  MATCH (e:Evidence {id: row.id}) SET e += row.columns, r.weight = row.weight`;

export interface Regraded {
  claims: number;
  /** Claims whose stored grade was not what the rule says now. */
  changed: number;
}

export async function regrade(store: Store): Promise<Regraded> {
  const total: Regraded = { claims: 0, changed: 0 };
  const studies = new Map<string, StudyRow>();
  let after = '';
  for (;;) {
    const page = (await store.read<{ id: string }>(NEXT_CLAIMS, { after, limit: PAGE })).map((row) => row.id);
    const last = page.at(-1);
    if (last === undefined) return total;
    for (let from = 0; from < page.length; from += BATCH) {
      const ids = page.slice(from, from + BATCH);
      total.claims += ids.length;
      total.changed += await regradeBatch(store, ids, studies);
      if (studies.size > KEPT_STUDIES) studies.clear();
    }
    after = last;
  }
}

async function regradeBatch(store: Store, ids: string[], studies: Map<string, StudyRow>): Promise<number> {
  const [claims, evidence] = await Promise.all([
    store.read<{ row: ClaimRow }>(CLAIMS_BY_ID, { ids }),
    store.read<{ anchor: string; row: EvidenceRow }>(EVIDENCE_OF_CLAIMS, { ids }),
  ]);
  const missing = [...new Set(evidence.map(({ row }) => row.study))].filter((id) => !studies.has(id));
  for (const { row } of await store.read<{ row: StudyRow }>(STUDIES_BY_ID, { ids: missing }))
    studies.set(row.id, row);
  const lines = new Map<string, EvidenceRow[]>(ids.map((id) => [id, []]));
  for (const { anchor, row } of evidence) lines.get(anchor)?.push(row);

  const changes: Change[] = [];
  for (const { row: claim } of claims) {
    const own = lines.get(claim.id) ?? [];
    const graded = own.flatMap((row) => {
      const study = studies.get(row.study);
      return study ? [gradedLine(row, study)] : [];
    });
    const computed = assess(gradedClaim(claim), graded);
    const shown = claim.curated ? standIn(computed, JSON.parse(claim.curated) as CuratedGrade) : computed;
    const columns = claimColumns(shown);
    if (claim.curated) columns.computed = JSON.stringify(computed);
    if (columns.assessment === claim.assessment && (columns.computed ?? null) === claim.computed) continue;
    changes.push({ claim, columns, lines: computed.ledger });
  }
  return changes.length > 0 ? store.write((tx) => writeGrades(tx, changes)) : 0;
}

interface Change {
  /** As it was read. */
  claim: Pick<ClaimRow, 'id' | 'assessment' | 'curated'>;
  columns: Record<string, Value>;
  lines: readonly LedgerEntry[];
}

/** How many claims were still as they were read, and were written. */
async function writeGrades(tx: Transaction, changes: readonly Change[]): Promise<number> {
  const ids = changes.map(({ claim }) => claim.id);
  await tx.run(LOCK_CLAIMS, { ids });
  const now = await tx.run<Change['claim']>(GRADES, { ids });
  const held = new Map(now.map((claim) => [claim.id, claim]));
  const still = changes.filter(({ claim: { id, assessment, curated } }) => {
    const claim = held.get(id);
    return claim?.assessment === assessment && claim.curated === curated;
  });
  await tx.run(WRITE_CLAIMS, { rows: still.map(({ claim, columns }) => ({ id: claim.id, columns })) });
  const rows = still.flatMap(({ claim, lines }) =>
    lines.map((entry) => ({
      id: entry.evidence,
      claim: claim.id,
      weight: entry.weight,
      columns: evidenceColumns(entry),
    })),
  );
  await tx.run(WRITE_EVIDENCE, { rows });
  return still.length;
}
