/** Plain words for the codes of the API, where the server has to say them. */

const WORDS: Record<string, string> = {
  RANDOMIZED_PARALLEL: 'Randomised trial',
  RANDOMIZED_CROSSOVER: 'Randomised crossover trial',
  NON_RANDOMIZED_CONTROLLED: 'Controlled, not randomised',
  SINGLE_ARM: 'Single-arm trial',
  ANIMAL_IN_VIVO: 'Animal study',
  META_ANALYSIS: 'Meta-analysis',
  CASE_CONTROL: 'Case-control study',
  CROSS_SECTIONAL: 'Cross-sectional study',
  COHORT: 'Cohort study',
  CELL: 'Cells',
  HUMAN: 'People',
  ANIMAL: 'Animals',
  EVIDENCE_GAP: 'Evidence gap',
  CLAIM: 'Claims',
  CONCEPT: 'Concepts',
  MECHANISM: 'Mechanisms',
  STUDY: 'Studies',
  STUDY_TYPE: 'Study types',
  SOURCE: 'Sources',
  EVIDENCE: 'Lines of evidence',
  STATEMENT: 'Statements',
};

/** A code as a person would say it: "RANDOMIZED_PARALLEL" -> "Randomised trial"; other values as they are. */
export function bucketLabel(value: string): string {
  if (WORDS[value]) return WORDS[value];
  if (!/^[A-Z][A-Z_]+$/.test(value)) return value;
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
