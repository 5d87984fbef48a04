/** Real files of other projects, beside the project; tests that need them are skipped loudly where they are not there. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const sharedData = (name: string): string => `${FOLDER}${name}`;

/** `describe`, where the folder of that name is there. */
export function describeWith(name: string, title: string, tests: () => void): void {
  const there = existsSync(sharedData(name));
  if (!there) console.warn(`SKIPPED: ${title}, for ../shared/data/${name} is not there`);
  describe.skipIf(!there)(title, tests);
}
