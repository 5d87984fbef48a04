/** Loads a topic pack into a store: schema, rows, grades; then takes away what the pack no longer has. */
import { randomUUID } from 'node:crypto';
import { upsert } from '../server/store/bulk.ts';
import { GRAPH_SCHEMA } from '../server/store/graph-schema.ts';
import { type NodeRow, type Store, StoreError, type Transaction, type Value } from '../server/store/store.ts';
import { BY_COMMAND_LINE, type Change, recordChange } from './changes.ts';
import { type HeldTopic, heldTopics } from './held.ts';
import { problemsOf } from './pack/check.ts';
import type { Pack } from './pack/format.ts';
import { linkStamp } from './pack/ids.ts';
import type { Problem } from './pack/problem.ts';
import { hold, lockedTurn, overtaken, turnOf } from './turn.ts';
import { packToGraph, ROWS_VERSION } from './write/graph.ts';

export class PackError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: Problem[],
  ) {
    super(
      `The pack in ${folder} has ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was loaded.`,
    );
    this.name = 'PackError';
  }
}

export interface Loaded {
  topic: string;
  dataVersion: string;
  /** False when the store held this very version already. */
  changed: boolean;
  nodes: number;
  relationships: number;
}

/** Loads the pack in `folder`. Loading the same pack again changes nothing. Throws PackError for a bad pack. */
export async function loadPack(store: Store, folder: string, change?: Change): Promise<Loaded> {
  const { pack, problems } = await problemsOf(folder);
  if (!pack || problems.length > 0) throw new PackError(folder, problems);
  return loadChecked(store, pack, change);
}

/**
 * Loads a pack from memory, which must have passed `checkPack`. Loading the same pack again changes nothing; a load that
 * was cut off is repeated from the start, and nothing is doubled: every row has an id of its own. StoreError CONFLICT for a
 * store that a newer version wrote.
 *
 * What a reader sees meanwhile: up to 50,000 rows come at once, with everything else, in one transaction. More come in
 * parts (see bulkLoad), each claim with its grade in one; then, in one transaction, goes what the pack no longer has, and
 * comes the topic's row. So a topic is listed, and holds a version, only when all of that version is there; before, a new
 * topic's rows can be found by search and by id, and of an older version the rows not yet replaced are still there. With
 * the topic's row comes the record of the write: `change` says whose it is.
 *
 * `made` names the version that the pack was made from (null: none was held): where another is held when it is written,
 * WriteConflict, and nothing is lost. Without it the pack replaces what is held when the load begins. Of two loads of a
 * topic in parts the one that began first ends, with WriteConflict, as soon as the other writes.
 */
export async function loadChecked(
  store: Store,
  pack: Pack,
  change: Change = { by: BY_COMMAND_LINE, what: 'load' },
  made?: string | null,
): Promise<Loaded> {
  const graph = packToGraph(pack);
  const { dataVersion } = graph;
  const topic = pack.topic.id;
  await store.ensureSchema(GRAPH_SCHEMA);
  requireKnownRows(await heldTopics(store));
  const begun = await turnOf(store, topic);
  const unchanged = { topic, dataVersion, changed: false, nodes: 0, relationships: 0 };
  if (begun.dataVersion === dataVersion && !begun.loading) return unchanged;

  const expected = made === undefined ? begun.dataVersion : made;
  const own = randomUUID();
  const after = { dataVersion, ...(isRecord(change.after) && change.after) };
  const record = { ...change, before: change.before ?? { dataVersion: expected }, after };
  const parts = { count: 0 };
  try {
    const { nodes, relationships } = await store.bulkLoad({
      nodes: inOne(graph.nodes, graph.parts, parts),
      relationships: graph.relationships,
      before: async (tx) => {
        const now = await lockedTurn(tx, topic, own);
        if (now.dataVersion === dataVersion && !now.loading) throw new HeldAlready();
        if (now.holder === own) return;
        if (now.holder !== begun.holder || now.dataVersion !== expected) throw overtaken(topic);
        await hold(tx, topic, own, true);
      },
      after: async (tx) => {
        await takeAwayStale(tx, topic, dataVersion);
        await upsert(tx, { nodes: [graph.topic], relationships: [] });
        await hold(tx, topic, own, false);
        await recordChange(tx, topic, record);
      },
    });
    return { ...unchanged, changed: true, nodes: nodes - parts.count + 1, relationships };
  } catch (error) {
    if (error instanceof HeldAlready) return unchanged;
    throw error;
  }
}

/** The very version was written by another meanwhile. */
class HeldAlready extends Error {}

async function takeAwayStale(tx: Transaction, topic: string, load: string): Promise<void> {
  // What is shared with another topic bears the name of the one that was loaded last: its links tell whose they are.
  await tx.run(
    'MATCH (a:Entity)-[r]->() WHERE a.topic = $topic AND r.load STARTS WITH $own AND r.load <> $load DELETE r',
    { topic, own: linkStamp(topic, ''), load: linkStamp(topic, load) },
  );
  // A concept or publication may be another topic's too: what still hangs together with something stays.
  await tx.run(
    `MATCH (n:Entity) WHERE n.topic = $topic AND n.load <> $load AND n.kind <> "TOPIC" AND NOT (n)--() DELETE n`,
    { topic, load },
  );
}

/** The parts of the pack last, counted. */
function* inOne(
  nodes: Iterable<NodeRow>,
  parts: Iterable<NodeRow>,
  counted: { count: number },
): Generator<NodeRow> {
  yield* nodes;
  counted.count = 0;
  for (const part of parts) {
    counted.count += 1;
    yield part;
  }
}

/** A store that a newer version of this program wrote is left alone: what it holds may mean what is not known here. */
function requireKnownRows(topics: readonly HeldTopic[]): void {
  const newer = topics.find(({ rowsVersion }) => (rowsVersion ?? 0) > ROWS_VERSION);
  if (!newer) return;
  throw new StoreError(
    'CONFLICT',
    `Topic ${newer.id} was written by a newer version of Evidence Atlas (its rows are of shape ${newer.rowsVersion}, ` +
      `this version writes shape ${ROWS_VERSION}): use that version. Nothing was changed.`,
  );
}

const isRecord = (value: Change['after']): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
