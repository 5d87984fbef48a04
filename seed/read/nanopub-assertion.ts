/** What an assertion claims: read as a whole or not at all, for what is left out may turn its meaning round. */
import { AIDA, NP, NPX, RDF } from '../pack/rdf-terms.ts';
import type { Refused } from './found.ts';
import { curieOf, decoded, localName } from './iri-names.ts';
import type { Nanopub } from './nanopub-graphs.ts';
import {
  DEFINED_KINDS,
  DEFINING,
  EVENTS,
  FROM,
  IDENTIFIERS,
  INDEXING,
  KINDS,
  NAMES,
  ORGANISM,
  PASSED_OVER,
  type Relation,
  relationOf,
  SAME,
  TAKES_PART,
  TO,
} from './nanopub-words.ts';
import { isBlank, type PlacedQuad } from './trig.ts';

export interface Thing {
  iri: string;
  name: string;
  curie?: string;
  kind: string;
  xrefs: string[];
}
export interface Related extends Relation {
  subject: string;
  object: string;
}
export interface Claimed {
  /** What the IRI names, as far as the assertion says it. */
  thing(iri: string): Thing;
  relations: readonly Related[];
  /** AIDA sentences, and the things that they are said to be about. */
  sentences: readonly string[];
  about: readonly string[];
  organism?: string;
}

/** Characters of a text that is told as the value that was not understood. */
const LONGEST_TOLD = 40;
const CLAIM = 'an assertion that relates things to each other, or an AIDA sentence';

/** Facts of an assertion, each where it belongs. */
class Sorted {
  readonly names = new Map<string, string>();
  readonly kinds = new Map<string, string[]>();
  readonly same = new Map<string, string[]>();
  readonly relations: Related[] = [];
  readonly takesPart = new Map<string, string[]>();
  readonly from = new Map<string, string[]>();
  readonly to = new Map<string, string[]>();
  readonly sentences: string[] = [];
  readonly about: string[] = [];
  organism?: string;
}

const push = <T>(map: Map<string, T[]>, key: string, value: T) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The claims, or why there are none. */
export function claimedBy(nanopub: Nanopub): Claimed | Refused {
  const no = (expected: string, value: string, line?: number): Refused => ({
    at: { ...nanopub.at, ...(line !== undefined && { line }) },
    field: 'assertion',
    value,
    expected,
  });
  const indexed = nanopub.assertion.find((quad) => INDEXING.has(quad.predicate));
  if (indexed) return no(CLAIM, 'an index of nanopublications', indexed.line);
  const defined = nanopub.assertion.find(
    ({ predicate, object }) =>
      DEFINING.has(predicate) || (predicate === RDF('type') && DEFINED_KINDS.has(object.value)),
  );
  if (defined) return no(CLAIM, `a definition of ${defined.subject}`, defined.line);
  const sorted = new Sorted();
  for (const quad of nanopub.assertion) {
    if (sort(quad, nanopub, sorted)) continue;
    const { subject, predicate, object } = quad;
    const last = !object.literal || object.value.length <= LONGEST_TOLD ? [object.value] : [];
    const said = [subject, predicate, ...last].map(localName).join(' ');
    const expected = `${CLAIM}, and says no more than names, kinds and identifiers of these`;
    return no(expected, `${said} (${predicate})`, quad.line);
  }
  const thing = (iri: string) => thingOf(iri, sorted);
  const found = [...sorted.relations, ...eventful(sorted, thing)];
  if (found.length === 0 && sorted.sentences.length === 0) return no(CLAIM, 'neither');
  const { sentences, about, organism } = sorted;
  return { thing, relations: found, sentences, about, ...(organism && { organism }) };
}

/** Puts the triple where it belongs; false where it is not understood. */
function sort(quad: PlacedQuad, { about, iri }: Nanopub, sorted: Sorted): boolean {
  const { subject, predicate, object } = quad;
  if (subject === about || subject === iri) return ofAssertion(quad, sorted);
  if (object.literal) {
    const prefix = IDENTIFIERS.get(predicate);
    if (NAMES.has(predicate)) sorted.names.set(subject, sorted.names.get(subject) ?? object.value);
    else if (predicate === ORGANISM) sorted.organism = object.value;
    else if (prefix) push(sorted.same, subject, `${prefix}:${object.value}`);
    else return PASSED_OVER.has(predicate);
    return true;
  }
  if (predicate === RDF('type')) push(sorted.kinds, subject, object.value);
  else if (SAME.has(predicate)) push(sorted.same, subject, curieOf(object.value) ?? object.value);
  else if (TAKES_PART.has(predicate)) push(sorted.takesPart, subject, object.value);
  else if (predicate === FROM) push(sorted.from, subject, object.value);
  else if (predicate === TO) push(sorted.to, subject, object.value);
  else if (!PASSED_OVER.has(predicate)) {
    const relation = relationOf(predicate);
    if (!relation || isBlank(subject) || isBlank(object.value)) return false;
    sorted.relations.push({ subject, object: object.value, ...relation });
  }
  return true;
}

/** What is said of the assertion itself. */
function ofAssertion({ predicate, object }: PlacedQuad, sorted: Sorted): boolean {
  if (predicate === NPX('asSentence')) {
    const sentence = object.value.startsWith(AIDA)
      ? decoded(object.value.slice(AIDA.length).replaceAll('+', ' '))
      : undefined;
    if (sentence === undefined || sentence.trim() === '') return false;
    sorted.sentences.push(sentence.trim());
    return true;
  }
  if (predicate === RDF('about') && !object.literal) {
    sorted.about.push(object.value);
    return true;
  }
  if (predicate === RDF('type'))
    return [NPX('UnderspecifiedAssertion'), NP('Assertion')].includes(object.value);
  return object.literal && (NAMES.has(predicate) || PASSED_OVER.has(predicate));
}

/** Claims that stand as an event and those who take part in it. One whose participants are related besides adds nothing. */
function eventful(sorted: Sorted, thing: (iri: string) => Thing): Related[] {
  const directed = [...sorted.from].flatMap(([event, sources]) =>
    sources.flatMap((subject) =>
      (sorted.to.get(event) ?? []).map((object) => ({
        ...{ subject, object },
        ...{ words: 'interacts, as the source, with', predicate: 'related_to' },
      })),
    ),
  );
  const plain = [...sorted.takesPart].flatMap(([event, [first, second, ...more]]): Related[] => {
    if (first === undefined || second === undefined || more.length > 0) return [];
    if (sorted.relations.some((one) => [first, second].every((is) => [one.subject, one.object].includes(is))))
      return [];
    const kind = (sorted.kinds.get(event) ?? []).flatMap((iri) => EVENTS.get(iri) ?? [])[0];
    if (!kind)
      return [{ subject: first, object: second, words: 'is associated with', predicate: 'related_to' }];
    const { words, predicate } = kind;
    const [subject, object] = thing(second).kind === kind.subject ? [second, first] : [first, second];
    return [{ subject, object, words, predicate }];
  });
  return [...directed, ...plain];
}

function thingOf(iri: string, { names, kinds, same }: Sorted): Thing {
  const curie = curieOf(iri);
  const kind = (kinds.get(iri) ?? []).flatMap((one) => KINDS.get(one) ?? []).at(-1) ?? 'NamedThing';
  const xrefs = [...new Set([...(same.get(iri) ?? []), ...(curie ? [] : [iri])])];
  return { iri, name: names.get(iri) ?? curie ?? localName(iri), ...(curie && { curie }), kind, xrefs };
}
