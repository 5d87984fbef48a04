/** What the ends of interactions stand for: things, each as a concept. */
import type { DataNode, Drawing, Fastening, Interaction } from './gpml-pathway.ts';
import { kindOf, STEP, xrefCurie } from './gpml-words.ts';
import type { FoundRow } from './found.ts';
import { curieKey, slug } from './study-record.ts';

export type ConceptRow = Extract<FoundRow, { table: 'concepts' }>['row'];

/** The thing that an end stands for, or what stands there instead of one. */
export type End = { things: readonly ConceptRow[] } | { instead: string };

/** Anchors on lines that end on anchors: beyond it they go in a circle. */
const DEEPEST = 5;

export class Ends {
  /** One name a concept in all sentences: the first that the drawing gives it. */
  readonly #names = new Map<string, string>();

  constructor(
    readonly pathway: string,
    readonly drawing: Drawing,
  ) {
    for (const node of drawing.nodes) {
      const { key, name } = this.concept(node);
      if (!this.#names.has(key)) this.#names.set(key, name);
    }
  }

  /** As labelled: two nodes with one identifier and two labels are one concept, and that they differ is told. */
  concept({ label, type, xref }: DataNode): ConceptRow {
    const curie = xrefCurie(xref.database, xref.id);
    const name = label || curie || 'Unnamed';
    const key = curie ? curieKey(curie) : slug('', `${this.pathway} ${name}`);
    return { key, ...this.#curie(curie), name, kind: kindOf(type) };
  }

  /** Both ends of the line. */
  of(interaction: Interaction): { from: End; to: End } {
    const [from, to] = interaction.ends.map((end) => this.#end(end.ref, 0));
    const none: End = { instead: 'no end' };
    return { from: from ?? none, to: to ?? none };
  }

  name(concept: ConceptRow): string {
    return this.#names.get(concept.key) ?? concept.name;
  }

  /** Of a data node: told with the nodes, unlike steps and complexes. */
  isNode(concept: ConceptRow): boolean {
    return this.#names.has(concept.key);
  }

  #end(ref: string | undefined, depth: number): End {
    if (ref === undefined) return { instead: 'an end that is fastened to nothing' };
    const fastening = this.drawing.fastenings.get(ref);
    if (!fastening) return { instead: `an end on ${ref}, which is not there` };
    return this.#things(fastening, depth);
  }

  #things(fastening: Fastening, depth: number): End {
    if (fastening.is === 'other') return { instead: fastening.what };
    if (fastening.is === 'node') return { things: [this.concept(fastening)] };
    if (fastening.is === 'anchor') return this.#step(fastening.of, depth + 1);
    const members = fastening.members.map((node) => this.concept(node));
    if (members.length === 0) return { instead: 'an empty group' };
    // Those of a complex act together; of any other group each is meant by itself.
    if (fastening.style !== 'Complex') return { things: unique(members) };
    const name = fastening.label ?? `${members.map((one) => this.name(one)).join(':')} complex`;
    return { things: [{ key: slug('', `${this.pathway} ${name}`), name, kind: 'NamedThing' }] };
  }

  /** A line as what happens on it: from one thing to another. */
  #step(interaction: Interaction, depth: number): End {
    if (depth > DEEPEST) return { instead: 'lines that end on each other' };
    const [from, to] = interaction.ends.map((end) => this.#end(end.ref, depth));
    if (!from || !to || 'instead' in from || 'instead' in to)
      return { instead: `a line (${interaction.id}) without two ends` };
    const names = (things: readonly ConceptRow[]) => things.map((one) => this.name(one)).join(', ');
    const keys = [from, to].map(({ things }) => things.map((one) => one.key).join(' '));
    const curie = xrefCurie(interaction.xref.database, interaction.xref.id);
    const key = curie ? curieKey(curie) : slug('', keys.join(' to '));
    const name = `${names(from.things)} → ${names(to.things)}`;
    return { things: [{ key, ...this.#curie(curie), name, kind: STEP }] };
  }

  #curie(curie: string | undefined) {
    return curie && { curie, curieReadIn: 'WikiPathways' };
  }
}

const unique = (concepts: readonly ConceptRow[]): ConceptRow[] => [
  ...new Map(concepts.map((one) => [one.key, one])).values(),
];
