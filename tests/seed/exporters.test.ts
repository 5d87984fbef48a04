/** What goes out: read back by other readers, and by our own importers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Exporter, Held } from '../../seed/export/exporter.ts';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { conditionOf, filtered, filterValues } from '../../seed/export/filter.ts';
import { exportedBytes, writeFolder } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import { checkPack } from '../../seed/pack/check.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { readPack } from '../../seed/pack/read.ts';
import { file, folder } from './folder.ts';
import { imported } from './imported.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));

async function nad(): Promise<{ pack: Pack; held: Held }> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return { pack, held: heldOf(pack, 'abc123') };
}

async function exporter(name: string): Promise<Exporter> {
  const found = await EXPORTERS[name]?.();
  if (!found) throw new Error(`no exporter ${name}`);
  return found;
}

async function bytes(name: string, held: Held): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedBytes(await exporter(name), held)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe.each([
  ['bibtex', 'bib'],
  ['ris', 'ris'],
  ['csl', 'json'],
])('references as %s', (name, extension) => {
  it('come in again with the identifiers, titles, years and journals that they had', async () => {
    const { pack, held } = await nad();
    const text = await bytes(name, held);
    expect(Buffer.from(text).toString()).toMatch(/data version abc123, licence CC-BY-4\.0/);
    const back = await imported(name, [await file(`a.${extension}`, text)]);
    expect(back.pack.studies.length + (back.fates.merged ?? 0)).toBe(pack.studies.length - back.said.length);
    const known = (one: Pack) =>
      one.studies
        .flatMap((s) => (s.pmid ? [[s.pmid, s.doi ?? null, s.year ?? null, s.retracted]] : []))
        .sort();
    expect(known(back.pack)).toEqual(known(pack));
  });
});

describe('the CSV bundle', () => {
  it('has every row and field, described, with version and licence in each line', async () => {
    const { pack, held } = await nad();
    const files = unzipSync(await bytes('csv', held));
    const text = (name: string) => Buffer.from(files[name] ?? []).toString();
    const dictionary = JSON.parse(text('datapackage.json'));
    expect(dictionary).toMatchObject({ name: 'nad', version: '1.0.0', licenses: [{ name: 'CC-BY-4.0' }] });
    for (const { name, path, schema } of dictionary.resources) {
      const rows: Record<string, string>[] = parse(text(path), { columns: true });
      expect(rows, path).toHaveLength(pack[name as 'claims'].length);
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map((field: { name: string }) => field.name));
      expect(rows.every((row) => row.atlasDataVersion === 'abc123' && row.atlasLicense === 'CC-BY-4.0')).toBe(
        true,
      );
    }
    const [study] = parse(text('studies.csv'), { columns: true }) as Record<string, string>[];
    expect(JSON.parse(study?.arms ?? '')).toMatchObject([{ label: 'NAD+ infusion' }, { label: 'Saline' }]);
  });

  it('is safe to open in a spreadsheet', async () => {
    const { pack } = await nad();
    const [first, ...others] = pack.studies;
    if (!first) throw new Error('no study');
    const bad = { ...pack, studies: [{ ...first, title: '=HYPERLINK("x")' }, ...others] };
    const files = unzipSync(await bytes('csv', heldOf(bad, 'x')));
    const text = Buffer.from(files['studies.csv'] ?? []).toString();
    expect(text).toMatch(/"'=HYPERLINK\(""x""\)"/);
    expect(
      parse(text)
        .flat()
        .filter((cell: string) => /^[=+@\t]/.test(cell)),
    ).toEqual([]);
  });
});

describe('the pack', () => {
  it('goes out byte for byte, to a folder and to an archive', async () => {
    const { held } = await nad();
    const to = await folder();
    const written = await writeFolder(await exporter('pack'), held, to);
    const files = unzipSync(await bytes('pack', held));
    expect(written).toHaveLength(9);
    for (const path of written) {
      const name = path.slice(to.length + 1);
      const own = await readFile(join(NAD, name), 'utf8');
      expect(await readFile(path, 'utf8')).toBe(own);
      expect(Buffer.from(files[name] ?? []).toString()).toBe(own);
    }
  });

  it('goes out in part, and the part stands on its own', async () => {
    const { pack, held } = await nad();
    const part = await filtered(held, conditionOf(filterValues('kind=SAFETY')));
    const to = await folder();
    await writeFolder(await exporter('pack'), part, to);
    const { pack: back, problems } = await readPack(to);
    expect(problems).toEqual([]);
    expect(back?.claims.map((c) => c.key)).toEqual(
      pack.claims.filter((c) => c.kind === 'SAFETY').map((c) => c.key),
    );
    expect(back?.studies.length).toBeGreaterThan(0);
    expect(back?.studies.length).toBeLessThan(pack.studies.length);
    expect(back && checkPack(back).map((problem) => `${problem.file} ${problem.field}`)).toEqual([]);
  });

  it('says what a filter is when it is none', () => {
    expect(() => conditionOf(filterValues('colour=red'))).toThrow(
      /expected a filter such as .* got colour=red/,
    );
  });
});
