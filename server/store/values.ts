import { setMaxListeners } from 'node:events';
import { type Params, type StatementOptions, StoreError, type Value } from './store.ts';

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A label, relationship type or property name, quoted for Cypher.
 * Throws BAD_STATEMENT for anything but letters, digits and underscores: names never come from a person's input.
 */
export function quoteName(name: string): string {
  if (!IDENTIFIER.test(name)) {
    throw new StoreError(
      'BAD_STATEMENT',
      `Not a name for a label, type or property: ${JSON.stringify(name)}.`,
    );
  }
  return `\`${name}\``;
}

/** What a returned node or relationship is refused with: its shape differs from engine to engine. */
export function rawEntity(): StoreError {
  return new StoreError(
    'BAD_STATEMENT',
    'The statement returns a node, relationship or path. Return scalars or a map projection, for example n {.id, .kind}.',
  );
}

/** Values of the same types that say nothing: what may be told of parameters where plans are shown. */
export const shapesOf = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shapeOf(value)]));

function shapeOf(value: Value | undefined): Value {
  if (typeof value === 'string') return '?';
  if (typeof value === 'number') return 1;
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  return typeof value === 'object' && value !== null ? shapesOf(value) : (value ?? null);
}

/**
 * The outcome of `work`, unless its time is over (TIMEOUT) or who asked has gone (CANCELLED): then it rejects at once,
 * and `work` is told by its signal, whose reason is that error.
 */
export async function withinLimits<T>(
  { timeoutMs, signal }: StatementOptions,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw cancelledError();
  const stop = new AbortController();
  // A request has many statements, and a search many look-ups: that they all listen is no leak.
  setMaxListeners(0, stop.signal, ...(signal ? [signal] : []));
  const stopped = new Promise<never>((_resolve, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true });
  });
  const cancel = () => stop.abort(cancelledError());
  signal?.addEventListener('abort', cancel, { once: true });
  const expire = () => stop.abort(timeoutError(timeoutMs));
  const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
  const outcome = work(stop.signal);
  outcome.catch(() => {});
  try {
    return await Promise.race([outcome, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

const cancelledError = () =>
  new StoreError('CANCELLED', 'Who asked for the statement has gone before its answer.');

export const timeoutError = (timeoutMs: number | undefined, cause?: unknown) =>
  new StoreError('TIMEOUT', `The statement took longer than ${timeoutMs ?? 'its'} ms.`, { cause });
