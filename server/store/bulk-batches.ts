/** A load cut into batches: what is new is created, everything else is merged. Both engines run the same texts. */
import { COMMON_LABEL } from './schema.ts';
import type { NodeRow, Params, Properties, RelationshipRow, Value } from './store.ts';
import { StoreError } from './store.ts';
import { quoteName } from './values.ts';

const ROWS_A_BATCH = 2_000;
/** Characters of a batch of nodes, so that few long texts go in one statement. */
const CHARACTERS_A_BATCH = 4_000_000;

type Stored = Record<string, Value>;

/** A node that this load created. */
export interface Made {
  label: string;
  /** Its place among those created, from 0. */
  nth: number;
  /** The engine's own number, where the engine told it. */
  number: number | undefined;
}

export interface NewNodes {
  label: string;
  rows: Stored[];
  made: Made[];
}

export interface NewRelationships {
  type: string;
  rows: { from: Made; to: Made; properties: Stored }[];
}

export interface Batch {
  /** Made when asked: an engine's own call does without. */
  statement(): { text: string; params: Params };
  /** Rows that must be matched; absent for nodes, which are created. */
  expect?: RelationshipRow[];
  /** The same batch for an engine's own call, where all of it is new. */
  nodes?: NewNodes;
  relationships?: NewRelationships;
}

/** Which of the ids are in the store. */
export type KnownNodes = (ids: string[]) => Promise<Set<string>>;

/** Nodes by label; those created are noted in `made`. A repeated id is created once and then merged. */
export async function* nodeBatches(
  nodes: Iterable<NodeRow>,
  known: KnownNodes,
  made: Map<string, Made>,
): AsyncGenerator<Batch> {
  for (const part of batchesOf(nodes, (node) => node.label, charactersOf)) {
    const label = part[0]?.label ?? COMMON_LABEL;
    const labels = label === COMMON_LABEL ? '' : `:${quoteName(label)}`;
    const held = await known(part.map(({ id }) => id));
    const fresh: NewNodes = { label, rows: [], made: [] };
    const others: Stored[] = [];
    for (const { id, properties } of part) {
      const row = storable(properties, () => `${label} ${id}`);
      row.id = id;
      if (held.has(id) || made.has(id)) others.push(row);
      else {
        const node: Made = { label, nth: made.size, number: undefined };
        made.set(id, node);
        fresh.rows.push(row);
        fresh.made.push(node);
      }
    }
    if (fresh.rows.length > 0) {
      const text = `UNWIND $rows AS row CREATE (n:${COMMON_LABEL}${labels}) SET n = row`;
      yield { statement: () => ({ text, params: { rows: fresh.rows } }), nodes: fresh };
    }
    if (others.length > 0) {
      const text = `UNWIND $rows AS row MERGE (n:${COMMON_LABEL} {id: row.id}) SET n = row${labels && ` SET n${labels}`}`;
      yield { statement: () => ({ text, params: { rows: others } }) };
    }
  }
}

/** Relationships by type and ends: between two nodes just created there can be none yet, but for a repeated row. */
export function* relationshipBatches(
  relationships: Iterable<RelationshipRow>,
  made: ReadonlyMap<string, Made>,
): Generator<Batch> {
  const seenOf = new Map<string, Set<number | string>>();
  for (const part of batchesOf(relationships, sortOf, () => 0)) {
    const [first] = part;
    if (!first) continue;
    quoteName(first.type);
    const sort = sortOf(first);
    const seen = seenOf.get(sort) ?? new Set();
    seenOf.set(sort, seen);
    const fresh: RelationshipRow[] = [];
    const others: RelationshipRow[] = [];
    const created: NewRelationships['rows'] = [];
    for (const row of part) {
      const ends = endsOf(row, made);
      const name = ends && nameOf(ends, row.properties?.key);
      if (!ends || name === undefined || seen.has(name)) others.push(row);
      else {
        seen.add(name);
        fresh.push(row);
        created.push({ ...ends, properties: propertiesOf(row) });
      }
    }
    if (fresh.length > 0)
      yield {
        statement: () => statement(fresh, 'CREATE'),
        expect: fresh,
        relationships: { type: first.type, rows: created },
      };
    if (others.length > 0) yield { statement: () => statement(others, 'MERGE'), expect: others };
  }
}

/** What the rows of one statement have in common. */
const sortOf = ({ type, fromLabel, toLabel, properties }: RelationshipRow): string =>
  `${type} ${fromLabel} ${toLabel}${properties?.key == null ? '' : ' key'}`;

function endsOf(row: RelationshipRow, made: ReadonlyMap<string, Made>): { from: Made; to: Made } | undefined {
  const [from, to] = [made.get(row.from), made.get(row.to)];
  const fits = (end: Made | undefined, label: string): end is Made =>
    end?.label === label || (end !== undefined && label === COMMON_LABEL);
  return fits(from, row.fromLabel) && fits(to, row.toLabel) ? { from, to } : undefined;
}

/** More than nodes can be in one load. */
const ENDS = 2 ** 26;

/** What tells a relationship from others of its type and labels: a number where it can be one, for a million of them. */
function nameOf({ from, to }: { from: Made; to: Made }, key: Value | undefined): number | string {
  const ends = from.nth * ENDS + to.nth;
  return key == null ? ends : `${ends} ${JSON.stringify(key)}`;
}

const propertiesOf = ({ type, from, to, properties }: RelationshipRow) =>
  storable(properties ?? {}, () => `${type} from ${from} to ${to}`);

/** MERGE walks the relationships of the node it starts from: it starts where there are fewer (no hub). */
function statement(rows: RelationshipRow[], how: 'CREATE' | 'MERGE'): { text: string; params: Params } {
  const [{ type, fromLabel, toLabel, properties } = { type: '', fromLabel: '', toLabel: '' }] = rows;
  const startAtTarget = new Set(rows.map((row) => row.to)).size > new Set(rows.map((row) => row.from)).size;
  const key = how === 'CREATE' || properties?.key == null ? '' : ' {key: row.key}';
  const relationship = `[r:${quoteName(type)}${key}]`;
  const text = [
    'UNWIND $rows AS row',
    `MATCH (a:${COMMON_LABEL} {id: row.from}) WHERE a:${quoteName(fromLabel)}`,
    `MATCH (b:${COMMON_LABEL} {id: row.to}) WHERE b:${quoteName(toLabel)}`,
    `${how} ${startAtTarget ? `(b)<-${relationship}-(a)` : `(a)-${relationship}->(b)`}`,
    'SET r = row.properties',
    'RETURN count(r) AS matched',
  ].join(' ');
  const prepared = rows.map((row) => ({
    from: row.from,
    to: row.to,
    key: row.properties?.key ?? null,
    properties: propertiesOf(row),
  }));
  return { text, params: { rows: prepared } };
}

/** Names that passed the check: there are few, and a million rows have them. */
const goodNames = new Set<string>();

/** Checks that both engines can hold the properties: scalars, and lists of one scalar type without nulls. */
function storable(properties: Properties, where: () => string): Stored {
  const kept: Stored = {};
  for (const name of Object.keys(properties)) {
    if (!goodNames.has(name)) {
      quoteName(name);
      goodNames.add(name);
    }
    const value = properties[name];
    if (value === null || value === undefined) continue;
    if (!isStorable(value)) {
      throw new StoreError(
        'BAD_STATEMENT',
        `${where()}: property ${name} must be a scalar or a list of scalars of one type, without nulls.`,
      );
    }
    kept[name] = value;
  }
  return kept;
}

function isStorable(value: Value): boolean {
  if (typeof value !== 'object') return true;
  if (!Array.isArray(value)) return false;
  const type = typeof value[0];
  return type !== 'object' && value.every((item) => item !== undefined && typeof item === type);
}

/** Rows of one sort together: a batch as soon as there are enough, at the end those that are left. */
function* batchesOf<T>(
  rows: Iterable<T>,
  sort: (row: T) => string,
  length: (row: T) => number,
): Generator<T[]> {
  const open = new Map<string, { rows: T[]; length: number }>();
  for (const row of rows) {
    const name = sort(row);
    const batch = open.get(name) ?? { rows: [], length: 0 };
    batch.length += length(row);
    if (batch.rows.push(row) === 1) open.set(name, batch);
    if (batch.rows.length < ROWS_A_BATCH && batch.length < CHARACTERS_A_BATCH) continue;
    open.delete(name);
    yield batch.rows;
  }
  for (const batch of open.values()) yield batch.rows;
}

function charactersOf({ properties }: NodeRow): number {
  let sum = 0;
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === 'string') sum += value.length;
  }
  return sum;
}
