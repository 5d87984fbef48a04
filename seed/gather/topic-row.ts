/** The topic's own row: from the files where they say it, else the store, the command line and the format. */
import type { Pack } from '../pack/format.ts';
import type { ImporterDefaults, Provenance } from '../read/importer.ts';

/** What the command line says. */
export interface SaidOfTopic {
  id: string;
  title?: string;
  summary?: string;
  license?: string;
  version?: string;
  source: Partial<Provenance>;
}

export function topicRow(
  found: Record<string, unknown>,
  held: Pack | null,
  said: SaidOfTopic,
  defaults: ImporterDefaults,
  today: string,
): unknown {
  const before = held?.topic;
  const first = <K extends 'title' | 'summary' | 'license' | 'version'>(name: K, last: string) =>
    said[name] ?? found[name] ?? before?.[name] ?? defaults[name] ?? last;
  return {
    ...before,
    ...found,
    id: said.id,
    title: first('title', said.id),
    summary: first('summary', `Rows that were imported: ${defaults.provenance.from}.`),
    version: first('version', '1.0.0'),
    license: first('license', 'Not stated'),
    provenance: found.provenance ?? provenance(before?.provenance ?? [], said.source, defaults, today),
  };
}

/** With an entry for this source; the same source in the same version keeps the day on which it first came. */
function provenance(
  before: readonly Provenance[],
  said: Partial<Provenance>,
  defaults: ImporterDefaults,
  today: string,
): Provenance[] {
  const entry: Provenance = { ...defaults.provenance, ...said };
  const known = before.some(
    (one) =>
      one.what === entry.what &&
      one.from === entry.from &&
      one.license === entry.license &&
      one.version === entry.version &&
      (said.date === undefined || said.date === one.date),
  );
  return known ? [...before] : [...before, { ...entry, date: said.date ?? today }];
}
