/**
 * The one way in which a pack is written: fields in the order of the format, what is left at its default left out,
 * two spaces of indent. So the same rows are the same bytes, and a version control shows what changed alone.
 */
import { z } from 'zod';
import { FILES, type Pack } from './format.ts';

export const TABLES = [
  'concepts',
  'mechanisms',
  'claims',
  'sources',
  'statements',
  'studies',
  'evidence',
  'glossary',
] as const;
/** A list of rows of a pack: `claims` is in claims.json. */
export type Table = (typeof TABLES)[number];
export type Row<T extends Table> = Pack[T][number];

export const fileOf = <T extends Table>(table: T): `${T}.json` => `${table}.json`;

/** A row as its file holds it. */
export const canonicalRow = (table: Table, row: unknown): unknown => shorten(FILES[fileOf(table)])(row);

/** The text of topic.json. */
export const topicText = (topic: Pack['topic']): string =>
  `${JSON.stringify(shorten(FILES['topic.json'])(topic), null, 2)}\n`;

/** The text of a list's file, row by row, from rows that are canonical already. */
export async function* rowsText(rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const row of rows) {
    yield `${before}\n${JSON.stringify(row, null, 2).replace(/^/gm, '  ')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

type Shorten = (value: unknown) => unknown;

const known = new WeakMap<object, Shorten>();

/** What a schema leaves of a value is worked out once for each schema: a large pack has a million rows. */
function shorten(schema: unknown): Shorten {
  if (typeof schema !== 'object' || schema === null) return same;
  const found = known.get(schema);
  if (found) return found;
  const made = shortenOf(schema);
  known.set(schema, made);
  return made;
}

const same: Shorten = (value) => value;

function shortenOf(schema: object): Shorten {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return shorten(schema.unwrap());
  if (schema instanceof z.ZodLazy) return (value) => shorten(schema.unwrap())(value);
  if (schema instanceof z.ZodArray) {
    const one = shorten(schema.element);
    return (value) => (Array.isArray(value) ? value.map(one) : value);
  }
  if (!(schema instanceof z.ZodObject)) return same;
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    own: shorten(field),
    standard: field instanceof z.ZodDefault ? JSON.stringify(field.def.defaultValue) : undefined,
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const left: Record<string, unknown> = {};
    for (const { name, own, standard } of fields) {
      const held: unknown = Reflect.get(value, name);
      if (held === undefined) continue;
      if (standard === undefined || JSON.stringify(held) !== standard) left[name] = own(held);
    }
    return left;
  };
}
