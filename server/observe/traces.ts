/**
 * Spans for OpenTelemetry, where an operator brings its SDK (node --import); without one they cost next to nothing.
 * What a span says is as spare as the log: no addresses, no variables, no values.
 */
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Store } from '../store/store.ts';

const tracer = trace.getTracer('evidence-atlas');

/** A span from the first byte of a request until its answer is sent or its client has gone; what it does hangs below. */
export function traceRequests(app: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook('onRequest', async (request, reply) => {
    const { method, headers } = request;
    const route = request.routeOptions.url ?? 'none';
    const span = tracer.startSpan(
      `${method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
      propagation.extract(context.active(), headers),
    );
    spans.set(request, span);
    reply.raw.once('close', () => {
      const status = reply.raw.statusCode;
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
  });
  // Once the body is read: what happens on the way there does not carry the context along.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    context.with(span ? trace.setSpan(context.active(), span) : context.active(), done);
  });
}

/** The handler with a span around each operation, named when it is known. */
export function traceOperations(handler: RouteHandlerMethod): RouteHandlerMethod {
  return function traced(this, request, reply) {
    return tracer.startActiveSpan('graphql', async (span) => {
      try {
        return await handler.call(this, request, reply);
      } finally {
        const { operation, errors } = request.facts;
        if (operation)
          span.updateName(`graphql ${operation}`).setAttribute('graphql.operation.name', operation);
        if (errors.length > 0) span.setStatus({ code: SpanStatusCode.ERROR, message: errors.join(' ') });
        span.end();
      }
    });
  };
}

/** `work` with a span around it. Its text names parameters and holds no value. */
export async function traceStatement<T>(
  engine: Store['engine'],
  kind: string,
  text: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const attributes = { 'db.system.name': engine, 'db.operation.name': kind, 'db.query.text': text };
  const span = tracer.startSpan(`store ${kind}`, { kind: SpanKind.CLIENT, attributes });
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    throw error;
  } finally {
    span.end();
  }
}
