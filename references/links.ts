/** Where a study or a source can be read. */

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface Identified {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid?: string | null;
  readonly registrations?: readonly string[];
}

/** Plain addresses for the reader to follow; nothing is fetched from them. */
export function linksOut(thing: Identified): Link[] {
  const links: Link[] = [];
  if (thing.doi) links.push({ text: 'DOI', href: `https://doi.org/${encodeURI(thing.doi)}` });
  if (thing.pmid) links.push({ text: 'PubMed', href: `https://pubmed.ncbi.nlm.nih.gov/${thing.pmid}/` });
  if (thing.pmcid) {
    links.push({ text: 'PMC', href: `https://pmc.ncbi.nlm.nih.gov/articles/${thing.pmcid}/` });
  }
  for (const id of thing.registrations ?? []) {
    const number = id.replace(/^[^:]*:/, '');
    links.push(
      /^NCT\d+$/.test(number)
        ? { text: number, href: `https://clinicaltrials.gov/study/${number}` }
        : {
            text: number,
            href: `https://trialsearch.who.int/Trial2.aspx?TrialID=${encodeURIComponent(number)}`,
          },
    );
  }
  return links;
}

/** Whether an address that came with data may be made a link: javascript: and data: would run in the page. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol);
}
