/** JSON Schema of the profile, for readers in other languages: `tsx seed/va-spec/json-schema.ts` writes it beside this. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ClaimStatement, TopicDataSet, VA_SPEC_VERSION } from './profile.ts';

export const SCHEMA_FILE = new URL('./claim-statement.schema.json', import.meta.url);

/** Of a line of an export: the data set or a statement. */
export function profileSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(z.union([TopicDataSet, ClaimStatement]), { io: 'input' });
  return {
    $schema,
    title: `Evidence Atlas: claims as Statements of GA4GH VA-Spec ${VA_SPEC_VERSION}`,
    ...rest,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(SCHEMA_FILE, `${JSON.stringify(profileSchema(), null, 2)}\n`);
