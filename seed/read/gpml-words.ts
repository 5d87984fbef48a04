/** What GPML's words mean to us: kinds of data nodes, databases of cross-references, heads of arrows. */
import { curie } from '../pack/fields.ts';
import { packPrefix } from './iri-names.ts';

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GeneProduct: 'Gene',
    Protein: 'Protein',
    Rna: 'RNAProduct',
    Metabolite: 'SmallMolecule',
    Pathway: 'Pathway',
  }),
);
/** In the words of Biolink; of a type that it has no class for, the class of all things. */
export const kindOf = (type: string | undefined): string => KINDS.get(type ?? '') ?? 'NamedThing';

/** Full names of databases and prefixes: https://github.com/bridgedb/datasources, datasources.tsv (urn:miriam: column). */
const DATABASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CAS: 'cas',
    ChEBI: 'chebi',
    'ChEMBL compound': 'chembl.compound',
    Chemspider: 'chemspider',
    'Complex Portal': 'complexportal',
    DrugBank: 'drugbank',
    Ensembl: 'ensembl',
    'Entrez Gene': 'ncbigene',
    FlyBase: 'flybase',
    GeneOntology: 'go',
    HGNC: 'hgnc.symbol',
    'HGNC Accession number': 'hgnc',
    HMDB: 'hmdb',
    'Human Disease Ontology': 'doid',
    InChIKey: 'inchikey',
    InterPro: 'interpro',
    'KEGG Compound': 'kegg.compound',
    'KEGG Drug': 'kegg.drug',
    'KEGG Pathway': 'kegg.pathway',
    'KEGG Reaction': 'kegg.reaction',
    'LIPID MAPS': 'lipidmaps',
    MeSH: 'mesh',
    'miRBase Sequence': 'mirbase',
    'miRBase mature sequence': 'mirbase.mature',
    OMIM: 'omim',
    Pfam: 'pfam',
    'PubChem-compound': 'pubchem.compound',
    'PubChem-substance': 'pubchem.substance',
    Reactome: 'reactome',
    RefSeq: 'refseq',
    RGD: 'rgd',
    Rhea: 'rhea',
    SGD: 'sgd',
    'Uniprot-TrEMBL': 'uniprot',
    WikiPathways: 'wikipathways',
    Wikidata: 'wikidata',
    WormBase: 'wormbase',
    ZFIN: 'zfin',
  }),
);

/** The CURIE of a cross-reference; undefined where it is empty or its database is none of these. */
export function xrefCurie(database: string, id: string): string | undefined {
  const prefix = DATABASES.get(database.trim());
  if (!prefix || id.trim() === '') return undefined;
  // Some identifiers bring their prefix along: CHEBI:77634.
  const own = new RegExp(`^${prefix}:`, 'i');
  const made = `${packPrefix(prefix)}:${id.trim().replace(own, '')}`;
  return curie.safeParse(made).success ? made : undefined;
}

export interface Arrow {
  /** Between the names of the two ends, for the sentence. */
  words: string;
  predicate: string;
}

/**
 * Heads of GPML 2013a, those of molecular interaction maps by https://discover.nci.nih.gov/mim/formal_mim_spec.pdf. A
 * plain arrow says that there is a direction and no more. Biolink has no predicate for up and down: the sentence says it.
 */
const ARROWS: ReadonlyMap<string, Arrow> = new Map(
  Object.entries<Arrow>({
    Arrow: { words: 'leads to', predicate: 'related_to' },
    TBar: { words: 'inhibits', predicate: 'affects' },
    'mim-binding': { words: 'binds', predicate: 'directly_physically_interacts_with' },
    'mim-catalysis': { words: 'catalyses', predicate: 'catalyzes' },
    'mim-cleavage': { words: 'cleaves', predicate: 'affects' },
    'mim-conversion': { words: 'is converted into', predicate: 'derives_into' },
    'mim-covalent-bond': { words: 'is covalently bound to', predicate: 'directly_physically_interacts_with' },
    'mim-inhibition': { words: 'inhibits', predicate: 'affects' },
    'mim-modification': { words: 'modifies', predicate: 'affects' },
    'mim-necessary-stimulation': { words: 'is needed to stimulate', predicate: 'affects' },
    'mim-stimulation': { words: 'stimulates', predicate: 'affects' },
    'mim-transcription-translation': { words: 'is transcribed or translated into', predicate: 'related_to' },
    'mim-translocation': { words: 'is moved to', predicate: 'related_to' },
  }),
);
/** A line without a head: connected, in no direction. */
export const LINE: Arrow = { words: 'is connected with', predicate: 'related_to' };

/** What is catalysed is a step: of anything else it is said in words alone. */
export function arrowOf(head: string, objectKind: string): Arrow {
  const arrow = ARROWS.get(head) ?? { words: `is connected (${head}) with`, predicate: 'related_to' };
  return arrow.predicate === 'catalyzes' && objectKind !== STEP ? { ...arrow, predicate: 'affects' } : arrow;
}

/** The kind of a step from one thing to another, where an arrow ends on its line. */
export const STEP = 'MolecularActivity';
