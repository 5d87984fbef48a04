/** MEDLINE text, as PubMed saves it (https://www.nlm.nih.gov/bsd/mms/medlineelements.html): tag, hyphen, value. */
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { linesOf } from './lines.ts';
import { PUBMED, studyFrom } from './pubmed-record.ts';

type Fields = Map<string, string[]>;

async function* read(input: Input): AsyncGenerator<Found> {
  let fields: Fields = new Map();
  let begin = 1;
  let last: string[] | undefined;
  let found = 0;
  const finish = function* (): Generator<Found> {
    if (fields.size > 0) {
      found += 1;
      yield study(fields, { file: input.name, line: begin });
    }
    fields = new Map();
    last = undefined;
  };
  for await (const { number, text } of linesOf(input)) {
    const [, tag, value] = /^([A-Z]{2,4}) *- ?(.*)$/.exec(text) ?? [];
    if (tag === 'PMID') yield* finish();
    if (tag !== undefined && value !== undefined) {
      if (fields.size === 0) begin = number;
      last = fields.get(tag) ?? [];
      fields.set(tag, last);
      last.push(value);
    } else if (last && /^\s+\S/.test(text)) last.push(`${last.pop() ?? ''} ${text.trim()}`);
    else if (text.trim() !== '')
      yield {
        at: { file: input.name, line: number },
        value: text,
        expected: 'a tag of MEDLINE, or the next line of a value',
      };
  }
  yield* finish();
  if (found === 0)
    yield {
      at: { file: input.name },
      value: 'a file without any',
      expected: 'records of MEDLINE, from PMID on',
    };
}

function study(fields: Fields, at: { file: string; line: number }): Found {
  const all = (tag: string) => fields.get(tag) ?? [];
  const doi = [...all('LID'), ...all('AID')].find((id) => id.endsWith('[doi]'));
  return studyFrom(
    {
      pmid: all('PMID')[0],
      doi,
      pmcid: all('PMC')[0],
      title: all('TI')[0] ?? all('BTI')[0],
      journal: all('JT')[0] ?? all('TA')[0],
      date: all('DP')[0],
      authors: [...all('AU'), ...all('CN')],
      types: all('PT'),
      headings: all('MH').map((heading) => heading.replace(/^\*/, '').replace(/\/.*$/, '')),
      registrations: all('SI'),
    },
    at,
  );
}

export const medline: Importer = {
  name: 'medline',
  title: 'MEDLINE text',
  extensions: ['.txt', '.nbib', '.medline'],
  defaults: PUBMED,
  read: fileByFile(read),
};
