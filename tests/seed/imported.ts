/** Files through an importer and the gathering, as the command line does it, without a store. */
import { Gathering } from '../../seed/gather/gather.ts';
import { complaintText, type Outcome } from '../../seed/gather/outcome.ts';
import { topicRow } from '../../seed/gather/topic-row.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { IMPORTERS } from '../../seed/read/importers.ts';
import { opened } from '../../seed/read/input.ts';

export interface Imported {
  pack: Pack;
  outcomes: Outcome[];
  /** Without the folder of the file. */
  said: string[];
  /** `3 new, 1 merged` as counts. */
  fates: Partial<Record<Outcome['fate'], number>>;
}

export async function imported(
  format: string,
  files: readonly string[],
  { held = null, mapping }: { held?: Pack | null; mapping?: string } = {},
): Promise<Imported> {
  const importer = await IMPORTERS[format]?.();
  if (!importer) throw new Error(`no importer ${format}`);
  const gathering = new Gathering(held, importer.whole ?? false);
  const options = {
    topic: 'test',
    ...(mapping !== undefined && { mapping: { file: 'mapping.json', text: mapping } }),
  };
  const inputs = opened(files, { onBytes: () => {}, onNotice: () => {} });
  for await (const found of importer.read(inputs, options)) gathering.add(found);
  const { pack, outcomes, complaints } = gathering.finish((found, before) =>
    topicRow(found, before, { id: 'test', source: {} }, importer.defaults, '2026-01-01'),
  );
  if (!pack) throw new Error(complaints.map(complaintText).join('\n'));
  const fates: Imported['fates'] = {};
  for (const { fate } of outcomes) fates[fate] = (fates[fate] ?? 0) + 1;
  return {
    pack,
    outcomes,
    said: complaints.map((one) => complaintText(one).replace(/^\S*[\\/]/, '')),
    fates,
  };
}
