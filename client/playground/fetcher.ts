import { Kind, parse } from 'graphql';
import { fetchWithAccess } from '../api/access.ts';

interface Params {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

interface Listener {
  readonly next: (answer: object) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

/** Asks the atlas's own API. Its answers come in one piece; the button that asked can stop the request meanwhile. */
export function fetcher(params: Params) {
  return {
    subscribe({ next, error, complete }: Listener) {
      const stopped = new AbortController();
      ask(params, stopped.signal)
        .then((answer) => {
          next(answer);
          complete();
        })
        .catch((problem: unknown) => {
          // As the answer's own errors are told: GraphiQL would show an Error with its stack.
          if (!stopped.signal.aborted) error({ message: wordsOf(problem) });
        });
      return { unsubscribe: () => stopped.abort() };
    },
  };
}

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

async function ask(params: Params, signal: AbortSignal): Promise<object> {
  const response = await fetchWithAccess('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...params, operationName: operationNameIn(params) }),
    signal,
  }).catch((cause: unknown) => {
    throw new Error('The server cannot be reached', { cause });
  });
  if (!/json/.test(response.headers.get('content-type') ?? '')) {
    throw new Error(`The server did not answer the query: HTTP ${response.status}`);
  }
  return response.json();
}

/**
 * The operation asked for, where the query has it. The editor reads the names from the text with a delay:
 * right after another query was put in, it still asks for an operation of the one before.
 */
export function operationNameIn({ query, operationName }: Params): string | null {
  if (operationName == null) return null;
  try {
    const { definitions } = parse(query, { noLocation: true });
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const named = operations.some((one) => 'name' in one && one.name?.value === operationName);
    return named || operations.length > 1 ? operationName : null;
  } catch {
    // What cannot be read goes as it is: the server says what is wrong with it.
    return operationName;
  }
}
