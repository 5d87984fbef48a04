/** The GraphQL API: schema, resolvers, and how a failure is told to the caller. */
import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from './context.ts';
import { notingFacts } from './observe/apollo.ts';
import { storeErrorCode } from './resolvers/errors.ts';
import { MECHANISMS_AND_TERMS } from './resolvers/mechanisms.ts';
import { QUERY } from './resolvers/query.ts';
import { THINGS } from './resolvers/things.ts';
import typeDefs from './schema.graphql?raw';

/** Names the store's failures; hides the inner words of unforeseen ones and reports them to `log`. */
function formatError(log: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = storeErrorCode(original);
    if (code === 'TIMEOUT')
      return {
        ...formatted,
        message: 'The query took too long. Ask for less: a filter, or fewer at a time.',
        extensions: { code },
      };
    if (code)
      return {
        ...formatted,
        message: 'The data store does not answer. Try again in a moment.',
        extensions: { code },
      };
    if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
    log(original);
    return { ...formatted, message: 'Something went wrong on the server; it has been logged.' };
  };
}

/** The Apollo server, not started. `log` receives errors nobody foresaw. */
export function createApi(log: (error: unknown) => void): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs,
    resolvers: { ...QUERY, ...THINGS, ...MECHANISMS_AND_TERMS },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), notingFacts],
    formatError: formatError(log),
  });
}
