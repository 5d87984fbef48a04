/** Classes of the Biolink Model 4.4.4 (CC0) that a concept's kind may name: those below named thing that packs use. */
const CATEGORIES: ReadonlySet<string> = new Set(
  `
Activity Agent AnatomicalEntity Behavior BiologicalProcess Cell CellularComponent ChemicalEntity ChemicalMixture
ClinicalTrial Device Disease Drug Event Exon Food Gene GeneFamily Genome Genotype GrossAnatomicalStructure Haplotype
IndividualOrganism InformationContentEntity MicroRNA MolecularActivity MolecularEntity MolecularMixture NamedThing
OrganismTaxon Pathway PathologicalProcess PhenotypicFeature PhysiologicalProcess Phenomenon
PopulationOfIndividualOrganisms Procedure ProcessedMaterial Protein ProteinFamily RNAProduct SequenceVariant
SmallMolecule Study Transcript Treatment
`
    .trim()
    .split(/\s+/),
);

/** The category of a kind as a CURIE; of a kind that is no class of Biolink the class of all things. */
export const categoryOf = (kind: string): string => `biolink:${CATEGORIES.has(kind) ? kind : 'NamedThing'}`;
