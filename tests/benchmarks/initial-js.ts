/** The JavaScript that the page loads before anything is clicked: the entry and all it imports statically. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url));

export interface Chunk {
  file: string;
  /** Bytes after gzip. */
  gzip: number;
}

export function initialChunks(folder = CLIENT): Chunk[] {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) throw new Error('dist/client is missing: run npm run build:client, or npm test');
  const html = readFileSync(index, 'utf8');
  const entries = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map(([, url]) =>
    (url ?? '').replace(/^\//, ''),
  );
  const found = new Map<string, Chunk>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    const text = readFileSync(join(folder, file));
    found.set(file, { file, gzip: gzipSync(text).length });
    for (const next of staticImports(text.toString())) visit(posix.join(posix.dirname(file), next));
  };
  for (const entry of entries) visit(entry);
  return [...found.values()].sort((a, b) => b.gzip - a.gzip);
}

/** Relative files of `import ... from` and `export ... from`; import() is what comes later. */
function staticImports(code: string): string[] {
  const statements = code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g);
  return [...statements].map(([, file]) => file ?? '');
}
