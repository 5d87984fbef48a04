/**
 * What an item of CIViC says, by its type and clinical significance, as a claim of ours. Their meaning: the CIViC
 * documentation, https://github.com/griffithlab/civic-docs, docs/model/evidence (type.rst, significance.rst,
 * direction.rst and, for the words of older tables, clinical_significance.rst). A predicate never says more than the
 * significance, nor is it one that Biolink keeps for other things: a prognostic variant goes with an outcome, it is not
 * said to bring it about, and a variant is no chemical that predisposes or that is a biomarker.
 */
import type { CLAIM_KINDS } from '../pack/format.ts';

export interface Meaning {
  type: string;
  significance: readonly string[];
  /** Part of the claim's key. */
  name: string;
  predicate: string;
  kind: (typeof CLAIM_KINDS)[number];
  object: 'therapy' | 'disease' | 'gene';
  /** The claim's sentence, with {variant}, {gene}, {therapy} and {disease}. */
  sentence: string;
  /**
   * The significance itself leaves the claim open (whatever its direction, the evidence is neutral), or denies it
   * (whatever its direction, the evidence is against it).
   */
  holds?: 'open' | 'not';
}

export const MEANINGS: readonly Meaning[] = [
  {
    type: 'Predictive',
    significance: ['Sensitivity/Response'],
    name: 'response',
    predicate: 'associated_with_sensitivity_to',
    kind: 'EFFICACY',
    object: 'therapy',
    sentence: '{variant} goes with response to {therapy} in {disease}.',
  },
  {
    type: 'Predictive',
    significance: ['Resistance'],
    name: 'resistance',
    predicate: 'associated_with_resistance_to',
    kind: 'EFFICACY',
    object: 'therapy',
    sentence: '{variant} goes with resistance to {therapy} in {disease}.',
  },
  {
    type: 'Predictive',
    significance: ['Reduced Sensitivity'],
    name: 'reduced-sensitivity',
    predicate: 'associated_with_resistance_to',
    kind: 'EFFICACY',
    object: 'therapy',
    sentence: '{variant} goes with reduced sensitivity to {therapy} in {disease}.',
  },
  {
    type: 'Predictive',
    significance: ['Adverse Response'],
    name: 'adverse-response',
    predicate: 'associated_with_response_to',
    kind: 'SAFETY',
    object: 'therapy',
    sentence: '{variant} goes with an adverse response to {therapy} in {disease}.',
  },
  {
    type: 'Diagnostic',
    significance: ['Positive'],
    name: 'diagnosis',
    predicate: 'associated_with_increased_likelihood_of',
    kind: 'MEASUREMENT',
    object: 'disease',
    sentence: '{variant} speaks for a diagnosis of {disease}.',
  },
  {
    type: 'Diagnostic',
    significance: ['Negative'],
    name: 'exclusion',
    predicate: 'associated_with_decreased_likelihood_of',
    kind: 'MEASUREMENT',
    object: 'disease',
    sentence: '{variant} speaks against a diagnosis of {disease}.',
  },
  {
    type: 'Predisposing',
    significance: ['Pathogenic', 'Likely Pathogenic', 'Positive'],
    name: 'predisposition',
    predicate: 'associated_with_increased_likelihood_of',
    kind: 'POPULATION',
    object: 'disease',
    sentence: '{variant} predisposes to {disease}.',
  },
  {
    type: 'Predisposing',
    significance: ['Uncertain Significance', 'N/A'],
    name: 'predisposition',
    predicate: 'associated_with_increased_likelihood_of',
    kind: 'POPULATION',
    object: 'disease',
    sentence: '{variant} predisposes to {disease}.',
    holds: 'open',
  },
  {
    type: 'Prognostic',
    significance: ['Better Outcome'],
    name: 'better-outcome',
    predicate: 'associated_with',
    kind: 'POPULATION',
    object: 'disease',
    sentence: '{variant} goes with a better outcome of {disease}.',
  },
  {
    type: 'Prognostic',
    significance: ['Poor Outcome'],
    name: 'poor-outcome',
    predicate: 'associated_with',
    kind: 'POPULATION',
    object: 'disease',
    sentence: '{variant} goes with a poor outcome of {disease}.',
  },
  {
    type: 'Prognostic',
    significance: ['N/A'],
    name: 'outcome',
    predicate: 'associated_with',
    kind: 'POPULATION',
    object: 'disease',
    sentence: '{variant} goes with the outcome of {disease}, for better or worse.',
    // "The variant does not have an impact on patient prognosis" (significance.rst).
    holds: 'not',
  },
  ...['Gain of Function', 'Loss of Function', 'Neomorphic', 'Dominant Negative'].map(
    (significance): Meaning => ({
      type: 'Functional',
      significance: [significance],
      name: significance.toLowerCase().replaceAll(' ', '-'),
      predicate: 'affects',
      kind: 'MECHANISM',
      object: 'gene',
      sentence: `{variant} changes what {gene} does: ${significance.toLowerCase()}.`,
    }),
  ),
];

export const meaningOf = (type: string, significance: string): Meaning | undefined =>
  MEANINGS.find((one) => one.type === type && one.significance.includes(significance));
