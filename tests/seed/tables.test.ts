/** Tables with a mapping file. */
import { describe, expect, it } from 'vitest';
import { file } from './folder.ts';
import { imported } from './imported.ts';

const STUDIES = JSON.stringify({
  rows: [
    {
      table: 'studies',
      fields: {
        key: { key: '{Name}' },
        title: 'Name',
        year: { column: 'Year', as: 'number' },
        design: { column: 'Type', words: { RCT: 'RANDOMIZED_PARALLEL' }, otherwise: 'UNSTATED' },
        species: { column: 'Who', split: '|' },
        hasResults: { value: true },
        finding: { value: 'Not read.' },
        verification: { value: 'no-identifier' },
      },
    },
  ],
});
const read = async (text: string | Uint8Array, mapping = STUDIES, name = 'a.csv') =>
  imported('csv', [await file(name, text)], { mapping });

describe('a table', () => {
  it.each([
    ['commas', 'a.csv', 'Name,Year,Type,Who\nTea,2020,RCT,human|mouse\n'],
    ['semicolons and CRLF', 'a.csv', 'Name;Year;Type;Who\r\nTea;2020;RCT;human|mouse\r\n'],
    ['tabs', 'a.tsv', 'Name\tYear\tType\tWho\nTea\t2020\tRCT\thuman|mouse\n'],
    ['quotes and line breaks', 'a.csv', 'Name,Year,Type,Who\n"Tea",2020,"RCT","human|\nmouse"\n'],
  ])('with %s gives rows by its mapping', async (_, name, text) => {
    const { pack, said } = await read(text, STUDIES, name);
    expect(said).toEqual([]);
    expect(pack.studies).toMatchObject([
      { key: 'Tea', title: 'Tea', year: 2020, design: 'RANDOMIZED_PARALLEL', species: ['human', 'mouse'] },
    ]);
  });

  it('tells bad cells and short lines by line, and keeps the rest', async () => {
    const { pack, said } = await read('Name,Year,Type,Who\nTea,soon,RCT,human\nMilk,2020\nCocoa,2021,,\n');
    expect(pack.studies.map((s) => [s.title, s.year, s.design])).toEqual([
      ['Tea', undefined, 'RANDOMIZED_PARALLEL'],
      ['Cocoa', 2021, 'UNSTATED'],
    ]);
    expect(said).toEqual([
      'a.csv:2 year: expected a number, got soon',
      'a.csv:3: expected 4 cells, as the first line has, got 2 cells',
    ]);
  });

  it('without the columns of the mapping is told', async () => {
    expect((await read('Name,Year\nTea,2020\n')).said.join()).toMatch(
      /expected the columns of the mapping \(Type, Who\), got Name, Year/,
    );
  });

  it('with a mapping that is none is told, with the place inside', async () => {
    const bad = STUDIES.replace('"studies"', '"teas"');
    expect((await read('Name\n', bad)).said.join()).toMatch(/\(rows\[0\]\.table\): expected a mapping/);
    expect((await read('Name\n', '{')).said.join()).toMatch(/expected a mapping file in JSON/);
  });

  it('of one line without end, or of millions of columns, does not fill the memory', async () => {
    const wide = `Name,Year,Type,Who\nTea,${',x'.repeat(10_000_000)}\n`;
    const { said, pack } = await read(wide);
    expect(pack.studies).toEqual([]);
    expect(said.join()).toMatch(/line|record|lines end/i);
  });

  it('with a quote that is never closed is told', async () => {
    expect((await read('Name,Year,Type,Who\n"Tea,2020,RCT,human\n')).said.join()).toMatch(
      /expected a table whose lines end and quotes close/,
    );
  });
});
