import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureSvg } from '../../../client/views/figure/figure.ts';
import { scaleFor } from '../../../client/views/figure/png.ts';
import { tableSvg } from '../../../client/views/figure/tableSvg.ts';
import { wrapped } from '../../../client/views/figure/text.ts';
import { parsedSvg, wordsIn } from './parsed.ts';

const WORDS = {
  title: 'NAD+ & <infusions>',
  conditions: 'Verdict: Contested; as of 2019',
  credit: 'Evidence Atlas, data 1.0.0, CC-BY-4.0 · Drawn on 22 November 2026',
  link: 'http://atlas.example/explore?view=matrix&by=claim',
  theme: 'light' as const,
};

describe('the frame of a figure', () => {
  test('says title, legend, conditions, date, data version, licence and link', () => {
    const svg = figureSvg({
      ...WORDS,
      subtitle: 'By design',
      width: 600,
      height: 100,
      body: '',
      notes: ['A note.'],
    });
    const words = wordsIn(parsedSvg(svg));
    for (const said of [
      WORDS.title,
      'By design',
      'for',
      'against',
      'A note.',
      'Only: Verdict: Contested; as of 2019.',
      WORDS.credit,
      WORDS.link,
    ])
      expect(words).toContain(said);
  });

  test('keeps a link in its description that is too long to be read', () => {
    const link = `http://atlas.example/explore?${'x'.repeat(400)}`;
    const document = parsedSvg(
      figureSvg({ ...WORDS, link, subtitle: '', width: 600, height: 10, body: '', notes: [] }),
    );
    expect(wordsIn(document)).toContain('http://atlas.example/explore (the whole link');
    expect(wordsIn(document)).not.toContain('xxx');
    expect(document.querySelector('desc')?.textContent).toContain(link);
  });

  test('is valid whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, note) => {
        parsedSvg(
          figureSvg({ ...WORDS, title, subtitle: note, width: 9, height: 9, body: '', notes: [note] }),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('text in lines', () => {
  test('loses no word and is never wider than its room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\S{1,40}$/)),
        fc.integer({ min: 60, max: 400 }),
        (given, width) => {
          const lines = wrapped(given.join(' '), width, 12);
          expect(lines.join('').replaceAll(' ', '')).toBe(given.join(''));
          for (const line of lines) expect(line.length * 12 * 0.56).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('a table as a figure', () => {
  const columns = [
    { title: 'What', share: 2 },
    { title: 'How many', share: 1, numeric: true },
  ];
  const long = 'A finding that takes more than the one line that its column is wide enough for, so it wraps';
  const svg = tableSvg(columns, [{ name: 'Outcome', rows: [[[long, 'Second'], ['12']]] }], '', [], WORDS);

  test('wraps and cuts nothing', () => {
    const words = wordsIn(parsedSvg(svg));
    expect(words).toContain('Outcome');
    for (const word of long.split(' ')) expect(words).toContain(word);
    expect(words).not.toContain('…');
  });

  test('fits an A4 page, upright or lying', () => {
    const width = (count: number) =>
      Number(
        parsedSvg(
          tableSvg(
            Array.from({ length: count }, (_, i) => ({ title: `${i}`, share: 1 })),
            [],
            '',
            [],
            WORDS,
          ),
        ).documentElement.getAttribute('width'),
      );
    expect(width(5)).toBeLessThanOrEqual(794);
    expect(width(7)).toBeLessThanOrEqual(1123);
  });

  test('lays rows below one another', () => {
    const heights = [...parsedSvg(svg).querySelectorAll('text')].map((text) =>
      Number(text.getAttribute('y')),
    );
    const rows = tableSvg(
      columns,
      [
        {
          name: null,
          rows: [
            [['a'], ['1']],
            [['b'], ['2']],
          ],
        },
      ],
      '',
      [],
      WORDS,
    );
    const at = (word: string) =>
      [...parsedSvg(rows).querySelectorAll('text')]
        .find(({ textContent }) => textContent === word)
        ?.getAttribute('y');
    expect(Number(at('b'))).toBeGreaterThan(Number(at('a')));
    expect(heights.every(Number.isFinite)).toBe(true);
  });
});

test('a picture is drawn twice its size, or as large as a canvas can hold', () => {
  expect(scaleFor(1500, 1200)).toBe(2);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 200_000 }),
      (width, height) => {
        const scale = scaleFor(width, height);
        expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_001);
        expect(width * height * scale * scale).toBeLessThanOrEqual(160_000_001);
      },
    ),
  );
});
