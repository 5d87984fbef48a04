/** Tables: CSV, TSV and their kin, a line at a time by csv-parse; a mapping file says which column is what. */
import { type Parser, parse } from 'csv-parse';
import { type Found, type FoundRow, InputError } from './found.ts';
import { fileByFile, type Importer, type ImportOptions, type Input } from './importer.ts';
import { LONGEST_LINE } from './lines.ts';
import { type Cells, columnsOf, type Mapping, mapped, parseMapping, wrongAt } from './mapping.ts';

interface TableRow {
  line: number;
  cells: string[];
}

async function* read(input: Input, options: ImportOptions): AsyncGenerator<Found> {
  if (!options.mapping)
    throw new InputError(
      { file: input.name },
      'a mapping file (--mapping), which says what the columns are',
      'none',
    );
  yield* mappedRows(input, parseMapping(options.mapping));
}

/** The rows that a table makes by a mapping. InputError where it has not the columns that the mapping names. */
export async function* mappedRows(input: Input, mapping: Mapping): AsyncGenerator<Found> {
  let header: string[] | undefined;
  for await (const { line, cells } of tableRows(input, mapping.delimiter)) {
    const at = { file: input.name, line };
    if (!header) {
      header = cells.map((cell) => cell.trim());
      const names = new Set(header);
      const missing = [...columnsOf(mapping)].filter((column) => !names.has(column));
      if (missing.length > 0)
        throw new InputError(at, `the columns of the mapping (${missing.join(', ')})`, shortList(header));
      continue;
    }
    if (cells.length !== header.length) {
      yield { at, value: `${cells.length} cells`, expected: `${header.length} cells, as the first line has` };
      continue;
    }
    const problems: Found[] = [];
    const rows = mapped(mapping, cellsOf(header, cells, mapping), (wrong) =>
      problems.push(wrongAt(at, wrong)),
    );
    yield* problems;
    // The rows may be of any shape: they are checked by the format, as every importer's are.
    for (const { table, row } of rows) yield { table, row, at } as FoundRow;
  }
  if (!header)
    yield {
      at: { file: input.name },
      value: 'an empty file',
      expected: 'a table with a first line of names',
    };
}

function cellsOf(header: readonly string[], cells: readonly string[], mapping: Mapping): Cells {
  const said = new Map<string, string>();
  header.forEach((name, i) => {
    const cell = (cells[i] ?? '').trim();
    if (cell !== '' && !mapping.empty.includes(cell)) said.set(name, cell);
  });
  return said;
}

/**
 * The lines of a table with their place. Quotes may hold line breaks; a line of more than 16 million characters, however
 * many columns it has, and a quote that is never closed end the file: InputError.
 */
export async function* tableRows(input: Input, delimiter?: string): AsyncGenerator<TableRow> {
  const pieces = input.text()[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const used = begin(input, first.value, delimiter);
  const fed = (async () => {
    used.write(first.value);
    for (let next = await pieces.next(); !next.done; next = await pieces.next())
      if (!used.write(next.value)) await new Promise((resolve) => used.once('drain', resolve));
    used.end();
  })();
  // Its failure is the parser's: told once, below.
  fed.catch((error) => used.destroy(error));
  try {
    for await (const found of used as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: found.info.lines, cells: found.record };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : undefined;
    const got = error instanceof Error ? error.message : String(error);
    throw new InputError(
      { file: input.name, ...(line && { line }) },
      'a table whose lines end and quotes close',
      got,
    );
  }
}

function begin(input: Input, first: string, delimiter: string | undefined): Parser {
  return parse({
    delimiter: delimiter ?? likelyDelimiter(input.base, first),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
    // Quotes inside a cell that does not begin with one are letters, as spreadsheets write them in TSV.
    relax_quotes: true,
  });
}

/** A tab for .tsv; else whichever of tab, semicolon and comma the first line has most of. */
function likelyDelimiter(name: string, text: string): string {
  if (/\.(tsv|tab)$/i.test(name)) return '\t';
  const [line = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const shortList = (names: readonly string[]) =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');

export const csv: Importer = {
  name: 'csv',
  title: 'CSV or TSV with a mapping file',
  needsMapping: true,
  extensions: ['.csv', '.tsv', '.tab', '.txt'],
  defaults: {
    provenance: { what: 'Rows of a table', from: 'A table', license: 'Not stated' },
  },
  read: fileByFile(read),
};
