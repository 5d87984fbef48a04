/**
 * Readers written by others, in Python: found, or fetched once into the user's cache folder. A test that needs one is
 * skipped with a loud line where there is no Python (ATLAS_PYTHON, else python3, else python) or where pip does not get
 * the packages in time; REQUIRE_PYTHON=1 makes that a failure.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../cache-folder.ts';

const run = promisify(execFile);
/** Milliseconds that pip may take for the packages of one reader, where the test does not say so itself. */
const PATIENCE = 90_000;

/** Runs a program of Python's with these arguments; what it printed. Rejects with what it complained of. */
export type Python = (program: string, ...args: string[]) => Promise<string>;

/** What a test is given to leave itself out. */
type Skip = (note: string) => never;

/**
 * Python with these packages, each `name==version` of PyPI. Leaves the test out (by `skip`) where there is none:
 * `it('...', async ({ skip }) => { const python = await pythonWith(['rispy==0.10.0'], skip); ... })`
 */
export async function pythonWith(
  packages: readonly string[],
  skip: Skip,
  patience = PATIENCE,
): Promise<Python> {
  const key = packages.join(' ');
  const found = known.get(key) ?? prepared(packages, patience);
  known.set(key, found);
  const python = await found;
  if (!('missing' in python)) return python;
  if (process.env.REQUIRE_PYTHON === '1') throw new Error(`REQUIRE_PYTHON=1, but ${python.missing}`);
  console.warn(`\n!!! SKIPPED: what ${key} reads, for ${python.missing}\n`);
  return skip(python.missing);
}

type Prepared = Python | { missing: string };
const known = new Map<string, Promise<Prepared>>();
/** Once the registry did not answer, nobody waits for it again. */
let unreachable = false;

async function prepared(packages: readonly string[], patience: number): Promise<Prepared> {
  const interpreter = await findPython();
  if (!interpreter) return { missing: 'there is no Python 3 (python3, python or ATLAS_PYTHON)' };
  const id = createHash('sha256')
    .update([interpreter.version, ...packages].join('\n'))
    .digest('hex');
  const folder = join(cacheFolder(), 'evidence-atlas', 'python', id.slice(0, 16));
  if (!existsSync(folder)) {
    const failure = await fetched(interpreter.command, packages, folder, patience);
    if (failure !== undefined) return { missing: failure };
  }
  const PYTHONPATH = [folder, process.env.PYTHONPATH].filter(Boolean).join(delimiter);
  return async (program, ...args) => {
    const env = { ...process.env, PYTHONPATH, PYTHONIOENCODING: 'utf-8' };
    const { stdout } = await run(interpreter.command, ['-c', program, ...args], {
      env,
      maxBuffer: 2 ** 28,
    });
    return stdout;
  };
}

async function findPython(): Promise<{ command: string; version: string } | undefined> {
  const program = 'import sys; print(sys.implementation.name, sys.version_info[0], sys.version_info[1])';
  for (const command of [process.env.ATLAS_PYTHON, 'python3', 'python']) {
    if (!command) continue;
    const version = await run(command, ['-c', program]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
    if (/ 3 \d+$/.test(version)) return { command, version };
  }
  return undefined;
}

/** Into a folder of their own, whole or not at all: no virtual environment, nothing of the machine's is touched. */
async function fetched(
  command: string,
  packages: readonly string[],
  folder: string,
  patience: number,
): Promise<string | undefined> {
  const names = packages.join(', ');
  if (unreachable) return `pip did not get ${names}: the registry did not answer before`;
  await mkdir(join(folder, '..'), { recursive: true });
  const part = await mkdtemp(`${folder}-part-`);
  const quiet = [
    '--quiet',
    '--no-input',
    '--disable-pip-version-check',
    '--no-warn-conflicts',
    '--no-compile',
  ];
  const bounded = ['--timeout', '10', '--retries', '1'];
  try {
    await run(command, ['-m', 'pip', 'install', ...quiet, ...bounded, '--target', part, ...packages], {
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    await rename(part, folder).catch((error: Error) => {
      // Another test run was first: its folder serves.
      if (!existsSync(folder)) throw error;
    });
    return undefined;
  } catch (error) {
    const { killed, stderr } = error as { killed?: boolean; stderr?: string };
    unreachable = killed === true || /connection|timed out|resolve/i.test(stderr ?? '');
    const why = killed
      ? `not within ${patience / 1000} s`
      : (stderr?.trim().split('\n').at(-1) ?? String(error));
    return `pip did not get ${names}: ${why}`;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
