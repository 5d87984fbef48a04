/** What a connection may bring, and how long it may take over it. */
import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import type { HttpConfig } from '../settings/http.ts';
import { frameworkErrors, onClientError } from './errors.ts';

const SECOND = 1000;
/** A request that takes too long is found within so many milliseconds. */
const LOOK_EVERY = 5 * SECOND;

/** Options of the server that come from the settings. A slow or silent client is answered 408 and let go. */
export function connectionOptions({ limits, trustProxy }: HttpConfig) {
  const receive = limits.receiveSeconds * SECOND;
  return {
    bodyLimit: limits.bodyBytes,
    // Of the whole request: see arrival.ts, where a route may have its own.
    requestTimeout: 0,
    // A reader who takes nothing more holds the answer and its memory.
    connectionTimeout: 2 * limits.answerSeconds * SECOND,
    keepAliveTimeout: limits.keepAliveSeconds * SECOND,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: Math.ceil(receive / 3),
      connectionsCheckingInterval: Math.min(LOOK_EVERY, Math.ceil(receive / 3)),
    },
    trustProxy: trustProxy.length > 0 && trustProxy,
    frameworkErrors,
    clientErrorHandler: onClientError(limits.headerBytes),
  } satisfies FastifyHttpOptions<Server>;
}
