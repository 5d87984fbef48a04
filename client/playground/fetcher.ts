import { Kind, parse } from 'graphql';

interface Params {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** Asks the atlas's own API. Its answers come in one piece, so a plain request is all there is to it. */
export async function fetcher(params: Params): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...params, operationName: operationNameIn(params) }),
  });
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
