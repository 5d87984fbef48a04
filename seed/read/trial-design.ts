/**
 * The design of a study from what its registration at ClinicalTrials.gov states: the first rule that holds, each with all
 * that it asks for. Words and what they mean: "Protocol Registration Data Element Definitions for Interventional and
 * Observational Studies" (https://clinicaltrials.gov/policy/protocol-definitions). Where no rule holds, or the words
 * contradict each other (one group, yet allocated), the design is left open.
 */
import type { DESIGNS } from '../pack/format.ts';

type Design = (typeof DESIGNS)[number];

/** As API version 2 names them. */
export interface TrialDesign {
  studyType?: string | undefined;
  allocation?: string | undefined;
  interventionModel?: string | undefined;
  observationalModel?: string | undefined;
  timePerspective?: string | undefined;
  masking?: string | undefined;
}

interface Rule {
  design: Design;
  /** For each field the words that fit; `undefined` where the record may leave it open. */
  when: { [Field in keyof TrialDesign]: readonly (string | undefined)[] };
}

export const TRIAL_DESIGN_RULES: readonly Rule[] = [
  { design: 'OTHER', when: { studyType: ['EXPANDED_ACCESS'] } },
  {
    design: 'RANDOMIZED_CROSSOVER',
    when: { studyType: ['INTERVENTIONAL'], allocation: ['RANDOMIZED'], interventionModel: ['CROSSOVER'] },
  },
  {
    design: 'RANDOMIZED_PARALLEL',
    when: {
      studyType: ['INTERVENTIONAL'],
      allocation: ['RANDOMIZED'],
      interventionModel: ['PARALLEL', 'FACTORIAL'],
    },
  },
  {
    design: 'NON_RANDOMIZED_CONTROLLED',
    when: {
      studyType: ['INTERVENTIONAL'],
      allocation: ['NON_RANDOMIZED'],
      interventionModel: ['PARALLEL', 'FACTORIAL', 'CROSSOVER'],
    },
  },
  {
    design: 'SINGLE_ARM',
    when: {
      studyType: ['INTERVENTIONAL'],
      allocation: ['NA', undefined],
      interventionModel: ['SINGLE_GROUP'],
    },
  },
  { design: 'CASE_CONTROL', when: { studyType: ['OBSERVATIONAL'], observationalModel: ['CASE_CONTROL'] } },
  { design: 'CROSS_SECTIONAL', when: { studyType: ['OBSERVATIONAL'], timePerspective: ['CROSS_SECTIONAL'] } },
  { design: 'COHORT', when: { studyType: ['OBSERVATIONAL'], observationalModel: ['COHORT'] } },
  { design: 'CASE_SERIES', when: { studyType: ['OBSERVATIONAL'], observationalModel: ['CASE_ONLY'] } },
  {
    design: 'OTHER',
    when: {
      studyType: ['OBSERVATIONAL'],
      observationalModel: ['CASE_CROSSOVER', 'ECOLOGIC_OR_COMMUNITY', 'FAMILY_BASED'],
    },
  },
];

const FIELDS = [
  'studyType',
  'allocation',
  'interventionModel',
  'observationalModel',
  'timePerspective',
  'masking',
] as const;

export function trialDesign(stated: TrialDesign): Design {
  const rule = TRIAL_DESIGN_RULES.find(({ when }) =>
    FIELDS.every((field) => when[field]?.includes(stated[field]) ?? true),
  );
  return rule?.design ?? 'UNSTATED';
}

/** "RANDOMIZED, PARALLEL, masking QUADRUPLE": what the registration states, in its own words. */
export const statedDesign = (stated: TrialDesign): string =>
  FIELDS.flatMap((field) => {
    const word = stated[field];
    if (word === undefined) return [];
    return field === 'masking' || word === 'NA' ? `${field} ${word}` : word;
  }).join(', ');
