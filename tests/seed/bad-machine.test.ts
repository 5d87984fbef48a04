/** What a machine does to an import: an input without end, a folder that takes nothing, a disk without room. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderWith, small } from '../pack/small.ts';
import { atlas } from './command.ts';
import { file, folder } from './folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'seed/atlas/main.ts')];
const SLOW = 120_000;

/** One line of 2.2 GB to standard output; says at its end how many megabytes were taken. */
const ENDLESS = `
const piece = 'x'.repeat(1 << 20);
let taken = 0;
const go = () => { while (taken < 2200) { taken += 1; if (!process.stdout.write(piece)) return process.stdout.once('drain', go); } };
process.stdout.on('error', () => { console.error(taken); process.exit(0); });
go();`;

const environment = (dataDir: string) => {
  const { NEO4J_URI: _, ...env } = process.env;
  return { ...env, DATA_DIR: dataDir };
};

it('a line of 2 GB is refused at its bound: the rest of it is not read', { timeout: SLOW }, async () => {
  const source = spawn(process.execPath, ['-e', ENDLESS], { stdio: ['ignore', 'pipe', 'pipe'] });
  const reader = spawn(process.execPath, [...COMMAND, 'import', 'ris', '-', '--topic', 'tea', '--dry-run'], {
    env: environment(join(await folder(), 'none')),
    stdio: [source.stdout, 'ignore', 'pipe'],
  });
  // The pipe is the reader's alone now: when it ends, the writer is told.
  source.stdout.destroy();
  let [said, taken] = ['', ''];
  reader.stderr.on('data', (part) => {
    said += part;
  });
  source.stderr.on('data', (part) => {
    taken += part;
  });
  const [[code]] = await Promise.all([once(reader, 'close'), once(source, 'close')]);
  expect(said).toMatch(/expected lines of at most 16000000 characters/);
  expect(code).toBe(1);
  expect(Number(taken)).toBeGreaterThan(14);
  expect(Number(taken)).toBeLessThan(100);
});

// Root may write to every folder of a disk. To /sys nobody may: what is refused there is refused to root as well.
it.skipIf(!existsSync('/sys'))(
  'a folder that takes nothing is told, and nothing is done',
  { timeout: SLOW },
  async () => {
    const store = await atlas(['import', 'pack', await folderWith(small())], { dataDir: '/sys/atlas' });
    expect(store).toMatchObject({ code: 3, out: '' });
    expect(store.err).toMatch(/Cannot open the data folder \/sys\/atlas: E(PERM|ACCES|ROFS)/);
    const dataDir = await folder();
    await atlas(['import', 'pack', await folderWith(small())], { dataDir });
    const out = await atlas(['export', 'pack', '--out', '/sys/atlas/pack'], { dataDir });
    expect(out).toMatchObject({
      code: 3,
      err: expect.stringMatching(/Expected a folder that may be written to/),
    });
    const inFile = await atlas(['export', 'pack', '--out', join(await file('tea', ''), 'pack')], { dataDir });
    expect(inFile).toMatchObject({ code: 3, err: expect.stringMatching(/^Expected a folder.*ENOTDIR/) });
  },
);

// As a full disk does: no file may grow beyond 10 kB.
it.skipIf(process.platform === 'win32')(
  'a disk without room is told, and the same import goes through once there is room',
  { timeout: SLOW },
  async () => {
    const [dataDir, pack] = [await folder(), await folderWith(small())];
    const limited = spawn(
      '/bin/sh',
      ['-c', 'ulimit -f 20; exec "$@"', 'sh', process.execPath, ...COMMAND, 'import', 'pack', pack],
      { env: environment(dataDir), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    limited.stderr.on('data', (part) => {
      said += part;
    });
    const [code] = await once(limited, 'close');
    expect(said).toMatch(/too large/i);
    // In words: no stack of ours.
    expect(said).not.toMatch(/\n {4}at /);
    expect(code).toBe(3);
    expect((await atlas(['topics'], { dataDir })).out).toBe('');
    expect(await atlas(['import', 'pack', pack], { dataDir })).toMatchObject({ code: 0 });
  },
);
