import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FILES } from '../../seed/pack/format.ts';
import { packSchemas, SCHEMA_FOLDER } from '../../seed/pack/json-schema.ts';

const schemas = packSchemas();

it('there is a JSON Schema for each file of a pack', async () => {
  const names = Object.keys(FILES).map((f) => f.replace('.json', '.schema.json'));
  expect(Object.keys(schemas)).toEqual(names);
  expect((await readdir(SCHEMA_FOLDER)).sort()).toEqual(names.sort());
});

it.each(Object.keys(schemas))(
  '%s is the one that the format makes (else: npx tsx seed/pack/json-schema.ts)',
  async (name) => {
    expect(JSON.parse(await readFile(new URL(name, SCHEMA_FOLDER), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schemas[name])),
    );
  },
);
