/** Nanopublications in TriG (https://nanopub.net/guidelines/working_draft/): their assertions as claims. */
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { claimedBy, type Claimed, type Thing } from './nanopub-assertion.ts';
import { type Nanopub, nanopubsOf } from './nanopub-graphs.ts';
import { placeOf, reportedIn, sourceOf } from './nanopub-origin.ts';
import { isOwn, ownRows } from './nanopub-own.ts';
import { commonName } from './organism.ts';
import { curieKey, slug } from './study-record.ts';

/** An AIDA sentence that names no thing it is about. What that might be is not guessed from its words. */
const NAMED_IN_WORDS = {
  key: 'named-in-the-aida-sentence',
  name: 'Whatever the sentence names',
  kind: 'NamedThing',
  summary:
    'The nanopublication gives its claim as a sentence and does not say which things it is about. This stands for them, and for nothing else: claims that share it have no more in common than that.',
};

async function* read(input: Input): AsyncGenerator<Found> {
  const told = new Set<string>();
  for await (const found of nanopubsOf(input)) {
    if (!('iri' in found)) {
      yield found;
      continue;
    }
    if (isOwn(found)) {
      yield* ownRows(found, told);
      continue;
    }
    const claimed = claimedBy(found);
    if ('expected' in claimed) yield claimed;
    else yield* rowsOf(found, claimed, told);
  }
}

const keyOf = ({ iri, curie }: Thing): string =>
  curie ? curieKey(curie) : slug('', iri.replace(/^[a-z]+:\/+/, ''));

/** What is told of a concept is told once in a file, however many nanopublications say it. */
function* rowsOf(nanopub: Nanopub, claimed: Claimed, told: Set<string>): Generator<Found> {
  const { at } = nanopub;
  const claims: string[] = [];
  const concept = function* (thing: Thing): Generator<Found> {
    const { name, curie, kind, xrefs } = thing;
    const known = curie && { curie, curieReadIn: 'A nanopublication' };
    const row = { key: keyOf(thing), ...known, name, kind, xrefs };
    const text = JSON.stringify(row);
    if (told.has(text)) return;
    told.add(text);
    yield { table: 'concepts', row, at };
  };
  for (const { subject, object, words, predicate } of claimed.relations) {
    const [one, other] = [claimed.thing(subject), claimed.thing(object)];
    yield* concept(one);
    yield* concept(other);
    const where = qualified(claimed.organism);
    const key = slug('', `${keyOf(one)} ${words} ${keyOf(other)}${where.words}`);
    claims.push(key);
    yield {
      table: 'claims',
      row: {
        key,
        text: `${one.name} ${words} ${other.name}${where.words}.`.replace(/\.+$/, '.'),
        kind: 'UNSTATED',
        subject: keyOf(one),
        predicate,
        object: keyOf(other),
        ...where.qualifiers,
      },
      at,
    };
  }
  for (const sentence of claimed.sentences) {
    const about = claimed.about.map(claimed.thing);
    for (const thing of about.slice(0, 2)) yield* concept(thing);
    if (about.length < 2) yield { table: 'concepts', row: NAMED_IN_WORDS, at };
    const [subject = NAMED_IN_WORDS.key, object = NAMED_IN_WORDS.key] = about.map(keyOf);
    const key = slug('aida-', sentence);
    claims.push(key);
    yield {
      table: 'claims',
      row: { key, text: sentence, kind: 'UNSTATED', subject, predicate: 'related_to', object },
      at,
    };
  }
  yield* originOf(nanopub, claims);
}

/** Each claim rests on what the nanopublication rests on, and the nanopublication says it. */
function* originOf(nanopub: Nanopub, claims: readonly string[]): Generator<Found> {
  const { at } = nanopub;
  for (const { study, direction, line } of reportedIn(nanopub)) {
    const place = placeOf(nanopub, line);
    yield { table: 'studies', row: study, at: place };
    for (const claim of claims)
      yield { table: 'evidence', row: { claim, study: study.key, direction }, at: place };
  }
  const { row, note } = sourceOf(nanopub);
  yield { table: 'sources', row, at };
  for (const claim of claims)
    yield {
      table: 'statements',
      row: { source: row.key, claim, hedging: 'ASSERTED', ...(note && { note }) },
      at,
    };
}

/** The organism as a qualifier where it has a common name, else in words. */
function qualified(organism: string | undefined) {
  const species = organism && commonName(organism);
  return {
    words: organism ? ` in ${organism}` : '',
    qualifiers: species ? { qualifiers: { species } } : {},
  };
}

export const nanopub: Importer = {
  name: 'nanopub',
  title: 'Nanopublications in TriG',
  extensions: ['.trig'],
  defaults: {
    provenance: {
      what: 'Claims, concepts and identifiers of publications',
      from: 'Nanopublications in TriG',
      license: 'As each nanopublication says, see its source',
    },
  },
  read: fileByFile(read),
};
