import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../seed/pack/format.ts';
import { problemText } from '../../seed/pack/problem.ts';
import { readPack } from '../../seed/pack/read.ts';
import { folderWith, type Raw, small } from './small.ts';

const problems = async (raw: Raw, texts: Parameters<typeof folderWith>[1] = {}) => {
  const { pack, problems } = await readPack(await folderWith(raw, texts));
  if (problems.length > 0) expect(pack).toBeNull();
  return problems;
};

describe('a sound pack', () => {
  it('is read whole, with the defaults filled in', async () => {
    const { pack, problems } = await readPack(await folderWith(small()));
    expect(problems).toEqual([]);
    expect(pack?.claims[1]?.qualifiers).toEqual({ substances: [] });
    expect(pack?.studies[0]?.arms[0]?.comparator).toBe(false);
  });

  it('may start with a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify(small().claims)}`;
    expect(await problems(small(), { 'claims.json': text })).toEqual([]);
  });
});

describe('a field that is wrong', () => {
  const cases: [string, (raw: Raw) => void, Record<string, unknown>, string][] = [
    [
      'unknown',
      (r) => Object.assign(r.claims[1] ?? {}, { predicat: 'affects' }),
      {
        file: 'claims.json',
        row: 1,
        key: 'C2',
        field: 'predicat',
        got: 'an unknown field',
        hint: 'predicate',
      },
      'did you mean "predicate"?',
    ],
    [
      'unknown, further in',
      (r) => Object.assign(r.claims[0]?.qualifiers ?? {}, { tisue: 'blood' }),
      { file: 'claims.json', row: 0, key: 'C1', field: 'qualifiers.tisue', hint: 'tissue' },
      'claims.json row 1 (C1) qualifiers.tisue: expected one of the fields species, route,',
    ],
    [
      'missing',
      (r) => delete r.studies[1]?.finding,
      { file: 'studies.json', row: 1, key: 'pot1999', field: 'finding', expected: 'text', got: 'nothing' },
      'studies.json row 2 (pot1999) finding: expected text, got nothing [line',
    ],
    [
      'of another type',
      (r) => Object.assign(r.studies[0] ?? {}, { year: '2020' }),
      { file: 'studies.json', row: 0, field: 'year', expected: 'a number', got: '"2020"' },
      'expected a number, got "2020"',
    ],
    [
      'null',
      (r) => Object.assign(r.studies[0] ?? {}, { title: null }),
      { file: 'studies.json', row: 0, field: 'title', expected: 'text', got: 'null' },
      'got null',
    ],
    [
      'empty',
      (r) => Object.assign(r.claims[0] ?? {}, { text: '  ' }),
      { file: 'claims.json', row: 0, field: 'text', expected: 'text that is not empty' },
      'got "  "',
    ],
    [
      'no word of the list',
      (r) => Object.assign(r.evidence[1] ?? {}, { direction: 'NEUTRALL' }),
      { file: 'evidence.json', row: 1, key: 'C1, pot1999', field: 'direction', hint: 'NEUTRAL' },
      'expected one of SUPPORTS, DISPUTES, NEUTRAL, got "NEUTRALL"; did you mean "NEUTRAL"?',
    ],
    [
      'out of range',
      (r) => Object.assign(r.studies[0] ?? {}, { year: 0, sampleSize: -3 }),
      { file: 'studies.json', row: 0, field: 'year', expected: 'a number of at least 1600', got: '0' },
      'row 1 (brew2020) year',
    ],
    [
      'no key',
      (r) => Object.assign(r.concepts[0] ?? {}, { key: 'a b' }),
      { file: 'concepts.json', row: 0, field: 'key', expected: 'a key: letters, digits, _ . -' },
      'got "a b"',
    ],
    [
      'in an arm',
      (r) => Object.assign(r.studies[0] ?? {}, { arms: [{ label: 'Tea', comparator: 'no' }] }),
      { file: 'studies.json', row: 0, field: 'arms[0].comparator', expected: 'true or false', got: '"no"' },
      'arms[0].comparator',
    ],
    [
      'in topic.json',
      (r) => Object.assign(r.topic, { id: 'Tea Time' }),
      { file: 'topic.json', field: 'id', got: '"Tea Time"' },
      'topic.json id: expected text of the form',
    ],
  ];
  it.each(cases)('%s: is named by file, row, field and line', async (_, spoil, expected, said) => {
    const raw = small();
    spoil(raw);
    const [first] = await problems(raw);
    expect(first).toMatchObject(expected);
    expect(first?.line).toBeGreaterThan(0);
    expect(first && problemText(first)).toContain(said);
  });

  it('has the line it stands on', async () => {
    const text = '[\n  {\n    "key": "drink",\n    "name": 7,\n    "kind": "x"\n  }\n]\n';
    const [first] = await problems(small(), { 'concepts.json': text });
    expect(first).toMatchObject({ row: 0, field: 'name', line: 4 });
  });

  it('does not hide the others', async () => {
    const raw = small();
    Object.assign(raw.claims[0] ?? {}, { kind: 'X' });
    Object.assign(raw.studies[1] ?? {}, { hasResults: 1, finding: 2 });
    expect((await problems(raw)).map((p) => [p.file, p.row, p.field])).toEqual([
      ['claims.json', 0, 'kind'],
      ['studies.json', 1, 'hasResults'],
      ['studies.json', 1, 'finding'],
    ]);
  });
});

describe('a file that is wrong', () => {
  it.each([
    [
      'a missing comma',
      '[\n  {"key": "a"}\n  {"key": "b"}\n]',
      { line: 3, column: 3, expected: 'a comma or ]', got: '"{"' },
    ],
    [
      'cut off',
      '[\n  {"key": "a"',
      { line: 2, column: 14, expected: 'a comma or }', got: 'the end of the file' },
    ],
    ['empty', '', { line: 1, column: 1, expected: 'a value', got: 'the end of the file' }],
    ['a trailing comma', '[1, 2,\n]', { line: 2, column: 1, expected: 'a value', got: '"]"' }],
    ['single quotes', "[{'key': 1}]", { line: 1, column: 3, expected: 'a field name in double quotes' }],
    ['a comment', '// hello\n[]', { line: 1, column: 1, expected: 'a value' }],
    ['two values', '[] []', { line: 1, column: 4, expected: 'nothing after the value' }],
    ['a line break in a string', '["a\nb"]', { line: 1, column: 4 }],
    ['a lone surrogate', '["\\ud800"]', { line: 1, column: 2, expected: 'well-formed Unicode' }],
    ['half an escape', '["\\u12"]', { line: 1, expected: 'four hexadecimal digits after \\u' }],
    ['far too deep', '['.repeat(100_000), { line: 1, expected: 'nesting no deeper than 200' }],
  ])('%s: is told with line and column', async (_, text, expected) => {
    const found = await problems(small(), { 'claims.json': text });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: 'claims.json', ...expected });
  });

  it('column counts characters as a person does', async () => {
    const found = await problems(small(), { 'claims.json': '["\u{1f375}" x]' });
    expect(found[0]).toMatchObject({ line: 1, column: 6 });
  });

  it('missing, of another shape, of other bytes', async () => {
    const found = await problems(small(), {
      'claims.json': null,
      'studies.json': '{"key": "a"}',
      'evidence.json': '[1, null, "x"]',
      'sources.json': new Uint8Array([0x5b, 0xff, 0x5d]),
    });
    expect(found.map(problemText)).toEqual([
      'claims.json: expected a readable file, got no such file',
      'sources.json: expected text in UTF-8, got bytes that are not UTF-8',
      'studies.json: expected a list of rows, got {"key":"a"} [line 1]',
      'evidence.json row 1: expected an object, got 1 [line 1]',
      'evidence.json row 2: expected an object, got null [line 1]',
      'evidence.json row 3: expected an object, got "x" [line 1]',
    ]);
  });

  it('of a name that is not known', async () => {
    const [first] = await problems(small(), { 'claim.json': '[]' });
    expect(first).toMatchObject({ file: 'claim.json', hint: 'claims.json' });
  });

  it('a field given twice', async () => {
    const text = '[\n  {"key": "a", "name": "A",\n   "name": "B", "kind": "x"}\n]';
    const found = await problems(small(), { 'concepts.json': text });
    expect(found[0]).toMatchObject({ file: 'concepts.json', row: 0, key: 'a', field: 'name', line: 3 });
  });

  it('no folder, a file for a folder, an empty folder', async () => {
    const folder = await folderWith(small());
    const file = join(folder, 'note.txt');
    await writeFile(file, 'x');
    expect((await readPack(join(folder, 'none'))).problems[0]).toMatchObject({ got: 'no such folder' });
    expect((await readPack(file)).problems[0]).toMatchObject({ got: 'a file' });
    const bare = await folderWith(small(), Object.fromEntries(Object.keys(FILES).map((f) => [f, null])));
    expect((await readPack(bare)).problems).toHaveLength(1);
  });
});

describe('whatever the file holds', () => {
  it('reading never throws', { timeout: 30_000 }, async () => {
    const folder = await folderWith(small());
    const file = fc.constantFrom(...Object.keys(FILES));
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.object({ withNullPrototype: true })).map((a) => JSON.stringify(a)),
    );
    await fc.assert(
      fc.asyncProperty(file, text, async (name, body) => {
        const before = JSON.stringify(small()[name.replace('.json', '') as keyof Raw]);
        await writeFile(join(folder, name), body);
        const { pack, problems } = await readPack(folder);
        expect(pack === null).toBe(problems.length > 0);
        for (const p of problems) expect(problemText(p)).not.toContain('\n');
        await writeFile(join(folder, name), before);
      }),
      { numRuns: 150 },
    );
  });
});
