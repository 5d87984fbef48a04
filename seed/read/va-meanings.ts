/**
 * What propositions of VA-Spec say about variants, as claims of ours. Predicates: those of VA-Spec 1.0.1, and those of
 * the VICC metaknowledgebase (metakb 1.1.0), whose older files these are. What CIViC says too is worded as there.
 */
import { type Meaning, meaningOf } from './civic-meanings.ts';

const OWN: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    isCausalFor: {
      type: 'Pathogenicity',
      significance: [],
      name: 'causation',
      predicate: 'causes',
      kind: 'POPULATION',
      object: 'disease',
      sentence: '{variant} causes {disease}.',
    },
    isOncogenicFor: {
      type: 'Oncogenicity',
      significance: [],
      name: 'oncogenicity',
      predicate: 'contributes_to',
      kind: 'POPULATION',
      object: 'disease',
      sentence: '{variant} contributes to {disease}.',
    },
    impactsFunctionOf: {
      type: 'Functional',
      significance: [],
      name: 'function',
      predicate: 'affects',
      kind: 'MECHANISM',
      object: 'gene',
      sentence: '{variant} changes what {gene} does.',
    },
  }),
);

/** As CIViC's evidence type and significance. */
const AS_IN_CIVIC: ReadonlyMap<string, readonly [type: string, significance: string]> = new Map([
  ['predictsSensitivityTo', ['Predictive', 'Sensitivity/Response']],
  ['predicts_sensitivity_to', ['Predictive', 'Sensitivity/Response']],
  ['predictsResistanceTo', ['Predictive', 'Resistance']],
  ['predicts_resistance_to', ['Predictive', 'Resistance']],
  ['isDiagnosticInclusionCriterionFor', ['Diagnostic', 'Positive']],
  ['is_diagnostic_inclusion_criterion_for', ['Diagnostic', 'Positive']],
  ['isDiagnosticExclusionCriterionFor', ['Diagnostic', 'Negative']],
  ['is_diagnostic_exclusion_criterion_for', ['Diagnostic', 'Negative']],
  ['associatedWithBetterOutcomeFor', ['Prognostic', 'Better Outcome']],
  ['is_prognostic_of_better_outcome_for', ['Prognostic', 'Better Outcome']],
  ['associatedWithWorseOutcomeFor', ['Prognostic', 'Poor Outcome']],
  ['is_prognostic_of_worse_outcome_for', ['Prognostic', 'Poor Outcome']],
]);

export const VA_PREDICATES: readonly string[] = [...OWN.keys(), ...AS_IN_CIVIC.keys()];

export function meaningOfPredicate(predicate: string): Meaning | undefined {
  const civic = AS_IN_CIVIC.get(predicate);
  return civic ? meaningOf(...civic) : OWN.get(predicate);
}
