/** JSON Schema for the pack's files, made from the format: `tsx seed/pack/json-schema.ts` writes them beside it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { FILES } from './format.ts';

export const SCHEMA_FOLDER = new URL('./schema/', import.meta.url);

/** File name (`claims.schema.json`) -> its schema. */
export function packSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FILES).map(([file, row]) => {
      const name = file.replace('.json', '');
      const schema = z.toJSONSchema(file === 'topic.json' ? row : z.array(row as z.ZodType), { io: 'input' });
      const { $schema, ...rest } = schema;
      return [`${name}.schema.json`, { $schema, title: `Topic pack: ${file}`, ...rest }];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(SCHEMA_FOLDER, { recursive: true });
  for (const [name, schema] of Object.entries(packSchemas())) {
    await writeFile(new URL(name, SCHEMA_FOLDER), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
