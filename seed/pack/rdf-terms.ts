/** Terms of RDF vocabularies that come in and go out, by the vocabularies' own names. */

const under =
  (base: string) =>
  (name: string): string =>
    base + name;

export const RDF = under('http://www.w3.org/1999/02/22-rdf-syntax-ns#');
export const RDFS = under('http://www.w3.org/2000/01/rdf-schema#');
export const XSD = under('http://www.w3.org/2001/XMLSchema#');
export const OWL = under('http://www.w3.org/2002/07/owl#');
export const SKOS = under('http://www.w3.org/2004/02/skos/core#');
export const DCTERMS = under('http://purl.org/dc/terms/');
export const DC = under('http://purl.org/dc/elements/1.1/');
export const PROV = under('http://www.w3.org/ns/prov#');
export const PAV = under('http://purl.org/pav/');
export const CITO = under('http://purl.org/spar/cito/');
export const OBO = under('http://purl.obolibrary.org/obo/');
export const SIO = under('http://semanticscience.org/resource/');
export const BIOLINK = under('https://w3id.org/biolink/vocab/');
/** The schema of nanopublications, and its extension: https://nanopub.net/guidelines/working_draft/ */
export const NP = under('http://www.nanopub.org/nschema#');
export const NPX = under('http://purl.org/nanopub/x/');
export const AIDA = 'http://purl.org/aida/';

/**
 * What no vocabulary has a word for: keys, kinds, qualifiers and grades of ours. A name under a UUID is nobody else's, and
 * promises no page to read at.
 */
export const ATLAS_TERMS = 'urn:uuid:5b1c7a9e-3c0f-4d52-9d0e-6f2f0b6c8e41#';
export const ATLAS = under(ATLAS_TERMS);
