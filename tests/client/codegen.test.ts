import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

// In a process of its own: the generator and the test runner would each load their own copy of `graphql`.
test('the generated types are those of the schema and documents of today', async () => {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/codegen.ts', '--check'], {
    cwd: root,
  });
  await expect(run).resolves.toMatchObject({ stdout: 'Up to date\n' });
}, 30_000);
