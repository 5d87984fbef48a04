/** What a line of SciFact's files holds. Source: https://github.com/allenai/scifact, doc/data.md. */
import { z } from 'zod';

const LABELS = ['SUPPORT', 'CONTRADICT', 'REFUTE'] as const;
const number = (error: string) => z.int(error).min(0, error);

/** Sentences of one abstract that together speak for or against the claim, by their numbers from 0. */
const Rationale = z.object(
  {
    sentences: z.array(number('the number of a sentence'), 'a list of numbers of sentences'),
    label: z.enum(LABELS, `one of ${LABELS.join(', ')}`),
  },
  'sentences with their label',
);

/** The released test claims have no evidence; the claim is all that is said of them. */
export const CheckedClaim = z.object(
  {
    id: number('the number of the claim'),
    claim: z.string('the sentence of the claim').trim().min(1, 'the sentence of the claim'),
    evidence: z
      .record(
        z.string().regex(/^\d+$/, 'numbers of abstracts'),
        z.array(Rationale, 'a list of rationales'),
        'rationales by the number of their abstract',
      )
      .default({}),
  },
  'a claim of SciFact: an object with id, claim and evidence',
);
export type CheckedClaim = z.infer<typeof CheckedClaim>;

/** Of the corpus the abstracts themselves are not taken. */
export const CorpusEntry = z.object(
  {
    doc_id: z.coerce.number('the number of the abstract').int('the number of the abstract'),
    title: z.string('a title').trim(),
  },
  'an abstract of SciFact: an object with doc_id and title',
);
export type Abstract = z.infer<typeof CorpusEntry>;
