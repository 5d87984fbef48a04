/** Our own topic pack, byte for byte as it was checked in. Loses nothing. */
import { canonicalRow, fileOf, rowsText, type Table, TABLES, topicText } from '../pack/canonical.ts';
import type { ExportedFile, Exporter, Held } from './exporter.ts';

function* files(held: Held): Generator<ExportedFile> {
  yield { name: 'topic.json', text: single(topicText(held.topic)) };
  for (const table of TABLES) yield { name: fileOf(table), text: rowsText(canonicalRows(held, table)) };
}

async function* canonicalRows(held: Held, table: Table): AsyncGenerator<unknown> {
  for await (const row of held.rows(table)) yield canonicalRow(table, row);
}

async function* single(text: string): AsyncGenerator<string> {
  yield text;
}

export const pack: Exporter = {
  name: 'pack',
  title: 'Topic pack: a folder of JSON files',
  extension: 'zip',
  mediaType: 'application/zip',
  bundle: true,
  files,
};
