/** What is read of a record of ClinicalTrials.gov (API version 2); what else it has is left. */
import { z } from 'zod';

const text = z.string().trim().min(1);
const Sponsor = z.looseObject({ name: text, class: text.optional() });
const Arm = z.looseObject({
  label: text,
  type: text.optional(),
  /** "Drug: Dupilumab": kind and name. */
  interventionNames: z.array(text).default([]),
});

export const TrialRecord = z.looseObject({
  hasResults: z.boolean(),
  protocolSection: z.looseObject({
    identificationModule: z.looseObject({
      nctId: z.string().regex(/^NCT\d{8}$/, 'NCT and eight digits'),
      nctIdAliases: z.array(z.string().regex(/^NCT\d{8}$/, 'NCT and eight digits')).default([]),
      briefTitle: text,
      officialTitle: text.optional(),
      acronym: text.optional(),
    }),
    statusModule: z.looseObject({ overallStatus: text.optional() }).default({}),
    sponsorCollaboratorsModule: z
      .looseObject({ leadSponsor: Sponsor.optional(), collaborators: z.array(Sponsor).default([]) })
      .default({ collaborators: [] }),
    designModule: z
      .looseObject({
        studyType: text.optional(),
        designInfo: z
          .looseObject({
            allocation: text.optional(),
            interventionModel: text.optional(),
            observationalModel: text.optional(),
            timePerspective: text.optional(),
            maskingInfo: z.looseObject({ masking: text.optional() }).default({}),
          })
          .default({ maskingInfo: {} }),
        enrollmentInfo: z.looseObject({ count: z.int().min(0), type: text.optional() }).optional(),
      })
      .default({ designInfo: { maskingInfo: {} } }),
    armsInterventionsModule: z
      .looseObject({ armGroups: z.array(Arm).default([]) })
      .default({ armGroups: [] }),
    referencesModule: z
      .looseObject({
        references: z
          .array(z.looseObject({ pmid: z.string().regex(/^\d+$/).optional(), type: text.optional() }))
          .default([]),
      })
      .default({ references: [] }),
  }),
});
export type TrialRecord = z.infer<typeof TrialRecord>;
export type TrialArm = z.infer<typeof Arm>;
