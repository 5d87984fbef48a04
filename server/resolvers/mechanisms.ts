/** Fields of mechanisms, of their steps and of the words that explain them. */
import type { Context } from '../context.ts';
import { whenHere } from '../loaders/now.ts';
import type { MechanismRow, TermRow } from '../model.ts';
import { present } from './present.ts';
import { claimsOf, type PageArgs } from './things.ts';

interface StoredPart {
  concept: string;
  role: string;
  compartment: string | null;
}
interface StoredStep {
  title: string;
  text: string;
  texts: { level: string; text: string }[];
  compartment: string | null;
  compartments: string[];
  toCompartment: string | null;
  parts: StoredPart[];
  participants: string[];
  claims: string[];
}

const Mechanism = {
  concepts: (row: MechanismRow, _: unknown, { loaders }: Context) =>
    present(whenHere(loaders.conceptsOfMechanism.load(row.id), (ids) => loaders.concept.loadMany(ids))),
  summaries: (row: MechanismRow) => JSON.parse(row.summaries) as unknown[],
  steps: (row: MechanismRow) =>
    (JSON.parse(row.steps) as StoredStep[]).map((step, i) => ({ ...step, position: i + 1 })),
  claims: (row: MechanismRow, args: PageArgs, context: Context) =>
    claimsOf('Mechanism', row.id, args, context),
};
const MechanismStep = {
  participants: (step: StoredStep, _: unknown, { loaders }: Context) =>
    present(loaders.concept.loadMany(step.participants)),
  claims: (step: StoredStep, _: unknown, { loaders }: Context) =>
    present(loaders.claim.loadMany(step.claims)),
};
const StepPart = {
  concept: (part: StoredPart, _: unknown, { loaders }: Context) => loaders.concept.load(part.concept),
};

const GlossaryTerm = {
  also: (row: TermRow) => row.also ?? [],
  kind: (row: TermRow) => row.termKind,
  readMore: (row: TermRow) =>
    row.readMoreUrl === null ? null : { title: row.readMoreTitle, url: row.readMoreUrl },
  concept: (row: TermRow, _: unknown, { loaders }: Context) =>
    row.concept === null ? null : loaders.concept.load(row.concept),
};

export const MECHANISMS_AND_TERMS = { Mechanism, MechanismStep, StepPart, GlossaryTerm };
