/** The playground's example queries, as the files they are kept in. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../client/playground/examples', import.meta.url));

export const EXAMPLES: { name: string; query: string }[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({ name: file, query: readFileSync(`${FOLDER}/${file}`, 'utf8') }));
