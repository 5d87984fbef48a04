/** The record of writes: who wrote what and when, with what was there before and what was after. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../server/access/tokens.ts';
import { LAST_CHANGE } from '../server/store/statements/changes.ts';
import { upsert } from '../server/store/bulk.ts';
import type { NodeRow, Transaction, Value } from '../server/store/store.ts';
import { lockRecords } from './turn.ts';

/** Who writes: the person of a token, or whoever has the machine (`operator`), by the command line or the first start. */
export interface Author {
  name: string;
  role: Role | 'operator';
}

/** A write in words and in data; `before` and `after` are JSON. */
export interface Change {
  by: Author;
  /** `import ris`, `grade by hand` ... */
  what: string;
  before?: Value;
  after?: Value;
}

export const BY_COMMAND_LINE: Author = { name: 'command line', role: 'operator' };

/** Records a write, in its transaction and as the last of it. Records are numbered: a clock that jumps does not change their order. */
export async function recordChange(
  tx: Transaction,
  topic: string,
  { by, what, before, after }: Change,
): Promise<void> {
  const id = `change:${randomUUID()}`;
  await lockRecords(tx, id);
  const [last] = await tx.run<{ nth: number }>(LAST_CHANGE);
  const record: NodeRow = {
    label: 'Change',
    id,
    properties: {
      kind: 'CHANGE',
      nth: (last?.nth ?? 0) + 1,
      at: new Date().toISOString(),
      by: by.name,
      role: by.role,
      what,
      // Not `topic`: the record stays when the topic's rows are taken away.
      ofTopic: topic,
      before: JSON.stringify(before ?? null),
      after: JSON.stringify(after ?? null),
    },
  };
  await upsert(tx, { nodes: [record], relationships: [] });
}
