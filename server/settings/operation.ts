/** Settings of what an operator sees of the running server, and of how it stops. */
import type { Setting, SettingsReader } from './setting.ts';

export const OPERATION_SETTINGS = [
  { name: 'LOG_LEVEL', default: 'info', meaning: 'what is logged: debug, info, warn, error or silent' },
  { name: 'LOG_FORMAT', default: 'auto', meaning: 'json, text, or auto: text on a terminal, else json' },
  {
    name: 'METRICS',
    default: 'local',
    meaning: 'who may read /metrics: local (this machine, not through a proxy), all or off',
  },
  {
    name: 'SLOW_STATEMENT_MS',
    default: '1000',
    meaning: 'statements that take longer are logged with their plan (0: none)',
  },
  {
    name: 'HEAVY_STATEMENTS',
    default: '0',
    meaning:
      'embedded engine: statements beyond look-ups by key that run at once (0: one less than processors)',
  },
  {
    name: 'NEO4J_CONNECTIONS',
    default: '100',
    meaning: 'connections to each Neo4j server at most',
  },
  {
    name: 'DRAIN_NOTICE_SECONDS',
    default: '0',
    meaning: 'when stopped, how long /readyz says draining while everything is still answered',
  },
  {
    name: 'DRAIN_LIMIT_SECONDS',
    default: '15',
    meaning: 'when stopped, how long the requests in hand may take after that before they are cut',
  },
] as const satisfies readonly Setting[];

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const FORMATS = ['auto', 'json', 'text'] as const;
const READERS = ['local', 'all', 'off'] as const;

export interface LogConfig {
  level: (typeof LEVELS)[number];
  /** `auto`: text on a terminal, else JSON. */
  format: (typeof FORMATS)[number];
}

/** For whom /metrics is served: requests from this machine that no proxy passed on, everyone, nobody. */
export type MetricsFor = (typeof READERS)[number];

export interface OperationConfig {
  log: LogConfig;
  metricsFor: MetricsFor;
  /** 0: no statement is slow. */
  slowStatementMs: number;
  /** Of the embedded engine, at once; undefined: by the processors. */
  heavyStatements: number | undefined;
  neo4jConnections: number;
  drain: DrainConfig;
}

export interface DrainConfig {
  /** How long /readyz says `draining` while everything is still answered. */
  noticeMs: number;
  /** How long the requests in hand have after that; then their connections are cut and their statements stopped. */
  limitMs: number;
}

type Name = (typeof OPERATION_SETTINGS)[number]['name'];

export function readOperation(read: SettingsReader<Name>): OperationConfig {
  return {
    log: { level: choice(read, 'LOG_LEVEL', LEVELS), format: choice(read, 'LOG_FORMAT', FORMATS) },
    metricsFor: choice(read, 'METRICS', READERS),
    slowStatementMs: read.wholeNumber('SLOW_STATEMENT_MS', 0, 3_600_000),
    heavyStatements: read.wholeNumber('HEAVY_STATEMENTS', 0, 1_000) || undefined,
    neo4jConnections: read.wholeNumber('NEO4J_CONNECTIONS', 1, 10_000),
    drain: {
      noticeMs: 1000 * read.wholeNumber('DRAIN_NOTICE_SECONDS', 0, 600),
      limitMs: 1000 * read.wholeNumber('DRAIN_LIMIT_SECONDS', 0, 600),
    },
  };
}

function choice<T extends string>(read: SettingsReader<Name>, name: Name, choices: readonly [T, ...T[]]): T {
  const found = choices.find((one) => one === read.text(name));
  read.expect(found !== undefined, name, `one of ${choices.join(', ')}`);
  return found ?? choices[0];
}
