/** `export FORMAT`: a topic, or a part of it, to a file, a folder or standard output. */
import { createWriteStream } from 'node:fs';
import type { Store } from '../../server/store/store.ts';
import type { Held } from '../export/exporter.ts';
import { EXPORTERS } from '../export/exporters.ts';
import { filtered, parseFilter } from '../export/filter.ts';
import { writeFolder, writeStream } from '../export/write-files.ts';
import { heldIn, heldTopics } from '../held.ts';
import { EXIT, type Exit, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export interface ExportCommand {
  format: string;
  topic?: string;
  filter?: string;
  out?: string;
}

export async function runExport(command: ExportCommand, out: Terminal): Promise<Exit> {
  const load = EXPORTERS[command.format];
  if (!load)
    throw new UsageError(
      `Expected a format among ${Object.keys(EXPORTERS).join(', ')}, got ${JSON.stringify(command.format)}.`,
    );
  const condition = command.filter === undefined ? undefined : conditionOf(command.filter);
  const exporter = await load();
  return withStore(async (store) => {
    const whole = await chosen(store, command.topic);
    const held = condition ? await filtered(whole, condition) : whole;
    if (command.out === undefined) await writeStream(exporter, held, process.stdout, false);
    else if (exporter.bundle && !/\.zip$/i.test(command.out))
      for (const path of await writeFolder(exporter, held, command.out)) out.tell(path, { written: path });
    else {
      await writeStream(exporter, held, createWriteStream(command.out), true);
      out.tell(command.out, { written: command.out });
    }
    return EXIT.done;
  });
}

function conditionOf(text: string) {
  try {
    return parseFilter(text);
  } catch (error) {
    throw new UsageError(`--filter: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function chosen(store: Store, id: string | undefined): Promise<Held> {
  const topics = await heldTopics(store);
  const names = topics.map((one) => one.id).join(', ') || 'none';
  const only = topics.length === 1 ? topics[0]?.id : undefined;
  const wanted = id ?? only;
  if (wanted === undefined || !topics.some((one) => one.id === wanted))
    throw new UsageError(`--topic: expected one of the topics held (${names}), got ${id ?? 'none'}`);
  const held = await heldIn(store, wanted);
  if (!held)
    throw new UsageError(
      `Topic ${wanted} was written by an older version, without its pack: import it again, then export it.`,
    );
  return held;
}
