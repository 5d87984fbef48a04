/** The server's own log: JSON, one object a line, or text for a person at a terminal. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogConfig } from '../settings/operation.ts';
import { terminalLine } from './terminal-line.ts';

/**
 * A logger to standard output, or to `out`. Written at once: what is logged before a crash is there.
 * A request or an answer given to it whole is cut down to what names nobody: no address, no query, no user agent.
 */
export function createLogger({ level, format }: LogConfig, out?: DestinationStream): Logger {
  const text = format === 'text' || (format === 'auto' && process.stdout.isTTY === true);
  const plain = out ?? pino.destination({ dest: 1, sync: true });
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        req: ({ id, method }: { id?: unknown; method?: unknown }) => ({ id, method }),
        res: ({ statusCode }: { statusCode?: unknown }) => ({ status: statusCode }),
      },
    },
    text ? { write: (line: string) => plain.write(terminalLine(line)) } : plain,
  );
}
