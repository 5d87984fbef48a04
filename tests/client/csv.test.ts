import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../client/state/csv.ts';
import { fileName } from '../../client/state/fileName.ts';
import { ledgerCsv } from '../../client/views/claim/ledgerCsv.ts';
import { parseCsv } from './parseCsv.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a,b', 'say "so"', 'two\r\nlines', '', ' '),
);

describe('a CSV', () => {
  test('comes back as it was, but for the apostrophe that keeps a text a text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const found = parseCsv(toCsv(['first', 'second'], rows));
        expect(found[0]).toEqual(['first', 'second']);
        expect(found.slice(1).map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      }),
    );
  });

  test('has no cell that a spreadsheet would run', () => {
    const formulas = fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '\n', '"'),
        fc.constantFrom('=', '+', '-', '@', '＝', '\t='),
        texts,
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(formulas, (formula) => {
        const cell = parseCsv(toCsv(['a'], [[formula]]))[1]?.[0];
        expect(cell).toMatch(/^'/);
      }),
    );
  });

  test('keeps numbers as numbers, and what is missing empty', () => {
    expect(toCsv(['a', 'b', 'c'], [[-2.5, null, true]])).toBe('a,b,c\r\n-2.5,,true\r\n');
  });
});

const bare = (cell: string): string => cell.replace(/^'/, '');

describe('the name of a file', () => {
  const edition = { title: 'NAD+ IV thérapie', version: '1.0.0', license: 'CC-BY-4.0' };
  const day = new Date(2026, 0, 5);

  test('says topic, view, version, licence and day', () => {
    expect(fileName(edition, 'matrix Mechanisms by study design', 'csv', day)).toBe(
      'evidence-atlas_nad-iv-therapie_matrix-mechanisms-by-study-design_data-1.0.0_cc-by-4.0_2026-01-05.csv',
    );
    expect(fileName(null, 'map', 'svg', day)).toBe('evidence-atlas_map_2026-01-05.svg');
  });

  test('is safe on every file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (what) => {
        const name = fileName(edition, what, 'csv', day);
        expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*\.csv$/);
        expect(name.length).toBeLessThan(255);
      }),
    );
  });
});

test('the ledger of a claim has every line, counted or not, with its reason', () => {
  const entry = {
    evidence: { id: 'e', study: { id: 'nad:study:grant2019', label: 'Grant 2019' } },
    body: 'HN',
    direction: 'SUPPORTS' as const,
    weight: 0.5,
    counted: true,
    reason: 'people, not randomised',
  };
  const rows = parseCsv(
    ledgerCsv(
      { id: 'C13', text: '+NAD rises' },
      [entry, { ...entry, counted: false, weight: 0, reason: 'a bare registration' }],
      'as of 2019',
    ),
  );
  expect(rows[1]).toEqual([
    'C13',
    "'+NAD rises",
    'Grant 2019',
    'nad:study:grant2019',
    'People, not randomised',
    'For',
    'yes',
    '0.5',
    'people, not randomised',
    'as of 2019',
  ]);
  expect(rows[2]?.slice(6, 9)).toEqual(['no', '', 'a bare registration']);
});
