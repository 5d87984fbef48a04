/** The kinds of nodes and edges of Hetionet v1.0 (https://het.io/about/metagraph/) in the words of Biolink. */
import type { Claim } from '../pack/format.ts';

interface Metaedge {
  /** As Hetionet has it, for the sentence. */
  verb: string;
  predicate: string;
  kind?: Claim['kind'];
}

/**
 * Biolink has no predicate for the direction in which an amount is changed: the sentence says it. Up and down in a tissue
 * or a disease is what was seen there, not what it does: a correlation.
 */
export const METAEDGES: ReadonlyMap<string, Metaedge> = new Map(
  Object.entries<Metaedge>({
    AdG: { verb: 'downregulates', predicate: 'negatively_correlated_with' },
    AeG: { verb: 'expresses', predicate: 'expresses' },
    AuG: { verb: 'upregulates', predicate: 'positively_correlated_with' },
    CbG: { verb: 'binds', predicate: 'directly_physically_interacts_with' },
    CcSE: { verb: 'causes', predicate: 'has_side_effect', kind: 'SAFETY' },
    CdG: { verb: 'downregulates', predicate: 'affects' },
    CpD: { verb: 'palliates', predicate: 'ameliorates_condition', kind: 'EFFICACY' },
    CrC: { verb: 'resembles', predicate: 'chemically_similar_to' },
    CtD: { verb: 'treats', predicate: 'treats', kind: 'EFFICACY' },
    CuG: { verb: 'upregulates', predicate: 'affects' },
    DaG: { verb: 'is associated with', predicate: 'condition_associated_with_gene' },
    DdG: { verb: 'downregulates', predicate: 'negatively_correlated_with' },
    DlA: { verb: 'localises to', predicate: 'disease_has_location' },
    DpS: { verb: 'presents', predicate: 'has_phenotype' },
    DrD: { verb: 'resembles', predicate: 'similar_to' },
    DuG: { verb: 'upregulates', predicate: 'positively_correlated_with' },
    GcG: { verb: 'covaries with', predicate: 'correlated_with' },
    GiG: { verb: 'interacts with', predicate: 'interacts_with' },
    GpBP: { verb: 'participates in', predicate: 'participates_in' },
    GpCC: { verb: 'participates in', predicate: 'located_in' },
    GpMF: { verb: 'participates in', predicate: 'enables' },
    GpPW: { verb: 'participates in', predicate: 'participates_in' },
    'Gr>G': { verb: 'regulates', predicate: 'regulates' },
    PCiC: { verb: 'includes', predicate: 'has_member' },
  }),
);

interface Metanode {
  category: string;
  /** Before the identifier, to make it a CURIE; '' where it is one. Absent: an identifier that no registry resolves. */
  prefix?: string;
}

export const METANODES: ReadonlyMap<string, Metanode> = new Map(
  Object.entries<Metanode>({
    Anatomy: { category: 'AnatomicalEntity', prefix: '' },
    'Biological Process': { category: 'BiologicalProcess', prefix: '' },
    'Cellular Component': { category: 'CellularComponent', prefix: '' },
    Compound: { category: 'SmallMolecule', prefix: 'DRUGBANK:' },
    Disease: { category: 'Disease', prefix: '' },
    Gene: { category: 'Gene', prefix: 'NCBIGene:' },
    'Molecular Function': { category: 'MolecularActivity', prefix: '' },
    Pathway: { category: 'Pathway' },
    'Pharmacologic Class': { category: 'ChemicalEntity', prefix: 'NDFRT:' },
    'Side Effect': { category: 'PhenotypicFeature', prefix: 'UMLS:' },
    Symptom: { category: 'PhenotypicFeature', prefix: 'MESH:' },
  }),
);
