/** One import from the first byte to the loaded topic: for the command line and over HTTP. */
import type { Store } from '../../server/store/store.ts';
import type { Author } from '../changes.ts';
import { heldPack, heldTopic } from '../held.ts';
import { type Loaded, loadChecked } from '../load.ts';
import type { Importer, ImportOptions, Input } from '../read/importer.ts';
import { Gathering } from './gather.ts';
import { type Complaint, FATES, type Outcome } from './outcome.ts';
import { type SaidOfTopic, topicRow } from './topic-row.ts';

export interface ImportTopic {
  said: SaidOfTopic;
  mapping?: ImportOptions['mapping'];
  dryRun: boolean;
  /** Takes nothing where one row is refused. */
  strict: boolean;
  by: Author;
  /** Rows found so far. */
  onFound?: (count: number) => void;
  /** All is read; what follows is checked and loaded. */
  onRead?: () => void;
}

export interface Imported {
  outcomes: readonly Outcome[];
  complaints: readonly Complaint[];
  /** Rows by what happened to them, and complaints by kind. */
  counts: Record<string, number>;
  /** A row or a file was not taken. */
  refused: boolean;
  /** Nothing is left to be taken, or nothing shall be. */
  nothing: boolean;
  /** Undefined where nothing was to be written: in a dry run, without a store, with nothing taken. */
  loaded?: Loaded;
}

/**
 * `store`: null where there is none yet, in a dry run. WriteConflict where the topic was written by another since the
 * import began to read it.
 */
export async function importTopic(
  store: Store | null,
  importer: Importer,
  inputs: AsyncIterable<Input>,
  { said, mapping, dryRun, strict, by, onFound, onRead }: ImportTopic,
): Promise<Imported> {
  const before = store ? await heldTopic(store, said.id) : undefined;
  const held = store ? await heldPack(store, before) : null;
  const gathering = new Gathering(held, importer.whole ?? false);
  for await (const found of importer.read(inputs, { topic: said.id, ...(mapping && { mapping }) })) {
    gathering.add(found);
    onFound?.(gathering.count);
  }
  onRead?.();
  const today = new Date().toISOString().slice(0, 10);
  const { pack, outcomes, complaints } = gathering.finish((found, before) =>
    topicRow(found, before, said, importer.defaults, today),
  );
  const refused = complaints.some(({ what }) => what === 'refused');
  const counts = counted(outcomes, complaints);
  // Files without a row that can be taken make no topic; a pack may be of a topic without rows.
  const taken = outcomes.some(({ table, fate }) => table !== 'topic' && fate !== 'refused');
  const nothing = !pack || (strict && refused) || !(taken || held || importer.whole);
  const told = { outcomes, complaints, counts, refused, nothing };
  if (nothing || !store || dryRun) return told;
  const change = { by, what: `import ${importer.name}`, after: { rows: counts } };
  return { ...told, loaded: await loadChecked(store, pack, change, before?.dataVersion ?? null) };
}

function counted(outcomes: readonly Outcome[], complaints: readonly Complaint[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(FATES.map((fate) => [fate, 0]));
  for (const { fate } of outcomes) counts[fate] = (counts[fate] ?? 0) + 1;
  for (const { what } of complaints) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
}
