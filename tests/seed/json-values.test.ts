/** JSON in pieces: the same values as all at once, each with its line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValues } from '../../seed/read/json-values.ts';

async function valuesOf(pieces: readonly string[], longest?: number) {
  const found: { value: unknown; line: number }[] = [];
  const input = {
    name: 'a.json',
    base: 'a.json',
    bytes: async function* () {},
    text: async function* () {
      yield* pieces;
    },
  };
  try {
    for await (const one of jsonValues(input, longest)) found.push(one);
    return { found, error: undefined };
  } catch (error) {
    return { found, error: String(error) };
  }
}

const cut = (text: string, at: readonly number[]): string[] => {
  const places = [
    0,
    ...at.map((share) => Math.floor(share * text.length)).sort((a, b) => a - b),
    text.length,
  ];
  return places.slice(1).map((end, i) => text.slice(places[i], end));
};
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
/** Zero below nothing is no JSON. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('values of JSON in pieces', () => {
  it('are the items of a list, wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json), cuts, fc.constantFrom(0, 2), async (list, at, indent) => {
        const { found, error } = await valuesOf(cut(JSON.stringify(list, null, indent), at));
        expect(error).toBeUndefined();
        expect(found.map((one) => one.value)).toEqual(list);
      }),
    );
  });

  it('are the values of JSON lines, each with its line', async () => {
    const record = fc.dictionary(fc.string(), json);
    await fc.assert(
      fc.asyncProperty(fc.array(record), cuts, async (records, at) => {
        const text = records.map((one) => `${JSON.stringify(one)}\n`).join('');
        const { found, error } = await valuesOf(cut(text, at));
        expect(error).toBeUndefined();
        expect(found).toEqual(records.map((value, i) => ({ value: { ...value }, line: i + 1 })));
      }),
    );
  });

  it('say on which line each begins, whatever ends the lines', async () => {
    const text = '[\r\n  1,\r\n  {"a":\r\n    [2]},\r\n\r\n  "x\\ny", 3\r\n]\r\n';
    expect((await valuesOf([text])).found).toEqual([
      { value: 1, line: 2 },
      { value: { a: [2] }, line: 3 },
      { value: 'x\ny', line: 6 },
      { value: 3, line: 6 },
    ]);
  });

  it('are whole where they are no list, a number at the very end too', async () => {
    expect((await valuesOf(['{"a": {"b": [1, 2]}} 12'])).found).toEqual([
      { value: { a: { b: [1, 2] } }, line: 1 },
      { value: 12, line: 1 },
    ]);
    expect((await valuesOf([''])).found).toEqual([]);
  });

  it.each([
    [
      'a list that breaks off',
      '[1,\n{"a": 2',
      1,
      /line 2: expected the end of what was begun, got the end of the file/,
    ],
    ['a text that breaks off', '[1,\n"ab', 1, /line 2: expected .*got/],
    ['two items without a comma', '[1\n2]', 1, /line 2: expected JSON, got /],
    ['a word that is none', '{"a": nil}', 0, /line 1: expected JSON, got /],
    ['a line break in a text', '["a\nb"]', 0, /line 1: expected JSON, got /],
  ])('%s is told, and what came before is given', async (_, text, count, expected) => {
    const { found, error } = await valuesOf([text]);
    expect(found).toHaveLength(count);
    expect(error).toMatch(expected);
  });

  it('that are too long for anybody are told before memory is full', async () => {
    const long = Array.from({ length: 30 }, () => '"0123456789",');
    const { found, error } = await valuesOf(['[1,{"a":[', ...long], 100);
    expect(found).toHaveLength(1);
    expect(error).toMatch(/expected values of at most 100 characters/);
    const short = await valuesOf(['[', ...long, '2]'], 100);
    expect(short.found).toHaveLength(31);
  });
});
