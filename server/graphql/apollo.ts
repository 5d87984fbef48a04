/**
 * The GraphQL server: whatever route.ts has not seen before comes here to be parsed, validated, persisted or refused
 * in the words of the specification, and is executed by the reference implementation. A document that passes is taken
 * in: from then on route.ts answers it.
 */
import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { notingFacts } from '../observe/apollo.ts';
import { COST_HEADER, mediaType, wantsCost } from './asked.ts';
import type { Documents } from './documents.ts';
import { overLimit, type TellError } from './errors.ts';
import type { Limits } from '../settings/graphql.ts';
import { checkCost } from './operation.ts';

export interface ApolloOptions {
  schema: GraphQLSchema;
  documents: Documents;
  limits: Limits;
  tell: TellError;
  introspection: boolean;
}

/** The Apollo server, not started. */
export function createApollo({ schema, documents, limits, tell, introspection }: ApolloOptions) {
  const tokens = () =>
    overLimit('tokens', limits.tokens, `more than ${limits.tokens}`, 'Ask in several smaller documents.');
  return new ApolloServer<Context>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    // Byte for byte what route.ts answers.
    stringifyResult: async (result) => JSON.stringify(result),
    parseOptions: { maxTokens: limits.tokens },
    // Documents that pass are kept by documents.ts: a second store of them would be thirty megabytes more.
    documentStore: null,
    // Nothing here can be forged: reads know no cookies, and their answers are not readable from other origins.
    csrfPrevention: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), takesIn(documents, limits), notingFacts],
    formatError: (formatted, error) => {
      if (/^Syntax Error: Document contains more tha[tn] \d+ tokens/.test(formatted.message))
        return tell(tokens());
      const known = error instanceof GraphQLError;
      return tell(known ? error : new GraphQLError(formatted.message, { originalError: error as Error }));
    },
  });
}

/** Refusals of a document that could be read as a request: an answer of the API, not a failure of HTTP. */
const SAID_IN_THE_ANSWER = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

function saidInTheAnswer(body: GraphQLResponse['body']): boolean {
  const codes =
    body.kind === 'single' ? (body.singleResult.errors ?? []).map((e) => String(e.extensions?.code)) : [];
  return codes.length > 0 && codes.every((code) => SAID_IN_THE_ANSWER.has(code));
}

/** For answers of type application/json the specification wants 200 there (section 6.4.1). */
const isPlainJson = (accept: string | undefined) =>
  mediaType(accept)?.startsWith('application/json') ?? false;

/** Takes in what is valid and within the limits, and refuses the rest before anything is executed. */
function takesIn(documents: Documents, limits: Limits): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let cost: number | undefined;
      return {
        didResolveOperation: async ({ source, queryHash, document, request }) => {
          const operation = documents.admit(source, queryHash, document, request.operationName);
          if (operation) cost = checkCost(operation, request.variables ?? {}, limits);
        },
        willSendResponse: async ({ request, response }) => {
          if (saidInTheAnswer(response.body) && isPlainJson(request.http?.headers.get('accept')))
            response.http.status = 200;
          if (cost === undefined) return;
          response.http.headers.set(COST_HEADER, String(cost));
          if (response.body.kind === 'single' && wantsCost(request.extensions))
            response.body.singleResult.extensions = { cost: { requested: cost, most: limits.cost } };
        },
      };
    },
  };
}
