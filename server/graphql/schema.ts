/** The executable schema: the contract's types with the resolvers that answer them. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { MUTATION } from '../resolvers/changes.ts';
import { MECHANISMS_AND_TERMS } from '../resolvers/mechanisms.ts';
import { QUERY } from '../resolvers/query.ts';
import { THINGS } from '../resolvers/things.ts';
import typeDefs from '../schema.graphql?raw';
import { withMethods } from './methods.ts';

export function createSchema(): GraphQLSchema {
  return withMethods(
    makeExecutableSchema({
      typeDefs,
      resolvers: { ...QUERY, ...MUTATION, ...THINGS, ...MECHANISMS_AND_TERMS },
    }),
  );
}
