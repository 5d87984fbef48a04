import type { Params, Value } from '../store/store.ts';

export interface SlowLogger {
  warn(about: object, message: string): void;
}

interface Done {
  kind: 'read' | 'write' | 'search';
  ms: number;
  outcome: string;
  text?: string;
  params?: Params;
}

/** So many lines in so many milliseconds, whatever happens; the next line says how many were left out. */
const MOST_LINES = 10;
const WINDOW_MS = 60_000;
/** Plans asked for anew after this many texts; a plan is asked for once a text until then. */
const PLANS_KEPT = 200;

/**
 * What a statement that took longer than `slowMs` leaves in the log: its text, its milliseconds, the shapes of its
 * parameters (never their values) and its plan.
 */
export function slowStatements(
  logger: SlowLogger,
  slowMs: number,
  explain: (text: string, params: Params) => Promise<string>,
): (done: Done) => void {
  const plans = new Map<string, Promise<string>>();
  let windowEnds = 0;
  let lines = 0;
  let leftOut = 0;

  const mayLog = () => {
    const now = performance.now();
    if (now > windowEnds) {
      windowEnds = now + WINDOW_MS;
      lines = 0;
    }
    if (lines >= MOST_LINES) {
      leftOut += 1;
      return false;
    }
    lines += 1;
    return true;
  };

  const planOf = (text: string, params: Params) => {
    const known = plans.get(text);
    if (known) return known;
    const plan = explain(text, params).catch((error: Error) => {
      plans.delete(text);
      return `no plan: ${error.message}`;
    });
    if (plans.size >= PLANS_KEPT) plans.clear();
    plans.set(text, plan);
    return plan;
  };

  return ({ kind, ms, outcome, text, params = {} }) => {
    if (slowMs === 0 || ms < slowMs || !mayLog()) return;
    const about = {
      kind,
      ms: Math.round(ms),
      outcome,
      statement: text?.replace(/\s+/g, ' ').trim(),
      params: text && Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shape(value)])),
      leftOut: leftOut || undefined,
    };
    leftOut = 0;
    if (text === undefined) logger.warn(about, 'Slow statement');
    else
      void planOf(text, params).then((plan) =>
        logger.warn({ ...about, plan: plan.split('\n') }, 'Slow statement'),
      );
  };
}

/** The kind of a value and how much of it there is: text(12), list(30) of text. */
function shape(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `text(${value.length})`;
  if (Array.isArray(value)) return `list(${value.length})${value.length > 0 ? ` of ${typeof value[0]}` : ''}`;
  return typeof value === 'object' ? 'map' : typeof value;
}
