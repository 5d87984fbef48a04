import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../scripts/codegen.ts';

const root = join(import.meta.dirname, '../..');

test('the generated types are those of the schema and documents of today', async () => {
  for (const [path, text] of await generate()) {
    const committed = await readFile(join(root, path), 'utf8');
    expect(committed === text, `${path} is stale: npm run codegen`).toBe(true);
  }
});
