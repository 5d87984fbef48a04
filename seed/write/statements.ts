/** Rows of who says what: a source's statements, each tied to the claim it makes and its place in the text. */
import { claimId, sourceId, statementId } from '../pack/ids.ts';
import type { GraphRows } from './rows.ts';

export function addStatements(rows: GraphRows): void {
  const { pack, topic } = rows;
  const sourceIds = new Map(pack.sources.map((s) => [s.key, sourceId(topic, s)]));
  const count = new Map<string, number>();
  for (const s of pack.statements) {
    const pair = `${s.source}\n${s.claim}`;
    const nth = count.get(pair) ?? 0;
    count.set(pair, nth + 1);
    const id = statementId(topic, s.source, s.claim, nth);
    const source = sourceIds.get(s.source) ?? s.source;
    rows.node('Statement', id, {
      hedging: s.hedging,
      namesStudyTypes: s.namesStudyTypes,
      start: s.start,
      end: s.end,
      section: s.section,
      note: s.note,
      claim: claimId(topic, s.claim),
      source,
    });
    rows.link('STATES', ['Statement', id], ['Claim', claimId(topic, s.claim)]);
    rows.link('SAYS', ['Source', source], ['Claim', claimId(topic, s.claim)], { key: id });
    rows.link('IN', ['Statement', id], ['Source', source], { start: s.start, end: s.end });
  }
}
