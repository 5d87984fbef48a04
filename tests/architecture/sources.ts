/** The project's own files and who imports whom, read from the text: enough for rules about files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As written, for example ./store.ts or graphql. */
  specifier: string;
  /** The project's file it names, or undefined for a package. */
  file: string | undefined;
  /** `import type`: gone when the program runs. */
  isType: boolean;
}

/** Every file of the project, tracked or new, that git does not ignore. Paths with forward slashes. */
export function projectFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return output.split('\0').filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Hand-written programs: not what codegen writes. */
export function sourceFiles(): string[] {
  return projectFiles().filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !isGenerated(file));
}

export function isGenerated(file: string): boolean {
  return posix.basename(file).startsWith('generated');
}

const IMPORT =
  /(?:^|[\n;])\s*(import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(file: string, text = read(file)): Import[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...withoutComments.matchAll(IMPORT)].map(([, , type, from, dynamic]) => {
    const specifier = (from ?? dynamic ?? '') as string;
    return { specifier, isType: type !== undefined, file: resolve(file, specifier) };
  });
}

function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
}
