/** CSL-JSON: a list of items, as reference managers and DOI registries give it. */
import { parseJson } from '../pack/json-text.ts';
import { studyOf } from './csl-study.ts';
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { wholeText } from './lines.ts';
import { REFERENCES } from './references.ts';

async function* read(input: Input): AsyncGenerator<Found> {
  const file = input.name;
  const parsed = parseJson(await wholeText(input));
  if (!parsed.ok) {
    yield { at: { file, line: parsed.at.line }, value: parsed.got, expected: parsed.expected };
    return;
  }
  // One item, a list, or lists by some name (as a cache of answers has them).
  const items = itemsIn(parsed.value);
  if (items.length === 0) yield { at: { file }, value: parsed.value, expected: 'items of CSL-JSON' };
  for (const item of items) yield studyOf(item, { file });
}

function itemsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value || 'title' in value) return [value];
  return Object.values(value).flatMap((own: unknown) => (Array.isArray(own) ? own : []));
}

export const csl: Importer = {
  name: 'csl',
  title: 'CSL-JSON',
  extensions: ['.json'],
  defaults: REFERENCES,
  read: fileByFile(read),
};
