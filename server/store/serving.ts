/** Where a server can be asked for what is in its data folder, which it has open and nobody else can: a note beside the data. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Serving {
  /** Of its HTTP server. */
  address: string;
  pid: number;
}

const noteIn = (dataDir: string) => join(dataDir, 'serving.json');

/** Says that this process serves the folder. Returns what takes the note away. */
export async function noteServing(dataDir: string, address: string): Promise<() => Promise<void>> {
  const note: Serving = { address, pid: process.pid };
  await writeFile(noteIn(dataDir), `${JSON.stringify(note)}\n`);
  return () => rm(noteIn(dataDir), { force: true });
}

/** Who serves the folder, as noted; undefined where nobody noted it, or whoever did is gone. */
export async function servingOf(dataDir: string): Promise<Serving | undefined> {
  const text = await readFile(noteIn(dataDir), 'utf8').catch(() => '');
  const note: unknown = /^\{.*\}\s*$/s.test(text) ? JSON.parse(text) : undefined;
  if (typeof note !== 'object' || note === null || !('address' in note) || !('pid' in note)) return undefined;
  const { address, pid } = note;
  return typeof address === 'string' && typeof pid === 'number' && isRunning(pid)
    ? { address, pid }
    : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
