/** Loads a topic pack into a store: schema, rows, grades; then takes away what the pack no longer has. */
import { GRAPH_SCHEMA } from '../server/store/graph-schema.ts';
import { type Store, StoreError, type Value } from '../server/store/store.ts';
import { BY_COMMAND_LINE, type Change, changeRow } from './changes.ts';
import { type HeldTopic, heldTopics } from './held.ts';
import { problemsOf } from './pack/check.ts';
import type { Pack } from './pack/format.ts';
import type { Problem } from './pack/problem.ts';
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

/** Parts of the pack are long texts: few of them go in one statement. */
const PARTS_A_LOAD = 50;

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
 * What a reader sees meanwhile: rows of up to 50,000 come at once, more come in parts (see bulkLoad), each claim with
 * its grade in one. Then, in one transaction, goes what the pack no longer has; last comes the topic's row. So a topic
 * is listed, and holds a version, only when all of that version is there; before, a new topic's rows can be found by
 * search and by id, and of an older version the rows not yet replaced are still there. With the topic's row goes the
 * record of the write: `change` says whose it is.
 */
export async function loadChecked(
  store: Store,
  pack: Pack,
  change: Change = { by: BY_COMMAND_LINE, what: 'load' },
): Promise<Loaded> {
  const graph = packToGraph(pack);
  const topic = pack.topic.id;
  await store.ensureSchema(GRAPH_SCHEMA);
  const all = await heldTopics(store);
  requireKnownRows(all);
  const held = all.find(({ id }) => id === topic);
  if (held?.dataVersion === graph.dataVersion)
    return { topic, dataVersion: graph.dataVersion, changed: false, nodes: 0, relationships: 0 };

  const { nodes, relationships } = await store.bulkLoad(graph);
  for (const parts of inTurns(graph.parts, PARTS_A_LOAD))
    await store.bulkLoad({ nodes: parts, relationships: [] });
  const stale = { topic, load: graph.dataVersion };
  await store.write(async (tx) => {
    await tx.run('MATCH (a:Entity)-[r]->() WHERE a.topic = $topic AND r.load <> $load DELETE r', stale);
    // A concept or publication may be another topic's too: what still hangs together with something stays.
    await tx.run(
      `MATCH (n:Entity) WHERE n.topic = $topic AND n.load <> $load AND NOT n.kind IN ["TOPIC", "PACK_PART"]
         AND NOT (n)--() DELETE n`,
      stale,
    );
  });
  // The topic's own row goes last: only a load that came through says that this version is held. Until then the parts
  // of the version before are there, and it can be read.
  const after = { dataVersion: graph.dataVersion, ...(isRecord(change.after) && change.after) };
  const before = change.before ?? { dataVersion: held?.dataVersion ?? null };
  const record = await changeRow(store, topic, { ...change, before, after });
  await store.bulkLoad({ nodes: [graph.topic, record], relationships: [] });
  await store.write((tx) =>
    tx.run('MATCH (p:PackPart) WHERE p.topic = $topic AND p.load <> $load DETACH DELETE p', stale),
  );
  return { topic, dataVersion: graph.dataVersion, changed: true, nodes: nodes + 1, relationships };
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

function* inTurns<T>(rows: Iterable<T>, most: number): Generator<T[]> {
  let turn: T[] = [];
  for (const row of rows) {
    turn.push(row);
    if (turn.length < most) continue;
    yield turn;
    turn = [];
  }
  if (turn.length > 0) yield turn;
}

const isRecord = (value: Change['after']): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
