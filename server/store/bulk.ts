import { COMMON_LABEL } from './schema.ts';
import type { BulkLoad, NodeRow, Params, RelationshipRow, Row, Value } from './store.ts';
import { StoreError } from './store.ts';
import { quoteName } from './values.ts';

const ROWS_A_STATEMENT = 2_000;
/** Up to this many rows a load is one transaction; larger ones commit statement by statement. */
const ROWS_IN_ONE_TRANSACTION = 50_000;

interface Batch {
  text: string;
  params: Params;
  /** Rows that must be matched; absent for nodes, which are created. */
  expect?: { rows: RelationshipRow[] };
}

type Run = (text: string, params: Params) => Promise<Row[]>;

/**
 * Upserts the rows through `write`: one transaction for loads of up to 50,000 rows, else one a batch, so that a
 * load that was interrupted is repeated, not rolled back. Properties become exactly the row's.
 * CONSTRAINT when a relationship names a node that is not there; BAD_STATEMENT for a row that cannot be stored.
 */
export async function runBulkLoad(
  load: BulkLoad,
  write: (work: (run: Run) => Promise<void>) => Promise<void>,
): Promise<{ nodes: number; relationships: number }> {
  const batches = [...nodeBatches(load.nodes), ...relationshipBatches(load.relationships)];
  if (load.nodes.length + load.relationships.length <= ROWS_IN_ONE_TRANSACTION) {
    await write(async (run) => {
      for (const batch of batches) await runBatch(batch, run);
    });
  } else {
    for (const batch of batches) await write((run) => runBatch(batch, run));
  }
  return { nodes: load.nodes.length, relationships: load.relationships.length };
}

async function runBatch(batch: Batch, run: Run): Promise<void> {
  const [row] = await run(batch.text, batch.params);
  const wanted = batch.expect?.rows;
  if (!wanted || row?.matched === wanted.length) return;
  for (const relationship of wanted) {
    await requireNode(relationship, relationship.from, relationship.fromLabel, run);
    await requireNode(relationship, relationship.to, relationship.toLabel, run);
  }
  throw new StoreError('CONFLICT', `Wrote ${row?.matched} of ${wanted.length} relationships.`);
}

async function requireNode(
  { type, from, to }: RelationshipRow,
  id: string,
  label: string,
  run: Run,
): Promise<void> {
  const text = `MATCH (n:${COMMON_LABEL} {id: $id}) WHERE n:${quoteName(label)} RETURN n.id AS id`;
  if ((await run(text, { id })).length > 0) return;
  throw new StoreError(
    'CONSTRAINT',
    `Relationship ${type} from ${from} to ${to}: there is no ${label} ${id}.`,
  );
}

function* nodeBatches(nodes: NodeRow[]): Generator<Batch> {
  for (const [label, rows] of groupBy(nodes, (node) => node.label)) {
    const specific = label === COMMON_LABEL ? '' : ` SET n:${quoteName(label)}`;
    const text = `UNWIND $rows AS row MERGE (n:${COMMON_LABEL} {id: row.id}) SET n = row.properties${specific}`;
    for (const part of slices(rows)) {
      const prepared = part.map((node) => ({
        id: node.id,
        properties: { ...storable(node.properties, `${label} ${node.id}`), id: node.id },
      }));
      yield { text, params: { rows: prepared } };
    }
  }
}

function* relationshipBatches(relationships: RelationshipRow[]): Generator<Batch> {
  const groups = groupBy(relationships, (row) =>
    [row.type, row.fromLabel, row.toLabel, row.properties?.key == null ? '' : 'key'].join(' '),
  );
  for (const rows of groups.values()) {
    const text = relationshipText(rows);
    for (const part of slices(rows)) {
      const prepared = part.map(({ type, from, to, properties }) => ({
        from,
        to,
        key: properties?.key ?? null,
        properties: storable(properties ?? {}, `${type} from ${from} to ${to}`),
      }));
      yield { text, params: { rows: prepared }, expect: { rows: part } };
    }
  }
}

/** MERGE walks the relationships of the node it starts from: it starts where there are fewer (no hub). */
function relationshipText(rows: RelationshipRow[]): string {
  const [{ type, fromLabel, toLabel, properties } = { type: '', fromLabel: '', toLabel: '' }] = rows;
  const startAtTarget = new Set(rows.map((row) => row.to)).size > new Set(rows.map((row) => row.from)).size;
  const relationship = `[r:${quoteName(type)}${properties?.key == null ? '' : ' {key: row.key}'}]`;
  return [
    'UNWIND $rows AS row',
    `MATCH (a:${COMMON_LABEL} {id: row.from}) WHERE a:${quoteName(fromLabel)}`,
    `MATCH (b:${COMMON_LABEL} {id: row.to}) WHERE b:${quoteName(toLabel)}`,
    `MERGE ${startAtTarget ? `(b)<-${relationship}-(a)` : `(a)-${relationship}->(b)`}`,
    'SET r = row.properties',
    'RETURN count(r) AS matched',
  ].join(' ');
}

/** Checks that both engines can hold the properties: scalars, and lists of one scalar type without nulls. */
function storable(properties: Record<string, Value>, where: string): Record<string, Value> {
  const kept: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) {
    quoteName(name);
    if (value === null || value === undefined) continue;
    const items = Array.isArray(value) ? value : [value];
    const types = new Set(items.map((item) => (item === null ? 'null' : typeof item)));
    if (types.size > 1 || types.has('object') || types.has('null') || types.has('undefined')) {
      throw new StoreError(
        'BAD_STATEMENT',
        `${where}: property ${name} must be a scalar or a list of scalars of one type, without nulls.`,
      );
    }
    kept[name] = value;
  }
  return kept;
}

function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function* slices<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) yield rows.slice(at, at + ROWS_A_STATEMENT);
}
