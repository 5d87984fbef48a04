/** A server that misbehaves on purpose, for one named query at a time. */
import type { Page, Route } from 'playwright-core';

/**
 * `held`: no answer. `gone`: no server. `late`: the server gave up. `refused`, `failed`: it says so. `large`: it
 * takes no such question. `fine`: as ever.
 */
export type Fault = 'held' | 'gone' | 'late' | 'refused' | 'failed' | 'large' | 'fine';

/** What the browser itself writes to the console about these faults. */
export const CONSOLE_OF_FAULTS = /Failed to load resource/;

export interface Faults {
  set(fault: Fault): void;
  /** Lets go of what is held. */
  release(): void;
}

const error = (code: string, message: string) => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify({ data: null, errors: [{ message, extensions: { code } }] }),
});

/** Every request for this query meets the fault that is set; others are left alone. */
export async function faultsOf(page: Page, operation: string, first: Fault): Promise<Faults> {
  let fault = first;
  let held: (() => void)[] = [];
  const meet = async (route: Route): Promise<void> => {
    switch (fault) {
      case 'fine':
        return route.fallback();
      case 'gone':
        return route.abort('connectionrefused');
      case 'late':
        return route.fulfill(error('TIMEOUT', 'The query took too long.'));
      case 'refused':
        return route.fulfill(error('BAD_USER_INPUT', 'first: expected 1 to 200, got 5000.'));
      case 'failed':
        return route.fulfill(error('INTERNAL_SERVER_ERROR', 'It has been logged.'));
      case 'large':
        return route.fulfill({ status: 413, contentType: 'text/plain', body: 'Too large' });
      case 'held':
        await new Promise<void>((resolve) => held.push(resolve));
        // The page may have ended the request by itself.
        return route.abort().catch(() => undefined);
    }
  };
  await page.route('**/graphql', (route) => {
    const body: unknown = route.request().postDataJSON();
    const name = typeof body === 'object' && body !== null && 'operationName' in body && body.operationName;
    return name === operation ? meet(route) : route.fallback();
  });
  return {
    set: (next) => {
      fault = next;
    },
    release: () => {
      for (const go of held) go();
      held = [];
    },
  };
}
