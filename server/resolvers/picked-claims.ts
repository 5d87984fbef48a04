/** The claims that a filter of the API leaves, for who takes them away as a file: those that `claims(filter:)` lists. */
import { coerceInputValue, GraphQLError, type GraphQLSchema, isInputType } from 'graphql';
import type { ClaimFilter } from '../generated.ts';
import type { Store } from '../store/store.ts';
import { claimTests } from '../tables/claim-table.ts';
import type { KeptTables } from '../tables/tables.ts';
import { textMatches } from './text.ts';

/** Their ids. RangeError where the text is no ClaimFilter of the schema, written as JSON. */
export type PickClaims = (filter: string, topic: string | undefined) => Promise<string[]>;

export const claimPicker = (
  store: Pick<Store, 'search'>,
  tables: KeptTables,
  schema: GraphQLSchema,
): PickClaims =>
  async function pick(text, topic) {
    const filter = { ...filterIn(text, schema), ...(topic !== undefined && { topics: [topic] }) };
    const claims = await tables.forRequest().claims();
    const tests = claimTests(claims, filter, await textMatches(filter.text, ['CLAIM'], { store }));
    return [...claims.table.chosen(tests)].map((row) => claims.table.id(row));
  };

function filterIn(text: string, schema: GraphQLSchema): ClaimFilter {
  const type = schema.getType('ClaimFilter');
  if (!isInputType(type)) throw new TypeError('The schema has no ClaimFilter.');
  try {
    return coerceInputValue(JSON.parse(text), type, (path, _value, error) => {
      throw new GraphQLError(`${path.join('.')}: ${error.message}`);
    }) as ClaimFilter;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RangeError(
      `expected a ClaimFilter of the API as JSON, such as {"verdicts":["CONTESTED"]}: ${why}`,
    );
  }
}
