/**
 * The same graph behind `@neo4j/graphql` on Apollo, as well as it can be had: Fastify under it, no cache hints worked out
 * for every field, and Cypher given by hand (`@cypher`) where generated Cypher cannot say it in one pattern.
 * Argument: the address of Neo4j. Prints its own; ends with its standard input.
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Claim @node {
    id: ID!
    text: String!
    label: String!
    claimKind: String!
    rank: Int!
    balance: Float!
    level: String!
    verdict: String!
    lines: Int!
    subjects: [Concept!]! @relationship(type: "SUBJECT", direction: OUT)
    objects: [Concept!]! @relationship(type: "OBJECT", direction: OUT)
    mechanisms: [Mechanism!]! @relationship(type: "PART_OF", direction: OUT)
    evidence: [Evidence!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Concept @node {
    id: ID!
    name: String!
    label: String!
    mostStudied(first: Int!): [Claim!]! @cypher(
      statement: """
      MATCH (this)<-[:SUBJECT|OBJECT]-(c:Claim)
      WITH DISTINCT c ORDER BY c.lines DESC, c.id LIMIT toInteger($first)
      RETURN c
      """
      columnName: "c"
    )
    claimCount: Int! @cypher(
      statement: "MATCH (this)<-[:SUBJECT|OBJECT]-(c:Claim) RETURN count(DISTINCT c) AS count"
      columnName: "count"
    )
    directions: Directions! @cypher(
      statement: """
      MATCH (this)<-[:SUBJECT|OBJECT]-(c:Claim) WITH DISTINCT c
      RETURN {
        SUPPORTS: sum(CASE WHEN 'SUPPORTS' IN c.directions THEN 1 END),
        DISPUTES: sum(CASE WHEN 'DISPUTES' IN c.directions THEN 1 END),
        NEUTRAL: sum(CASE WHEN 'NEUTRAL' IN c.directions THEN 1 END)
      } AS counted
      """
      columnName: "counted"
    )
  }
  type Directions {
    SUPPORTS: Int!
    DISPUTES: Int!
    NEUTRAL: Int!
  }
  type Mechanism @node {
    id: ID!
    name: String!
  }
  type Evidence @node {
    id: ID!
    direction: String!
    weight: Float!
    studies: [Study!]! @relationship(type: "FROM", direction: OUT)
  }
  type Study @node {
    id: ID!
    title: String
    year: Int
    designs: [StudyType!]! @relationship(type: "HAS_DESIGN", direction: OUT)
    reportedIn: [Source!]! @relationship(type: "REPORTED_IN", direction: OUT)
  }
  type StudyType @node {
    id: ID!
    name: String!
  }
  type Source @node {
    id: ID!
    title: String!
    year: Int
  }
  union Found = Claim | Concept
  type Query {
    found(text: String!): [Found!]! @cypher(
      statement: "CALL db.index.fulltext.queryNodes('peer_search', $text, {limit: 20}) YIELD node RETURN node"
      columnName: "node"
    )
  }
`;

const driver = neo4j.driver(process.argv[2] ?? '');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] });
await apollo.start();
const app = fastify();
await app.register(fastifyApollo(apollo), { path: '/', context: async () => ({}) });
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.stdin.on('end', () => process.exit()).resume();
