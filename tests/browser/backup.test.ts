/** Backup of a data folder that a server has open: over that server, by a process of its own. */
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, small } from '../pack/small.ts';
import { atlas } from '../seed/command.ts';
import { folder } from '../seed/folder.ts';
import { startApp } from './app.ts';

const SLOW = 120_000;

/** A data folder with two topics, and each as its files are. */
async function twoTopics(): Promise<{ dataDir: string; packs: Record<string, string> }> {
  const dataDir = await folder();
  const packs: Record<string, string> = {};
  for (const id of ['tea', 'more-tea']) {
    const raw = small();
    raw.topic.id = id;
    const { code } = await atlas(['import', 'pack', await folderWith(raw)], { dataDir });
    if (code !== 0) throw new Error(`${id} does not come in`);
    packs[id] = join(await folder(), id);
    await atlas(['export', 'pack', '--topic', id, '--out', packs[id]], { dataDir });
  }
  return { dataDir, packs };
}

async function expectSame(backup: string, packs: Record<string, string>) {
  expect((await readdir(backup)).sort()).toEqual(Object.keys(packs).sort());
  for (const [id, pack] of Object.entries(packs))
    for (const name of await readdir(pack))
      expect(await readFile(join(backup, id, name), 'utf8'), `${id} ${name}`).toBe(
        await readFile(join(pack, name), 'utf8'),
      );
}

/** The product on that folder; resolves once others can find it there. */
async function serve(dataDir: string) {
  const app = await startApp({ DATA_DIR: dataDir });
  onTestFinished(() => app.remove());
  await expect.poll(() => access(join(dataDir, 'serving.json')).then(() => 'noted')).toBe('noted');
  return app;
}

describe('a data folder that a server has open', () => {
  it('is backed up over the server, found or named, and cannot be restored into', {
    timeout: SLOW,
  }, async () => {
    const { dataDir, packs } = await twoTopics();
    const { address, stop } = await serve(dataDir);

    const found = join(await folder(), 'found');
    const backup = await atlas(['backup', found], { dataDir });
    expect(backup.err).toContain(`copying over ${address}`);
    expect(backup.out).toMatch(/tea: data version [0-9a-f]{16}/);
    expect(backup.code).toBe(0);
    await expectSame(found, packs);

    const named = join(await folder(), 'named');
    const elsewhere = await folder();
    expect(await atlas(['backup', named, '--from', address], { dataDir: elsewhere })).toMatchObject({
      code: 0,
    });
    // A second one takes the place of the first.
    expect(await atlas(['backup', named, '--from', address], { dataDir: elsewhere })).toMatchObject({
      code: 0,
    });
    await expectSame(named, packs);

    const restore = await atlas(['restore', found], { dataDir });
    expect(restore.code).toBe(3);
    expect(restore.err).toContain(`the server at ${address} (process `);
    expect(restore.err).toContain('has it open. Stop that server, restore, and start it again');
    const other = await atlas(['topics'], { dataDir });
    expect(other.code).toBe(3);
    expect(other.err).toContain(`${address}/export`);

    await stop('SIGTERM');
    await expect(access(join(dataDir, 'serving.json'))).rejects.toThrow();
    expect(await atlas(['restore', found], { dataDir })).toMatchObject({ code: 0 });
  });

  it('is read as ever once the server was killed', { timeout: SLOW }, async () => {
    const { dataDir, packs } = await twoTopics();
    const { stop } = await serve(dataDir);
    await stop('SIGKILL');
    const backup = join(await folder(), 'backup');
    const { code, err } = await atlas(['backup', backup], { dataDir });
    expect(err).toBe('');
    expect(code).toBe(0);
    await expectSame(backup, packs);
  });
});
