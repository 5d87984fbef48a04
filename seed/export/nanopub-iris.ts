/**
 * Names in nanopublications. A topic has no address of its own, so what is ours is named by UUIDs: absolute, nobody else's,
 * and no promise of a page to read at.
 */
import { createHash } from 'node:crypto';
import type { Concept, Study } from '../pack/format.ts';
import { ATLAS_TERMS } from '../pack/rdf-terms.ts';

/** A name-based UUID (RFC 9562, version 5): the same name is the same UUID. */
export function uuid5(name: string): string {
  const space = Buffer.from(ATLAS_TERMS.replace(/^urn:uuid:|[-#]/g, ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** By the version of the data: what was published under a name stays as it was, and the same data has the same names. */
export const nanopubIri = (topic: string, dataVersion: string, claim: string): string =>
  `urn:uuid:${uuid5([topic, dataVersion, claim].join('\n'))}`;

/** Of a CURIE by the Bioregistry (https://bioregistry.io), which knows the prefixes of packs; else the thing's own IRI. */
export function conceptIri(topic: string, { key, curie, xrefs }: Concept): string {
  const own = [curie, ...xrefs].find((one) => one && /^https?:\/\//.test(one));
  if (curie && curie !== own) return `https://bioregistry.io/${iriPart(curie)}`;
  return own ? encodeURI(decodedIri(own)) : `urn:uuid:${uuid5([topic, 'concept', key].join('\n'))}`;
}

/** Undefined where no identifier was read in a source. */
export function publicationIri({
  pmid,
  doi,
  pmcid,
}: Pick<Study, 'pmid' | 'doi' | 'pmcid'>): string | undefined {
  if (pmid) return `http://identifiers.org/pubmed/${pmid}`;
  if (doi) return `https://doi.org/${iriPart(doi)}`;
  return pmcid && `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
}

/** Of a licence of Creative Commons by its SPDX name; undefined for any other, which is told in words. */
export function licenseIri(license: string): string | undefined {
  if (license === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(license) ?? [];
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}

/** What an IRI cannot have, or would take for its query or fragment, as %-escapes. */
const iriPart = (text: string): string => encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F');

const decodedIri = (iri: string): string => {
  try {
    return decodeURI(iri);
  } catch {
    return iri;
  }
};
