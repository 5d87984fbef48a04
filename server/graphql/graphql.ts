/** The GraphQL API over a store: its schema, its limits, and how requests to it are answered. */
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context, Known } from '../context.ts';
import { Answers, type From } from './answers.ts';
import { createApollo } from './apollo.ts';
import { Documents } from './documents.ts';
import { errorTeller } from './errors.ts';
import type { Limits } from '../settings/graphql.ts';
import { graphqlRoute } from './route.ts';

export interface GraphqlOptions {
  schema: GraphQLSchema;
  context: (request: FastifyRequest, gone: AbortSignal, known?: Known) => Context;
  dataVersion: () => string | Promise<string>;
  /** Names the program and its settings: another may answer the same otherwise, of the same data. */
  edition: string;
  log: (error: unknown) => void;
  limits: Limits;
  introspection: boolean;
  /** Bytes of answers that are kept; 0: none. */
  keptAnswers: number;
  noteAnswer?: (from: From) => void;
}

/** The API, to be started with `apollo.start()`. */
export function createGraphql({
  schema,
  context,
  dataVersion,
  edition,
  log,
  limits,
  introspection,
  keptAnswers,
  noteAnswer,
}: GraphqlOptions) {
  const tell = errorTeller(log);
  const documents = new Documents(schema, limits);
  const answers = new Answers(keptAnswers, noteAnswer);
  const apollo = createApollo({ schema, documents, limits, tell, introspection });
  const handler = (): RouteHandlerMethod =>
    graphqlRoute({ apollo, documents, answers, limits, tell, context, dataVersion, edition });
  return { apollo, handler };
}
