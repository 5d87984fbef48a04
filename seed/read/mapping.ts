/** A mapping file: which rows each line of a table makes, and which column is what. Documented in docs/data.md. */
import { z } from 'zod';
import { TABLES } from '../pack/canonical.ts';
import { fieldText } from '../pack/problem.ts';
import { InputError, type Place } from './found.ts';
import { slug } from './study-record.ts';

const name = z.string().min(1);
/** A column by its name, or what is made of columns. `{name}` in a template is the column's value. */
const Value = z.union([
  name,
  z.strictObject({
    column: name,
    /** Several values in one cell. */
    split: name.optional(),
    as: z.enum(['text', 'number', 'boolean']).default('text'),
    /** The source's word -> ours. */
    words: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    /** For words that are not in the list, and for empty cells. */
    otherwise: z.json().optional(),
  }),
  z.strictObject({ template: name }),
  /** A key made of columns: the same text gives the same key, other text another. */
  z.strictObject({ key: name }),
  z.strictObject({ value: z.json() }),
]);
export type Value = z.infer<typeof Value>;

export const Mapping = z.strictObject({
  /** Absent: by the file's ending and first line. */
  delimiter: z.string().length(1).optional(),
  /** Cells that say nothing, besides the empty one. */
  empty: z.array(z.string()).default(['NA', 'N/A', 'NULL']),
  rows: z
    .array(
      z.strictObject({
        table: z.enum(TABLES),
        /** Only for lines where this column has one of these values; without values, where it is not empty. */
        when: z.strictObject({ column: name, is: z.array(z.string()).optional() }).optional(),
        /** Field of the pack -> where it comes from; `qualifiers.route` and `arms.0.label` reach inside. */
        fields: z.record(z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/), Value),
      }),
    )
    .min(1),
});
export type Mapping = z.infer<typeof Mapping>;

/** The mapping in a file's text. Throws InputError with the place inside where it is none. */
export function parseMapping({ file, text }: { file: string; text: string }): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError({ file }, 'a mapping file in JSON', error instanceof Error ? error.message : 'none');
  }
  const parsed = Mapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = fieldText((issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part))));
  throw new InputError(
    { file, record: path },
    'a mapping as docs/data.md tells it',
    issue?.message ?? 'another',
  );
}

/** The columns that a mapping names. */
export function columnsOf(mapping: Mapping): Set<string> {
  const names = new Set<string>();
  const inTemplate = (text: string) => {
    for (const [, column] of text.matchAll(/\{([^{}]+)\}/g)) if (column) names.add(column);
  };
  for (const { when, fields } of mapping.rows) {
    if (when) names.add(when.column);
    for (const value of Object.values(fields)) {
      if (typeof value === 'string') names.add(value);
      else if ('column' in value) names.add(value.column);
      else if ('template' in value) inTemplate(value.template);
      else if ('key' in value) inTemplate(value.key);
    }
  }
  return names;
}

export interface Wrong {
  field: string;
  value: unknown;
  expected: string;
}

/** A line's cells by column; those that say nothing are absent. */
export type Cells = ReadonlyMap<string, string>;

/** The rows that one line makes. A cell that is not what the mapping says is told, and its field left out. */
export function mapped(
  mapping: Mapping,
  cells: Cells,
  wrong: (problem: Wrong) => void,
): { table: Mapping['rows'][number]['table']; row: object }[] {
  return mapping.rows.flatMap(({ table, when, fields }) => {
    if (when) {
      const cell = cells.get(when.column);
      if (cell === undefined || (when.is && !when.is.includes(cell))) return [];
    }
    const row = {};
    for (const [field, value] of Object.entries(fields)) {
      const made = madeOf(value, cells, (cell, expected) => wrong({ field, value: cell, expected }));
      if (made !== undefined) put(row, field.split('.'), made);
    }
    return [{ table, row }];
  });
}

function madeOf(value: Value, cells: Cells, wrong: (cell: string, expected: string) => void): unknown {
  if (typeof value === 'string') return cells.get(value);
  if ('value' in value) return value.value;
  if ('template' in value) return filled(value.template, cells);
  if ('key' in value) {
    const text = filled(value.key, cells);
    return text === undefined ? undefined : slug('', text);
  }
  const cell = cells.get(value.column);
  if (cell === undefined) return value.otherwise;
  const one = (part: string): unknown => {
    if (value.words) {
      const word = Object.hasOwn(value.words, part) ? value.words[part] : value.otherwise;
      if (word === undefined) wrong(part, `one of ${Object.keys(value.words).join(', ')}`);
      return word;
    }
    if (value.as === 'text') return part;
    if (value.as === 'boolean') {
      if (/^(true|yes|y|1)$/i.test(part)) return true;
      if (/^(false|no|n|0)$/i.test(part)) return false;
      wrong(part, 'yes or no');
      return undefined;
    }
    const number = Number(part);
    if (Number.isFinite(number)) return number;
    wrong(part, 'a number');
    return undefined;
  };
  if (value.split === undefined) return one(cell);
  return cell
    .split(value.split)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(one)
    .filter((part) => part !== undefined);
}

/** The template with its columns; undefined where one of them says nothing. */
function filled(template: string, cells: Cells): string | undefined {
  let missing = false;
  const text = template.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const cell = cells.get(column);
    if (cell === undefined) missing = true;
    return cell ?? '';
  });
  return missing ? undefined : text;
}

function put(holder: object, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
    return;
  }
  const held: unknown = Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
  const inner: object =
    typeof held === 'object' && held !== null ? held : /^\d+$/.test(rest[0] ?? '') ? [] : {};
  if (inner !== held) put(holder, [name], inner);
  put(inner, rest, value);
}

export const wrongAt = (at: Place, { field, value, expected }: Wrong) => ({ at, field, value, expected });
