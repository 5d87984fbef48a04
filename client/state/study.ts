/** How a study is called and where it can be read. */

export interface NamedStudy {
  readonly key: string;
  readonly authors: string | null;
  readonly year: number | null;
  readonly registrations: readonly string[];
}

/** "Grant 2019"; without authors the registration, else the key it goes by in its pack. */
export function shortName(study: NamedStudy): string {
  const year = study.year === null ? '' : ` ${study.year}`;
  const first = firstAuthor(study.authors);
  if (first) return `${first}${year}`;
  const [registration] = study.registrations;
  return `${registration ? registration.replace(/^[^:]*:/, '') : study.key}${year}`;
}

/** Family name of the first author of "Grant R, Berg J, et al."; a group keeps its whole name. */
function firstAuthor(authors: string | null): string | null {
  const first = authors?.split(/[,;]| and | & /)[0]?.trim();
  if (!first) return null;
  return first.replace(/\s+et al\.?$/i, '').replace(/\s+\p{Lu}{1,4}\.?$/u, '');
}

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

/** The routes of a study's arms, each once, comparators last. */
export function routesOf(arms: readonly { route: string | null; comparator: boolean }[]): string[] {
  const ordered = [...arms].sort((a, b) => Number(a.comparator) - Number(b.comparator));
  return [...new Set(ordered.map((arm) => arm.route).filter((route) => route !== null))];
}
