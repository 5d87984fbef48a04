import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Explained, finder, searched } from '../../../client/state/glossary.ts';

const term = (name: string, ...also: string[]): Explained => ({ id: name, term: name, also });
const marks = (terms: readonly Explained[], text: string) =>
  finder(terms)
    .pieces(text)
    .flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.text} = ${piece.term.id}`]));

describe('a word of the glossary', () => {
  test('is found by any of its forms, each term once', () => {
    const terms = [term('enzyme', 'enzymes'), term('meta-analysis', 'pooled analysis')];
    expect(marks(terms, 'Enzymes split it; an enzyme is a protein. A pooled analysis says so.')).toEqual([
      'Enzymes = enzyme',
      'pooled analysis = meta-analysis',
    ]);
  });

  test('is the longest that fits', () => {
    const terms = [term('trial'), term('randomised trial'), term('NAD'), term('NAD+')];
    expect(marks(terms, 'A randomised trial of NAD+')).toEqual([
      'randomised trial = randomised trial',
      'NAD+ = NAD+',
    ]);
  });

  test('is whole: not within a word or a longer name', () => {
    const terms = [term('NAD'), term('ADP-ribose'), term('arm'), term('cell')];
    expect(marks(terms, 'NADH, NAD+, O-acetyl-ADP-ribose, harm, armed, cellular')).toEqual([]);
    expect(marks(terms, 'cell-free (cell), ADP-ribose.')).toEqual(['cell = cell', 'ADP-ribose = ADP-ribose']);
  });

  test('keeps its case, but for the first letter of an ordinary word', () => {
    const terms = [term('PARP'), term('bias'), term('AD', 'n')];
    expect(marks(terms, 'Parp parp PARP')).toEqual(['PARP = PARP']);
    expect(marks(terms, 'Bias is not BIAS')).toEqual(['Bias = bias']);
    expect(marks(terms, 'ad n')).toEqual([]);
  });

  test('with signs in it is taken by the letter', () => {
    expect(marks([term('I²'), term('p (value)')], 'I² and p (value)')).toEqual([
      'I² = I²',
      'p (value) = p (value)',
    ]);
  });
});

const word = fc.stringMatching(/^[A-Za-z0-9+-]{1,5}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const glossaries = fc
  .uniqueArray(fc.record({ term: phrase, also: fc.array(phrase, { maxLength: 2 }) }), {
    maxLength: 8,
    selector: ({ term: name }) => name,
  })
  .map((terms) => terms.map((one) => ({ ...one, id: one.term })));
/** Texts with the glossary's own words in them. */
const cases = glossaries.chain((terms) => {
  const own = terms.flatMap((one) => [one.term, ...one.also]);
  const piece = own.length > 0 ? fc.oneof(word, fc.constantFrom(...own)) : word;
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ', ', '. ', '-', '')), { maxLength: 20 })
    .map((parts) => parts.flat().join(''));
  return fc.record({ terms: fc.constant(terms), text });
});

describe('any text with any glossary', () => {
  test('is the same text when its pieces are joined', () => {
    fc.assert(
      fc.property(cases, ({ terms, text }) => {
        const pieces = finder(terms).pieces(text);
        expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(text);
        expect(pieces.includes('')).toBe(false);
      }),
    );
  });

  test('has each term once, in one of its forms, with no letter beside it', () => {
    fc.assert(
      fc.property(cases, ({ terms, text }) => {
        const seen = new Set<string>();
        let at = 0;
        for (const piece of finder(terms).pieces(text)) {
          const said = typeof piece === 'string' ? piece : piece.text;
          if (typeof piece !== 'string') {
            expect(seen.has(piece.term.id)).toBe(false);
            seen.add(piece.term.id);
            const forms = [piece.term.term, ...piece.term.also].map((form) => form.toLowerCase());
            expect(forms).toContain(said.toLowerCase());
            expect(`${text[at - 1] ?? ' '}${text[at + said.length] ?? ' '}`).not.toMatch(/[\p{L}\p{N}]/u);
          }
          at += said.length;
        }
      }),
    );
  });

  test('has no mark where a longer form fits at the same place', () => {
    fc.assert(
      fc.property(cases, ({ terms, text }) => {
        let at = 0;
        for (const piece of finder(terms).pieces(text)) {
          const said = typeof piece === 'string' ? piece : piece.text;
          const rest = text.slice(at);
          at += said.length;
          if (typeof piece === 'string') continue;
          for (const form of terms.flatMap((one) => [one.term, ...one.also])) {
            const fits = rest.startsWith(form) && !/^[\p{L}\p{N}+]/u.test(rest.slice(form.length));
            if (fits) expect(form.length).toBeLessThanOrEqual(said.length);
          }
        }
      }),
    );
  });
});

describe('the search of the glossary', () => {
  const terms = [
    { ...term('blinding', 'double blind'), text: 'Nobody knows who gets what.' },
    { ...term('placebo'), text: 'A treatment without effect, for blinding.' },
    { ...term('cohort'), text: 'People followed over time.' },
  ];

  test('has what begins so first, then what explains by it', () => {
    expect(searched(terms, 'blind').map(({ id }) => id)).toEqual(['blinding', 'placebo']);
    expect(searched(terms, ' ').length).toBe(3);
    expect(searched(terms, 'xyz')).toEqual([]);
  });
});
