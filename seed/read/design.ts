/**
 * The design of a study from what PubMed's indexers state of it: the first rule that holds. Names are of MeSH (NLM):
 * publication types, and headings that name the design of the study itself (those that name it as a subject end in "as
 * Topic"). Where no rule holds, the design is left open.
 */
import type { DESIGNS } from '../pack/format.ts';

type Design = (typeof DESIGNS)[number];

interface Rule {
  design: Design;
  /** Any of these publication types ... */
  types?: readonly string[];
  /** ... and any of these headings, where given. */
  headings?: readonly string[];
}

export const DESIGN_RULES: readonly Rule[] = [
  { design: 'META_ANALYSIS', types: ['Meta-Analysis', 'Network Meta-Analysis'] },
  { design: 'SYSTEMATIC_REVIEW', types: ['Systematic Review'] },
  {
    design: 'RANDOMIZED_CROSSOVER',
    types: ['Randomized Controlled Trial'],
    headings: ['Cross-Over Studies'],
  },
  { design: 'RANDOMIZED_PARALLEL', types: ['Randomized Controlled Trial'] },
  { design: 'NON_RANDOMIZED_CONTROLLED', types: ['Controlled Clinical Trial'] },
  { design: 'CASE_REPORT', types: ['Case Reports'] },
  { design: 'NARRATIVE_REVIEW', types: ['Review', 'Scoping Review'] },
  { design: 'CASE_CONTROL', headings: ['Case-Control Studies'] },
  {
    design: 'COHORT',
    headings: ['Cohort Studies', 'Follow-Up Studies', 'Prospective Studies', 'Retrospective Studies'],
  },
  { design: 'CROSS_SECTIONAL', headings: ['Cross-Sectional Studies'] },
  {
    design: 'OTHER',
    types: [
      'Editorial',
      'News',
      'Comment',
      'Published Erratum',
      'Retraction Notice',
      'Retraction of Publication',
      'Biography',
      'Practice Guideline',
    ],
  },
];

/** Unlike the publication type, "Randomized Controlled Trial" says nothing of results where it is a protocol. */
export const NO_RESULTS = ['Clinical Trial Protocol'];

export function designFrom(
  types: readonly string[],
  headings: readonly string[],
): { design: Design; because?: string } {
  for (const rule of DESIGN_RULES) {
    const type = rule.types?.find((one) => types.includes(one));
    const heading = rule.headings?.find((one) => headings.includes(one));
    if ((rule.types && type === undefined) || (rule.headings && heading === undefined)) continue;
    return { design: rule.design, because: [type, heading].filter(Boolean).join(', ') };
  }
  return { design: 'UNSTATED' };
}
