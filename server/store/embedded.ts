import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Transaction as EngineTransaction, GrafeoDB } from '@grafeo-db/js';
import { runBulkLoad } from './bulk.ts';
import { createBatch } from './embedded-bulk.ts';
import { changes, execute, messageOf, rowsOf, SCHEMA_STATEMENT, storeError } from './embedded-rows.ts';
import { EmbeddedSearch } from './embedded-search.ts';
import { Writer } from './embedded-writer.ts';
import { Lane } from './lane.ts';
import { COMMON_LABEL, constraintStatements, indexStatements } from './schema.ts';
import { searchIndex } from './search.ts';
import type {
  BulkLoad,
  Params,
  Row,
  SearchMatch,
  SearchOptions,
  SearchQuery,
  StatementOptions,
  Store,
  StoreHealth,
  StoreLoad,
  StoreSchema,
  Transaction,
} from './store.ts';
import { StoreError } from './store.ts';
import { shapesOf, withinLimits } from './values.ts';
import { isLookUp } from './weight.ts';

// The package is CommonJS whose named exports an ES module import does not see.
const engine = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

/**
 * Opens (or makes) the graph in `dataDir`. One process at a time: UNAVAILABLE when another holds it.
 *
 * The engine cannot cancel a statement. One that exceeds its time rejects with TIMEOUT at once, and goes on in the
 * engine's own thread until it ends; its result is dropped, a writing transaction is then rolled back, and
 * the next writer waits for that. `close` waits for it too. The engine has threads enough for all statements, but the
 * machine has not: of the heavy ones `heavyAtOnce` run at a time, so that look-ups by key always find a processor.
 */
export function openEmbedded(dataDir: string, heavyAtOnce = processorsLessOne()): Store {
  const path = join(dataDir, 'graph.grafeo');
  try {
    mkdirSync(dataDir, { recursive: true });
    return new EmbeddedStore(engine.GrafeoDB.create(path), heavyAtOnce);
  } catch (cause) {
    const locked = /lock/i.test(messageOf(cause));
    const why = locked ? 'another process has it open' : messageOf(cause);
    throw new StoreError('UNAVAILABLE', `Cannot open the data folder ${dataDir}: ${why}.`, { cause });
  }
}

const processorsLessOne = () => Math.max(1, availableParallelism() - 1);

class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly #db: GrafeoDB;
  readonly #running = new Set<Promise<unknown>>();
  readonly #heavy: Lane;
  #lastWriter: Promise<unknown> = Promise.resolve();
  readonly #search: EmbeddedSearch;
  /** No other process writes while this one holds the folder: its own writes are counted, under a name of its own. */
  readonly #name = randomUUID();
  #writes = 0;
  /** Counts what search must know of: a load once, when all of it is there. */
  #searched = 0;
  #closing: Promise<void> | undefined;

  constructor(db: GrafeoDB, heavyAtOnce: number) {
    this.#db = db;
    this.#heavy = new Lane(heavyAtOnce);
    this.#search = new EmbeddedSearch((text, params) => this.#readInSnapshot(text, params), [COMMON_LABEL]);
  }

  async read<R = Row>(text: string, params: Params = {}, options: StatementOptions = {}): Promise<R[]> {
    this.#requireOpen();
    if (SCHEMA_STATEMENT.test(text))
      throw new StoreError('BAD_STATEMENT', 'A schema statement is not a read.');
    const lane = isLookUp(text) ? undefined : this.#heavy;
    return withinLimits(options, (stop) => {
      const work = () => this.#track(this.#readInSnapshot<R>(text, params));
      return lane ? lane.run(work, stop) : work();
    });
  }

  async #readInSnapshot<R>(text: string, params: Params): Promise<R[]> {
    const tx = this.#begin();
    try {
      const result = await execute(tx, text, params);
      if (changes(result) > 0) throw new StoreError('BAD_STATEMENT', 'The statement writes: use write.');
      return rowsOf<R>(result);
    } finally {
      tx.rollback();
    }
  }

  async write<T>(work: (tx: Transaction) => Promise<T>, options: StatementOptions = {}): Promise<T> {
    return this.#write(work, options, () => {
      this.#searched += 1;
    });
  }

  async #write<T>(
    work: (tx: Transaction) => Promise<T>,
    options: StatementOptions,
    ended: () => void,
  ): Promise<T> {
    this.#requireOpen();
    const writer = new Writer();
    const turn = this.#lastWriter
      .then(() => writer.perform(() => this.#begin(), work))
      .finally(() => {
        this.#writes += 1;
        ended();
      });
    this.#lastWriter = turn.catch(() => {});
    return withinLimits(options, (stop) => {
      stop.addEventListener('abort', () => writer.stop(stop.reason));
      return this.#track(turn);
    });
  }

  async ensureSchema(schema: StoreSchema): Promise<void> {
    const statements = [...indexStatements(schema, true), ...constraintStatements(schema)];
    await this.#exclusive(async () => {
      for (const text of statements) await execute(this.#db, text, {});
      // An older version had the engine index what is searched.
      for (const label of schema.search.labels) await this.#db.dropTextIndex(label, 'search');
      this.#search.labels = schema.search.labels;
      this.#searched += 1;
    });
  }

  async search(query: SearchQuery, options: SearchOptions = {}): Promise<SearchMatch[]> {
    this.#requireOpen();
    return withinLimits(options, (stop) =>
      this.#track(searchIndex(this.#search.tokens(String(this.#searched), stop), query, options.kept)),
    );
  }

  async bulkLoad(load: BulkLoad): Promise<{ nodes: number; relationships: number }> {
    try {
      return await runBulkLoad(load, {
        write: (work) => this.#write(work, {}, () => {}),
        create: (batch) => this.#exclusive(() => createBatch(this.#db, batch)),
      });
    } finally {
      this.#searched += 1;
    }
  }

  async dataVersion(): Promise<string> {
    this.#requireOpen();
    return `${this.#name}.${this.#writes}`;
  }

  async health(): Promise<StoreHealth> {
    const version = engine.version();
    try {
      await this.read('RETURN 1 AS one', {}, { timeoutMs: 2_000 });
      return { ok: true, engine: this.engine, version };
    } catch (error) {
      return { ok: false, engine: this.engine, version, problem: messageOf(error) };
    }
  }

  load(): StoreLoad {
    return { running: this.#running.size, waiting: this.#heavy.waiting };
  }

  async explain(text: string, params: Params = {}, options?: StatementOptions): Promise<string> {
    const rows = await this.read<{ plan: string }>(`EXPLAIN ${text}`, shapesOf(params), options);
    return rows.map(({ plan }) => plan.trimEnd()).join('\n');
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    try {
      this.#db.close();
    } catch (error) {
      throw storeError(error);
    }
  }

  /** Runs what is no transaction of ours in its turn among the writers. */
  async #exclusive<T>(work: () => Promise<T>): Promise<T> {
    this.#requireOpen();
    const turn = this.#lastWriter
      .then(work)
      .catch((error) => {
        throw storeError(error);
      })
      .finally(() => {
        this.#writes += 1;
      });
    this.#lastWriter = turn.catch(() => {});
    return this.#track(turn);
  }

  #begin(): EngineTransaction {
    try {
      return this.#db.beginTransaction();
    } catch (error) {
      throw storeError(error);
    }
  }

  #track<T>(promise: Promise<T>): Promise<T> {
    this.#running.add(promise);
    const done = () => this.#running.delete(promise);
    promise.then(done, done);
    return promise;
  }

  #requireOpen(): void {
    if (this.#closing) throw new StoreError('CLOSED', 'The store is closed.');
  }
}
