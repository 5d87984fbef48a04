/** Files as they come: packed, cut off, in other encodings, with other line endings, without end. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openInput } from '../../seed/read/input.ts';
import { linesOf } from '../../seed/read/lines.ts';
import { file } from './folder.ts';

/** `zstd -19` of "Thé\nfür zwei\n", made with the zstd command 1.5.4. */
const ZSTD = Buffer.from('KLUv/SQPeQAAVGjDqQpmw7xyIHp3ZWkKTLifLQ==', 'base64');

async function linesOfFile(name: string, content: string | Uint8Array, longest?: number) {
  const notices: string[] = [];
  const input = openInput(await file(name, content), {
    onBytes: () => {},
    onNotice: ({ text }) => notices.push(text),
  });
  const lines: [number, string][] = [];
  for await (const { number, text } of linesOf(input, longest)) lines.push([number, text]);
  return { lines, notices, base: input.base };
}
const texts = ({ lines }: { lines: [number, string][] }) => lines.map(([, text]) => text);

describe('a file', () => {
  it('is unpacked by what it is, not by its name', async () => {
    const packed = await linesOfFile('tea.txt.gz', gzipSync('Thé\nfür zwei\n'));
    expect(texts(packed)).toEqual(['Thé', 'für zwei']);
    expect(packed.base).toBe('tea.txt');
    expect(texts(await linesOfFile('tea.txt', gzipSync('one\n')))).toEqual(['one']);
    expect(texts(await linesOfFile('tea.zst', ZSTD))).toEqual(['Thé', 'für zwei']);
  });

  it('that is cut off is told, after what could be read', async () => {
    const gz = gzipSync('line\n'.repeat(10_000));
    await expect(linesOfFile('a.gz', gz.subarray(0, gz.length - 20))).rejects.toThrow(
      /expected a whole gzip file, got one that is broken/,
    );
    await expect(linesOfFile('a.zst', ZSTD.subarray(0, 12))).rejects.toThrow(/a whole Zstandard file/);
  });

  it('that is not there, or is a folder, is told', async () => {
    const read = async (name: string) => {
      const input = openInput(name, { onBytes: () => {}, onNotice: () => {} });
      for await (const _ of input.text());
    };
    await expect(read('not-there.ris')).rejects.toThrow(/expected a file that can be read, got no such file/);
    await expect(read('tests')).rejects.toThrow(/got a folder/);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFThé', 'utf8'), []],
    ['UTF-16LE with a mark', Buffer.from('\uFEFFThé', 'utf16le'), ['read as UTF-16LE']],
    ['UTF-16BE with a mark', Buffer.from('\uFEFFThé', 'utf16le').swap16(), ['read as UTF-16BE']],
    ['UTF-16LE without', Buffer.from('The Thé', 'utf16le'), ['read as UTF-16LE']],
    ['Latin-1', Buffer.from('Thé', 'latin1'), ['read as Latin-1']],
  ])('is read in %s', async (_, bytes, said) => {
    const read = await linesOfFile('a.txt', bytes);
    expect(texts(read).join('')).toMatch(/Thé$/);
    expect(read.notices).toEqual(said);
  });

  it('in Latin-1 is read so wherever its first such letter stands', async () => {
    for (const before of [65_535, 65_536, 65_537, 200_000]) {
      const text = `${'x'.repeat(before)}é à`;
      const read = await linesOfFile('a.txt', Buffer.from(text, 'latin1'));
      expect(texts(read)).toEqual([text]);
    }
  });

  it('with broken UTF-8 keeps the rest', async () => {
    const bytes = Buffer.concat([Buffer.from('für '), Buffer.from([0xff]), Buffer.from(' zwei')]);
    const read = await linesOfFile('a.txt', bytes);
    expect(texts(read).join('')).toMatch(/ zwei$/);
    expect(read.notices).toHaveLength(1);
  });
});

describe('lines', () => {
  it('end with LF, CRLF or CR, and are counted alike', async () => {
    expect((await linesOfFile('a.txt', 'a\r\nb\nc\rd')).lines).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it('of more than the longest length are told before memory is full', async () => {
    await expect(linesOfFile('a.txt', `ok\n${'x'.repeat(300_000)}`, 100_000)).rejects.toThrow(
      /line 2: expected lines of at most 100000 characters/,
    );
  });
});
