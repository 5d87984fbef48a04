/** BibTeX and BibLaTeX: entries begin with @ at the beginning of a line; @string and @preamble go before all of them. */
import { cited } from './citation-js.ts';
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { linesOf } from './lines.ts';
import { REFERENCES } from './references.ts';

const ENTRY = /^\s*@\s*(?<kind>[A-Za-z]+)\s*[{(]\s*(?<key>[^,\s]*)/;
const WHAT = 'an entry of BibTeX';

async function* read(input: Input): AsyncGenerator<Found> {
  let strings = '';
  let entry: string[] = [];
  let begin = { line: 0, kind: '', key: '' };
  let found = 0;
  const finish = function* (): Generator<Found> {
    if (entry.length === 0) return;
    const text = `${entry.join('\n')}\n`;
    if (/^(string|preamble)$/i.test(begin.kind)) strings += text;
    else if (!/^comment$/i.test(begin.kind)) {
      found += 1;
      yield* cited(text, { file: input.name, line: begin.line, record: begin.key }, WHAT, strings);
    }
    entry = [];
  };
  for await (const { number, text } of linesOf(input)) {
    const { kind, key } = ENTRY.exec(text)?.groups ?? {};
    if (kind !== undefined) {
      yield* finish();
      begin = { line: number, kind, key: key ?? '' };
    }
    if (kind !== undefined || entry.length > 0) entry.push(text);
  }
  yield* finish();
  if (found === 0) yield { at: { file: input.name }, value: 'a file without any', expected: WHAT };
}

export const bibtex: Importer = {
  name: 'bibtex',
  title: 'BibTeX and BibLaTeX',
  extensions: ['.bib'],
  defaults: REFERENCES,
  read: fileByFile(read),
};
