/** What MEDLINE text and PubMed XML both tell of an article, as a study of the pack. No abstract is taken. */
import { doiIn, plainText, registrationsIn } from './csl-study.ts';
import { designFrom, NO_RESULTS } from './design.ts';
import type { Found, Place } from './found.ts';
import type { ImporterDefaults } from './importer.ts';
import { type StudyRow, studyKey, unread } from './study-record.ts';

export interface PubMedRecord {
  pmid?: string | undefined;
  doi?: string | undefined;
  pmcid?: string | undefined;
  title?: string | undefined;
  journal?: string | undefined;
  /** As printed: "2002 Sep", "2014 Nov-Dec". */
  date?: string | undefined;
  /** "Mangalam H", or the name of a group. */
  authors: string[];
  types: string[];
  headings: string[];
  /** Numbers of data banks and registries: "ClinicalTrials.gov/NCT01234567". */
  registrations: string[];
}

export const PUBMED: ImporterDefaults = {
  summary: 'Studies that were imported from PubMed: what they found is yet to be read.',
  license: 'Facts only',
  provenance: {
    what: 'Bibliographic facts, identifiers and publication types of studies',
    from: 'PubMed (U.S. National Library of Medicine)',
    license: 'Facts only; abstracts are not taken',
  },
};

export function studyFrom(record: PubMedRecord, at: Place): Found {
  const pmid = /^\d+$/.exec(record.pmid?.trim() ?? '')?.[0];
  if (!pmid) return { at, field: 'PMID', value: record.pmid, expected: 'a PMID' };
  const doi = doiIn(record.doi);
  const pmcid = /^PMC\d+/.exec(record.pmcid?.trim() ?? '')?.[0];
  const year = /\b(1[6-9]|20)\d\d\b/.exec(record.date ?? '')?.[0];
  const title = plainText(record.title ?? '').replace(/^\[(.*)\]\.?$/, '$1');
  const { design, because } = designFrom(record.types, record.headings);
  const registrations = registrationsIn(record.registrations.join(' '));
  const authors = record.authors.map((name) => name.replace(/[,;]/g, ' ').trim()).filter(Boolean);
  const row: StudyRow = {
    key: studyKey({ pmid, name: pmid }),
    ...(title && { title: title.replace(/\.$/, '') }),
    ...(authors.length > 0 && { authors: authors.join(', ') }),
    ...(record.journal && { journal: record.journal }),
    ...(year && { year: Number(year) }),
    ...(doi && { doi }),
    pmid,
    ...(pmcid && { pmcid }),
    ...(registrations.length > 0 && { registrations }),
    ...unread(true),
    design,
    ...(because && { designNote: `Indexed by PubMed as ${because}` }),
    ...(record.types.some((type) => NO_RESULTS.includes(type)) && { hasResults: false }),
    ...(record.types.includes('Preprint') && { preprint: true }),
    ...(record.types.includes('Retracted Publication') && { retracted: true }),
  };
  return { table: 'studies', row, at: { ...at, record: `PMID ${pmid}` } };
}
