/** A query and its variables in the part of the address that never leaves the browser. */
export interface Question {
  readonly query: string;
  readonly variables: string;
}

export function playgroundHref(query: string, variables: object): string {
  const params = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) params.set('variables', JSON.stringify(variables, null, 2));
  return `/playground#${params}`;
}

export function parsePlaygroundHash(hash: string): Question | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const query = params.get('query');
  return query ? { query, variables: params.get('variables') ?? '' } : null;
}
