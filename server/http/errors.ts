/**
 * How a failure outside GraphQL is told: on /graphql in the form of GraphQL errors, elsewhere as `error` with its
 * code. Never with a stack, a path of this machine or the words of a library.
 */
import type { Socket } from 'node:net';
import {
  errorCodes,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { mediaType } from '../graphql/asked.ts';
import { FIXED_HEADERS } from './headers.ts';
import { Refusal } from './refusal.ts';

const HIDDEN = new Refusal('Something went wrong on the server; it has been logged.', {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
});

/** Every error that a route or a hook throws ends here. `log` receives those nobody foresaw. */
export function errorAnswers(app: FastifyInstance, log: (error: unknown) => void): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const refusal = refusalOf(error, request);
    if (refusal === HIDDEN) log(error);
    return sendRefusal(refusal, request, reply);
  });
}

/** An address that cannot be read. Fastify answers it before any hook runs. */
export function frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(FIXED_HEADERS);
  sendRefusal(refusalOf(error, request), request, reply);
}

export function sendRefusal({ message, reason }: Refusal, request: FastifyRequest, reply: FastifyReply) {
  const { status, retryAfter, ...extensions } = reason;
  // An address that cannot be read is refused before any facts are noted.
  request.facts?.errors.push(reason.code);
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter));
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  reply.code(status).header('cache-control', 'no-store');
  if (request.url.split('?')[0] !== '/graphql') return reply.send({ error: message, ...extensions });
  const type = mediaType(request.headers.accept) ?? 'application/json; charset=utf-8';
  return reply.type(type).send(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** What is told of an error: its own words where they are meant for the caller. */
function refusalOf(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE) return tooLarge(request);
  const status = statusOf(error);
  if (status === 415) {
    const type = request.headers['content-type'] ?? 'none';
    return new Refusal(`Expected a body of type application/json, got ${type}.`, {
      status,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
  }
  if (status === 400)
    return new Refusal('The request cannot be read: its address or body is malformed.', {
      status,
      code: 'BAD_REQUEST',
    });
  if (status > 400 && status < 500)
    return new Refusal(`Nothing for ${request.method} here.`, { status, code: 'REFUSED' });
  return HIDDEN;
}

function tooLarge(request: FastifyRequest): Refusal {
  const limit = request.routeOptions.bodyLimit;
  const said = Number(request.headers['content-length']);
  const actual = Number.isFinite(said) && said > limit ? said : undefined;
  return new Refusal(`A body may have ${limit} bytes; this one has ${actual ?? 'more'}.`, {
    status: 413,
    code: 'BODY_TOO_LARGE',
    limit,
    ...(actual === undefined ? {} : { actual }),
  });
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

/** A connection on which no request could be read: there is no route and no reply yet, so the answer is written raw. */
export function onClientError(maxHeaderBytes: number) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, body] = unreadable(error.code, maxHeaderBytes);
    const text = JSON.stringify(body);
    const headers = {
      ...FIXED_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${text}`);
  };
}

function unreadable(code: string | undefined, maxHeaderBytes: number): [status: string, body: object] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const error = `The headers of a request may have ${maxHeaderBytes} bytes; these have more.`;
    return [
      '431 Request Header Fields Too Large',
      { error, code: 'HEADERS_TOO_LARGE', limit: maxHeaderBytes },
    ];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['408 Request Timeout', { error: 'The request did not arrive in time.', code: 'REQUEST_TIMEOUT' }];
  return ['400 Bad Request', { error: 'The request cannot be read.', code: 'BAD_REQUEST' }];
}
