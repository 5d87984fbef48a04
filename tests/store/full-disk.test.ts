/** The embedded engine on a disk that fills up: what was committed stays, what was not leaves nothing, reads go on. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { emptyFolder } from './folder.ts';

const folder = emptyFolder();
afterAll(() => folder.remove());

/** A file may not grow beyond this, which a write meets as it meets a full disk. In blocks of 512 or 1,024 bytes. */
const BLOCKS = 4_096;

describe.skipIf(process.platform === 'win32')('a disk that fills up', () => {
  test('loses nothing that was committed, and takes writes again when there is room', async () => {
    const script = fileURLToPath(new URL('./full-disk-writer.ts', import.meta.url));
    const command = `ulimit -f ${BLOCKS}; exec "$0" --import tsx "$1" "$2"`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, script, folder.path], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as { kept: number; code: string; read: number };
    expect(told.code).toBe('UNAVAILABLE');
    expect(told.kept).toBeGreaterThan(10);
    expect(told.read).toBe(told.kept);

    const store = await openStore({ dataDir: folder.path });
    const ids = async () =>
      (await store.read<{ id: string }>('MATCH (n:Entity) RETURN n.id AS id')).map(({ id }) => id).sort();
    const kept = Array.from({ length: told.kept }, (_, i) => `n${i}`);
    expect(await ids()).toEqual([...kept].sort());
    await store.write((tx) => tx.run("CREATE (:Entity {id: 'after'})"));
    expect(await ids()).toEqual([...kept, 'after'].sort());
    await store.close();
  });
});
