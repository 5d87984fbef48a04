/** The command line as a person calls it: a process of its own, with a data folder of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

interface Surroundings {
  dataDir: string;
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs `evidence-atlas ARGS`. `input` is its standard input. */
export function atlas(
  args: string[],
  { dataDir, input = '', cwd = ROOT, env: set = {} }: Surroundings,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { NEO4J_URI: _, ...env } = process.env;
    const child = spawn(process.execPath, [TSX, `${ROOT}seed/atlas/main.ts`, ...args], {
      cwd,
      env: { ...env, ...set, DATA_DIR: dataDir },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
