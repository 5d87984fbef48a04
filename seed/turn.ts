/**
 * Whose turn it is to write a topic. What one server read and computed, another on the same Neo4j may have changed before
 * it is written. So each transaction that writes to a topic first locks a node of the topic's own, and looks what is held.
 */
import type { Store, Transaction } from '../server/store/store.ts';
import { WriteConflict } from '../server/errors.ts';

export interface Turn {
  /** The last write to the topic: a name of its own. */
  holder: string | null;
  /** Whether that is a load that has not come to its end: under way, or cut off. */
  loading: boolean;
  /** Of what is held; null where the store has no such topic. */
  dataVersion: string | null;
}

const LOCK = 'MERGE (w:WriteTurn {id: $turn}) SET w.locked = $by';
const TURN = 'MATCH (w:WriteTurn {id: $turn}) RETURN w.holder AS holder, w.loading AS loading';
const VERSION = 'MATCH (t:Topic {id: $topic}) RETURN t.dataVersion AS dataVersion';
const HOLD = 'MATCH (w:WriteTurn {id: $turn}) SET w.holder = $holder, w.loading = $loading';

const turnId = (topic: string) => `topic:${topic}`;

/** The state of the topic as it is at the moment. */
export async function turnOf(reader: Pick<Store, 'read'>, topic: string): Promise<Turn> {
  const [turn] = await reader.read<{ holder: string | null; loading: boolean | null }>(TURN, {
    turn: turnId(topic),
  });
  const [held] = await reader.read<{ dataVersion: string | null }>(VERSION, { topic });
  return {
    holder: turn?.holder ?? null,
    loading: turn?.loading ?? false,
    dataVersion: held?.dataVersion ?? null,
  };
}

/** The same, and nobody else writes to the topic until the transaction ends. `by`: a name of this write's own. */
export async function lockedTurn(tx: Transaction, topic: string, by: string): Promise<Turn> {
  await tx.run(LOCK, { turn: turnId(topic), by });
  return turnOf({ read: (text, params) => tx.run(text, params) }, topic);
}

/** Notes the write, in a transaction that has locked the turn. */
export const hold = (tx: Transaction, topic: string, holder: string, loading: boolean) =>
  tx.run(HOLD, { turn: turnId(topic), holder, loading });

/** Records of writes are numbered one after another, across topics. */
export const lockRecords = (tx: Transaction, by: string) => tx.run(LOCK, { turn: 'changes', by });

export const overtaken = (topic: string): WriteConflict =>
  new WriteConflict(`Topic ${topic} was written by another meanwhile: nothing of this is kept. Do it again.`);

export const stillLoading = (topic: string): WriteConflict =>
  new WriteConflict(
    `Topic ${topic} is being loaded, or a load of it was cut off. Try again when it is done; what was cut off is to be loaded again.`,
  );
