/** RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): a record goes from TY to ER. */
import { cited } from './citation-js.ts';
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { linesOf } from './lines.ts';
import { REFERENCES } from './references.ts';

const WHAT = 'a record of RIS, from TY to ER';

async function* read(input: Input): AsyncGenerator<Found> {
  let record: string[] = [];
  let begin = 0;
  let found = 0;
  const place = () => ({ file: input.name, line: begin });
  for await (const { number, text } of linesOf(input)) {
    if (/^TY {2}-/.test(text)) {
      if (record.length > 0) yield { at: place(), value: 'a record without ER', expected: WHAT };
      record = [];
      begin = number;
      found += 1;
    }
    // What stands between records, such as a provider's name, is none of theirs.
    if (begin === 0 || (record.length === 0 && !/^TY {2}-/.test(text))) continue;
    record.push(text);
    if (!/^ER {2}-/.test(text)) continue;
    yield* cited(`${record.join('\n')}\n`, place(), WHAT);
    record = [];
  }
  if (record.length > 0) yield { at: place(), value: 'a record without ER', expected: WHAT };
  if (found === 0) yield { at: { file: input.name }, value: 'a file without any', expected: WHAT };
}

export const ris: Importer = {
  name: 'ris',
  title: 'RIS',
  extensions: ['.ris'],
  defaults: REFERENCES,
  read: fileByFile(read),
};
