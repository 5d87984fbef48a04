import neo4j, { type Driver, Neo4jError, type Plan, type QueryResult, type Session } from 'neo4j-driver';
import { again } from './again.ts';
import { runBulkLoad } from './bulk.ts';
import { inTurn } from './in-turn.ts';
import { SEARCH_INDEX, searchTokens } from './neo4j-search.ts';
import { STATE, Write } from './neo4j-write.ts';
import { constraintStatements, indexStatements } from './schema.ts';
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
  StoreErrorCode,
  StoreHealth,
  StoreLoad,
  StoreSchema,
  Transaction,
  Value,
} from './store.ts';
import { StoreError } from './store.ts';
import { quoteName, rawEntity, shapesOf, withinLimits } from './values.ts';

export interface Neo4jOptions {
  /** `bolt://` or `neo4j://` (a cluster: reads go to followers), `+s` for TLS. */
  uri: string;
  user?: string;
  password?: string;
  /** The user's home database when absent. */
  database?: string;
  /** At most so many connections to each server; 100 when absent. */
  connections?: number;
}

/**
 * Connects to a Neo4j of version 5.26 or later; UNAVAILABLE when it does not answer or refuses the user.
 * `work` given to `write` may be run again after a deadlock or a change of leader; what it did is kept once. The writers of
 * one process take turns; those of several processes do not: lock what you read and then write (SET) in the first.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Store> {
  let driver: Driver | undefined;
  try {
    const auth = options.user ? neo4j.auth.basic(options.user, options.password ?? '') : undefined;
    driver = neo4j.driver(options.uri, auth, {
      useBigInt: true,
      userAgent: 'evidence-atlas',
      connectionTimeout: 4_000,
      maxConnectionPoolSize: options.connections ?? 100,
      // Less than a request may take: that no connection was free is told as it is.
      connectionAcquisitionTimeout: 5_000,
      // A connection that was idle is tried before it is used: the network may have dropped it without a word.
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 15_000,
    });
    await driver.getServerInfo({ database: options.database });
    return new Neo4jStore(driver, options.database);
  } catch (cause) {
    await driver?.close();
    throw new StoreError('UNAVAILABLE', `Cannot reach Neo4j at ${options.uri}: ${messageOf(cause)}`, {
      cause,
    });
  }
}

class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** Shared by all sessions: a read waits for the writes this server made, whichever member of a cluster answers. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #running = new Set<Promise<unknown>>();
  /** This server's writers take turns, as on the embedded engine: what one reads no other changes before it commits. */
  #lastWriter: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(driver: Driver, database: string | undefined) {
    this.#driver = driver;
    this.#database = database;
  }

  async read<R = Row>(text: string, params: Params = {}, options: StatementOptions = {}): Promise<R[]> {
    this.#requireOpen();
    return withinLimits(options, (stop) => this.#track(this.#read<R>(text, params, options, stop)));
  }

  /**
   * An auto-commit statement, one round trip instead of two; again, on another connection, while what it fails with may
   * pass.
   */
  async #read<R>(
    text: string,
    params: Params,
    { timeoutMs }: StatementOptions,
    stop: AbortSignal,
  ): Promise<R[]> {
    const sent = toEngine(params);
    const attempt = () => {
      stop.throwIfAborted();
      return this.#inSession(
        neo4j.session.READ,
        async (session) => rowsOf<R>(await session.run(text, sent, limitsOf(timeoutMs))),
        stop,
      );
    };
    return again(attempt, mayPass, triedFor(RETRY_READS_MS, timeoutMs), stop);
  }

  async write<T>(work: (tx: Transaction) => Promise<T>, options: StatementOptions = {}): Promise<T> {
    this.#requireOpen();
    return withinLimits(options, (stop) => {
      const turn = this.#lastWriter.then(() => {
        stop.throwIfAborted();
        const write = new Write(work, storeError, stop);
        const attempt = () =>
          this.#inSession(
            neo4j.session.WRITE,
            async (session) => {
              const tx = await session.beginTransaction(limitsOf(options.timeoutMs));
              return write.tryIn({
                run: async <R>(text: string, params: Params) =>
                  rowsOf<R>(await tx.run(text, toEngine(params))),
                commit: () => tx.commit(),
                rollback: () => tx.rollback(),
              });
            },
            stop,
          );
        return again(attempt, mayPass, triedFor(RETRY_WRITES_MS, options.timeoutMs), stop);
      });
      this.#lastWriter = Promise.race([turn.catch(() => {}), givenUp(stop)]);
      return this.#track(turn);
    });
  }

  async ensureSchema(schema: StoreSchema): Promise<void> {
    this.#requireOpen();
    const statements = [
      ...constraintStatements(schema),
      ...indexStatements(schema, false),
      ...(await this.#searchIndexStatements(schema.search.labels)),
      'CALL db.awaitIndexes(300)',
    ];
    await this.#track(
      this.#inSession(neo4j.session.WRITE, async (session) => {
        for (const text of statements) await session.executeWrite((tx) => tx.run(text));
      }),
    );
  }

  async #searchIndexStatements(labels: string[]): Promise<string[]> {
    if (labels.length === 0) return [];
    const [existing] = await this.read<{ labels: string[] }>(
      'SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes WHERE name = $name RETURN labelsOrTypes AS labels',
      { name: SEARCH_INDEX },
    );
    const changed =
      existing !== undefined && [...existing.labels].sort().join() !== [...labels].sort().join();
    return [
      ...(changed ? [`DROP INDEX ${SEARCH_INDEX}`] : []),
      `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:${labels.map(quoteName).join('|')}) ON EACH [n.search]
       OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false}}`,
    ];
  }

  async search(query: SearchQuery, options: SearchOptions = {}): Promise<SearchMatch[]> {
    this.#requireOpen();
    return withinLimits(options, (stop) => {
      const index = searchTokens((text, params) => this.#read(text, params, options, stop));
      return this.#track(searchIndex(index, query, options.kept));
    });
  }

  async bulkLoad(load: BulkLoad): Promise<{ nodes: number; relationships: number }> {
    return runBulkLoad(load, {
      write: (work) => this.write(work),
    });
  }

  readonly dataVersion = inTurn(async () => {
    const states = await this.read<{ name: string }>(STATE, {}, { timeoutMs: 5_000 });
    return states.map(({ name }) => name).join();
  });

  async health(): Promise<StoreHealth> {
    try {
      this.#requireOpen();
      const info = await withinLimits({ timeoutMs: 2_000 }, () =>
        this.#track(this.#driver.getServerInfo({ database: this.#database })),
      );
      await this.read('RETURN 1 AS one', {}, { timeoutMs: 2_000 });
      return { ok: true, engine: this.engine, version: (info.agent ?? '').replace('Neo4j/', '') };
    } catch (error) {
      return { ok: false, engine: this.engine, version: '', problem: messageOf(error) };
    }
  }

  load(): StoreLoad {
    return { running: this.#running.size, waiting: 0 };
  }

  async explain(text: string, params: Params = {}, options: StatementOptions = {}): Promise<string> {
    this.#requireOpen();
    const plan = () =>
      this.#inSession(neo4j.session.READ, async (session) => {
        const sent = toEngine(shapesOf(params));
        const { summary } = await session.run(`EXPLAIN ${text}`, sent, limitsOf(options.timeoutMs));
        return summary.plan ? planLines(summary.plan).join('\n') : '';
      });
    return withinLimits(options, () => this.#track(plan()));
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    await this.#driver.close();
  }

  #requireOpen(): void {
    if (this.#closing) throw new StoreError('CLOSED', 'The store is closed.');
  }

  /** Closing the session ends what it runs on the server: so it does when `stop` comes. */
  async #inSession<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
    stop?: AbortSignal,
  ): Promise<T> {
    const session = this.#driver.session({
      defaultAccessMode: mode,
      database: this.#database,
      bookmarkManager: this.#bookmarks,
    });
    const end = () => void session.close();
    stop?.addEventListener('abort', end, { once: true });
    try {
      return await work(session);
    } catch (error) {
      throw storeError(error);
    } finally {
      stop?.removeEventListener('abort', end);
      await session.close();
    }
  }

  #track<T>(promise: Promise<T>): Promise<T> {
    this.#running.add(promise);
    const done = () => this.#running.delete(promise);
    promise.then(done, done);
    return promise;
  }
}

/** How long a read tries again: long enough for a change of leader or a restart, short enough to fail clearly. */
const RETRY_READS_MS = 5_000;
/** And a write, for which no page is waiting. */
const RETRY_WRITES_MS = 15_000;
/** Half of the time there is: what it fails with is told, rather than that the time is over. */
const triedFor = (ms: number, timeoutMs = Number.POSITIVE_INFINITY) => Math.min(ms, timeoutMs / 2);

/** A writer that was stopped is waited for so long: its connection may be silent, and Neo4j ends its transaction. */
const GIVEN_UP_MS = 2_000;

const givenUp = (stop: AbortSignal) =>
  new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => setTimeout(resolve, GIVEN_UP_MS), { once: true });
  });

const mayPass = (error: unknown) =>
  error instanceof StoreError && error.cause instanceof Neo4jError && neo4j.isRetryableError(error.cause);

/** One line an operator, the first one executed last; `Details` names labels, types and properties. */
function planLines({ operatorType, arguments: about, children }: Plan, depth = 0): string[] {
  const details = about.Details === undefined ? '' : ` ${about.Details}`;
  const line = `${'  '.repeat(depth)}${operatorType.replace(/@.*/, '')}${details}`;
  return [line, ...children.flatMap((child) => planLines(child, depth + 1))];
}

const limitsOf = (timeoutMs: number | undefined) =>
  timeoutMs === undefined ? undefined : { timeout: Math.max(1, Math.ceil(timeoutMs)) };

/** Whole numbers as integers: the driver would send floats, which LIMIT refuses. A list with a fraction is all floats. */
function toEngine(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encode(value)]));
}

function encode(value: Value | undefined): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) {
    const fractions = value.some((item) => typeof item === 'number' && !Number.isSafeInteger(item));
    return value.map((item) => (fractions && typeof item === 'number' ? item : encode(item)));
  }
  return typeof value === 'object' && value !== null ? toEngine(value) : (value ?? null);
}

function rowsOf<R>(result: QueryResult): R[] {
  return result.records.map((record) => {
    const row: Record<string, unknown> = {};
    for (const key of record.keys as string[]) row[key] = decode(record.get(key));
    return row as R;
  });
}

function decode(value: unknown): unknown {
  if (typeof value === 'bigint') return toNumber(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  if (Object.getPrototypeOf(value) === Object.prototype) {
    const plain: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) plain[key] = decode(inner);
    return plain;
  }
  if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) throw rawEntity();
  return String(value);
}

const toNumber = (value: bigint) =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();

/** The driver's and server's error in the port's words. */
function storeError(error: unknown): Error {
  if (error instanceof StoreError || !(error instanceof Neo4jError)) return error as Error;
  return new StoreError(codeOf(error), messageOf(error), { cause: error });
}

function codeOf({ code }: Neo4jError): StoreErrorCode {
  if (/TimedOut|Timeout|Terminated/.test(code)) return 'TIMEOUT';
  if (code.includes('ConstraintV')) return 'CONSTRAINT';
  if (code.startsWith('Neo.TransientError.Transaction')) return 'CONFLICT';
  // A follower that was asked to write, or a member that is none any more: nothing is wrong with the statement.
  if (/^Neo\.ClientError\.(Security|Database|Cluster|General\.ForbiddenOnReadOnly)/.test(code))
    return 'UNAVAILABLE';
  return code.startsWith('Neo.ClientError') ? 'BAD_STATEMENT' : 'UNAVAILABLE';
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
