/** What an IRI names: a thing by its CURIE, or a publication by its identifier. */
import { curie } from '../pack/fields.ts';

/** Prefixes that packs write otherwise than identifiers.org (https://registry.identifiers.org) does. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...{ ncbigene: 'NCBIGene', taxonomy: 'NCBITaxon', uniprot: 'UniProtKB', drugbank: 'DRUGBANK' },
  ...{ mesh: 'MESH', umls: 'UMLS', go: 'GO', chebi: 'CHEBI', doid: 'DOID' },
};

/** The prefix as packs write it: one database has one, whichever file names it. */
export const packPrefix = (prefix: string): string => PREFIXES[prefix.toLowerCase()] ?? prefix;

/** IRIs that carry an identifier, and the prefix of its CURIE; '' where the identifier is one already. */
const IDENTIFIERS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/bioregistry\.io\/([^/]+:.+)$/, ''],
  [/^https?:\/\/identifiers\.org\/[a-z.]+\/((?:CHEBI|GO|DOID):.+)$/, ''],
  [/^https?:\/\/identifiers\.org\/([a-z.]+)[/:](.+)$/i, ''],
  [/^http:\/\/purl\.obolibrary\.org\/obo\/([A-Za-z]+)_(\w+)$/, ''],
  [/^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/, 'wikidata'],
  [/^http:\/\/linkedlifedata\.com\/resource\/umls\/id\/(C\d+)$/, 'UMLS'],
  [/^https?:\/\/www\.ncbi\.nlm\.nih\.gov\/gene\/(\d+)$/, 'NCBIGene'],
  [/^http:\/\/purl\.uniprot\.org\/taxonomy\/(\d+)$/, 'NCBITaxon'],
  [/^http:\/\/purl\.uniprot\.org\/uniprot\/(\w+)$/, 'UniProtKB'],
];

/** The CURIE of what the IRI names, where the IRI is of a kind that is known to carry one. */
export function curieOf(iri: string): string | undefined {
  for (const [form, prefix] of IDENTIFIERS) {
    const [, first, second] = form.exec(iri) ?? [];
    if (first === undefined) continue;
    const made =
      second !== undefined ? `${packPrefix(first)}:${second}` : prefix ? `${prefix}:${first}` : first;
    const known = decoded(made);
    if (known !== undefined && curie.safeParse(known).success) return known;
  }
  return undefined;
}

/** The last part of an IRI, for want of a name. */
export function localName(iri: string): string {
  const last = iri.replace(/[/#]+$/, '').replace(/^.*[/#]/, '');
  return (decoded(last) ?? last).replaceAll('_', ' ').trim() || iri;
}

export type Publication = { pmid: string } | { doi: string } | { pmcid: string };

/** The publication that an IRI names, where it names one. */
export function publicationOf(iri: string): Publication | undefined {
  const pmid =
    /^https?:\/\/(?:identifiers\.org\/pubmed[/:]|www\.ncbi\.nlm\.nih\.gov\/pubmed\/|pubmed\.ncbi\.nlm\.nih\.gov\/)(\d+)\/?$/.exec(
      iri,
    )?.[1];
  if (pmid) return { pmid };
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/\S+)$/i.exec(iri)?.[1];
  if (doi) return { doi: decoded(doi) ?? doi };
  const pmcid =
    /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/(PMC\d+)\/?$/.exec(
      iri,
    )?.[1];
  return pmcid ? { pmcid } : undefined;
}

/** Without %-escapes; undefined where they are none. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
