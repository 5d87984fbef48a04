/** A page of the atlas as an item of CSL-JSON. */
import { type CslItem, plain } from '../../references/csl.ts';
import { isoDay } from '../state/fileName.ts';

/** What a page is to be cited as. */
export interface CitedPage {
  readonly title: string;
  readonly url: string;
  /** Version of the data it was drawn from; null: not known. */
  readonly version: string | null;
  readonly licence: string | null;
  readonly accessed: Date;
}

/** A page of the atlas: it names no author, for it has none on record. */
export function pageItem({ title, url, version, licence, accessed }: CitedPage): CslItem {
  const [year, month, day] = [accessed.getFullYear(), accessed.getMonth() + 1, accessed.getDate()];
  return {
    id: 'evidence_atlas',
    type: 'webpage',
    title: plain(title),
    publisher: 'Evidence Atlas',
    ...(version === null ? {} : { version }),
    URL: url,
    accessed: { 'date-parts': [[year, month, day]] },
    note: [
      version === null ? null : `Data version ${version}.`,
      licence === null ? null : `Licence ${licence}.`,
      `Accessed ${isoDay(accessed)}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  };
}
