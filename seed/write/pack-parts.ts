/**
 * The pack's own rows, kept beside the graph made from them, in parts of bounded size: so a topic leaves the store as
 * it came, and more can be added to it. The graph alone would not do: it turns keys into ids, shares things between
 * topics and fills in what is missing.
 */
import type { NodeRow } from '../../server/store/store.ts';
import { canonicalRow, TABLES, topicText } from '../pack/canonical.ts';
import type { GraphRows } from './rows.ts';

/** Characters of rows in one part, unless a single row has more. */
const PART = 64_000;

export function* packParts(rows: GraphRows): Generator<NodeRow> {
  yield rows.part('topic', 0, topicText(rows.pack.topic));
  for (const table of TABLES) {
    let held: string[] = [];
    let length = 0;
    let part = 0;
    for (const row of rows.pack[table]) {
      const text = JSON.stringify(canonicalRow(table, row));
      if (held.length > 0 && length + text.length > PART) {
        yield rows.part(table, part++, `[${held.join(',')}]`);
        held = [];
        length = 0;
      }
      held.push(text);
      length += text.length;
    }
    if (held.length > 0) yield rows.part(table, part, `[${held.join(',')}]`);
  }
}
