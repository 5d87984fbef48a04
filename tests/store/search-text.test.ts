import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankMatches } from '../../server/store/search.ts';
import {
  LENGTH_CLASSES,
  type LookUp,
  oneEdit,
  oneTypo,
  piecesOf,
  prepareSearch,
  queryTerms,
  startLookUps,
  stemLookUp,
  typoLookUps,
  wordsOf,
} from '../../server/store/search-text.ts';
import { singular, stem } from '../../server/store/stem.ts';

describe('stems', () => {
  // From the examples in Porter's paper, and words of the first topic.
  test.each(
    `caresses caress, ponies poni, cats cat, feed feed, agreed agre, plastered plaster, motoring motor, sing sing,
    conflated conflat, troubled troubl, sized size, hopping hop, falling fall, hissing hiss, filing file, happy happi,
    sky sky, relational relat, conditional condit, rational ration, digitizer digit, operator oper, feudalism feudal,
    decisiveness decis, hopefulness hope, sensitiviti sensit, triplicate triplic, formative form, formalize formal,
    electrical electr, goodness good, revival reviv, allowance allow, inference infer, adoption adopt, replacement replac,
    effective effect, bowdlerize bowdler, probate probat, rate rate, cease ceas, controll control, roll roll,
    infusion infus, infusions infus, infused infus, supplementation supplement, supplements supplement,
    signalling signal, signaling signal, sirtuins sirtuin, therapies therapi, therapy therapi`
      .split(/,\s+/)
      .map((pair) => pair.split(' ') as [string, string]),
  )('%s: %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test('what is no English word stays as it is', () => {
    for (const word of ['sirt1', 'as', 'β', 'größe', '123']) expect(stem(word)).toBe(word);
  });

  test.each([
    ['sirtuins', 'sirtuin'],
    ['studies', 'study'],
    ['doses', 'dose'],
    ['loss', 'loss'],
    ['gas', 'gas'],
  ])('%s is one %s', (word, expected) => {
    expect(singular(word)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['NAD⁺', ['nad']],
    ['β-NMN', ['beta', 'nmn']],
    ['TNFα/IL-6', ['tnf', 'alpha', 'il', '6']],
    ['Alzheimer’s disease', ['alzheimer', 'disease']],
    ["Alzheimer's disease", ['alzheimer', 'disease']],
    ['Ångström naïve Straße œdema', ['angstrom', 'naive', 'strasse', 'oedema']],
    ['5′-nucleotidase (CD73), H₂O', ['5', 'nucleotidase', 'cd73', 'h2o']],
    [' +-. ', []],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  test('compounds are words too, in one', () => {
    expect(wordsOf('IL-6 and CHEBI:15846').map((word) => word.text)).toEqual([
      'il',
      '6',
      'il6',
      'and',
      'chebi',
      '15846',
      'chebi15846',
    ]);
  });

  test('a query has twelve words at most, each once, small words only when there is nothing else', () => {
    expect(queryTerms('what is the role of NAD in NAD?').map((word) => word.text)).toEqual(['role', 'nad']);
    expect(queryTerms('of the').map((word) => word.text)).toEqual(['of', 'the']);
    expect(queryTerms(Array.from({ length: 30 }, (_, i) => `w${i}`).join(' '))).toHaveLength(12);
  });
});

describe('tokens', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('NAD+', 'β-NMN', 'Sirtuins', 'a b', ''),
  );

  test('are letters and digits only, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(text), (words) => {
        expect(prepareSearch(words)).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  test('begin with the length of the label', () => {
    const classOf = (label: string) =>
      new Set(
        prepareSearch([label, 'other'])
          .split(' ')
          .map((token) => token[0]),
      );
    expect(classOf('12345678')).toEqual(new Set(['a']));
    expect(classOf('123456789')).toEqual(new Set(['b']));
    expect(classOf('x'.repeat(500))).toEqual(new Set([LENGTH_CLASSES.at(-1)]));
  });

  const word = fc.stringMatching(/^[a-z]{4,14}$/);
  const tokensOf = (label: string) =>
    prepareSearch([label])
      .split(' ')
      .map((token) => token.slice(1));
  /** As an engine looks them up. */
  const finds = (label: string, { token, how }: LookUp) =>
    tokensOf(label).some((carried) =>
      how === 'near'
        ? oneEdit(token, carried)
        : how === 'start'
          ? carried.startsWith(token)
          : carried === token,
    );
  const small = new Set(
    'from into that their them there these they this those were what when where which will with have does could would whether'.split(
      ' ',
    ),
  );

  test('of a word are found by itself and by each of its beginnings', () => {
    fc.assert(
      fc.property(word, fc.nat(), (label, at) => {
        fc.pre(!small.has(label));
        const [whole] = queryTerms(label);
        const [start] = queryTerms(label.slice(0, 2 + (at % (label.length - 1))));
        if (!whole || !start) throw new Error('no term');
        expect(finds(label, stemLookUp(whole))).toBe(true);
        expect(startLookUps(start).some((lookUp) => finds(label, lookUp))).toBe(true);
      }),
    );
  });

  test('of a word are found by every word one typo away', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('cut', 'add', 'change', 'swap'), (label, n, edit) => {
        const at = n % (label.length - 1);
        const [before, after] = [label.slice(0, at), label.slice(at)];
        const typed = {
          cut: before + after.slice(1),
          add: `${before}q${after}`,
          change: `${before}q${after.slice(1)}`,
          swap: before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
        }[edit];
        const [right] = wordsOf(label);
        const [wrong] = wordsOf(typed);
        if (!right || !wrong) throw new Error('no word');
        fc.pre(!small.has(label) && label !== typed && typed.length > 3 && singular(typed).length > 3);
        expect(oneTypo(right, wrong)).toBe(true);
        expect(typoLookUps(wrong).some((lookUp) => finds(label, lookUp))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['sirtuin', 'sirtuin'],
    ['sirtuin', 'srtiuns'],
    ['sirt1', 'sirt2'],
    ['cd38', 'cd83'],
    ['abcd', 'abdce'],
  ])('%s and %s are not one typo apart', (a, b) => {
    const [[left], [right]] = [wordsOf(a), wordsOf(b)];
    if (!left || !right) throw new Error('no word');
    expect(oneTypo(left, right)).toBe(false);
  });
});

describe('ranking', () => {
  const rank = (text: string, ...labels: string[]) => {
    const terms = queryTerms(text).map((word) => ({ ...word, typo: true }));
    const candidates = labels.map((label) => ({ id: label, kind: 'CONCEPT', label, words: [label] }));
    return rankMatches(text, terms, candidates, 10, terms.length).map((match) => match.label);
  };

  test('the word itself, its other forms, what begins with it, a typo; short before long', () => {
    expect(
      rank('sirtuin', 'sirtain', 'sirtuinoid', 'sirtuin in a long label', 'sirtuins', 'sirtuin'),
    ).toEqual(['sirtuin', 'sirtuins', 'sirtuin in a long label', 'sirtuinoid', 'sirtain']);
  });

  test('the order of the candidates does not matter', () => {
    const labels = ['NAD', 'NAD+', 'NADH', 'NAD+ infusion', 'Cellular NAD', 'nads'];
    fc.assert(
      fc.property(fc.shuffledSubarray(labels, { minLength: labels.length }), (shuffled) => {
        const byLabel = (text: string) => rank(text, ...shuffled);
        expect(byLabel('nad+')).toEqual(rank('nad+', ...labels));
      }),
    );
  });
});
