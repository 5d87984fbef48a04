/** SciFact (https://github.com/allenai/scifact, doc/data.md): claims line by line, and the titles of the abstracts that they were checked against. */
import { tableRows } from './csv.ts';
import { type Found, InputError, type Place } from './found.ts';
import { guarded, type Importer, type Input } from './importer.ts';
import { linesOf } from './lines.ts';
import { type Abstract, CheckedClaim, CorpusEntry } from './scifact-record.ts';
import { ABOUT, claimRow, evidenceRows, titledStudy } from './scifact-rows.ts';

interface Value {
  value: unknown;
  at: Place;
}
/** A file of abstracts, begun or not: it waits until the claims have said which of them they rest on. */
type Corpus = () => AsyncIterable<Value>;

/** Claims are read before abstracts, whatever the order of the files. Only numbers of abstracts are held. */
async function* read(inputs: AsyncIterable<Input>): AsyncGenerator<Found> {
  const needed = new Set<string>();
  const corpora: Corpus[] = [];
  for await (const input of inputs)
    yield* guarded(async function* () {
      if (/\.csv$/i.test(input.base)) {
        corpora.push(() => cellsOf(input));
        return;
      }
      const values = valuesOf(input);
      const first = await values.next();
      if (first.done)
        throw new InputError({ file: input.name }, 'claims of SciFact, one a line', 'an empty file');
      const { value } = first.value;
      if (isObject(value) && 'doc_id' in value)
        corpora.push(async function* () {
          yield first.value;
          yield* values;
        });
      else {
        yield { table: 'concepts', row: ABOUT, at: first.value.at };
        yield* claim(first.value, needed);
        for await (const next of values) yield* claim(next, needed);
      }
    });
  for (const corpus of corpora)
    yield* guarded(async function* () {
      for await (const entry of corpus()) yield* title(entry, needed);
    });
}

function* claim({ value, at }: Value, needed: Set<string>): Generator<Found> {
  const read = CheckedClaim.safeParse(value);
  if (!read.success) {
    yield* problems(read.error.issues, value, at);
    return;
  }
  const placed = { ...at, record: String(read.data.id) };
  yield claimRow(read.data, placed);
  for (const found of evidenceRows(read.data, placed)) {
    if ('table' in found && found.table === 'studies') {
      if (needed.has(found.row.key)) continue;
      needed.add(found.row.key);
    }
    yield found;
  }
}

function* title({ value, at }: Value, needed: ReadonlySet<string>): Generator<Found> {
  const read = CorpusEntry.safeParse(value);
  if (!read.success) yield* problems(read.error.issues, value, at);
  else {
    const row = titledStudy(read.data);
    if (needed.has(row.key)) yield { table: 'studies', row, at: { ...at, record: String(read.data.doc_id) } };
  }
}

/** One JSON value a line. A line that is none says so as the text that it is. */
async function* valuesOf(input: Input): AsyncGenerator<Value> {
  for await (const { number: line, text } of linesOf(input)) {
    if (text.trim() === '') continue;
    let value: unknown = text;
    try {
      value = JSON.parse(text);
    } catch {
      // Told by whoever wants an object: with its line, as every other line that is no claim.
    }
    yield { value, at: { file: input.name, line } };
  }
}

/** The corpus as a table, as some copies have it: of an abstract its number and title alone are taken. */
async function* cellsOf(input: Input): AsyncGenerator<Value> {
  let columns: { id: number; title: number } | undefined;
  for await (const { line, cells } of tableRows(input, ',')) {
    const at = { file: input.name, line };
    if (columns) {
      const entry: Record<keyof Abstract, unknown> = {
        doc_id: cells[columns.id],
        title: cells[columns.title],
      };
      yield { value: entry, at };
      continue;
    }
    columns = { id: cells.indexOf('doc_id'), title: cells.indexOf('title') };
    if (Math.min(columns.id, columns.title) < 0)
      throw new InputError(at, 'the columns of the corpus of SciFact (doc_id, title)', cells.join(', '));
  }
}

function* problems(
  issues: readonly { path: PropertyKey[]; message: string }[],
  value: unknown,
  at: Place,
): Generator<Found> {
  for (const { path, message } of issues) {
    const wrong = path.reduce<unknown>(
      (inside, part) => (isObject(inside) ? Reflect.get(inside, part) : undefined),
      value,
    );
    yield {
      at,
      ...(path.length > 0 && { field: path.map(String).join('.') }),
      value: wrong,
      expected: message,
    };
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const scifact: Importer = {
  name: 'scifact',
  title: 'SciFact: claims checked against abstracts',
  extensions: ['.jsonl', '.csv'],
  defaults: {
    title: 'SciFact',
    summary:
      'Claims that experts wrote from citations in papers, each checked against abstracts: which support it and which contradict it, from SciFact. What a claim is about is said in its sentence alone.',
    license: 'CC-BY-4.0',
    provenance: {
      what: 'Claims, which abstracts support or contradict them and by which sentences, and titles',
      from: 'SciFact (https://github.com/allenai/scifact), Wadden and others 2020',
      license: 'CC-BY-4.0 for claims and evidence; titles from S2ORC under ODC-By-1.0',
    },
  },
  read,
};
