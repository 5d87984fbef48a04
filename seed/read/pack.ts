/** Our own topic pack: a folder of JSON files, one kind of row a file. */
import { TABLES, type Table } from '../pack/canonical.ts';
import { FILES } from '../pack/format.ts';
import { linesOf, parseJson, pathKey } from '../pack/json-text.ts';
import { rowKey } from '../pack/read.ts';
import type { Found, FoundRow, FoundTopic } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { wholeText } from './lines.ts';

async function* read(input: Input): AsyncGenerator<Found> {
  const at = { file: input.name };
  const table = [...TABLES, 'topic' as const].find((one) => `${one}.json` === input.base);
  if (!table) {
    yield { at, value: input.base, expected: `only ${Object.keys(FILES).join(', ')}` };
    return;
  }
  const text = await wholeText(input);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    yield { at: { ...at, line: parsed.at.line }, value: parsed.got, expected: parsed.expected };
    return;
  }
  for (const { path, at: place } of parsed.twice)
    yield { at: { ...at, line: place.line }, field: path.join('.'), expected: 'each field once' };
  if (table === 'topic') {
    yield { table, row: parsed.value as FoundTopic['row'], at };
    return;
  }
  if (!Array.isArray(parsed.value)) {
    yield { at, value: parsed.value, expected: 'a list of rows' };
    return;
  }
  const rows: unknown[] = parsed.value;
  const lines = linesOf(
    text,
    rows.map((_, i) => [i]),
  );
  for (const [i, row] of rows.entries()) {
    const record = rowKey(input.base, row);
    const line = lines.get(pathKey([i]));
    yield found(table, row, { ...at, ...(line && { line }), ...(record && { record }) });
  }
}

/** The row may be of any shape: whoever takes it checks it by the format, as every importer's rows are. */
const found = (table: Table, row: unknown, at: FoundRow['at']) => ({ table, row, at }) as FoundRow;

export const pack: Importer = {
  name: 'pack',
  title: 'Topic pack: a folder of JSON files',
  extensions: ['.json'],
  whole: true,
  defaults: { provenance: { what: 'Rows', from: 'A topic pack', license: 'Not stated' } },
  read: fileByFile(read),
};
