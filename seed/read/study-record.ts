/** A bibliographic record as a study of the pack: what reference managers and PubMed know of it. */
import { createHash } from 'node:crypto';
import { FINDING_NOT_READ } from '../gather/merge.ts';
import type { FoundRow } from './found.ts';

export type StudyRow = Extract<FoundRow, { table: 'studies' }>['row'];

/**
 * A key that is the same every time the study comes in: from its PMID, else DOI, else registration, else the source's own
 * name for it.
 */
export function studyKey(known: {
  pmid?: string | undefined;
  doi?: string | undefined;
  registration?: string | undefined;
  name: string;
}): string {
  if (known.pmid) return `pmid${known.pmid}`;
  if (known.doi) return slug('doi-', known.doi.toLowerCase());
  if (known.registration) return slug('', known.registration.replace(/^[^:]*:/, ''));
  return slug('', known.name);
}

/** Letters, digits, `.`, `_` and `-`; where others had to go, a short checksum keeps two names apart. */
export function slug(before: string, text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '');
  const short = plain.slice(0, 60).replace(/[-_.]+$/, '');
  if (short === text && /^[A-Za-z0-9]/.test(before + short)) return before + short;
  const sum = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `${before}${short}${short === '' ? '' : '-'}${sum}`;
}

/** A key from a CURIE: CHEBI.17665 of CHEBI:17665. */
export const curieKey = (curie: string): string => slug('', curie.replace(':', '.'));

/** What every record that only tells of a publication has in common: nothing of its content was read. */
export const unread = (
  identified: boolean,
): Pick<StudyRow, 'design' | 'hasResults' | 'finding' | 'verification'> => ({
  design: 'UNSTATED',
  hasResults: true,
  finding: FINDING_NOT_READ,
  verification: identified ? 'partial' : 'no-identifier',
});
