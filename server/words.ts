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
};

/** A code as a person would say it: "RANDOMIZED_PARALLEL" -> "Randomised trial"; other values as they are. */
export function bucketLabel(value: string): string {
  if (WORDS[value]) return WORDS[value];
  if (!/^[A-Z][A-Z_]+$/.test(value)) return value;
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const COUNTED: Record<string, string> = {
  CLAIM: 'Claims',
  STUDY: 'Studies',
  EVIDENCE: 'Lines of evidence',
  MECHANISM: 'Mechanisms',
  CONCEPT: 'Concepts',
  SOURCE: 'Sources',
  STATEMENT: 'Statements',
  STUDY_TYPE: 'Study types',
};

/** Kinds of node that are counted, and what many of them are called, in the order to show them in. */
export const COUNTED_KINDS = Object.entries(COUNTED);
