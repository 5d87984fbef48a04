/** The studies of a topic as references: BibTeX, RIS, CSL-JSON. Claims and evidence stay behind. */
import { bibtex as asBibtex, ris as asRis } from '../../references/citationJs.ts';
import { type CitedStudy, type CslItem, studyItems } from '../../references/csl.ts';
import type { Row } from '../pack/canonical.ts';
import { studyId } from '../pack/ids.ts';
import { shortName } from '../study-names.ts';
import type { Exporter, Held } from './exporter.ts';
import { oneFile } from './one-file.ts';

/** Studies formatted together. */
const BATCH = 200;

function cited(topic: string, study: Row<'studies'>): CitedStudy {
  return {
    id: studyId(topic, study.key),
    key: study.key,
    label: shortName(study),
    title: study.title ?? null,
    titleNote: study.titleNote ?? null,
    authors: study.authors ?? null,
    journal: study.journal ?? null,
    year: study.year ?? null,
    doi: study.doi ?? null,
    pmid: study.pmid ?? null,
    pmcid: study.pmcid ?? null,
    registrations: study.registrations,
    hasResults: study.hasResults,
    preprint: study.preprint,
    retracted: study.retracted,
  };
}

/** Where the record is from and what may be done with it: no format of references has a place for a whole file's. */
const edition = ({ topic, dataVersion }: Held): string =>
  `Evidence Atlas, ${topic.title}, version ${topic.version}, data version ${dataVersion}, licence ${topic.license}.`;

async function* items(held: Held): AsyncGenerator<CslItem[]> {
  const taken = new Set<string>();
  const from = edition(held);
  let batch: CitedStudy[] = [];
  const made = () =>
    studyItems(batch, taken).map((item) => ({ ...item, note: [item.note, from].filter(Boolean).join(' ') }));
  for await (const study of held.rows('studies')) {
    batch.push(cited(held.topic.id, study));
    if (batch.length < BATCH) continue;
    yield made();
    batch = [];
  }
  if (batch.length > 0) yield made();
}

export const bibtex: Exporter = {
  name: 'bibtex',
  title: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  files: oneFile('bib', async function* (held) {
    yield `% ${edition(held)}\n\n`;
    for await (const batch of items(held)) yield `${asBibtex(batch)}\n`;
  }),
};

export const ris: Exporter = {
  name: 'ris',
  title: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  files: oneFile('ris', async function* (held) {
    for await (const batch of items(held)) yield `${asRis(batch)}\n`;
  }),
};

export const csl: Exporter = {
  name: 'csl',
  title: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  files: oneFile('json', async function* (held) {
    let before = '[\n';
    for await (const batch of items(held))
      for (const item of batch) {
        yield `${before}${JSON.stringify(item)}`;
        before = ',\n';
      }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }),
};
