/** A graded claim as the four graphs of a nanopublication. See "Nanopublications" in docs/data.md. */
import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3';
import { categoryOf } from '../pack/categories.ts';
import type { Concept } from '../pack/format.ts';
import { ATLAS, BIOLINK, CITO, DCTERMS, NP, PAV, PROV, RDF, RDFS, SKOS, XSD } from '../pack/rdf-terms.ts';
import type { Held } from './exporter.ts';
import type { GradedClaim } from './graded-claims.ts';
import { conceptIri, licenseIri, nanopubIri, publicationIri } from './nanopub-iris.ts';

const { namedNode, literal, quad } = DataFactory;

export interface Edition {
  held: Held;
  concept(key: string): Concept | undefined;
}

type Value = NamedNode | Literal | string | number;
type Say = (subject: string, predicate: string, ...values: (Value | null | undefined)[]) => void;

const CITED = { SUPPORTS: 'supports', DISPUTES: 'disputes', NEUTRAL: 'discusses' } as const;

/** The triples, graph by graph. */
export function nanopubOf(graded: GradedClaim, edition: Edition): Quad[] {
  const { held } = edition;
  const iri = nanopubIri(held.topic.id, held.dataVersion, graded.claim.key);
  const graph = (name: string) => `${iri}#${name}`;
  const about = graph('assertion');
  const quads: Quad[] = [];
  const into =
    (name: string): Say =>
    (subject, predicate, ...values) => {
      for (const value of values)
        if (value !== null && value !== undefined)
          quads.push(quad(namedNode(subject), namedNode(predicate), term(value), namedNode(graph(name))));
    };
  head(into('Head'), iri, graph);
  assertion(into('assertion'), about, graded, edition);
  provenance(into('provenance'), about, graded);
  publication(into('pubinfo'), iri, graph, edition);
  return quads;
}

/** Text without halves of characters, which no encoding of files can hold. */
const term = (value: Value) =>
  typeof value === 'string'
    ? literal(value.replace(/\p{Surrogate}/gu, '\u{FFFD}'))
    : typeof value === 'number'
      ? literal(value)
      : value;

function head(say: Say, iri: string, graph: (name: string) => string): void {
  say(iri, RDF('type'), namedNode(NP('Nanopublication')));
  say(iri, NP('hasAssertion'), namedNode(graph('assertion')));
  say(iri, NP('hasProvenance'), namedNode(graph('provenance')));
  say(iri, NP('hasPublicationInfo'), namedNode(graph('pubinfo')));
}

/** What is claimed, with the conditions under which: without them it would be another claim. */
function assertion(say: Say, about: string, { claim }: GradedClaim, { held, concept }: Edition): void {
  const told = new Set<string>();
  const thing = (key: string): NamedNode | undefined => {
    const row = concept(key);
    if (!row) return undefined;
    const iri = conceptIri(held.topic.id, row);
    if (told.has(key)) return namedNode(iri);
    told.add(key);
    say(iri, RDFS('label'), row.name);
    const category = categoryOf(row.kind).replace(/^biolink:/, '');
    say(iri, RDF('type'), namedNode(BIOLINK(category)));
    say(iri, ATLAS('kind'), category === row.kind ? undefined : row.kind);
    say(iri, SKOS('altLabel'), ...row.synonyms);
    say(iri, DCTERMS('description'), row.summary);
    say(iri, ATLAS('key'), row.key);
    say(iri, ATLAS('curieReadIn'), row.curieReadIn);
    say(iri, ATLAS('xref'), ...row.xrefs);
    return namedNode(iri);
  };
  const [subject, object] = [thing(claim.subject), thing(claim.object)];
  if (subject) say(subject.value, BIOLINK(claim.predicate), object);
  const { species, route, dose, tissue, outcomeClass, substances, population } = claim.qualifiers;
  say(about, RDFS('label'), claim.text);
  say(about, ATLAS('key'), claim.key);
  say(about, ATLAS('kind'), claim.kind);
  say(about, ATLAS('label'), claim.label);
  for (const [name, value] of Object.entries({ species, route, dose, tissue, outcomeClass }))
    say(about, ATLAS(name), value);
  say(about, ATLAS('substance'), ...substances.map(thing));
  say(about, ATLAS('population'), population && thing(population));
}

/** What is known of the claim: how sure it is, and the publications that speak for and against it. */
function provenance(say: Say, about: string, { assessment, curated, lines }: GradedClaim): void {
  const { verdict, ladder, level, rank, standing, balance } = assessment;
  say(
    about,
    RDFS('comment'),
    `Evidence Atlas grades this claim: ${assessment.sentence} That it is stated here does not say that it is so.`,
  );
  for (const [name, value] of Object.entries({ verdict, ladder, level, rank, standing, balance }))
    say(about, ATLAS(name), value);
  say(about, ATLAS('gradedBy'), curated?.by);
  for (const { row, study } of lines) {
    const iri = publicationIri(study);
    if (!iri) continue;
    say(iri, CITO(CITED[row.direction]), namedNode(about));
    say(about, row.direction === 'SUPPORTS' ? PROV('wasDerivedFrom') : DCTERMS('references'), namedNode(iri));
  }
}

/**
 * Of the nanopublication itself: who made it, from what, and what may be done with it. Its day is the last on which rows of
 * the topic came in, where that is recorded: the time of an export would make other nanopublications of the same data.
 */
function publication(say: Say, iri: string, graph: (name: string) => string, edition: Edition): void {
  const { topic, dataVersion } = edition.held;
  const license = licenseIri(topic.license);
  const [creator, source] = [graph('creator'), graph('topic')];
  const day = topic.provenance
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  say(iri, DCTERMS('created'), day === undefined ? day : literal(day, namedNode(XSD('date'))));
  say(iri, DCTERMS('creator'), namedNode(creator));
  say(creator, RDF('type'), namedNode(PROV('SoftwareAgent')));
  say(creator, RDFS('label'), 'Evidence Atlas');
  say(iri, DCTERMS('license'), license === undefined ? license : namedNode(license));
  say(iri, DCTERMS('rights'), topic.license);
  say(iri, PAV('version'), topic.version);
  say(iri, PROV('wasDerivedFrom'), namedNode(source));
  say(source, DCTERMS('title'), topic.title);
  say(source, DCTERMS('identifier'), topic.id);
  say(source, ATLAS('dataVersion'), dataVersion);
}
