/** The files named on the command line, opened one after another. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decoded } from './decode.ts';
import type { Input } from './importer.ts';
import { type OnBytes, unpacked } from './unpack.ts';

/** Something about a file that is worth knowing and no fault. */
export interface Notice {
  file: string;
  text: string;
}
export type OnNotice = (notice: Notice) => void;

export interface Listener {
  onBytes: OnBytes;
  onNotice: OnNotice;
}

/** The names with every folder replaced by its files of these endings, in order of name; and how many bytes they have. */
export async function filesOf(
  names: readonly string[],
  extensions: readonly string[],
): Promise<{ files: string[]; bytes: number }> {
  const files: string[] = [];
  let bytes = 0;
  for (const name of names) {
    const found = name === '-' ? undefined : await stat(name).catch(() => undefined);
    if (!found?.isDirectory()) {
      files.push(name);
      bytes += found?.size ?? 0;
      continue;
    }
    const inside = (await readdir(name)).filter((file) =>
      extensions.some((end) => withoutPacking(file).toLowerCase().endsWith(end)),
    );
    for (const file of inside.sort()) {
      files.push(join(name, file));
      bytes += (await stat(join(name, file))).size;
    }
  }
  return { files, bytes };
}

export async function* opened(files: readonly string[], listener: Listener): AsyncGenerator<Input> {
  for (const file of files) yield openInput(file, listener);
}

/** `name`: how the file is called, where it lies under another name. */
export function openInput(
  file: string,
  { onBytes, onNotice, name = file }: Listener & { name?: string },
): Input {
  const bytes = () => unpacked(file, name, onBytes);
  return {
    name,
    base: withoutPacking(basename(name)),
    bytes,
    text: () => decoded(name, bytes(), onNotice),
  };
}

const withoutPacking = (name: string) => name.replace(/\.(gz|zst)$/i, '');
