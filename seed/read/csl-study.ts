/** A reference as CSL-JSON, in which RIS, BibTeX and reference managers meet, as a study of the pack. */
import { z } from 'zod';
import type { Found, Place } from './found.ts';
import { type StudyRow, studyKey, unread } from './study-record.ts';

const Name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
});
const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
/** What is read of an item; what else it has is left. A field of another shape counts as absent. */
const Item = z.looseObject({
  id: text,
  type: text,
  title: z
    .union([z.string(), z.array(z.string()).transform((all) => all[0])])
    .optional()
    .catch(undefined),
  author: z.array(Name).optional().catch(undefined),
  'container-title': z
    .union([z.string(), z.array(z.string()).transform((all) => all[0])])
    .optional()
    .catch(undefined),
  publisher: text,
  genre: text,
  number: text,
  note: text,
  issued: z
    .looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional() })
    .optional()
    .catch(undefined),
  DOI: text,
  PMID: text,
  PMCID: text,
});

/** CSL types that report studies; a record of another type is stated to be something else. */
const REPORTS = /^(article|article-journal|paper-conference|report|thesis|dataset|manuscript|post|speech)$/;

/** The study of one item, or what is wrong with it. */
export function studyOf(value: unknown, at: Place): Found {
  const parsed = Item.safeParse(value);
  if (!parsed.success) return { at, value, expected: 'an item of CSL-JSON' };
  const item = parsed.data;
  const title = item.title === undefined ? undefined : plainText(item.title);
  const doi = doiIn(item.DOI);
  const pmid = /^\d+$/.exec(item.PMID?.trim() ?? '')?.[0] ?? /\bPMID: ?(\d+)/.exec(item.note ?? '')?.[1];
  const pmcid = /PMC\d+/.exec(item.PMCID ?? '')?.[0] ?? /\bPMCID: ?(PMC\d+)/.exec(item.note ?? '')?.[1];
  const registrations = registrationsIn(`${item.number ?? ''} ${item.note ?? ''}`);
  const [registration] = registrations;
  const identified = Boolean(doi || pmid || pmcid || registration);
  if (!title && !identified) return { at, value: item.id, expected: 'a title or an identifier' };
  const authors = authorsText(item.author ?? []);
  const year = Number(item.issued?.['date-parts']?.[0]?.[0]);
  const journal = item['container-title'] ?? item.publisher;
  const row: StudyRow = {
    key: studyKey({ pmid, doi, registration, name: nameOf(item.id, title, authors, year) }),
    ...(title && { title }),
    ...(authors && { authors }),
    ...(journal && { journal: plainText(journal) }),
    ...(Number.isInteger(year) && year > 0 && { year }),
    ...(doi && { doi }),
    ...(pmid && { pmid }),
    ...(pmcid && { pmcid }),
    ...(registrations.length > 0 && { registrations }),
    ...unread(identified),
    ...(item.type !== undefined &&
      !REPORTS.test(item.type) && { design: 'OTHER', designNote: `A record of type ${item.type}` }),
    ...(/preprint/i.test(item.genre ?? '') && { preprint: true }),
    // As our own exports say it, at the beginning of the note.
    ...(/^Retracted\./.test(item.note ?? '') && { retracted: true }),
    ...(/\bNo results reported\./.test(item.note ?? '') && { hasResults: false }),
  };
  return { table: 'studies', row, at: { ...at, ...(item.id && { record: item.id }) } };
}

/** All that tells a record without an identifier apart: two of one title may be two. */
const nameOf = (...parts: (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && !Number.isNaN(part)).join(' ');

/** A DOI as it is registered, out of an address or with its prefix. */
export function doiIn(text: string | undefined): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0].replace(/[.,;]+$/, '');
}

/** Registrations of ClinicalTrials.gov and ISRCTN, by the forms of their numbers. */
export function registrationsIn(text: string): string[] {
  const numbers = text.match(/\b(NCT\d{8}|ISRCTN\d{8})\b/g) ?? [];
  return [...new Set(numbers)].map((id) => (id.startsWith('NCT') ? `CLINICALTRIALS:${id}` : `ISRCTN:${id}`));
}

/** "Reyna K, de Guia RM": as authors are written in a pack. */
function authorsText(names: readonly z.infer<typeof Name>[]): string | undefined {
  const written = names.flatMap((name) => {
    const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
    const family = name.family ?? name.literal;
    if (!family) return [];
    return [[particle, family.replace(/[,;]/g, ' ').trim(), initials(name.given)].filter(Boolean).join(' ')];
  });
  return written.length === 0 ? undefined : written.join(', ');
}

export function initials(given: string | undefined): string {
  return (given ?? '')
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((word) =>
      /^\p{Lu}{2,4}$/u.test(word)
        ? word
        : word
            .split('-')
            .map((part) => part.charAt(0).toUpperCase())
            .join('-'),
    )
    .join('')
    .slice(0, 8);
}

/** Without the markup that titles carry, on one line. */
export const plainText = (marked: string): string =>
  marked
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
