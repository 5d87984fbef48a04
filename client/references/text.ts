/** A reference as a line of text, near to how the biomedical journals set it. */
import type { CslName } from '../../references/authors.ts';
import { type CslItem, MORE_AUTHORS } from '../../references/csl.ts';

/** "Reyna K, Heinzen G. Title. Frontiers in Aging. 2026. doi:10...."; what is not recorded is said to be so. */
export function referenceText(item: CslItem): string {
  if (item.type === 'webpage' && item.accessed) return pageText(item);
  const year = item.issued?.['date-parts'][0]?.[0];
  const parts = [
    authorsText(item),
    item.title ?? '[title not recorded]',
    item['container-title'] ?? item.publisher,
    item.genre === 'preprint' ? 'Preprint' : undefined,
    year === undefined ? '[year not recorded]' : String(year),
    item.number,
    item.DOI ? `doi:${item.DOI}` : undefined,
    item.PMID ? `PMID ${item.PMID}` : undefined,
    item.DOI || item.PMID ? undefined : item.URL,
  ];
  return parts
    .filter((part) => part !== undefined)
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.+$/, ''))
    .map((part) => (/[?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function authorsText({ author, note }: CslItem): string {
  if (!author || author.length === 0) return '[authors not recorded]';
  const names = author.map(nameText);
  return (note?.includes(MORE_AUTHORS) ? [...names, 'et al'] : names).join(', ');
}

function nameText(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family} ${name.given.replace(/[. ]/g, '')}`;
}

function pageText({ title = '', URL: url = '', version, accessed }: CslItem): string {
  const day = accessed?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const data = version === undefined ? '' : `, data version ${version}`;
  return `“${title.replace(/\.$/, '')}.” Evidence Atlas${data}. ${url} (accessed ${day}).`;
}
