/** `import FORMAT FILE...`: reads, checks, says what would happen, loads. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import type { Store } from '../../server/store/store.ts';
import { Gathering } from '../gather/gather.ts';
import { type Complaint, complaintText, FATES, type Outcome, placeText } from '../gather/outcome.ts';
import { type SaidOfTopic, topicRow } from '../gather/topic-row.ts';
import { heldPack } from '../held.ts';
import { loadChecked } from '../load.ts';
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
  const held = store ? await heldPack(store, id) : null;
  const gathering = new Gathering(held, importer.whole ?? false);
  const progress = new Progress(out, bytes);
  const inputs = opened(files, {
    onBytes: (read) => progress.read(read),
    onNotice: (notice) => out.tell(`${notice.file}: ${notice.text}`, { notice }),
  });
  for await (const found of importer.read(inputs, { topic: id, ...(await mapping(command)) })) {
    gathering.add(found);
    progress.found(gathering.count);
  }
  progress.end();
  const today = new Date().toISOString().slice(0, 10);
  const said = { ...command.topic, id };
  const { pack, outcomes, complaints } = gathering.finish((found, before) =>
    topicRow(found, before, said, importer.defaults, today),
  );

  const refused = complaints.some(({ what }) => what === 'refused');
  if (command.dryRun) for (const outcome of outcomes) out.say(outcomeText(outcome), outcome);
  await tellComplaints(complaints, command.report, command.dryRun, out);
  const counts = counted(outcomes, complaints);
  const nothing = !pack || (command.strict && refused);
  const dry = command.dryRun ? 'Nothing was written (dry run): ' : '';
  if (nothing || !store || command.dryRun) {
    const why = nothing ? 'Nothing taken' : `Topic ${id}`;
    out.say(`${dry}${why}: ${countsText(counts)}`, { topic: id, written: false, counts });
  } else {
    const loaded = await loadChecked(store, pack);
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

function counted(outcomes: readonly Outcome[], complaints: readonly Complaint[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(FATES.map((fate) => [fate, 0]));
  for (const { fate } of outcomes) counts[fate] = (counts[fate] ?? 0) + 1;
  for (const { what } of complaints) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
}

const countsText = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ') || 'no rows';
