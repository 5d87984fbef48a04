/** Rows of who says what: a source's statements, each tied to the claim it makes and its place in the text. */
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import { claimId, sourceId, statementId } from '../pack/ids.ts';
import type { Statement } from '../pack/format.ts';
import type { GraphRows } from './rows.ts';

export function* statementNodes(rows: GraphRows): Generator<NodeRow> {
  for (const { id, claim, source, row } of statements(rows))
    yield rows.node('Statement', id, {
      hedging: row.hedging,
      namesStudyTypes: row.namesStudyTypes,
      start: row.start,
      end: row.end,
      section: row.section,
      note: row.note,
      claim,
      source,
    });
}

export function* statementLinks(rows: GraphRows): Generator<RelationshipRow> {
  for (const { id, claim, source, row } of statements(rows)) {
    yield rows.link('STATES', ['Statement', id], ['Claim', claim]);
    yield rows.link('SAYS', ['Source', source], ['Claim', claim], { key: id });
    yield rows.link('IN', ['Statement', id], ['Source', source], { start: row.start, end: row.end });
  }
}

/** The pack's statements with their ids: one that says the same of the same claim again is numbered. */
function* statements(
  rows: GraphRows,
): Generator<{ id: string; claim: string; source: string; row: Statement }> {
  const { pack, topic } = rows;
  const sourceIds = new Map(pack.sources.map((s) => [s.key, sourceId(topic, s)]));
  const count = new Map<string, number>();
  for (const row of pack.statements) {
    const pair = `${row.source}\n${row.claim}`;
    const nth = count.get(pair) ?? 0;
    count.set(pair, nth + 1);
    const id = statementId(topic, row.source, row.claim, nth);
    yield { id, claim: claimId(topic, row.claim), source: sourceIds.get(row.source) ?? row.source, row };
  }
}
