/**
 * What terms in assertions of nanopublications mean to us. Labels of RO, SIO and Wikidata properties are theirs
 * (http://purl.obolibrary.org/obo/ro.owl, http://semanticscience.org/ontology/sio.owl, https://www.wikidata.org).
 */
import { PREDICATES } from '../pack/predicates.ts';
import { BIOLINK, DC, DCTERMS, NPX, OBO, OWL, RDF, RDFS, SIO, SKOS } from '../pack/rdf-terms.ts';
import { localName } from './iri-names.ts';

const WP = 'http://vocabularies.wikipathways.org/wp#';
const NCIT = 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl#';
const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#';

const terms = (vocabulary: (name: string) => string, names: string): string[] =>
  names.split(' ').map(vocabulary);

/** Literals that are names. */
export const NAMES: ReadonlySet<string> = new Set([
  ...[RDFS('label'), SKOS('prefLabel'), DCTERMS('title'), DC('title')],
  ...['http://schema.org/name', 'http://xmlns.com/foaf/0.1/name'],
]);
export const SAME: ReadonlySet<string> = new Set([OWL('sameAs'), SKOS('exactMatch')]);
/** Literals that are identifiers, and the prefix of their CURIE. */
export const IDENTIFIERS: ReadonlyMap<string, string> = new Map([[SIO('CHEMINF_000399'), 'inchikey']]);
/** Of a thing or of what happened, and no part of what is claimed: it is lost. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  ...[DCTERMS('identifier'), DCTERMS('description'), RDFS('comment')],
  ...[`${GEO}latitude`, `${GEO}longitude`, `${WP}pathwayOntologyTag`],
]);
export const ORGANISM = `${WP}organismName`;

export const DEFINING: ReadonlySet<string> = new Set([
  ...terms(RDFS, 'isDefinedBy subClassOf subPropertyOf domain range'),
  ...[SKOS('definition'), OWL('equivalentClass')],
]);
export const DEFINED_KINDS: ReadonlySet<string> = new Set([
  ...terms(OWL, 'Class NamedIndividual ObjectProperty DatatypeProperty AnnotationProperty'),
  ...[RDFS('Class'), RDF('Property'), SKOS('Concept')],
]);
export const INDEXING: ReadonlySet<string> = new Set(
  terms(NPX, 'includesElement includesSubindex appendsIndex'),
);

/** Of an event: who takes part in it, in no order; or from whom to whom. */
export const TAKES_PART: ReadonlySet<string> = new Set([OBO('RO_0000057'), SIO('SIO_000628')]);
export const FROM = `${WP}source`;
export const TO = `${WP}target`;

/** Kinds of things in the words of Biolink. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  [`${NCIT}C16612`, 'Gene'],
  [`${NCIT}C7057`, 'Disease'],
  [`${WP}GeneProduct`, 'Gene'],
  [`${WP}Protein`, 'Protein'],
  [`${WP}Metabolite`, 'SmallMolecule'],
]);

export interface Relation {
  /** Between the names of subject and object, for the sentence. */
  words: string;
  predicate: string;
}

/** Events that say how those who take part are related; the first of these kinds is the subject. */
export const EVENTS: ReadonlyMap<string, Relation & { subject: string }> = new Map([
  [
    SIO('SIO_001121'),
    {
      words: 'is in a gene-disease biomarker association with',
      predicate: 'gene_associated_with_condition',
      subject: 'Gene',
    },
  ],
]);

const RELATIONS: ReadonlyMap<string, Relation> = new Map(
  Object.entries({
    [OBO('RO_0002556')]: { words: 'is a pathogen of', predicate: 'interacts_with' },
    [OBO('RO_0002622')]: { words: 'visits flowers of', predicate: 'interacts_with' },
    [OBO('RO_0002454')]: { words: 'has the host', predicate: 'interacts_with' },
    [OBO('RO_0002470')]: { words: 'eats', predicate: 'interacts_with' },
    [OBO('BFO_0000066')]: { words: 'occurs in', predicate: 'occurs_in' },
    [DCTERMS('isPartOf')]: { words: 'is part of', predicate: 'part_of' },
    [DCTERMS('hasPart')]: { words: 'has the part', predicate: 'has_part' },
    [`${WP}participant`]: { words: 'has the participant', predicate: 'has_part' },
    'http://www.wikidata.org/prop/direct/P703': { words: 'is found in the taxon', predicate: 'related_to' },
  }),
);

/** Vocabularies that tell of documents, people, data and terms: what they say of a thing is no claim about the world. */
const ABOUT_DOCUMENTS: readonly string[] = [
  ...[RDF(''), RDFS(''), OWL(''), SKOS(''), DCTERMS(''), DC(''), NPX('')],
  ...[
    'http://www.w3.org/ns/prov#',
    'http://purl.org/pav/',
    'http://purl.org/spar/',
    'http://www.w3.org/ns/oa#',
  ],
  ...[
    'http://xmlns.com/foaf/0.1/',
    'http://schema.org/',
    'http://www.w3.org/ns/dcat#',
    'http://rdfs.org/ns/void#',
  ],
];

/** How the predicate relates two things; undefined where it does not. One that nobody listed here is `related_to`. */
export function relationOf(predicate: string): Relation | undefined {
  const known = RELATIONS.get(predicate);
  if (known) return known;
  if (ABOUT_DOCUMENTS.some((vocabulary) => predicate.startsWith(vocabulary))) return undefined;
  const name = localName(predicate);
  if (predicate === BIOLINK(name.replaceAll(' ', '_')) && PREDICATES.has(name.replaceAll(' ', '_')))
    return { words: name, predicate: name.replaceAll(' ', '_') };
  return { words: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(), predicate: 'related_to' };
}
