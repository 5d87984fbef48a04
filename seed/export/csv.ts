/**
 * A table for every kind of row, and a data dictionary: a Frictionless Data Package
 * (https://specs.frictionlessdata.io/data-package/). A list or an object is JSON in its cell. Every line carries the
 * version of the data and its licence; a value that a spreadsheet would take for a formula begins with an apostrophe.
 */
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { canonicalRow, TABLES, type Table } from '../pack/canonical.ts';
import { FILES } from '../pack/format.ts';
import type { ExportedFile, Exporter, Held } from './exporter.ts';

const EDITION = ['atlasDataVersion', 'atlasLicense'] as const;
const BATCH = 500;

interface Field {
  name: string;
  type: string;
  description?: string;
  constraints?: { required?: true; enum?: unknown[] };
}

const JsonSchema = z.looseObject({
  properties: z.record(
    z.string(),
    z.looseObject({
      type: z.string().optional(),
      enum: z.array(z.unknown()).optional(),
      description: z.string().optional(),
    }),
  ),
  required: z.array(z.string()).default([]),
});

/** The columns of a table, from the pack's own format. */
export function fieldsOf(table: Table): Field[] {
  const schema = JsonSchema.parse(z.toJSONSchema(FILES[`${table}.json`], { io: 'input' }));
  const own = Object.entries(schema.properties).map(([name, { type, enum: values, description }]): Field => {
    const constraints = {
      ...(schema.required.includes(name) && { required: true as const }),
      ...(values && { enum: values }),
    };
    return {
      name,
      type: type ?? 'string',
      ...(description && { description }),
      ...(Object.keys(constraints).length > 0 && { constraints }),
    };
  });
  return [...own, ...EDITION.map((name) => ({ name, type: 'string' }))];
}

function dictionary({ topic, dataVersion }: Held): string {
  const resources = TABLES.map((table) => ({
    profile: 'tabular-data-resource',
    name: table,
    path: `${table}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields: fieldsOf(table) },
  }));
  const about = {
    profile: 'tabular-data-package',
    name: topic.id,
    title: topic.title,
    description: topic.summary,
    version: topic.version,
    dataVersion,
    licenses: [{ name: topic.license }],
    sources: topic.provenance.map(({ what, from, license }) => ({ title: `${what}: ${from} (${license})` })),
  };
  return `${JSON.stringify({ ...about, resources }, null, 2)}\n`;
}

async function* lines(held: Held, table: Table): AsyncGenerator<string> {
  const columns = fieldsOf(table).map(({ name }) => name);
  const edition = { atlasDataVersion: held.dataVersion, atlasLicense: held.topic.license };
  const written = (rows: object[], header: boolean) =>
    stringify(rows, { header, columns, escape_formulas: true, cast: { boolean: String } });
  let rows: object[] = [];
  let header = true;
  for await (const row of held.rows(table)) {
    rows.push({ ...(canonicalRow(table, row) as object), ...edition });
    if (rows.length < BATCH) continue;
    yield written(rows, header);
    header = false;
    rows = [];
  }
  yield written(rows, header);
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

function* files(held: Held): Generator<ExportedFile> {
  yield { name: 'datapackage.json', text: whole(dictionary(held)) };
  for (const table of TABLES) yield { name: `${table}.csv`, text: lines(held, table) };
}

export const csv: Exporter = {
  name: 'csv',
  title: 'CSV, a table for every kind of row, with a data dictionary',
  extension: 'zip',
  mediaType: 'application/zip',
  bundle: true,
  files,
};
