/** The topics that a store holds, as packs: what was loaded, row for row. */
import { type Store, StoreError } from '../server/store/store.ts';
import type { Held } from './export/exporter.ts';
import { type Row, TABLES, type Table } from './pack/canonical.ts';
import { FILES, type Pack } from './pack/format.ts';
import { packPartId } from './pack/ids.ts';

export interface HeldTopic {
  id: string;
  title: string;
  version: string;
  license: string;
  /** Names the rows; two stores with the same one hold the same. */
  dataVersion: string;
  /** What that is made from, see contentOf. Null where an older version wrote the store. */
  content: string | null;
  /** The version with which the rows came; of single rows that changed since, `dataVersion` alone tells. */
  load: string;
  /** The shape in which they were written; see ROWS_VERSION. */
  rowsVersion: number;
}

/** The store, or a transaction that reads what it wrote itself. */
export type Reader = Pick<Store, 'read'>;

export const heldTopics = (store: Reader): Promise<HeldTopic[]> =>
  store.read<HeldTopic & Record<string, never>>(
    `MATCH (t:Topic) RETURN t.id AS id, t.title AS title, t.version AS version, t.license AS license,
       t.dataVersion AS dataVersion, t.content AS content, t.load AS load, t.rowsVersion AS rowsVersion ORDER BY id`,
  );

const PART = 'MATCH (p:PackPart {id: $id}) RETURN p.rows AS rows';

/** A part of the topic's pack; undefined after the last one. */
export async function heldPart(
  store: Reader,
  topic: HeldTopic,
  table: string,
  nth: number,
): Promise<unknown> {
  const id = packPartId(topic.id, topic.load, table, nth);
  const [found] = await store.read<{ rows: string }>(PART, { id });
  return found && JSON.parse(found.rows);
}

/** The topic's own row. Undefined where the store was written before packs were kept: its topic must be loaded again. */
export async function heldTopicRow(store: Store, topic: HeldTopic): Promise<Pack['topic'] | undefined> {
  const row = await heldPart(store, topic, 'topic', 0);
  return row === undefined ? undefined : FILES['topic.json'].parse(row);
}

/**
 * The rows of one list in their order, a part at a time: memory does not grow with the topic. All are of the version that
 * `topic` names: StoreError CONFLICT where the topic was loaded anew while it was read.
 */
export async function* heldRows<T extends Table>(
  store: Store,
  topic: HeldTopic,
  table: T,
): AsyncGenerator<Row<T>> {
  for (let nth = 0; ; nth += 1) {
    const rows = await heldPart(store, topic, table, nth);
    if (rows === undefined) return requireStillHeld(store, topic);
    for (const row of rows as unknown[]) yield FILES[`${table}.json`].parse(row) as Row<T>;
  }
}

/** A part that is not there is the end of the list, unless another version took its place: see the order in load.ts. */
async function requireStillHeld(store: Store, { id, dataVersion }: HeldTopic): Promise<void> {
  const now = await heldTopic(store, id);
  if (now?.dataVersion === dataVersion) return;
  throw new StoreError('CONFLICT', `Topic ${id} was loaded anew while it was read: ask for it again.`);
}

export const heldTopic = async (store: Reader, id: string): Promise<HeldTopic | undefined> =>
  (await heldTopics(store)).find((topic) => topic.id === id);

/** The whole pack in memory, or null where the store holds no such topic, or not its pack. */
export async function heldPack(store: Store, topic: HeldTopic | string | undefined): Promise<Pack | null> {
  if (typeof topic === 'string') return heldPack(store, await heldTopic(store, topic));
  const row = topic && (await heldTopicRow(store, topic));
  if (!topic || !row) return null;
  const pack: Pack = {
    topic: row,
    concepts: [],
    mechanisms: [],
    claims: [],
    sources: [],
    statements: [],
    studies: [],
    evidence: [],
    glossary: [],
  };
  const fill = async <T extends Table>(table: T) => {
    const rows: Row<T>[] = pack[table];
    for await (const one of heldRows(store, topic, table)) rows.push(one);
  };
  for (const table of TABLES) await fill(table);
  return pack;
}

/** A topic of the store, to be exported. Undefined where the store holds no such topic. */
export async function heldIn(store: Store, id: string): Promise<Held | undefined> {
  const topic = await heldTopic(store, id);
  const row = topic && (await heldTopicRow(store, topic));
  if (!topic || !row) return undefined;
  return { topic: row, dataVersion: topic.dataVersion, rows: (table) => heldRows(store, topic, table) };
}

/** A pack in memory, to be exported. */
export const heldOf = (pack: Pack, dataVersion: string): Held => ({
  topic: pack.topic,
  dataVersion,
  rows: async function* <T extends Table>(table: T) {
    const rows: Row<T>[] = pack[table];
    yield* rows;
  },
});
