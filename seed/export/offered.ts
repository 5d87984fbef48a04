/** Topics of a store as files, for the command line and over HTTP: which there are, and one of them in a format. */
import { createHash } from 'node:crypto';
import type { Export, ExportFormat, ExportRequest, Exports, NotExported } from '../../server/exports.ts';
import type { Store } from '../../server/store/store.ts';
import { type HeldTopic, heldIn, heldTopics } from '../held.ts';
import type { Exporter, Held } from './exporter.ts';
import { EXPORTERS } from './exporters.ts';
import { conditionIn, conditionOf, FILTERS, filtered } from './filter.ts';
import { exportedBytes } from './write-files.ts';

/** A topic, or a part of it, and the format it is to be written in. */
export interface Chosen {
  exporter: Exporter;
  topic: HeldTopic;
  /** What is written: read for the part that was asked for when it is called. */
  held(): Promise<Held>;
}

/** What the store offers. `program` is the version of the program: another one may write the same rows differently. */
export const exportsOf = (store: Store, program: string): Exports => ({
  formats: async () => (await Promise.all(Object.values(EXPORTERS).map((load) => load()))).map(formatOf),
  topics: async () =>
    (await heldTopics(store)).map(({ id, title, version, license, dataVersion }) => ({
      ...{ id, title, version, license, dataVersion },
    })),
  filters: FILTERS,
  open: async (request) => {
    const chosen = await chosenExport(store, request);
    return 'refused' in chosen ? chosen : fileOf(chosen, request, program);
  },
});

/** What the request asks for, or why it cannot be had. Rows are read when they are asked for. */
export async function chosenExport(store: Store, request: ExportRequest): Promise<Chosen | NotExported> {
  const load = Object.hasOwn(EXPORTERS, request.format) ? EXPORTERS[request.format] : undefined;
  if (!load) {
    const available = Object.keys(EXPORTERS);
    const message = `Expected a format among ${available.join(', ')}, got ${JSON.stringify(request.format)}.`;
    return { refused: 'unknown', message, available };
  }
  const topics = await heldTopics(store);
  const topic =
    request.topic === undefined && topics.length === 1 ? topics[0] : topics.find(is(request.topic));
  if (!topic) {
    const available = topics.map(({ id }) => id);
    const message = `topic: expected one of the topics held (${available.join(', ') || 'none'}), got ${request.topic ?? 'none'}.`;
    return { refused: 'unknown', message, available };
  }
  const whole = await heldIn(store, topic.id);
  if (!whole) {
    const message = `Topic ${topic.id} was written by an older version, without its pack: import it again, then export it.`;
    return { refused: 'outdated', message, available: [] };
  }
  try {
    const condition = await conditionIn(whole, conditionOf(request.filter));
    const isPart = Object.keys(request.filter).length > 0;
    const held = async () => (isPart ? filtered(whole, condition) : whole);
    return { exporter: await load(), topic, held };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { refused: 'filter', message: `filter: ${error.message}`, available: FILTERS };
  }
}

const is = (id: string | undefined) => (topic: HeldTopic) => topic.id === id;

function fileOf({ exporter, topic, held }: Chosen, { filter }: ExportRequest, program: string): Export {
  const asked = Object.entries(filter)
    .map(([name, values]) => [name, ...new Set(values)].sort())
    .sort();
  const what = [exporter.name, topic.id, topic.dataVersion, program, asked];
  const part = asked.length > 0 ? ['part'] : [];
  const words = ['evidence-atlas', topic.id, exporter.name, ...part, `data-${topic.version}`, topic.license];
  return {
    format: formatOf(exporter),
    topic,
    fileName: `${words.map(plain).join('_')}.${exporter.extension}`,
    tag: createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32),
    bytes: async function* () {
      yield* exportedBytes(exporter, await held());
    },
  };
}

const formatOf = ({ name, title, mediaType, extension }: Exporter): ExportFormat => ({
  ...{ name, title, mediaType, extension },
});

/** Safe in a header and on every file system. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
