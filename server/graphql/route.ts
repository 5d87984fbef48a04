/**
 * /graphql: questions whose document is known are answered here, from what is kept or by compiled execution; all
 * others go to the GraphQL server (apollo.ts), which knows every rule, and after which they are known.
 */
import { hash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Context, Known } from '../context.ts';
import { addVary, namesTag } from '../http/conditional.ts';
import { goneSignal } from '../http/gone.ts';
import { fromStore } from '../http/store.ts';
import type { Answer, Answers } from './answers.ts';
import { type Asked, askedIn, askedInAddress, COST_HEADER, mediaType, textOf } from './asked.ts';
import type { Documents } from './documents.ts';
import type { TellError } from './errors.ts';
import type { Limits } from '../settings/graphql.ts';
import type { Operation } from './operation.ts';

export interface RouteOptions {
  apollo: ApolloServer<Context>;
  documents: Documents;
  answers: Answers;
  limits: Limits;
  tell: TellError;
  /** `gone`: nobody waits for the answer any more; `known`: of a question asked before. */
  context: (request: FastifyRequest, gone: AbortSignal, known?: Known) => Context;
  /** Names the state of the data: another after every write. */
  dataVersion: () => string | Promise<string>;
  /** Names the program and its settings: a server's answers may outlive it with a client. */
  edition: string;
}

export function graphqlRoute(options: RouteOptions): RouteHandlerMethod {
  const { documents, limits } = options;
  const context = async (request: FastifyRequest, reply: FastifyReply) =>
    options.context(request, goneSignal(reply));
  const byApollo = fastifyApolloHandler(options.apollo, { context });
  return async function answer(this, request, reply) {
    const asked = askedBy(request);
    const found = () => {
      const text = asked?.query ?? (asked?.hash && documents.text(asked.hash));
      return text ? documents.find(text, asked?.operationName) : undefined;
    };
    const operation = found();
    const type = mediaType(request.headers.accept);
    const isGet = request.method === 'GET';
    if (isGet) addVary(reply, 'accept');
    const variables = asked && textOf(asked.variables);
    if (asked && operation?.isQuery && type && variables !== undefined) {
      const cost = operation.cost(asked.variables);
      const question = { asked, variables, operation, cost, type };
      const body = cost <= limits.cost && (await known(question, request, reply, options));
      if (body !== false) {
        reply.header(COST_HEADER, cost);
        if (reply.statusCode !== 304) reply.type(type);
        return body;
      }
    }
    const version = isGet && !operation ? await ifTold(options.dataVersion) : undefined;
    const body = await byApollo.call(this, request, reply);
    const now = version !== undefined && reply.statusCode === 200 ? found() : undefined;
    if (now && asked && type && variables !== undefined && request.facts.errors.length === 0)
      reply
        .header('etag', tagOf(options.edition, type, keyOf(asked, variables, now, version ?? '')))
        .header('cache-control', 'no-cache');
    return body;
  };
}

/** Names a question, of one state of the data. */
const keyOf = (asked: Asked, variables: string, operation: Operation, version: string) =>
  `${operation.key} ${version} ${asked.wantsCost ? 1 : 0} ${variables}`;

const tagOf = (edition: string, type: string, key: string) =>
  `"${hash('sha256', `${edition} ${type} ${key}`, 'base64url')}"`;

/** Other methods ask nothing: the GraphQL server says so. */
function askedBy(request: FastifyRequest): Asked | undefined {
  if (request.method === 'GET') return askedInAddress(request.query as Record<string, unknown>);
  return request.method === 'POST' ? posted(request) : undefined;
}

/** Only JSON: what a form on another site can send is refused by the GraphQL server. */
function posted(request: FastifyRequest): Asked | undefined {
  const type = request.headers['content-type'];
  return type?.startsWith('application/json') ? askedIn(request.body) : undefined;
}

/** Thrown where compiled execution executed nothing: the GraphQL server then tells why. */
class NotExecuted extends Error {}

interface Question {
  asked: Asked;
  /** As JSON. */
  variables: string;
  operation: Operation;
  cost: number;
  /** Media type of the answer. */
  type: string;
}

/** The body of the answer, empty where the caller has it already; false where the operation was not executed. */
async function known(
  { asked, variables, operation, cost, type }: Question,
  request: FastifyRequest,
  reply: FastifyReply,
  { answers, limits, tell, context, dataVersion, edition }: RouteOptions,
): Promise<Buffer | string | false> {
  request.facts.operation = operation.name;
  const version = await fromStore(dataVersion);
  const key = keyOf(asked, variables, operation, version);
  const tag = request.method === 'GET' ? tagOf(edition, type, key) : undefined;
  if (tag && namesTag(request.headers['if-none-match'], tag)) {
    reply.code(304).header('etag', tag).header('cache-control', 'no-cache');
    return '';
  }
  try {
    const make = async (stop: AbortSignal) => {
      const result = operation.execute(
        asked.variables,
        context(request, stop, { asks: operation.asks, columns: operation.columns, dataVersion: version }),
      );
      if (!result) throw new NotExecuted();
      return written(
        await result,
        asked.wantsCost ? { cost: { requested: cost, most: limits.cost } } : undefined,
        tell,
      );
    };
    const { body, errors } = await answers.get(key, make, () => goneSignal(reply));
    request.facts.errors = errors;
    const whole = errors.length === 0;
    if (tag) reply.header('cache-control', whole ? 'no-cache' : 'no-store');
    if (tag && whole) reply.header('etag', tag);
    return body;
  } catch (error) {
    if (error instanceof NotExecuted) return false;
    throw error;
  }
}

/** The state of the data, for a tag: an answer can do without. */
async function ifTold(dataVersion: RouteOptions['dataVersion']): Promise<string | undefined> {
  try {
    return await dataVersion();
  } catch {
    return undefined;
  }
}

function written(
  { errors, data }: { errors?: readonly GraphQLError[]; data?: unknown },
  extensions: object | undefined,
  tell: TellError,
): Answer {
  const told = errors?.map((error) => tell(error));
  return {
    body: Buffer.from(JSON.stringify({ errors: told, data, extensions })),
    errors: told?.map((error) => String(error.extensions?.code)) ?? [],
  };
}
