/** What a story shows: who takes part in which step, where, and what becomes of what. Pure; knows nothing of drawing. */
import type { StepRole } from '../../../api/generated.ts';

export interface SceneCompartment {
  readonly key: string;
  readonly label: string;
  /** Key of the compartment around it. */
  readonly inside: string | null;
}

export interface ScenePart {
  readonly concept: { readonly id: string; readonly name: string; readonly category: string };
  readonly role: StepRole;
  readonly compartment: string | null;
}

export interface SceneStep {
  readonly position: number;
  readonly compartments: readonly string[];
  /** Where what is moved arrives. */
  readonly toCompartment: string | null;
  readonly parts: readonly ScenePart[];
}

export interface Scene {
  readonly compartments: readonly SceneCompartment[];
  readonly steps: readonly SceneStep[];
}

export type Shape = 'molecule' | 'enzyme' | 'transporter' | 'process';
/** Where in its row an actor stands: before, at, or after the place where it happens. */
export type Side = 'before' | 'at' | 'after';

/** One concept in one compartment, however many steps it takes part in. */
export interface Actor {
  readonly id: string;
  readonly conceptId: string;
  readonly name: string;
  readonly compartment: string;
  readonly shape: Shape;
  readonly side: Side;
  /** Positions of its steps, first to last. */
  readonly steps: readonly number[];
}

export type FlowKind = 'becomes' | 'moves' | 'raises' | 'blocks';

/** One line of the drawing, from actor to actor. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FlowKind;
  readonly steps: readonly number[];
}

export interface Cast {
  readonly actors: readonly Actor[];
  readonly flows: readonly Flow[];
}

/** A part whose place nobody recorded stands here. */
export const NOWHERE = 'somewhere';

const SIDES: Record<StepRole, Side> = {
  SUBSTRATE: 'before',
  INHIBITOR: 'before',
  ACTIVATOR: 'before',
  ENZYME: 'at',
  TRANSPORTER: 'at',
  CARRIER: 'at',
  PRODUCT: 'after',
  TARGET: 'after',
};

const PROTEINS = ['Protein', 'GeneFamily', 'Gene', 'MacromolecularComplex'];
const MOLECULES = ['SmallMolecule', 'ChemicalEntity', 'Drug', 'MolecularMixture', 'Food'];

function shapeOf({ role, concept }: ScenePart): Shape {
  if (role === 'TRANSPORTER') return 'transporter';
  if (PROTEINS.includes(concept.category)) return 'enzyme';
  if (MOLECULES.includes(concept.category) || role === 'CARRIER') return 'molecule';
  return 'process';
}

const actorId = (compartment: string, conceptId: string) => `${compartment}|${conceptId}`;

/** Everyone who takes part, in the order in which they appear, and the lines between them. */
export function castOf(scene: Scene): Cast {
  const actors = new Map<string, Actor>();
  const flows = new Map<string, Flow>();
  const enter = (part: ScenePart, compartment: string, position: number): string => {
    const id = actorId(compartment, part.concept.id);
    const known = actors.get(id);
    if (!known)
      actors.set(id, {
        id,
        conceptId: part.concept.id,
        name: part.concept.name,
        compartment,
        shape: shapeOf(part),
        side: SIDES[part.role],
        steps: [position],
      });
    else
      actors.set(id, {
        ...known,
        shape: part.role === 'TRANSPORTER' ? 'transporter' : known.shape,
        steps: withStep(known.steps, position),
      });
    return id;
  };
  const join = (from: string, to: string, kind: FlowKind, position: number) => {
    if (from === to) return;
    const id = `${from}>${to}:${kind}`;
    const known = flows.get(id);
    flows.set(id, { id, from, to, kind, steps: withStep(known?.steps ?? [], position) });
  };
  for (const step of [...scene.steps].sort((a, b) => a.position - b.position)) {
    const placed = step.parts.flatMap((part) =>
      placesOf(part, step).map((place) => ({ part, id: enter(part, place, step.position) })),
    );
    const arrived = arrivals(step).map((part) => ({
      part: { ...part, role: 'PRODUCT' as const },
      id: enter({ ...part, role: 'PRODUCT' }, step.toCompartment ?? NOWHERE, step.position),
    }));
    joinAll([...placed, ...arrived], step, join);
  }
  return { actors: [...actors.values()], flows: [...flows.values()] };
}

const withStep = (steps: readonly number[], position: number) =>
  steps.includes(position) ? steps : [...steps, position];

/**
 * Where a part of a step is: where it is said to be, else wherever the step happens that somebody else is said to
 * be, else at its first place. What is made and moved is made where it arrives.
 */
export function placesOf(part: ScenePart, step: SceneStep): string[] {
  if (part.compartment !== null) return [part.compartment];
  if (step.toCompartment !== null) {
    return [(part.role === 'PRODUCT' ? step.toCompartment : step.compartments[0]) ?? NOWHERE];
  }
  const taken = step.compartments.filter((place) =>
    step.parts.some(({ compartment }) => compartment === place),
  );
  return taken.length > 0 ? taken : [step.compartments[0] ?? NOWHERE];
}

/** What a step moves is there before and after: where no product says what arrives, what left does. */
function arrivals(step: SceneStep): ScenePart[] {
  if (step.toCompartment === null) return [];
  const there = step.parts.some(
    (part) => part.role === 'PRODUCT' && placesOf(part, step).includes(step.toCompartment ?? NOWHERE),
  );
  if (there) return [];
  return step.parts.filter(
    (part) => part.role === 'SUBSTRATE' && !placesOf(part, step).includes(step.toCompartment ?? NOWHERE),
  );
}

interface Placed {
  readonly part: ScenePart;
  readonly id: string;
}

/** Substrates run into what works on them, products out of it; activators and inhibitors act on it. */
function joinAll(
  placed: readonly Placed[],
  step: SceneStep,
  join: (from: string, to: string, kind: FlowKind, position: number) => void,
): void {
  const of = (...roles: StepRole[]) =>
    placed.filter(({ part }) => roles.includes(part.role)).map(({ id }) => id);
  const each = (from: readonly string[], to: readonly string[], kind: FlowKind) => {
    for (const [a, b] of partners(from, to)) join(a, b, kind, step.position);
  };
  const substrates = of('SUBSTRATE');
  const products = of('PRODUCT');
  const workers = of('ENZYME', 'TRANSPORTER', 'CARRIER');
  const targets = of('TARGET');
  const kind: FlowKind = step.toCompartment === null ? 'becomes' : 'moves';
  if (workers.length > 0) {
    each(substrates, workers, kind);
    each(workers, products, kind);
  } else each(substrates, products.length > 0 ? products : targets, kind);
  const actedOn = firstOf(workers, targets, products, substrates);
  each(of('ACTIVATOR'), actedOn, 'raises');
  each(of('INHIBITOR'), actedOn, 'blocks');
  // What an enzyme does to a target shows only where nothing is made of anything.
  if (products.length === 0) each(workers, targets, 'raises');
  else if (targets.length > 0) each(products, targets, 'raises');
}

/** Who meets whom: those in one compartment keep to themselves; who is alone in theirs meets who is too, else everyone. */
function partners(from: readonly string[], to: readonly string[]): [string, string][] {
  const together = (a: string, b: string) => placeOfId(a) === placeOfId(b);
  const lonely = (one: string, others: readonly string[]) => !others.some((other) => together(one, other));
  const alone = { from: from.filter((a) => lonely(a, to)), to: to.filter((b) => lonely(b, from)) };
  const meets = (a: string, b: string) =>
    together(a, b) ||
    (alone.to.includes(b) && (alone.from.includes(a) || alone.from.length === 0)) ||
    (alone.from.includes(a) && alone.to.length === 0);
  return from.flatMap((a) => to.filter((b) => meets(a, b)).map((b): [string, string] => [a, b]));
}

const placeOfId = (id: string) => id.slice(0, id.indexOf('|'));

function firstOf(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? [];
}
