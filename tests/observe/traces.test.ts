/** Spans as an SDK of OpenTelemetry receives them: one below the other, and nothing of anybody in them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  context,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  type SpanStatus,
  trace,
} from '@opentelemetry/api';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { observedStore } from '../../server/observe/store.ts';
import { type Store, StoreError } from '../../server/store/store.ts';
import { keptLog, startObserved, storeWith } from './app.ts';

interface Told {
  name: string;
  parent: string | undefined;
  attributes: Record<string, unknown>;
  status?: SpanStatus;
}

/** The least that an SDK does: spans that remember, and a context that follows the work. */
const ended: Told[] = [];
const names = new WeakMap<Span, Told>();

function startSpan(name: string, options: SpanOptions = {}, within: Context = context.active()): Span {
  const above = trace.getSpan(within);
  const told: Told = {
    name,
    parent: above && names.get(above)?.name,
    attributes: { ...options.attributes },
  };
  const span: Span = {
    spanContext: () => INVALID_SPAN_CONTEXT,
    setAttribute(key, value) {
      told.attributes[key] = value;
      return span;
    },
    setAttributes: () => span,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus(status) {
      told.status = status;
      return span;
    },
    updateName(next) {
      told.name = next;
      return span;
    },
    end: () => void ended.push(told),
    isRecording: () => true,
    recordException: () => {},
  };
  names.set(span, told);
  return span;
}

beforeAll(() => {
  const storage = new AsyncLocalStorage<Context>();
  context.setGlobalContextManager({
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (within, work, self, ...args) => storage.run(within, () => work.call(self, ...args)),
    bind: (_within, target) => target,
    enable() {
      return this;
    },
    disable() {
      return this;
    },
  });
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan,
      startActiveSpan: (name: string, work: (span: Span) => unknown) => {
        const span = startSpan(name);
        return context.with(trace.setSpan(context.active(), span), () => work(span));
      },
    }),
  } as Parameters<typeof trace.setGlobalTracerProvider>[0]);
});
afterAll(() => {
  trace.disable();
  context.disable();
});
beforeEach(() => {
  ended.length = 0;
});

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());
async function start(store: Store) {
  const observed = observedStore(store, { metrics: createMetrics(), logger: keptLog().logger, slowMs: 0 });
  const started = await startObserved(observed);
  close = () => started.app.close();
  return started;
}

const QUERY = 'query Glossary($topic: ID) { glossary(topic: $topic) { term } }';

test('a statement hangs below its operation, the operation below its request', async () => {
  const { ask, requests } = await start(storeWith({}));
  for (let i = 0; i < 2; i++) await ask(QUERY, { topic: `secret-${i}` });
  await requests(2);
  const spans = ended.map(({ name, parent }) => [name, parent]);
  // The first time by the reference implementation, the second compiled.
  for (const nth of [0, 1])
    expect(spans.slice(nth * 3, nth * 3 + 3)).toEqual([
      ['store read', 'graphql'],
      ['graphql Glossary', 'POST /graphql'],
      ['POST /graphql', undefined],
    ]);
  expect(ended[0]?.attributes).toMatchObject({
    'db.system.name': 'embedded',
    'db.query.text': expect.stringContaining('$topic'),
  });
  expect(ended[2]?.attributes).toMatchObject({ 'http.route': '/graphql', 'http.response.status_code': 200 });
  expect(JSON.stringify(ended)).not.toContain('secret');
});

test('what failed says so', async () => {
  const read = () => Promise.reject(new StoreError('TIMEOUT', 'slow'));
  const { ask, requests } = await start(storeWith({ read }));
  await ask(QUERY);
  await requests(1);
  expect(ended.slice(0, 2).map(({ status }) => status)).toEqual([
    { code: 2, message: 'StoreError' },
    { code: 2, message: 'TIMEOUT' },
  ]);
});
