/** Search on Neo4j: its full-text index holds the tokens of `prepareSearch`, asked in the words of Lucene. */
import { type Candidate, CANDIDATES, type TokenIndex } from './search.ts';
import { LENGTH_CLASSES, type LookUp } from './search-text.ts';
import type { Params } from './store.ts';

export const SEARCH_INDEX = 'entity_search';

/** `read`: runs one statement. */
export function searchTokens(read: <R>(text: string, params: Params) => Promise<R[]>): TokenIndex {
  return {
    cheap: false,
    has: async (lookUp) => {
      const tokens = luceneTerms([lookUp], LENGTH_CLASSES);
      return (await read(HAS_TOKEN, { index: SEARCH_INDEX, tokens })).length > 0;
    },
    find: async (groups, classes, { kinds, topics }, wanted, most) => {
      const rows = await read<{ hits: number; found: string[] }>(FOUND, {
        index: SEARCH_INDEX,
        tokens: groups.map((lookUps) => `+(${luceneTerms(lookUps, classes)})`).join(' '),
        kinds: kinds ?? null,
        topics: topics ?? null,
        options: most < Number.MAX_SAFE_INTEGER ? { limit: most + 1 } : {},
        wanted,
      });
      const [{ hits, found } = { hits: 0, found: [] }] = rows;
      return hits > most ? undefined : found;
    },
    read: async (ids) => (ids.length === 0 ? [] : read<Candidate>(CANDIDATES, { ids })),
  };
}

const HAS_TOKEN = 'CALL db.index.fulltext.queryNodes($index, $tokens, {limit: 1}) YIELD node RETURN 1 AS one';

const FOUND = `
  CALL db.index.fulltext.queryNodes($index, $tokens, $options) YIELD node
  WITH collect(node) AS nodes
  CALL (nodes) {
    UNWIND nodes AS n
    WITH n WHERE ($kinds IS NULL OR n.kind IN $kinds) AND ($topics IS NULL OR n.topic IN $topics)
    WITH n, n.id AS id, size(n.label) AS length ORDER BY length, id LIMIT $wanted
    RETURN collect(id) AS found
  }
  RETURN size(nodes) AS hits, found`;

/** The tokens are letters and digits: nothing that Lucene's query parser reads as a sign. */
const luceneTerms = (lookUps: readonly LookUp[], classes: readonly string[]): string =>
  classes
    .flatMap((lengthClass) => lookUps.map(({ token, how }) => `${lengthClass}${token}${LUCENE_HOW[how]}`))
    .join(' ');

const LUCENE_HOW: Record<LookUp['how'], string> = { whole: '', start: '*', near: '~1' };
