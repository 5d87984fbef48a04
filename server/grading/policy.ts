/** Every constant of the grade, in one table: read by `assess`, listed by `gradingPolicy` in the API. */

export interface DesignPolicy {
  /** GRADE base weight, before sample size. */
  grade: number;
  corroboration: number;
  /** OCEBM 2011 level of evidence, benefit row; null: not placed. */
  ocebm: number | null;
  is: 'review' | 'randomized' | 'observed' | 'preclinical' | 'no study';
}

const row = (
  is: DesignPolicy['is'],
  ocebm: number | null,
  grade: number,
  corroboration: number,
): DesignPolicy => ({
  is,
  ocebm,
  grade,
  corroboration,
});

export const DESIGN_POLICY: Readonly<Record<string, DesignPolicy>> = {
  SYSTEMATIC_REVIEW: row('review', 1, 1, 0.5),
  META_ANALYSIS: row('review', 1, 1, 0.5),
  RANDOMIZED_PARALLEL: row('randomized', 2, 0.9, 1),
  RANDOMIZED_CROSSOVER: row('randomized', 2, 0.9, 1),
  NON_RANDOMIZED_CONTROLLED: row('observed', 3, 0.5, 1),
  COHORT: row('observed', 3, 0.5, 1),
  SINGLE_ARM: row('observed', 4, 0.25, 1),
  CASE_CONTROL: row('observed', 4, 0.25, 1),
  CROSS_SECTIONAL: row('observed', 4, 0.25, 1),
  CASE_SERIES: row('observed', 4, 0.25, 1),
  CASE_REPORT: row('observed', 4, 0.1, 0.5),
  ANIMAL_IN_VIVO: row('preclinical', 5, 0.2, 0.7),
  CELL: row('preclinical', 5, 0.1, 0.7),
  BIOCHEMICAL: row('preclinical', 5, 0.1, 0.7),
  COMPUTATIONAL: row('preclinical', 5, 0.05, 0.3),
  NARRATIVE_REVIEW: row('no study', null, 0, 0),
  OTHER: row('no study', null, 0, 0),
  UNSTATED: row('no study', null, 0, 0),
};

/** What is not a study is treated as this. */
export const UNKNOWN_DESIGN: DesignPolicy = row('no study', null, 0, 0);
export const designPolicy = (design: string): DesignPolicy => DESIGN_POLICY[design] ?? UNKNOWN_DESIGN;

/** The numbers of the rule, by the name under which the API lists them. */
export const RULE = {
  'size.least': [0.3, 'Size factor of a human study with few participants, or none recorded'],
  'size.participantsForMost': [
    400,
    'Participants from which a human study has its full weight (logarithmic below)',
  ],
  'weight.indirectShare': [
    0.25,
    'Share of its weight that an indirect study keeps on the CORROBORATION ladder',
  ],
  'balance.prior': [
    0.5,
    'Added to the total weight below the line of the balance, so that little evidence never points hard',
  ],
  'balance.preclinicalMost': [0.2, 'Most that all preclinical studies together weigh on the GRADE ladder'],
  'verdict.contestedFrom': [
    0.25,
    'Opposing share of decisive weight from which studies are said to disagree',
  ],
  'verdict.decidedFrom': [0.2, 'Balance from which, either way, a claim counts as supported or disputed'],
  'bias.concernFrom': [0.5, 'Share of leading weight with a concern from which risk of bias takes a level'],
  'inconsistency.oneFrom': [0.2, 'Minority share from which inconsistency takes a level'],
  'inconsistency.twoFrom': [0.4, 'Minority share from which inconsistency takes two levels'],
  'indirectness.from': [
    0.5,
    'Share of leading weight that is flagged from which indirectness takes a level, twice flagged two',
  ],
  'imprecision.oneBelow': [400, 'Participants below which imprecision takes a level'],
  'imprecision.twoBelow': [100, 'Participants below which imprecision takes two levels'],
  'effect.large': [2, 'Ratio (or its inverse) above which an effect is large: one level up'],
  'effect.veryLarge': [5, 'Ratio (or its inverse) above which an effect is very large: two levels up'],
  'upgrade.from': [0.5, 'Share of leading weight for which an upgrade must be recorded'],
} as const;

/** A constant of the rule by name. */
export const rule = (name: keyof typeof RULE): number => RULE[name][0];

/** Shares and balance are rounded to this many decimals before they meet a threshold. */
export const DECIMALS = 6;
export const round = (x: number): number => {
  const rounded = Number(x.toFixed(DECIMALS));
  return rounded === 0 ? 0 : rounded;
};

/** Kinds of a tissue: a study of plasma is about blood; a study of blood is not about plasma. */
export const TISSUE_KINDS: Readonly<Record<string, readonly string[]>> = {
  blood: ['whole blood', 'plasma', 'serum', 'blood cells'],
};

/** The policy as the API lists it: every constant by name, value and meaning. */
export function policyConstants(): { name: string; value: string; meaning: string }[] {
  const designs = Object.entries(DESIGN_POLICY).flatMap(([design, p]) => [
    {
      name: `weight.grade.${design}`,
      value: String(p.grade),
      meaning: `Base weight of ${design} on the GRADE ladder, before sample size`,
    },
    {
      name: `weight.corroboration.${design}`,
      value: String(p.corroboration),
      meaning: `Weight of ${design} on the other ladders`,
    },
  ]);
  const rules = Object.entries(RULE).map(([name, [value, meaning]]) => ({
    name,
    value: String(value),
    meaning,
  }));
  return [
    ...designs,
    ...rules,
    {
      name: 'decimals',
      value: String(DECIMALS),
      meaning: 'Decimals to which shares and balance are rounded before a threshold',
    },
  ];
}
