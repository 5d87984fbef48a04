/** What the embedded engine is asked and what it answers, in the port's words. */
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { type Params, StoreError } from './store.ts';
import { rawEntity } from './values.ts';

export const SCHEMA_STATEMENT = /^\s*(create|drop)\s+(\w+\s+)*(index|constraint)\b/i;

export async function execute(
  target: Pick<GrafeoDB, 'executeCypher'>,
  text: string,
  params: Params,
): Promise<QueryResult> {
  try {
    return await target.executeCypher(text, params);
  } catch (error) {
    throw storeError(error);
  }
}

export const changes = (result: QueryResult) =>
  Object.values(result.counters).reduce((sum, count) => sum + count, 0);

/** Made here from bare values: the engine takes half as long again to name each of them itself. */
export function rowsOf<R>(result: QueryResult): R[] {
  const { columns } = result;
  const rows = result.rows().map((values: unknown[]) => {
    plainIn(values);
    const row: Record<string, unknown> = {};
    for (const [nth, column] of columns.entries()) row[column] = values[nth];
    return row;
  });
  return rows as R[];
}

/** Turns what is not JSON (bigint, date, NaN) into JSON, in place. */
function plainIn(holder: Record<string, unknown> | unknown[]): void {
  const slots = holder as Record<string, unknown>;
  for (const key of Object.keys(slots)) {
    const value = slots[key];
    if (typeof value === 'object' && value !== null) {
      if (value instanceof Date) slots[key] = value.toISOString();
      else if ('_id' in value && ('_labels' in value || '_type' in value)) throw rawEntity();
      else plainIn(value as Record<string, unknown>);
    } else if (typeof value === 'bigint') slots[key] = value.toString();
    else if (typeof value === 'number' && !Number.isFinite(value)) slots[key] = null;
  }
}

export const isEngineError = (error: unknown): error is Error & { gqlStatus?: string } =>
  error instanceof Error && ('gqlStatus' in error || /GRAFEO-[A-Z]\d+/.test(error.message));

/** The engine's error in the port's words; its GQLSTATUS tells which. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = messageOf(error);
  const status = isEngineError(error) ? (error.gqlStatus ?? '') : '';
  if (/constraint violation/i.test(message)) return new StoreError('CONSTRAINT', message, { cause: error });
  // No room, or no right, to write: not a quarrel with another writer, though the engine counts it among those.
  if (/write-ahead log/i.test(message)) return new StoreError('UNAVAILABLE', message, { cause: error });
  if (status.startsWith('40')) return new StoreError('CONFLICT', message, { cause: error });
  if (/^(22|42|25|G)/.test(status)) return new StoreError('BAD_STATEMENT', message, { cause: error });
  return new StoreError('UNAVAILABLE', message, { cause: error });
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
