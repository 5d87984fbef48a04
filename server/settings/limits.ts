/** How much of the server one client, and all together, may take. */
import type { Setting, SettingsReader } from './setting.ts';

export const LIMIT_SETTINGS = [
  { name: 'MAX_BODY_BYTES', default: '1048576', meaning: 'size of a request body' },
  { name: 'MAX_HEADER_BYTES', default: '16384', meaning: 'size of the address and headers of a request' },
  {
    name: 'MAX_CONNECTIONS',
    default: '10000',
    meaning: 'open connections in all; more are closed at once',
  },
  {
    name: 'RECEIVE_SECONDS',
    default: '60',
    meaning: 'time a client has to send a request, a third of it for the headers',
  },
  {
    name: 'ANSWER_SECONDS',
    default: '120',
    meaning:
      'time until an answer begins; after twice as long it must have been taken (files aside), and a connection on which nothing moves is closed',
  },
  {
    name: 'KEEP_ALIVE_SECONDS',
    default: '72',
    meaning: 'how long an idle connection is kept; more than the proxy in front keeps it',
  },
  {
    name: 'RATE_LIMIT',
    default: '1200',
    meaning:
      'requests a minute from one address (IPv6: one /64 network), files and health not counted, this machine not limited (0: no limit)',
  },
  { name: 'MAX_CONCURRENT', default: '64', meaning: 'requests that are worked on at once' },
  { name: 'MAX_QUEUE', default: '256', meaning: 'requests that wait for that' },
  { name: 'QUEUE_SECONDS', default: '5', meaning: 'how long one may wait' },
  {
    name: 'MAX_EVENT_LOOP_DELAY_MS',
    default: '1000',
    meaning:
      'mean delay of the process over a second from which requests are turned away until it is better (0: never)',
  },
] as const satisfies readonly Setting[];

export interface LimitsConfig {
  bodyBytes: number;
  headerBytes: number;
  connections: number;
  receiveSeconds: number;
  answerSeconds: number;
  keepAliveSeconds: number;
  /** Requests a minute and client; 0 without limit. */
  rate: number;
  concurrent: number;
  queue: number;
  queueSeconds: number;
  /** Milliseconds; 0 never. */
  eventLoopDelay: number;
}

const A_DAY = 86_400;

export function readLimits(read: SettingsReader<(typeof LIMIT_SETTINGS)[number]['name']>): LimitsConfig {
  return {
    bodyBytes: read.wholeNumber('MAX_BODY_BYTES', 1, 1_000_000_000),
    headerBytes: read.wholeNumber('MAX_HEADER_BYTES', 1_024, 1_000_000),
    connections: read.wholeNumber('MAX_CONNECTIONS', 1, 1_000_000),
    receiveSeconds: read.wholeNumber('RECEIVE_SECONDS', 1, A_DAY),
    answerSeconds: read.wholeNumber('ANSWER_SECONDS', 1, A_DAY),
    keepAliveSeconds: read.wholeNumber('KEEP_ALIVE_SECONDS', 1, A_DAY),
    rate: read.wholeNumber('RATE_LIMIT', 0, 1_000_000),
    concurrent: read.wholeNumber('MAX_CONCURRENT', 1, 100_000),
    queue: read.wholeNumber('MAX_QUEUE', 0, 100_000),
    queueSeconds: read.wholeNumber('QUEUE_SECONDS', 1, A_DAY),
    eventLoopDelay: read.wholeNumber('MAX_EVENT_LOOP_DELAY_MS', 0, 60_000),
  };
}
