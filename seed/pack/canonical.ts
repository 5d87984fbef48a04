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
export const canonicalRow = (table: Table, row: unknown): unknown => shortest(FILES[fileOf(table)], row);

/** The text of topic.json. */
export const topicText = (topic: Pack['topic']): string =>
  `${JSON.stringify(shortest(FILES['topic.json'], topic), null, 2)}\n`;

/** The text of a list's file, row by row, from rows that are canonical already. */
export async function* rowsText(rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const row of rows) {
    yield `${before}\n${JSON.stringify(row, null, 2).replace(/^/gm, '  ')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

function shortest(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy)
    return shortest(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => shortest(schema.element, item));
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const held = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const own = held.get(name);
      return own === undefined || isDefault(field, own) ? [] : [[name, shortest(field, own)]];
    }),
  );
}

function isDefault(field: unknown, value: unknown): boolean {
  return field instanceof z.ZodDefault && JSON.stringify(field.def.defaultValue) === JSON.stringify(value);
}
