// @vitest-environment node
import { createHash, webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, sha256 } from '../../../client/views/read/checkText.ts';
import { fits, segmentsOf } from '../../../client/views/read/segments.ts';
import { readPack } from '../../../seed/pack/read.ts';

const subtle = webcrypto.subtle as SubtleCrypto;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const shaOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const check = (text: string, expected: string) => checkText(bytesOf(text), shaOf(expected), subtle);

describe('whether a file is the text', () => {
  test('the checksum is SHA-256', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await sha256(bytesOf(text), subtle)).toBe(shaOf(text));
      }),
      { numRuns: 30 },
    );
  });

  test('the same bytes match and come back whole, with the mark at the start', async () => {
    for (const text of ['One.\nTwo 🧪.\n', '\uFEFFOne.\n'])
      expect(await check(text, text)).toEqual({ kind: 'match', text });
    expect(await checkText(bytesOf('a'), shaOf('a').toUpperCase(), subtle)).toMatchObject({ kind: 'match' });
  });

  test.each([
    ['line endings', 'One.\r\nTwo.\r\n', 'One.\nTwo.\n', /endings are those of Windows/],
    ['line endings the other way', 'One.\nTwo.\n', 'One.\r\nTwo.\r\n', /endings are those of Unix/],
    ['a byte order mark', '\uFEFFOne.\n', 'One.\n', /byte order mark/],
    ['a break too many', 'One.\n', 'One.', /at its end that do not belong/],
    ['a break too few', 'One.', 'One.\n', /lacks the line break/],
    ['two at once', '\uFEFFOne.\r\nTwo.', 'One.\nTwo.', /Windows.* and .*byte order mark/],
    ['accents apart', 'cafe\u0301', 'caf\u00e9', /NFC/],
  ])('a mismatch names what made it: %s', async (_, file, expected, words) => {
    const found = await check(file, expected);
    expect(found).toMatchObject({ kind: 'mismatch', expected: shaOf(expected), got: shaOf(file) });
    expect(found.kind === 'mismatch' && found.difference).toMatch(words);
  });

  test('another text is another text, and what is no text is said to be none', async () => {
    expect(await check('Two.', 'One.')).toMatchObject({ kind: 'mismatch', difference: null });
    const pdf = await checkText(new Uint8Array([0x25, 0x50, 0xff, 0xfe]), shaOf('One.'), subtle);
    expect(pdf.kind === 'mismatch' && pdf.difference).toMatch(/not plain text/);
  });
});

const article = fileURLToPath(new URL('../../../../shared/data/nad/article.txt', import.meta.url));
const there = existsSync(article);
if (!there) console.warn(`SKIPPED: the article is not there (${article}), its highlights are not checked.`);

test.skipIf(!there)(
  'the article of the pack: it matches, and every statement has its place in it',
  async () => {
    const { pack } = await readPack(fileURLToPath(new URL('../../../seed/topics/nad-iv/', import.meta.url)));
    const source = pack?.sources.find(({ type }) => type === 'article');
    const bytes = new Uint8Array(await readFile(article));
    const found = await checkText(bytes, source?.textSha256 ?? '', subtle);
    if (found.kind !== 'match') throw new Error(`another text: ${found.got}`);
    const points = Array.from(found.text);
    const ranges = (pack?.statements ?? []).map(({ claim, start, end }) => ({
      id: claim,
      start: start ?? -1,
      end: end ?? -1,
    }));
    expect(ranges).toHaveLength(85);
    expect(ranges.filter((range) => !fits(range, points.length))).toEqual([]);
    const segments = segmentsOf(found.text, ranges);
    expect(segments.flatMap(({ begins }) => begins).sort()).toEqual(ranges.map(({ id }) => id).sort());
    // Highlights are whole words: nothing that reads on stands right before or after one.
    const letter = /[\p{L}\p{N}]/u;
    for (const { id, start, end } of ranges) {
      expect(letter.test(points[start] ?? '') && letter.test(points[start - 1] ?? ''), id).toBe(false);
      expect(letter.test(points[end - 1] ?? '') && letter.test(points[end] ?? ''), id).toBe(false);
    }
    const windows = await checkText(
      bytesOf(found.text.replaceAll('\n', '\r\n')),
      source?.textSha256 ?? '',
      subtle,
    );
    expect(windows.kind === 'mismatch' && windows.difference).toMatch(/Windows/);
  },
);
