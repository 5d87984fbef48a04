/**
 * A study as an item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html).
 * Only what is recorded: what nobody read in a source is named in the note and left out of the fields.
 */
import { type CslName, parseAuthors } from './authors.ts';
import { linksOut } from './links.ts';

export type CslType =
  | 'article'
  | 'article-journal'
  | 'dataset'
  | 'document'
  | 'paper-conference'
  | 'report'
  | 'webpage';

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export interface CslItem {
  /** The citation key: unique within a file; letters, digits and "_" alone. */
  readonly id: string;
  readonly type: CslType;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly version?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  readonly note?: string;
}

/** What a reference to a study is made of. */
export interface CitedStudy {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly title: string | null;
  readonly titleNote: string | null;
  readonly authors: string | null;
  readonly journal: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly registrations: readonly string[];
  readonly hasResults: boolean;
  readonly preprint: boolean;
  readonly retracted: boolean;
}
type Study = CitedStudy;

/** In the note where the record names the first authors alone: no field of CSL-JSON says so. */
export const MORE_AUTHORS = 'Further authors not recorded.';

/** Items in the order given, each with a key of its own: none that is in `taken`, which then has it. */
export function studyItems(studies: readonly Study[], taken = new Set<string>()): CslItem[] {
  return studies.map((study) => studyItem(study, freeKey(study.key, taken)));
}

function studyItem(study: Study, id: string): CslItem {
  const { names, more } = parseAuthors(study.authors);
  const type = typeOf(study);
  const [link] = linksOut(study);
  const at = study.journal === null ? {} : placeOf(type, study.journal);
  const [registration] = study.registrations.map(numberOf);
  return {
    id,
    type,
    ...(study.title === null ? {} : { title: plain(study.title) }),
    ...(names.length === 0 ? {} : { author: names }),
    ...at,
    ...(type === 'article' ? { genre: 'preprint' } : {}),
    ...(type === 'dataset' && registration ? { number: registration } : {}),
    ...(study.year === null ? {} : { issued: { 'date-parts': [[study.year]] } }),
    ...(study.doi === null ? {} : { DOI: study.doi }),
    ...(study.pmid === null ? {} : { PMID: study.pmid }),
    ...(study.pmcid === null ? {} : { PMCID: study.pmcid }),
    ...(study.doi === null && link ? { URL: link.href } : {}),
    note: noteOf(study, more),
  };
}

/** A record that is in a registry alone has no journal, or the registry's name for one. */
function isRegistration({ doi, pmid, journal, registrations }: Study): boolean {
  if (doi !== null || pmid !== null || registrations.length === 0) return false;
  return journal === null || /trials|registry/i.test(journal);
}

function typeOf(study: Study): CslType {
  if (isRegistration(study)) return 'dataset';
  if (study.preprint) return 'article';
  const { journal } = study;
  if (study.doi !== null || study.pmid !== null) return 'article-journal';
  if (journal === null) return 'document';
  if (/\b(poster|meeting|abstract|conference|congress)\b/i.test(journal)) return 'paper-conference';
  if (/\breports?\b/i.test(journal)) return 'report';
  return /^[\w-]+(\.[\w-]+)+$/.test(journal) ? 'webpage' : 'article-journal';
}

/** What is recorded as the journal is, for what is none, who published it. */
function placeOf(type: CslType, journal: string): Pick<CslItem, 'container-title' | 'publisher'> {
  const name = plain(journal);
  const isPeriodical = type === 'article' || type === 'article-journal' || type === 'paper-conference';
  return isPeriodical ? { 'container-title': name } : { publisher: name };
}

const numberOf = (registration: string): string => registration.replace(/^[^:]*:/, '');

function noteOf(study: Study, moreAuthors: boolean): string {
  const missing = (
    [
      ['title', study.title],
      ['authors', study.authors],
      ['journal', study.journal],
      ['year', study.year],
    ] as const
  ).flatMap(([field, value]) => (value === null || value === '' ? [field] : []));
  const nowhere = linksOut(study).length === 0;
  return [
    study.retracted ? 'Retracted.' : null,
    study.pmid === null ? null : `PMID: ${study.pmid}.`,
    study.pmcid === null ? null : `PMCID: ${study.pmcid}.`,
    study.registrations.length === 0
      ? null
      : `Registration: ${study.registrations.map(numberOf).join(', ')}.`,
    study.hasResults ? null : 'No results reported.',
    missing.length === 0 ? null : `Not recorded: ${missing.join(', ')}.`,
    moreAuthors ? MORE_AUTHORS : null,
    nowhere ? 'No identifier recorded.' : null,
    study.titleNote === null ? null : `${study.titleNote.replace(/\.$/, '')}.`,
    `In Evidence Atlas: ${study.label} (${study.id}).`,
  ]
    .filter((part) => part !== null)
    .map(plain)
    .join(' ');
}

/** Hyphens of typesetting as the plain one, and spaces as single ones: else a search for the title fails. */
export function plain(text: string): string {
  return text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Keys of two topics may be the same, and BibTeX does not tell capitals apart: a letter is added. */
function freeKey(key: string, taken: Set<string>): string {
  const base = key.replace(/\W/g, '') || 'study';
  let free = base;
  for (let n = 1; taken.has(free.toLowerCase()); n++) free = `${base}_${n + 1}`;
  taken.add(free.toLowerCase());
  return free;
}
