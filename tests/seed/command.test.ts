/** The command line: what it says, what it writes, how it ends. */
import { existsSync } from 'node:fs';
import { access, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderWith, small } from '../pack/small.ts';
import { atlas } from './command.ts';
import { folder } from './folder.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
const SLOW = 60_000;

describe('evidence-atlas', () => {
  it('ends with 2 and says how it is called when it is called wrongly', { timeout: SLOW }, async () => {
    const dataDir = await folder();
    for (const [args, said] of [
      [[], /Expected a command, got none/],
      [['frobnicate'], /got "frobnicate"/],
      [['import', 'wax', 'x'], /Expected a format among .*pack/],
      [['import', 'pack'], /Expected a file, a folder or - to read from/],
      [['import', 'pack', NAD, '--colour'], /Unknown option '--colour'/],
    ] as const) {
      const { code, err } = await atlas([...args], { dataDir });
      expect(err).toMatch(said);
      expect(code).toBe(2);
    }
  });

  it('brings a pack in, finds it the same again, and takes it out as it was', { timeout: SLOW }, async () => {
    const dataDir = await folder();
    const copy = join(await folder(), 'copy');
    expect(await atlas(['import', 'pack', NAD], { dataDir })).toMatchObject({ code: 0 });
    const again = await atlas(['import', 'pack', NAD, '--dry-run', '--json'], { dataDir });
    const last = JSON.parse(again.out.trim().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ topic: 'nad', written: false, counts: { new: 0, changed: 0, removed: 0 } });
    expect(last.counts.same).toBeGreaterThan(900);
    expect(await atlas(['export', 'pack', '--out', copy], { dataDir })).toMatchObject({ code: 0 });
    const written = await readdir(copy);
    expect(written).toHaveLength(9);
    for (const name of written)
      expect(await readFile(join(copy, name), 'utf8')).toBe(await readFile(join(NAD, name), 'utf8'));
  });

  it('says row by row what would happen in a dry run, and writes nothing', { timeout: SLOW }, async () => {
    const dataDir = join(await folder(), 'none');
    const pack = await folderWith(small());
    const { code, out } = await atlas(['import', 'pack', pack, '--dry-run'], { dataDir });
    expect(code).toBe(0);
    expect(out).toMatch(/^new {6}studies brew2020 \[.*studies\.json:2 \(brew2020\)\]$/m);
    expect(out).toMatch(/Nothing was written \(dry run\): Topic tea: \d+ new/);
    await expect(access(dataDir)).rejects.toThrow();
  });

  it('keeps good rows and reports bad ones; with --strict it keeps none', { timeout: SLOW }, async () => {
    const raw = small();
    raw.studies.push({
      key: '=cmd()',
      design: 'COHORT',
      hasResults: true,
      finding: 'x',
      verification: 'partial',
    });
    const pack = await folderWith(raw);
    const dataDir = await folder();
    const report = join(dataDir, 'report.csv');
    const strict = await atlas(['import', 'pack', pack, '--strict', '--report', report], { dataDir });
    expect(strict).toMatchObject({ code: 1, out: expect.stringMatching(/^Nothing taken/) });
    expect((await atlas(['topics'], { dataDir })).out).toBe('');
    const kept = await atlas(['import', 'pack', pack, '--report', report], { dataDir });
    expect(kept).toMatchObject({ code: 1, out: expect.stringMatching(/^Loaded topic tea/) });
    const text = await readFile(report, 'utf8');
    expect(text).toMatch(/^what,file,line,record,table,field,value,expected\n/);
    // A spreadsheet must not take the value for a formula.
    expect(text).toMatch(/studies\.json,\d+,'=cmd\(\),studies,key,/);
  });

  it('ends with 3 when another process has the data folder, or the folder cannot be used', {
    timeout: SLOW,
  }, async () => {
    const { openStore } = await import('../../server/store/open.ts');
    const dataDir = await folder();
    const store = await openStore({ dataDir });
    const taken = await atlas(['topics'], { dataDir });
    await store.close();
    expect(taken).toMatchObject({ code: 3, err: expect.stringMatching(/another process has it open/) });
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    expect(await atlas(['topics'], { dataDir: file })).toMatchObject({ code: 3 });
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says that the disk is full and ends with 3',
    { timeout: SLOW },
    async () => {
      const dataDir = await folder();
      await atlas(['import', 'pack', await folderWith(small())], { dataDir });
      const full = await atlas(['export', 'csl', '--out', '/dev/full'], { dataDir });
      expect(full).toMatchObject({ code: 3, err: expect.stringMatching(/The disk is full/) });
    },
  );

  it('reads standard input, takes a part out, and tells a wrong topic', { timeout: SLOW }, async () => {
    const dataDir = await folder();
    const input = gzipSync('TY  - JOUR\nTI  - Tea\nDO  - 10.1000/tea\nER  - \n');
    const read = await atlas(['import', 'ris', '-', '--topic', 'tea'], { dataDir, input });
    expect(read).toMatchObject({ code: 0, out: expect.stringMatching(/1 new/) });
    const { out } = await atlas(['export', 'csl'], { dataDir });
    expect(JSON.parse(out)).toMatchObject([{ title: 'Tea', DOI: '10.1000/tea' }]);
    const wrong = await atlas(['export', 'csl', '--topic', 'coffee'], { dataDir });
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/one of the topics held \(tea\)/) });
  });

  it('backs up and restores into another store', { timeout: SLOW }, async () => {
    const [one, other, backup] = [await folder(), await folder(), join(await folder(), 'backup')];
    const pack = await folderWith(small());
    await cp(NAD, join(pack, 'nad'), { recursive: true });
    await atlas(['import', 'pack', pack], { dataDir: one });
    expect(await atlas(['backup', backup], { dataDir: one })).toMatchObject({ code: 0 });
    expect(await atlas(['restore', backup], { dataDir: other })).toMatchObject({ code: 0 });
    const [before, after] = await Promise.all([one, other].map((dataDir) => atlas(['topics'], { dataDir })));
    expect(after?.out).toBe(before?.out);
    expect(after?.out).toMatch(/^tea /);
  });
});
