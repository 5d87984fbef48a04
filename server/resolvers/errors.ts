/** Mistakes of the caller, as GraphQL errors: a code to act on, and what was expected, what was got, what to do. */
import { GraphQLError } from 'graphql';
import { StoreError } from '../store/store.ts';

export function badInput(argument: string, expected: string, got: unknown): GraphQLError {
  return new GraphQLError(`${argument}: expected ${expected}, got ${JSON.stringify(got)}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument },
  });
}

/** An argument names more things than one request may: code, limit and the actual number. */
export function tooMany(argument: string, what: string, most: number, got: number): GraphQLError {
  return new GraphQLError(
    `${argument}: expected at most ${most} ${what}, got ${got}. Ask in several requests.`,
    {
      extensions: { code: 'OVER_LIMIT', argument, limit: argument, most, got },
    },
  );
}

/** An argument that counts something, or what it is unless given. Throws BAD_USER_INPUT outside `from`..`to`. */
export function wholeNumber(
  argument: string,
  value: number | null | undefined,
  fallback: number,
  from: number,
  to: number,
): number {
  const number = value ?? fallback;
  if (!Number.isInteger(number) || number < from || number > to)
    throw badInput(argument, `a whole number from ${from} to ${to}`, value);
  return number;
}

/** Throws BAD_USER_INPUT where a span of years runs backwards. */
export function checkYears(
  argument: string,
  from: number | null | undefined,
  to: number | null | undefined,
): void {
  if (from != null && to != null && from > to)
    throw badInput(`${argument}.fromYear`, `a year not after toYear (${to})`, from);
}

/** The caller-facing code of a store's failure; null for other errors. */
export function storeErrorCode(error: unknown): string | null {
  if (!(error instanceof StoreError)) return null;
  if (error.code === 'TIMEOUT' || error.code === 'CANCELLED') return error.code;
  return error.code === 'UNAVAILABLE' || error.code === 'CLOSED' ? 'STORE_UNAVAILABLE' : null;
}
