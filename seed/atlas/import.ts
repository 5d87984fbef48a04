/** `import FORMAT FILE...`: reads, checks, says what would happen, loads. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import type { Store } from '../../server/store/store.ts';
import { BY_COMMAND_LINE } from '../changes.ts';
import { importTopic } from '../gather/import-topic.ts';
import { type Complaint, complaintText, type Outcome, placeText } from '../gather/outcome.ts';
import type { SaidOfTopic } from '../gather/topic-row.ts';
import type { Importer } from '../read/importer.ts';
import { IMPORTERS } from '../read/importers.ts';
import { filesOf, opened } from '../read/input.ts';
import { EXIT, type Exit, UsageError } from './exit.ts';
import { Progress } from './progress.ts';
import { writeReport } from './report.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export interface ImportCommand {
  format: string;
  names: readonly string[];
  topic: Omit<SaidOfTopic, 'id'> & { id?: string };
  mapping?: string;
  dryRun: boolean;
  strict: boolean;
  report?: string;
}

const REPORT = 'atlas-import-report.csv';
/** Complaints shown at the terminal; the report has them all. */
const SHOWN = 20;

export async function runImport(command: ImportCommand, out: Terminal): Promise<Exit> {
  const load = IMPORTERS[command.format];
  if (!load)
    throw new UsageError(
      `Expected a format among ${Object.keys(IMPORTERS).join(', ')}, got ${JSON.stringify(command.format)}.`,
    );
  if (command.names.length === 0)
    throw new UsageError('Expected a file, a folder or - to read from, got none.');
  const importer = await load();
  const work = (store: Store | null) => importInto(store, importer, command, out);
  return command.dryRun && !holdsData() ? work(null) : withStore(work);
}

/** A dry run makes no data folder. */
function holdsData(): boolean {
  const { store } = readConfig(process.env);
  return store.engine === 'neo4j' || existsSync(join(store.dataDir, 'graph.grafeo'));
}

async function importInto(
  store: Store | null,
  importer: Importer,
  command: ImportCommand,
  out: Terminal,
): Promise<Exit> {
  const { files, bytes } = await filesOf(command.names, importer.extensions);
  const id = command.topic.id ?? importer.defaults.topic ?? (await namedTopic(importer, files));
  const progress = new Progress(out, bytes);
  const inputs = opened(files, {
    onBytes: (read) => progress.read(read),
    onNotice: (notice) => out.tell(`${notice.file}: ${notice.text}`, { notice }),
  });
  const { outcomes, complaints, counts, refused, nothing, loaded } = await importTopic(
    store,
    importer,
    inputs,
    {
      said: { ...command.topic, id },
      ...(await mapping(command)),
      dryRun: command.dryRun,
      strict: command.strict,
      by: BY_COMMAND_LINE,
      onFound: (count) => progress.found(count),
      onRead: () => progress.end(),
    },
  );

  if (command.dryRun) for (const outcome of outcomes) out.say(outcomeText(outcome), outcome);
  await tellComplaints(complaints, command.report, command.dryRun, out);
  const dry = command.dryRun ? 'Nothing was written (dry run): ' : '';
  if (!loaded) {
    const why = nothing ? 'Nothing taken' : `Topic ${id}`;
    out.say(`${dry}${why}: ${countsText(counts)}`, { topic: id, written: false, counts });
  } else {
    const version = `data version ${loaded.dataVersion}`;
    const what = loaded.changed
      ? `Loaded topic ${id}, ${version}: ${loaded.nodes} nodes, ${loaded.relationships} relationships`
      : `Topic ${id} is at ${version} already; nothing changed`;
    out.say(`${what}\n${countsText(counts)}`, { written: loaded.changed, counts, ...loaded });
  }
  return refused ? EXIT.refused : EXIT.done;
}

/** A pack names its topic itself. */
async function namedTopic(importer: Importer, files: readonly string[]): Promise<string> {
  const file = importer.whole ? files.find((one) => /(^|[\\/])topic\.json$/.test(one)) : undefined;
  const text = file === undefined ? '' : await readFile(file, 'utf8').catch(() => '');
  const id = /"id"\s*:\s*"([a-z][a-z0-9-]*)"/.exec(text)?.[1];
  if (id === undefined)
    throw new UsageError('Expected --topic ID, the topic to which the rows go, got none.');
  return id;
}

async function mapping({ mapping: file }: ImportCommand) {
  if (file === undefined) return {};
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`--mapping: expected a file that can be read, got ${error.message}`);
  });
  return { mapping: { file, text } };
}

const outcomeText = ({ fate, table, key, at, into }: Outcome): string =>
  [fate.padEnd(8), table, key, into === undefined ? '' : `into ${into}`, at ? `[${placeText(at)}]` : '']
    .filter(Boolean)
    .join(' ');

async function tellComplaints(
  complaints: readonly Complaint[],
  file: string | undefined,
  dryRun: boolean,
  out: Terminal,
): Promise<void> {
  for (const one of out.json ? complaints : complaints.slice(0, SHOWN))
    out.tell(complaintText(one), { complaint: one });
  if (complaints.length === 0 || (dryRun && file === undefined)) return;
  await writeReport(file ?? REPORT, complaints);
  out.tell(`${complaints.length} things to look at: ${file ?? REPORT}`);
}

const countsText = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ') || 'no rows';
