/**
 * Nanopublications in a stream of quads, each checked by the criteria of the guidelines
 * (https://nanopub.net/guidelines/working_draft/, "Well-formed Nanopublications").
 */
import { NP, RDF } from '../pack/rdf-terms.ts';
import { InputError, type Place, type Refused } from './found.ts';
import type { Input } from './importer.ts';
import { isAbsolute, isBlank, type PlacedQuad, quadsOf } from './trig.ts';

export interface Nanopub {
  iri: string;
  /** The name of the assertion graph: what provenance speaks of. */
  about: string;
  assertion: readonly PlacedQuad[];
  provenance: readonly PlacedQuad[];
  info: readonly PlacedQuad[];
  at: Place;
}

/** Graphs by name, and the triple that says that there is a nanopublication. */
interface Candidate {
  head: PlacedQuad | undefined;
  graphs: Graphs;
}
type Graphs = Map<string, PlacedQuad[]>;

/** Triples of one nanopublication. Beyond it is no small citable unit, and memory is not for it. */
const MOST_TRIPLES = 100_000;
const LINKS = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'] as const;

const saysNanopub = (quad: PlacedQuad): boolean =>
  quad.predicate === RDF('type') && quad.object.value === NP('Nanopublication');

/**
 * Each that is well-formed, and each broken criterion of the others. They may stand in a file one after another. Where the
 * file breaks off, the one that it breaks off in is not taken: what it lacks may be what turns its meaning round.
 */
export async function* nanopubsOf(input: Input): AsyncGenerator<Nanopub | Refused> {
  const parting = new Parting();
  const told = function* (candidate: Candidate): Generator<Nanopub | Refused> {
    const { problems, nanopub } = checked(candidate, input.name);
    yield* problems;
    if (nanopub) yield nanopub;
  };
  try {
    for await (const quad of quadsOf(input)) {
      const whole = parting.add(quad);
      if (whole) yield* told(whole);
      if (parting.triples > MOST_TRIPLES)
        throw new InputError(
          { file: input.name, line: quad.line },
          `nanopublications of at most ${MOST_TRIPLES} triples`,
          'a longer one',
        );
    }
  } catch (error) {
    const whole = parting.part();
    if (whole) yield* told(whole);
    throw error;
  }
  const last = parting.part();
  if (last) yield* told(last);
  yield* told(parting.rest());
}

/** Parts quads: a nanopublication begins with its head, and graphs that the head names are its own, also earlier ones. */
class Parting {
  triples = 0;
  #graphs: Graphs = new Map();
  #head: PlacedQuad | undefined;
  #next: PlacedQuad | undefined;

  /** The nanopublication before, where this quad comes after the head of another. */
  add(quad: PlacedQuad): Candidate | undefined {
    const whole = this.#next && quad.graph !== this.#next.graph ? this.part() : undefined;
    const graph = this.#graphs.get(quad.graph);
    if (graph) graph.push(quad);
    else this.#graphs.set(quad.graph, [quad]);
    this.triples += 1;
    if (saysNanopub(quad)) {
      if (!this.#head) this.#head = quad;
      else if (quad.graph !== this.#head.graph) this.#next ??= quad;
    }
    return whole;
  }

  /** Takes out what is not of the second of two; undefined where there is no second. */
  part(): Candidate | undefined {
    const second = this.#next;
    if (!second) return undefined;
    const own = new Set([
      second.graph,
      ...LINKS.flatMap((link) => linked(this.#graphs, second, link).map((quad) => quad.object.value)),
    ]);
    const of = (mine: boolean): Graphs =>
      new Map([...this.#graphs].filter(([name]) => own.has(name) === mine));
    const first = { head: this.#head, graphs: of(false) };
    this.#graphs = of(true);
    this.#head = second;
    this.#next = undefined;
    this.triples = [...this.#graphs.values()].flat().length;
    return first;
  }

  rest(): Candidate {
    return { head: this.#head, graphs: this.#graphs };
  }
}

const linked = (graphs: Graphs, head: PlacedQuad, link: (typeof LINKS)[number]): PlacedQuad[] =>
  (graphs.get(head.graph) ?? []).filter(
    (quad) => quad.subject === head.subject && quad.predicate === NP(link),
  );

function checked({ head, graphs }: Candidate, file: string): { problems: Refused[]; nanopub?: Nanopub } {
  const problems: Refused[] = [];
  const record = head && { record: head.subject };
  const tell = (quad: PlacedQuad | undefined, field: string, expected: string, value: string) => {
    const line = quad?.line ?? head?.line;
    problems.push({ at: { file, ...(line !== undefined && { line }), ...record }, field, value, expected });
  };
  const all = [...graphs.values()].flat();
  const relative = new Map<string, PlacedQuad>();
  for (const quad of all) for (const iri of relativeIn(quad)) if (!relative.has(iri)) relative.set(iri, quad);
  for (const [iri, quad] of relative)
    tell(quad, 'IRI', 'an absolute IRI, or a base stated before it (@base)', `<${iri}>`);
  if (!head) {
    const got = all.length === 0 ? 'no triple' : 'none';
    tell(all[0], 'head', `a nanopublication: a head graph that says of one that it is one`, got);
    return { problems };
  }
  for (const [name, [first]] of graphs)
    if (name === '' || isBlank(name))
      tell(first, 'graph', 'every triple in a graph with an IRI', name === '' ? 'the default graph' : name);
  const others = (graphs.get(head.graph) ?? []).filter(
    (quad) => saysNanopub(quad) && quad.subject !== head.subject,
  );
  for (const quad of others)
    tell(quad, 'head', `one nanopublication in the head graph, <${head.subject}>`, `<${quad.subject}>`);
  const named = LINKS.map((link) => {
    const quads = linked(graphs, head, link);
    const names = [...new Set(quads.map((quad) => quad.object.value))];
    if (names.length !== 1)
      tell(quads[1], link, `exactly one np:${link} in the head graph`, names.join(', ') || 'none');
    return names.length === 1 ? names[0] : undefined;
  });
  const [about, provenance, info] = named;
  if (about === undefined || provenance === undefined || info === undefined) return { problems };
  const five = [head.subject, head.graph, about, provenance, info];
  for (const twice of new Set(five.filter((name, i) => five.indexOf(name) < i)))
    tell(
      head,
      'graph',
      'nanopublication, head, assertion, provenance and publication info of different names',
      twice,
    );
  for (const [name, [first]] of graphs)
    if (name !== '' && !isBlank(name) && !five.slice(1).includes(name))
      tell(first, 'graph', 'triples in head, assertion, provenance and publication info alone', `<${name}>`);
  const of = (name: string) => graphs.get(name) ?? [];
  const refers = (name: string, to: string) =>
    of(name).some((quad) => quad.subject === to || quad.object.value === to);
  const empty = (name: string) => (of(name).length === 0 ? 'an empty graph' : 'triples about other things');
  if (of(about).length === 0)
    tell(undefined, 'assertion', 'an assertion of at least one triple', empty(about));
  if (!refers(provenance, about))
    tell(
      of(provenance)[0],
      'provenance',
      `provenance that refers to the assertion <${about}>`,
      empty(provenance),
    );
  if (!refers(info, head.subject))
    tell(of(info)[0], 'publication info', 'publication info that refers to the nanopublication', empty(info));
  if (problems.length > 0) return { problems };
  const at = { file, line: head.line, record: head.subject };
  const nanopub = { iri: head.subject, about, at };
  return {
    problems,
    nanopub: { ...nanopub, assertion: of(about), provenance: of(provenance), info: of(info) },
  };
}

const relativeIn = ({ subject, predicate, object, graph }: PlacedQuad): string[] =>
  [graph, subject, predicate, ...(object.literal ? [] : [object.value])].filter(
    (name, i) => !(isBlank(name) || isAbsolute(name) || (i === 0 && name === '')),
  );
