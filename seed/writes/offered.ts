/** What is written on request of the server: files brought in, grades given by hand. One after another. */
import type { Store } from '../../server/store/store.ts';
import type { ImportReport, ImportRequest, NotImported, Writes } from '../../server/writes.ts';
import { importTopic } from '../gather/import-topic.ts';
import { complaintText } from '../gather/outcome.ts';
import { heldTopics } from '../held.ts';
import type { Importer } from '../read/importer.ts';
import { IMPORTERS } from '../read/importers.ts';
import { openInput } from '../read/input.ts';
import { gradeByHand } from './hand-grade.ts';

/** Complaints that are told; the counts say how many there are. */
const TOLD = 1_000;

export function writesOf(store: Store): Writes {
  let last: Promise<unknown> = Promise.resolve();
  /** A write reads what is held and loads what it makes of it: two at once would each lose the other's. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    refusal: async (request) => {
      const way = await wayOf(store, request);
      return 'refused' in way ? way : undefined;
    },
    bringIn: (request) => inTurn(() => bringIn(store, request)),
    gradeByHand: (claim, grade, by) => inTurn(() => gradeByHand(store, claim, grade, by)),
  };
}

/** How the rows are read and where they go. */
interface Way {
  importer: Importer;
  topic: string;
}

async function wayOf(
  store: Store,
  { format, topic, mapping }: Pick<ImportRequest, 'format' | 'topic' | 'mapping'>,
): Promise<Way | NotImported> {
  const load = Object.hasOwn(IMPORTERS, format) ? IMPORTERS[format] : undefined;
  if (!load) {
    const available = Object.keys(IMPORTERS);
    return { refused: `Expected a format among ${available.join(', ')}, got ${format}.`, available };
  }
  const importer = await load();
  if (importer.whole) {
    // One of its files would be taken for all of them: the rows of the others would go.
    const available = Object.keys(IMPORTERS).filter((name) => name !== importer.name);
    return {
      refused: `Expected a format of one file, got ${importer.name}, which is several: npm run atlas -- import ${importer.name} FOLDER.`,
      available,
    };
  }
  if (importer.needsMapping && mapping === undefined)
    return {
      refused: `mapping: expected the JSON of a mapping, which says what the columns of ${importer.name} are, got none.`,
    };
  const id = topic ?? importer.defaults.topic;
  if (id !== undefined) return { importer, topic: id };
  const available = (await heldTopics(store)).map((one) => one.id);
  return { refused: 'topic: expected the topic to which the rows go, got none.', available };
}

async function bringIn(store: Store, request: ImportRequest): Promise<ImportReport | NotImported> {
  const way = await wayOf(store, request);
  if ('refused' in way) return way;
  const { importer, topic: id } = way;
  const notices: string[] = [];
  const input = openInput(request.path, {
    name: request.fileName,
    onBytes: () => {},
    onNotice: ({ file, text }) => notices.push(`${file}: ${text}`),
  });
  const { complaints, counts, loaded } = await importTopic(store, importer, only(input), {
    said: { id, source: {}, ...(request.title !== undefined && { title: request.title }) },
    ...(request.mapping !== undefined && { mapping: { file: 'mapping', text: request.mapping } }),
    dryRun: request.dryRun,
    strict: request.strict,
    by: request.by,
  });
  return {
    topic: id,
    written: loaded?.changed ?? false,
    dataVersion: loaded?.dataVersion ?? null,
    counts,
    complaints: [...notices, ...complaints.slice(0, TOLD).map(complaintText)],
  };
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}
