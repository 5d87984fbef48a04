/** The study designs as nodes, strongest first. SEVCO codes as read in the FHIR study-design code system. */
import type { DESIGNS } from './pack/format.ts';

export interface StudyTypeRow {
  design: (typeof DESIGNS)[number];
  label: string;
  summary: string;
  sevco: string[];
}

export const STUDY_TYPES: readonly StudyTypeRow[] = [
  {
    design: 'SYSTEMATIC_REVIEW',
    label: 'Systematic review',
    sevco: [],
    summary: 'Looks for every study of a question by a stated method and weighs them together.',
  },
  {
    design: 'META_ANALYSIS',
    label: 'Meta-analysis',
    sevco: [],
    summary: 'A systematic review that also pools the numbers of its studies.',
  },
  {
    design: 'RANDOMIZED_PARALLEL',
    label: 'Randomised trial',
    sevco: ['SEVCO:01001', 'SEVCO:01003', 'SEVCO:01011'],
    summary: 'Chance decides who gets what; the groups run side by side.',
  },
  {
    design: 'RANDOMIZED_CROSSOVER',
    label: 'Randomised crossover trial',
    sevco: ['SEVCO:01001', 'SEVCO:01003', 'SEVCO:01024'],
    summary: 'Everybody gets each treatment in turn, in an order that chance decides.',
  },
  {
    design: 'NON_RANDOMIZED_CONTROLLED',
    label: 'Controlled trial without randomisation',
    sevco: ['SEVCO:01001', 'SEVCO:01005', 'SEVCO:01010'],
    summary: 'Has a comparison group, but chance did not decide who is in it.',
  },
  {
    design: 'SINGLE_ARM',
    label: 'Single-arm trial',
    sevco: ['SEVCO:01001', 'SEVCO:01023'],
    summary: 'Everybody gets the treatment; before and after are compared, without a control group.',
  },
  {
    design: 'COHORT',
    label: 'Cohort study',
    sevco: ['SEVCO:01002', 'SEVCO:01010'],
    summary: 'Follows groups of people, or their records, and watches what happens.',
  },
  {
    design: 'CASE_CONTROL',
    label: 'Case-control study',
    sevco: ['SEVCO:01002', 'SEVCO:01013'],
    summary: 'Compares people with an outcome to people without it, looking back.',
  },
  {
    design: 'CROSS_SECTIONAL',
    label: 'Cross-sectional study',
    sevco: ['SEVCO:01002', 'SEVCO:01027'],
    summary: 'Measures everything once, at one time: shows what goes together, not what comes first.',
  },
  {
    design: 'CASE_SERIES',
    label: 'Case series',
    sevco: ['SEVCO:01002', 'SEVCO:01016'],
    summary: 'Describes several people who had the same treatment or harm, without a comparison.',
  },
  {
    design: 'CASE_REPORT',
    label: 'Case report',
    sevco: ['SEVCO:01002', 'SEVCO:01017'],
    summary: 'Describes what happened to one person.',
  },
  {
    design: 'ANIMAL_IN_VIVO',
    label: 'Animal study',
    sevco: [],
    summary: 'Done in living animals, most often mice or rats.',
  },
  { design: 'CELL', label: 'Cell study', sevco: [], summary: 'Done in cells or tissue outside the body.' },
  {
    design: 'BIOCHEMICAL',
    label: 'Biochemical study',
    sevco: [],
    summary: 'Done with purified molecules: shows what an enzyme can do.',
  },
  {
    design: 'COMPUTATIONAL',
    label: 'Computational study',
    sevco: [],
    summary: 'Calculated or simulated, not measured.',
  },
  {
    design: 'NARRATIVE_REVIEW',
    label: 'Narrative review',
    sevco: [],
    summary: 'Experts tell what is known; they choose what to cite. It counts as no study of its own.',
  },
  {
    design: 'OTHER',
    label: 'Notice or other document',
    sevco: [],
    summary: 'A recall, a notice or a document of another kind: listed, not counted.',
  },
  {
    design: 'UNSTATED',
    label: 'Design not stated',
    sevco: [],
    summary: 'The record does not say how the study was done: listed, not counted until somebody reads it.',
  },
];
