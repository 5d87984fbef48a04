import type { Metrics } from '../metrics/metrics.ts';
import type {
  Params,
  SearchOptions,
  SearchQuery,
  StatementOptions,
  Store,
  Transaction,
} from '../store/store.ts';
import { StoreError } from '../store/store.ts';
import { type SlowLogger, slowStatements } from './slow-statements.ts';
import { traceStatement } from './traces.ts';

export interface ObserveOptions {
  metrics: Metrics;
  logger: SlowLogger;
  /** Statements that take longer are logged with their plan; 0: none. */
  slowMs: number;
}

/** The store, with every statement counted, timed and traced, and the slow ones logged. */
export function observedStore(store: Store, { metrics, logger, slowMs }: ObserveOptions): Store {
  metrics.watchStore(() => store.load());
  const slow = slowStatements(logger, slowMs, (text, params) =>
    store.explain(text, params, { timeoutMs: 2_000 }),
  );

  async function noted<T>(
    kind: 'read' | 'write' | 'search',
    work: () => Promise<T>,
    statement?: { text: string; params: Params },
  ): Promise<T> {
    const begun = performance.now();
    let outcome = 'ok';
    try {
      return await traceStatement(store.engine, kind, statement?.text, work);
    } catch (error) {
      outcome = error instanceof StoreError ? error.code : 'WORK_FAILED';
      throw error;
    } finally {
      const ms = performance.now() - begun;
      metrics.statement({ kind, outcome, seconds: ms / 1000 });
      slow({ kind, ms, outcome, ...statement });
    }
  }

  return {
    engine: store.engine,
    read: <R>(text: string, params: Params = {}, options?: StatementOptions) =>
      noted('read', () => store.read<R>(text, params, options), { text, params }),
    write: <T>(work: (tx: Transaction) => Promise<T>, options?: StatementOptions) =>
      noted('write', () => store.write(work, options)),
    search: (query: SearchQuery, options?: SearchOptions) =>
      noted('search', () => store.search(query, options)),
    bulkLoad: (load) => noted('write', () => store.bulkLoad(load)),
    ensureSchema: (schema) => store.ensureSchema(schema),
    dataVersion: () => store.dataVersion(),
    health: () => store.health(),
    load: () => store.load(),
    explain: (text, params, options) => store.explain(text, params, options),
    close: () => store.close(),
  };
}
