/** How a failure is told to the caller: the same whichever way an operation was executed. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { storeErrorCode } from '../resolvers/errors.ts';

/** Tells one error: names the store's failures; hides the inner words of unforeseen ones and gives them to `log`. */
export type TellError = (error: GraphQLError) => GraphQLFormattedError;

export function errorTeller(log: (error: unknown) => void): TellError {
  return (error) => {
    const { message, locations, path } = error;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const original = unwrapResolverError(error);
    const code = storeErrorCode(original);
    if (code === 'TIMEOUT')
      return {
        message: 'The query took too long. Ask for less: a filter, or fewer at a time.',
        ...place,
        extensions: { code },
      };
    if (code)
      return {
        message: 'The data store does not answer. Try again in a moment.',
        ...place,
        extensions: { code },
      };
    const { http, stacktrace: _, ...extensions } = error.extensions ?? {};
    if (extensions.code !== undefined && extensions.code !== 'INTERNAL_SERVER_ERROR')
      return { message, ...place, extensions };
    if (isRefusal(http)) return { message, ...place, extensions: { code: 'BAD_REQUEST' } };
    log(original);
    return {
      message: 'Something went wrong on the server; it has been logged.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}

/** What a request asked for is more than the server gives: code, limit and the actual value, and what to do. */
export function overLimit(limit: string, most: number, got: number | string, advice: string): GraphQLError {
  return new GraphQLError(`${limit}: expected at most ${most}, got ${got}. ${advice}`, {
    extensions: { code: 'OVER_LIMIT', limit, most, got, http: { status: 400 } },
  });
}

/** The GraphQL server's own word that the request, not the server, is at fault. */
function isRefusal(http: unknown): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && Number(http.status) < 500;
}
