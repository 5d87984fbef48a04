import { type Batch, type KnownNodes, type Made, nodeBatches, relationshipBatches } from './bulk-batches.ts';
import { COMMON_LABEL } from './schema.ts';
import type { BulkLoad, Params, RelationshipRow, Row } from './store.ts';
import { StoreError } from './store.ts';
import { quoteName } from './values.ts';

/** Up to this many rows a load is one transaction; larger ones commit batch by batch. */
export const ROWS_IN_ONE_TRANSACTION = 50_000;

type Run = (text: string, params: Params) => Promise<Row[]>;

/** What an engine offers a load. */
export interface BulkEngine {
  /** Runs `work` in one transaction. */
  write(work: (run: Run) => Promise<void>): Promise<void>;
  /**
   * A quicker way than a statement to write a batch of what is all new: all of it or nothing, in its turn among the
   * writers. False when this batch is not for it.
   */
  create?(batch: Batch): Promise<boolean>;
}

/**
 * Upserts the rows: one transaction for loads of up to 50,000 rows, else one a batch, so that a load that was
 * interrupted is repeated, not rolled back. Properties become exactly the row's. Nodes that are not there yet, and
 * the relationships between such nodes, are created without looking for them again.
 * CONSTRAINT when a relationship names a node that is not there; BAD_STATEMENT for a row that cannot be stored.
 */
export async function runBulkLoad(
  load: BulkLoad,
  engine: BulkEngine,
): Promise<{ nodes: number; relationships: number }> {
  if (load.nodes.length + load.relationships.length > ROWS_IN_ONE_TRANSACTION)
    await loadInParts(load, engine);
  else
    await engine.write(async (run) => {
      for await (const batch of batches(load, run)) await runBatch(batch, run);
    });
  return { nodes: load.nodes.length, relationships: load.relationships.length };
}

/** Each batch on its own, the next one made ready while the engine writes. */
async function loadInParts(load: BulkLoad, engine: BulkEngine): Promise<void> {
  const runAlone: Run = async (text, params) => {
    let rows: Row[] = [];
    await engine.write(async (run) => {
      rows = await run(text, params);
    });
    return rows;
  };
  let written: Promise<void> = Promise.resolve();
  for await (const batch of batches(load, runAlone)) {
    await written;
    written = writePart(batch, engine);
    // Awaited in the next turn; until then a failure is nobody's.
    written.catch(() => {});
  }
  await written;
}

async function writePart(batch: Batch, engine: BulkEngine): Promise<void> {
  if (await engine.create?.(batch)) return;
  await engine.write((run) => runBatch(batch, run));
}

async function* batches({ nodes, relationships }: BulkLoad, run: Run): AsyncGenerator<Batch> {
  const [any] = await run(`MATCH (n:${COMMON_LABEL}) RETURN n.id AS id LIMIT 1`, {});
  const known: KnownNodes = async (ids) => {
    if (!any) return new Set();
    const text = `UNWIND $ids AS wanted MATCH (n:${COMMON_LABEL} {id: wanted}) RETURN n.id AS id`;
    return new Set((await run(text, { ids })).map((row) => String(row.id)));
  };
  const made = new Map<string, Made>();
  yield* nodeBatches(nodes, known, made);
  yield* relationshipBatches(relationships, made);
}

async function runBatch(batch: Batch, run: Run): Promise<void> {
  const { text, params } = batch.statement();
  const [row] = await run(text, params);
  const wanted = batch.expect;
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
