/** What the server counts, by name. Others count through these functions and know nothing of how it is told. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StoreLoad } from '../store/store.ts';
import { OPERATIONS } from './generated.ts';

export interface Metrics {
  /** An HTTP request that is over; `route` as it was declared, never as it was typed. */
  request(done: { method: string; route: string; status: number; seconds: number }): void;
  /** A GraphQL operation that was answered, with the codes of its errors. */
  operation(done: { name: string | undefined; errors: string[]; seconds: number }): void;
  /** A whole answer asked of the cache: found, made, or waited for with another request for the same. */
  answer(from: 'hit' | 'miss' | 'shared'): void;
  /** A statement, transaction or search that the store ran; `outcome` is ok or the code of its error. */
  statement(done: { kind: 'read' | 'write' | 'search'; outcome: string; seconds: number }): void;
  /** Where to look for what the store is busy with. */
  watchStore(load: () => StoreLoad): void;
  /** Where to look for what is kept of the rows that were read. */
  watchRows(counts: () => KeptCounts): void;
  /** All of it in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** How often a row was there and was not, and about how many bytes are kept. */
export interface KeptCounts {
  found: number;
  missed: number;
  bytes: number;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const KNOWN_OPERATIONS: ReadonlySet<string> = new Set(OPERATIONS);
/** More codes than the server has; those of a fault that makes up its own are counted together. */
const MOST_CODES = 60;

/**
 * Counters of their own: two servers in one process do not mix. Every label has few values, whatever clients send:
 * operations that the client of this project does not name count as `other`.
 * `ofProcess` adds memory, processor time, garbage collection and the event loop's delay.
 */
export function createMetrics({ ofProcess = false } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name: `evidence_atlas_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Histogram({ name: `evidence_atlas_${name}`, help, labelNames, buckets: SECONDS, registers });

  const requests = counter('http_requests_total', 'HTTP requests by route and status', [
    'method',
    'route',
    'status',
  ]);
  const requestSeconds = histogram('http_request_duration_seconds', 'Time until an answer was sent', [
    'route',
  ]);
  const operations = counter('graphql_operations_total', 'GraphQL operations answered', [
    'operation',
    'outcome',
  ]);
  const operationSeconds = histogram('graphql_operation_duration_seconds', 'Time until an answer was sent', [
    'operation',
  ]);
  const errors = counter('graphql_errors_total', 'Errors in GraphQL answers by code', ['code']);
  const answers = counter('answer_cache_total', 'Whole answers by where they came from', ['from']);
  const statements = counter('store_statements_total', 'Statements by outcome', ['kind', 'outcome']);
  const statementSeconds = histogram(
    'store_statement_duration_seconds',
    'Time of a statement, waiting included',
    ['kind'],
  );

  let load: () => StoreLoad = () => ({ running: 0, waiting: 0 });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `evidence_atlas_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('store_statements_running', 'Statements the store is at work on', () => load().running);
  gauge('store_statements_waiting', 'Statements waiting for their turn', () => load().waiting);
  let rows: () => KeptCounts = () => ({ found: 0, missed: 0, bytes: 0 });
  gauge('kept_rows_bytes', 'Rows that are kept, about', () => rows().bytes);
  new Counter({
    name: 'evidence_atlas_kept_rows_total',
    help: 'Rows asked for by whether they were kept',
    labelNames: ['from'],
    registers,
    collect() {
      const { found, missed } = rows();
      this.reset();
      this.inc({ from: 'hit' }, found);
      this.inc({ from: 'miss' }, missed);
    },
  });
  if (ofProcess) collectDefaultMetrics({ register: registry });

  const codes = new Set<string>();
  return {
    request({ method, route, status, seconds }) {
      requests.inc({ method: METHODS.includes(method) ? method : 'other', route, status });
      requestSeconds.observe({ route }, seconds);
    },
    operation({ name, errors: found, seconds }) {
      const operation = name === undefined ? 'anonymous' : KNOWN_OPERATIONS.has(name) ? name : 'other';
      operations.inc({ operation, outcome: found.length > 0 ? 'errors' : 'ok' });
      operationSeconds.observe({ operation }, seconds);
      for (const code of found) {
        if (codes.size < MOST_CODES) codes.add(code);
        errors.inc({ code: codes.has(code) ? code : 'other' });
      }
    },
    answer: (from) => answers.inc({ from }),
    statement({ kind, outcome, seconds }) {
      statements.inc({ kind, outcome });
      statementSeconds.observe({ kind }, seconds);
    },
    watchStore(of) {
      load = of;
    },
    watchRows(of) {
      rows = of;
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
