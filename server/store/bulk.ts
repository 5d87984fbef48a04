import { type Batch, type KnownNodes, type Made, nodeBatches, relationshipBatches } from './bulk-batches.ts';
import { COMMON_LABEL } from './schema.ts';
import type { BulkLoad, Params, RelationshipRow, Row, Transaction } from './store.ts';
import { StoreError } from './store.ts';
import { quoteName } from './values.ts';

/** Up to this many rows a load is one transaction; larger ones commit batch by batch. */
export const ROWS_IN_ONE_TRANSACTION = 50_000;

type Run = (text: string, params: Params) => Promise<Row[]>;

/** What an engine offers a load. */
export interface BulkEngine {
  /** Runs `work` in one transaction. */
  write(work: (tx: Transaction) => Promise<void>): Promise<void>;
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
  const nodes = new Taken(load.nodes);
  const relationships = new Taken(load.relationships);
  const allNodes = nodes.all(ROWS_IN_ONE_TRANSACTION);
  const allRelationships = allNodes && relationships.all(ROWS_IN_ONE_TRANSACTION - nodes.count);
  if (allRelationships)
    // The engine may run this again: it goes through what was taken.
    await engine.write(async (tx) => {
      await load.before?.(tx);
      await upsert(tx, { nodes: allNodes, relationships: allRelationships });
      await load.after?.(tx);
    });
  else await loadInParts({ ...load, nodes, relationships }, engine);
  return { nodes: nodes.count, relationships: relationships.count };
}

/** Upserts the rows within a transaction. Errors are those of a load. */
export async function upsert(
  tx: Transaction,
  rows: Pick<BulkLoad, 'nodes' | 'relationships'>,
): Promise<void> {
  const run: Run = (text, params) => tx.run(text, params);
  for await (const batch of batches(rows, await holdsNothing(run), run)) await runBatch(batch, run);
}

/** Rows counted as they are taken; the first ones can be taken before the rest is gone through. */
class Taken<T> implements Iterable<T> {
  count = 0;
  readonly #rows: Iterator<T>;
  #ahead: T[] = [];

  constructor(rows: Iterable<T>) {
    this.#rows = rows[Symbol.iterator]();
  }

  /** All rows if there are no more than `most`; looks no further. */
  all(most: number): T[] | undefined {
    for (let next = this.#rows.next(); !next.done; next = this.#rows.next()) {
      this.#ahead.push(next.value);
      this.count += 1;
      if (this.count > most) return undefined;
    }
    return this.#ahead;
  }

  *[Symbol.iterator](): Generator<T> {
    // Last first, so that what was given on is let go.
    const ahead = this.#ahead.splice(0).reverse();
    for (let row = ahead.pop(); row !== undefined; row = ahead.pop()) yield row;
    for (let next = this.#rows.next(); !next.done; next = this.#rows.next()) {
      this.count += 1;
      yield next.value;
    }
  }
}

/** Each batch on its own, the next one made ready while the engine writes. */
async function loadInParts(load: BulkLoad, engine: BulkEngine): Promise<void> {
  const run: Run = async (text, params) => {
    let rows: Row[] = [];
    await engine.write(async (tx) => {
      rows = await tx.run(text, params);
    });
    return rows;
  };
  const nothing = await holdsNothing(run);
  let written: Promise<void> = Promise.resolve();
  for await (const batch of batches(load, nothing, run)) {
    await written;
    written = writePart(batch, load, engine);
    // Awaited in the next turn, or at the end; until then a failure is nobody's.
    written.catch(() => {});
  }
  await written;
  const { before, after } = load;
  if (after)
    await engine.write(async (tx) => {
      await before?.(tx);
      await after(tx);
    });
}

async function writePart(batch: Batch, { before }: BulkLoad, engine: BulkEngine): Promise<void> {
  if (engine.create) {
    // No transaction of ours: an engine with calls of its own has no writers beside this process.
    if (before) await engine.write(async (tx) => void (await before(tx)));
    if (await engine.create(batch)) return;
  }
  await engine.write(async (tx) => {
    await before?.(tx);
    await runBatch(batch, (text, params) => tx.run(text, params));
  });
}

const holdsNothing = async (run: Run): Promise<boolean> =>
  (await run(`MATCH (n:${COMMON_LABEL}) RETURN n.id AS id LIMIT 1`, {})).length === 0;

async function* batches(
  { nodes, relationships }: BulkLoad,
  intoNothing: boolean,
  run: Run,
): AsyncGenerator<Batch> {
  const known: KnownNodes = async (ids) => {
    if (intoNothing) return new Set();
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
