import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Transaction as EngineTransaction, GrafeoDB } from '@grafeo-db/js';
import { runBulkLoad } from './bulk.ts';
import { createBatch } from './embedded-bulk.ts';
import { changes, execute, messageOf, rowsOf, SCHEMA_STATEMENT, storeError } from './embedded-rows.ts';
import { Writer } from './embedded-writer.ts';
import { Lane } from './lane.ts';
import { COMMON_LABEL, constraintStatements, indexStatements } from './schema.ts';
import { type Candidate, searchIndex } from './search.ts';
import type {
  BulkLoad,
  Params,
  Row,
  SearchMatch,
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

/** As many hits as there are: a bound on the text index's answer that no graph here reaches. */
const ALL = 10_000_000;

// By the engine's own node numbers: the one statement that is not for both engines.
const CANDIDATES = `
  UNWIND $found AS number
  MATCH (n) WHERE id(n) = number
  WITH n WHERE ($kinds IS NULL OR n.kind IN $kinds) AND ($topics IS NULL OR n.topic IN $topics)
  WITH n, n.id AS id, size(n.label) AS length ORDER BY length, id LIMIT $wanted
  RETURN n.id AS id, n.kind AS kind, n.label AS label, n.words AS words`;

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
  #searchLabels = [COMMON_LABEL];
  /** No other process writes while this one holds the folder: its own writes are counted, under a name of its own. */
  readonly #name = randomUUID();
  #writes = 0;
  #searchable = true;
  #closing: Promise<void> | undefined;

  constructor(db: GrafeoDB, heavyAtOnce: number) {
    this.#db = db;
    this.#heavy = new Lane(heavyAtOnce);
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
    this.#requireOpen();
    const writer = new Writer();
    const turn = this.#lastWriter
      .then(() => writer.perform(() => this.#begin(), work))
      .finally(() => {
        this.#writes += 1;
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
      this.#searchLabels = schema.search.labels;
      await this.#indexSearch();
    });
  }

  /** Makes the text indexes that are not there. One that is there is kept: making it again reads every node. */
  async #indexSearch(): Promise<void> {
    for (const label of this.#searchLabels) {
      if (await this.#hasTextIndex(label)) continue;
      await this.#db.createTextIndex(label, 'search', { tokenizer: 'standard', stopWords: [] });
    }
  }

  async #hasTextIndex(label: string): Promise<boolean> {
    try {
      await this.#db.textSearch(label, 'search', 'any', 1);
      return true;
    } catch (error) {
      if (/no text index/i.test(messageOf(error))) return false;
      throw error;
    }
  }

  async search(query: SearchQuery, options: StatementOptions = {}): Promise<SearchMatch[]> {
    this.#requireOpen();
    return withinLimits(options, (stop) => {
      const index = {
        has: (tokens: string[]) => this.#has(tokens, stop),
        cheap: true,
        find: (groups: string[][], of: SearchQuery, wanted: number) => this.#find(groups, of, wanted, stop),
      };
      return this.#track(searchIndex(index, query));
    });
  }

  async #has(tokens: string[], stop: AbortSignal): Promise<boolean> {
    for (const label of this.#searchLabels) {
      stop.throwIfAborted();
      if ((await this.#lookUp(label, tokens, 1)).length > 0) return true;
    }
    return false;
  }

  async #find(
    groups: string[][],
    query: SearchQuery,
    wanted: number,
    stop: AbortSignal,
  ): Promise<Candidate[]> {
    const found = new Set<number>();
    for (const label of this.#searchLabels) {
      stop.throwIfAborted();
      const sets = await Promise.all(groups.map((tokens) => this.#lookUp(label, tokens, ALL)));
      sets.sort((a, b) => a.length - b.length);
      let common = new Set(sets[0]);
      for (const next of sets.slice(1)) common = new Set(next.filter((id) => common.has(id)));
      for (const id of common) found.add(id);
    }
    if (found.size === 0) return [];
    stop.throwIfAborted();
    const params = { found: [...found], kinds: query.kinds ?? null, topics: query.topics ?? null };
    return this.#readInSnapshot<Candidate>(CANDIDATES, { ...params, wanted });
  }

  /** The engine's numbers of the nodes whose `search` holds any of the tokens. */
  async #lookUp(label: string, tokens: string[], most: number): Promise<number[]> {
    if (!this.#searchable) return [];
    try {
      const hits = await this.#db.textSearch(label, 'search', tokens.join(' '), most);
      return hits.map((hit) => hit[0] as number);
    } catch (error) {
      throw storeError(error);
    }
  }

  async bulkLoad(load: BulkLoad): Promise<{ nodes: number; relationships: number }> {
    return runBulkLoad(load, {
      write: (work) => this.write((tx) => work((text, params) => tx.run(text, params))),
      create: (batch) => this.#exclusive(() => createBatch(this.#db, batch)),
      postponeSearch: () => this.#postponeSearch(),
    });
  }

  async dataVersion(): Promise<string> {
    this.#requireOpen();
    return `${this.#name}.${this.#writes}`;
  }

  /**
   * Made at once, the search index of a large load takes a third less time than along the way; until then a search finds
   * nothing. After a load that was cut off `ensureSchema` makes it.
   */
  async #postponeSearch(): Promise<() => Promise<void>> {
    this.#searchable = false;
    await this.#exclusive(async () => {
      for (const label of this.#searchLabels) await this.#db.dropTextIndex(label, 'search');
    });
    return async () => {
      try {
        await this.#track(this.#indexSearch());
      } catch (error) {
        throw storeError(error);
      } finally {
        this.#searchable = true;
      }
    };
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
