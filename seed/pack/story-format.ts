/** How a topic tells how things work: places, mechanisms in steps at three reading levels, and a glossary. */
import { z } from 'zod';
import { key, text } from './fields.ts';

export const STEP_ROLES = [
  'SUBSTRATE',
  'PRODUCT',
  'ENZYME',
  'TRANSPORTER',
  'TARGET',
  'INHIBITOR',
  'ACTIVATOR',
  'CARRIER',
] as const;
export const TERM_KINDS = ['BIOLOGY', 'EVIDENCE', 'STATISTICS'] as const;

/** A place in the body or cell, and the place it lies in; the list of a topic is in the order to draw it. */
export const Compartment = z.strictObject({
  key,
  label: text,
  inside: key.optional(),
});

/** The same said for a child of about twelve, and for a specialist; the field `text` or `summary` beside it is for a student. */
export const Levels = z.strictObject({ school: text, expert: text });

export const StepPart = z.strictObject({
  concept: key,
  role: z.enum(STEP_ROLES),
  compartment: key.optional(),
});
export const MechanismStep = z.strictObject({
  title: text,
  text,
  levels: Levels.optional(),
  /** Where it happens, by places of the topic. */
  compartments: z.array(key).default([]),
  /** The place in words, where the labels of `compartments` do not say it well. */
  compartment: text.optional(),
  /** Where to, when something moves. */
  toCompartment: key.optional(),
  /** Who does what. */
  parts: z.array(StepPart).default([]),
  /** What else the step is about: a process, a measure, a disease. */
  participants: z.array(key).default([]),
  claims: z.array(key).default([]),
});
export const Mechanism = z.strictObject({
  key,
  name: text,
  summary: text,
  levels: Levels.optional(),
  /** Told as a story: five to nine steps, each drawn in its places and told at every level (checked). */
  story: z.boolean().default(false),
  concepts: z.array(key).min(1),
  steps: z.array(MechanismStep).min(1),
});

/** A word that a reader may not know. `also` holds the other forms under which it stands in a text. */
export const Term = z.strictObject({
  key,
  term: text,
  also: z.array(text).default([]),
  text,
  kind: z.enum(TERM_KINDS),
  /** A lasting public page that says more. */
  readMore: z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) }).optional(),
  concept: key.optional(),
});

export type Mechanism = z.infer<typeof Mechanism>;
export type MechanismStep = z.infer<typeof MechanismStep>;
export type Compartment = z.infer<typeof Compartment>;
export type Term = z.infer<typeof Term>;
