/** Reads a GraphQL request as the GraphQL-over-HTTP specification has it (September 2025 draft, sections 4 and 5). */
import Negotiator from 'negotiator';
import { LRUCache } from 'lru-cache';
import type { Variables } from './cost.ts';

/** Says what the operation was counted at, beside every answer. */
export const COST_HEADER = 'graphql-cost';

export interface Asked {
  query?: string;
  /** SHA-256 of the text, of a persisted query. */
  hash?: string;
  operationName?: string | null;
  variables: Variables;
  wantsCost: boolean;
}

const PARAMETERS = new Set(['query', 'operationName', 'variables', 'extensions']);

/** What a well-formed request asks; undefined for any other, whose fault the GraphQL server tells. */
export function askedIn(parameters: unknown): Asked | undefined {
  if (!isRecord(parameters)) return undefined;
  for (const name in parameters) if (!PARAMETERS.has(name)) return undefined;
  const { query, operationName, variables, extensions } = parameters;
  if (query !== undefined && typeof query !== 'string') return undefined;
  // An empty name is none that an operation has.
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  if (extensions != null && !isRecord(extensions)) return undefined;
  const persisted = extensions?.persistedQuery;
  if (persisted !== undefined && (query !== undefined || !isPersisted(persisted))) return undefined;
  return {
    query,
    hash: isPersisted(persisted) ? persisted.sha256Hash : undefined,
    operationName,
    variables: variables ?? {},
    wantsCost: wantsCost(extensions),
  };
}

/** The same of an address: variables and extensions are JSON there. */
export function askedInAddress(parameters: Record<string, unknown>): Asked | undefined {
  const read: Record<string, unknown> = { ...parameters };
  for (const name of ['variables', 'extensions']) {
    const text = read[name];
    if (text === undefined) continue;
    if (typeof text !== 'string') return undefined;
    try {
      read[name] = JSON.parse(text);
    } catch {
      return undefined;
    }
  }
  return askedIn(read);
}

/** `{"extensions": {"cost": true}}`: the answer shall say what it was counted at. */
export function wantsCost(extensions: unknown): boolean {
  return isRecord(extensions) && extensions.cost === true;
}

/**
 * The variables as JSON; undefined where it would not tell them from others: a number beyond all bounds (1e400), which is
 * null there.
 */
export function textOf(variables: Variables): string | undefined {
  const text = JSON.stringify(variables);
  return text.includes('null') && hasNoEnd(variables) ? undefined : text;
}

const hasNoEnd = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(hasNoEnd);

const OFFERED = ['application/json', 'application/graphql-response+json'];
const chosen = new LRUCache<string, string>({ max: 200 });

/** The media type of the answer; undefined where the caller takes none that there is. */
export function mediaType(accept: string | undefined): string | undefined {
  if (accept === undefined) return `${OFFERED[0]}; charset=utf-8`;
  const known = chosen.get(accept);
  if (known !== undefined) return known || undefined;
  const type = new Negotiator({ headers: { accept } }).mediaType(OFFERED);
  const full = type === undefined ? '' : `${type}; charset=utf-8`;
  chosen.set(accept, full);
  return full || undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPersisted(value: unknown): value is { version: 1; sha256Hash: string } {
  return isRecord(value) && value.version === 1 && typeof value.sha256Hash === 'string';
}
