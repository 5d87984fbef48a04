/** Nanopublications that this program made: with our keys, kinds and qualifiers they come in as what they were. */
import { CLAIM_KINDS, OUTCOME_CLASSES } from '../pack/format.ts';
import { ATLAS, BIOLINK, DCTERMS, RDF, RDFS, SKOS } from '../pack/rdf-terms.ts';
import type { Found } from './found.ts';
import { curieOf } from './iri-names.ts';
import type { Nanopub } from './nanopub-graphs.ts';
import { placeOf, reportedIn } from './nanopub-origin.ts';

/** With a key of ours on its assertion. */
export const isOwn = ({ assertion, about }: Nanopub): boolean =>
  assertion.some((quad) => quad.subject === about && quad.predicate === ATLAS('key'));

const word = <T extends string>(words: readonly T[], said: string | undefined): T | undefined =>
  words.find((one) => one === said);

/** The claim, the concepts that it names and its evidence. Every concept is told once in a file: `told` holds which were. */
export function* ownRows({ assertion, about, at, ...rest }: Nanopub, told: Set<string>): Generator<Found> {
  const all = (subject: string, predicate: string) =>
    assertion
      .filter((quad) => quad.subject === subject && quad.predicate === predicate)
      .map((quad) => quad.object.value);
  const one = (subject: string, predicate: string) => all(subject, predicate)[0];
  const key = (iri: string | undefined) => (iri === undefined ? undefined : one(iri, ATLAS('key')));
  const related = assertion.find(
    ({ predicate, object }) => predicate.startsWith(BIOLINK('')) && !object.literal,
  );
  const [claim, text, subject, object] = [
    key(about),
    one(about, RDFS('label')),
    key(related?.subject),
    key(related?.object.value),
  ];
  if (!claim || !text || !related || !subject || !object) {
    const expected = 'a claim with key and label, and a relation of Biolink between two things with keys';
    yield { at, field: 'assertion', value: claim ?? 'no key', expected };
    return;
  }
  const things = new Set(assertion.map((quad) => quad.subject).filter((iri) => iri !== about));
  for (const iri of things) {
    const own = key(iri);
    if (!own || told.has(own)) continue;
    told.add(own);
    const curie = curieOf(iri);
    const summary = one(iri, DCTERMS('description'));
    const type = one(iri, RDF('type'))?.replace(BIOLINK(''), '');
    yield {
      table: 'concepts',
      row: {
        key: own,
        ...(curie && { curie, curieReadIn: one(iri, ATLAS('curieReadIn')) ?? 'A nanopublication' }),
        name: one(iri, RDFS('label')) ?? own,
        kind: one(iri, ATLAS('kind')) ?? type ?? 'NamedThing',
        synonyms: all(iri, SKOS('altLabel')),
        xrefs: all(iri, ATLAS('xref')),
        ...(summary && { summary }),
      },
      at,
    };
  }
  const label = one(about, ATLAS('label'));
  const said = (name: 'species' | 'route' | 'dose' | 'tissue') => {
    const value = one(about, ATLAS(name));
    return value && { [name]: value };
  };
  const population = key(one(about, ATLAS('population')));
  const outcomeClass = word(OUTCOME_CLASSES, one(about, ATLAS('outcomeClass')));
  yield {
    table: 'claims',
    row: {
      key: claim,
      text,
      ...(label && { label }),
      kind: word(CLAIM_KINDS, one(about, ATLAS('kind'))) ?? 'UNSTATED',
      subject,
      predicate: related.predicate.slice(BIOLINK('').length),
      object,
      qualifiers: {
        ...said('species'),
        ...said('route'),
        substances: all(about, ATLAS('substance')).flatMap((iri) => key(iri) ?? []),
        ...said('dose'),
        ...said('tissue'),
        ...(population && { population }),
        ...(outcomeClass && { outcomeClass }),
      },
    },
    at,
  };
  const nanopub = { assertion, about, at, ...rest };
  for (const { study, direction, line } of reportedIn(nanopub)) {
    const place = placeOf(nanopub, line);
    yield { table: 'studies', row: study, at: place };
    yield { table: 'evidence', row: { claim, study: study.key, direction }, at: place };
  }
}
