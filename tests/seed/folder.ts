/** Folders and files for tests of the command line, gone when the test is over. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'atlas-seed-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

export async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, content);
  return path;
}
