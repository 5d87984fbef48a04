import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, parseJson, pathKey } from '../../seed/pack/json-text.ts';

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed = parseJson(text);
      expect(parsed).toMatchObject({ ok: true, twice: [] });
      if (parsed.ok) expect(JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

it('refuses what JSON.parse refuses', () => {
  const nearly = fc.jsonValue().chain((v) => {
    const text = JSON.stringify(v);
    return fc
      .tuple(fc.nat(text.length), fc.constantFrom('', ',', '"', '}', ']', ':', '1', '\\'))
      .map(([at, c]) => text.slice(0, at) + c + text.slice(at + 1));
  });
  fc.assert(
    fc.property(nearly, (text) => {
      let fine = true;
      try {
        JSON.parse(text);
      } catch {
        fine = false;
      }
      const parsed = parseJson(text);
      // A lone surrogate is JSON to the letter; no store could keep it.
      if (fine && !parsed.ok) expect(parsed.expected).toBe('well-formed Unicode');
      else expect(parsed.ok).toBe(fine);
    }),
    { numRuns: 1000 },
  );
});

it('keeps a field called __proto__ as a field', () => {
  const parsed = parseJson('{"__proto__": {"a": 1}}');
  expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(['__proto__']);
});

it('finds lines of paths, and leaves out those that are not there', () => {
  const text = '[\n  {\n    "a": [\n      1,\n      2\n    ]\n  }\n]';
  const lines = linesOf(text, [[], [0], [0, 'a'], [0, 'a', 1], [0, 'b']]);
  expect(Object.fromEntries(lines)).toEqual({
    [pathKey([])]: 1,
    [pathKey([0])]: 2,
    [pathKey([0, 'a'])]: 3,
    [pathKey([0, 'a', 1])]: 5,
  });
});
