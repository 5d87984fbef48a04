/** `export FORMAT`: a topic, or a part of it, to a file, a folder or standard output. */
import { createWriteStream } from 'node:fs';
import { filterValues } from '../export/filter.ts';
import { chosenExport } from '../export/offered.ts';
import { writeFolder, writeStream } from '../export/write-files.ts';
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
  const filter = command.filter === undefined ? {} : filterValues(command.filter);
  const { format, topic } = command;
  return withStore(async (store) => {
    const chosen = await chosenExport(store, { format, filter, ...(topic !== undefined && { topic }) });
    if ('refused' in chosen) throw new UsageError(chosen.message);
    const { exporter } = chosen;
    const held = await chosen.held();
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
