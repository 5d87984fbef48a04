/** The statements that make a StoreSchema: one text for both engines. Search indexes are each engine's own. */
import type { StoreSchema } from './store.ts';
import { quoteName } from './values.ts';

/** The label every node carries beside its specific one; `id` is unique within it. */
export const COMMON_LABEL = 'Entity';

/** One for each key, the common one always among them. Running them again changes nothing. */
export const constraintStatements = (schema: StoreSchema): string[] =>
  keysOf(schema).map(
    ({ label, property }) =>
      `CREATE CONSTRAINT ${nameOf(label, [property, 'unique'])} IF NOT EXISTS FOR (n:${quoteName(label)}) REQUIRE n.${quoteName(property)} IS UNIQUE`,
  );

/** One for each index asked for, and, for an engine whose constraints bring none, one for each key. */
export function indexStatements(schema: StoreSchema, forKeys: boolean): string[] {
  const keys = forKeys
    ? keysOf(schema).map(({ label, property }) => ({ label, properties: [property] }))
    : [];
  return [...keys, ...schema.indexes].map(({ label, properties }) => {
    const on = properties.map((property) => `n.${quoteName(property)}`).join(', ');
    return `CREATE INDEX ${nameOf(label, properties)} IF NOT EXISTS FOR (n:${quoteName(label)}) ON (${on})`;
  });
}

function keysOf(schema: StoreSchema): StoreSchema['keys'] {
  const others = schema.keys.filter((key) => key.label !== COMMON_LABEL || key.property !== 'id');
  return [{ label: COMMON_LABEL, property: 'id' }, ...others];
}

const nameOf = (label: string, properties: string[]) =>
  quoteName(`${label}_${properties.join('_')}`.toLowerCase());
