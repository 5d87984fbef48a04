/**
 * Classes of the Biolink Model 4.4.4 (CC0) that a concept's kind may name, read in the package biolink-model 4.4.4
 * (biolink_model.yaml): "named thing" and every class below it that is not deprecated.
 */
const CATEGORIES: ReadonlySet<string> = new Set(
  `
AccessibleDnaRegion Activity AdministrativeEntity Agent AnatomicalEntity Article Attribute Bacterium
Behavior BehavioralExposure BehavioralFeature BiologicalEntity BiologicalProcess BiologicalProcessOrActivity
BiologicalSex BioticExposure Book BookChapter Case Cell CellLine CellularComponent CellularOrganism
ChemicalEntity ChemicalExposure ChemicalMixture ChemicalRole ChiSquaredAnalysisResult ClinicalAttribute
ClinicalCourse ClinicalEntity ClinicalFinding ClinicalIntervention ClinicalMeasurement ClinicalModifier
ClinicalTrial CodingSequence Cohort CommonDataElement ComplexChemicalExposure ComplexMolecularMixture
ConceptCountAnalysisResult ConfidenceLevel Dataset DatasetDistribution DatasetSummary DatasetVersion Device
DiagnosticAid Disease DiseaseOrPhenotypicFeature DiseaseOrPhenotypicFeatureExposure Drug DrugExposure
DrugLabel DrugToGeneInteractionExposure EnvironmentalExposure EnvironmentalFeature
EnvironmentalFoodContaminant EnvironmentalProcess Event Evidence EvidenceType Exon ExposureEvent Food
FoodAdditive Gene GeneFamily GeneticInheritance Genome GenomicBackgroundExposure Genotype GenotypicSex
GeographicExposure GeographicLocation GeographicLocationAtTime GrossAnatomicalStructure Haplotype
Hospitalization IceesStudyResult IndividualOrganism InformationContentEntity JournalArticle LifeStage
LogOddsAnalysisResult MacromolecularComplex MaterialSample MicroRNA MolecularActivity MolecularEntity
MolecularMixture NamedThing NoncodingRNAProduct NucleicAcidEntity NucleicAcidSequenceMotif
NucleosomeModification ObservedExpectedFrequencyAnalysisResult Onset OrganismAttribute OrganismTaxon
OrganismalEntity Patent PathologicalAnatomicalExposure PathologicalAnatomicalStructure PathologicalProcess
PathologicalProcessExposure Pathway Phenomenon PhenotypicFeature PhenotypicQuality PhenotypicSex
PhysicalEntity PhysiologicalProcess PlanetaryEntity Polypeptide PopulationOfIndividualOrganisms
PosttranslationalModification PreprintPublication Procedure ProcessedMaterial Protein ProteinDomain
ProteinFamily ProteinIsoform ProteinLigandAssayResult Publication RNAProduct RNAProductIsoform
ReagentTargetedGene RegulatoryRegion RelativeFrequencyAnalysisResult RetrievalSource SequenceVariant Serial
SiRNA SmallMolecule Snv SocioeconomicAttribute SocioeconomicExposure Study StudyPopulation StudyResult
StudyVariable TextMiningStudyResult Transcript TranscriptionFactorBindingSite Treatment Virus WebPage
Zygosity
`
    .trim()
    .split(/\s+/),
);

/** The category of a kind as a CURIE; of a kind that is no class of Biolink the class of all things. */
export const categoryOf = (kind: string): string => `biolink:${CATEGORIES.has(kind) ? kind : 'NamedThing'}`;
