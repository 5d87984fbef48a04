/**
 * One server of the comparison, by the name in the first argument: what it takes to answer a constant of a given size.
 * Prints its address; ends with its standard input.
 */
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { makeExecutableSchema } from '@graphql-tools/schema';
import fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../../server/context.ts';
import { createGraphql } from '../../../server/graphql/graphql.ts';
import { readConfig } from '../../../server/config.ts';
import { withMethods } from '../../../server/graphql/methods.ts';
import { noFacts } from '../../../server/observe/facts.ts';
import { CONSTANTS, TYPES } from './constant.ts';

const app = fastify();
const schema: GraphQLSchema = withMethods(
  makeExecutableSchema({
    typeDefs: TYPES,
    resolvers: { Query: { claims: (_, { size }) => CONSTANTS[size] } },
  }),
);

async function ours(keptAnswers: number): Promise<void> {
  const graphql = createGraphql({
    schema,
    context: ({ facts }) => ({ facts }) as Context,
    dataVersion: () => '1',
    edition: '',
    log: console.error,
    limits: { ...readConfig({}).graphql.limits, cost: 1_000_000 },
    introspection: true,
    keptAnswers,
  });
  await graphql.apollo.start();
  app.addHook('onRequest', async (request) => {
    request.facts = noFacts();
  });
  app.post('/', graphql.handler());
}

const SERVERS: Record<string, () => Promise<unknown> | unknown> = {
  'static object': () =>
    app.post<{ Body: { variables: { size: string } } }>('/', async ({ body }) => ({
      data: { claims: CONSTANTS[body.variables.size] },
    })),
  'ours, executed': () => ours(0),
  'ours, kept': () => ours(1024 * 1024),
  'Apollo as it comes': async () => {
    const apollo = new ApolloServer({ schema });
    await apollo.start();
    app.post('/', fastifyApolloHandler(apollo));
  },
};

await SERVERS[process.argv[2] ?? '']?.();
console.log(await app.listen({ port: 0 }));
process.stdin.on('end', () => process.exit()).resume();
