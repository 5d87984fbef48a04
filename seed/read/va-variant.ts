/** A statement about a variant, whatever form of VA-Spec it came in, as rows. */
import type { DIRECTIONS, HEDGINGS } from '../pack/format.ts';
import { curie } from '../pack/fields.ts';
import type { Meaning } from './civic-meanings.ts';
import type { Found, FoundRow, Place } from './found.ts';
import { slug, studyKey, unread } from './study-record.ts';
import { meaningOfPredicate, VA_PREDICATES } from './va-meanings.ts';

type RowOf<T extends FoundRow['table']> = Extract<FoundRow, { table: T }>['row'];
type Direction = (typeof DIRECTIONS)[number];

/** A concept as a statement names it. Several that are taken together are one, with its members. */
export interface Thing {
  id: string;
  name?: string | undefined;
  kind: string;
  /** By which the world knows it, where the id is not that. */
  code?: string | undefined;
  synonyms?: string[];
  xrefs?: string[];
  members?: Thing[];
}

/** Where something was published. */
export interface Reported {
  id?: string | undefined;
  /** The title, or how it is cited. */
  label?: string | undefined;
  /** `Journal`, `FDA`. */
  type?: string | undefined;
  url?: string | undefined;
  pmid?: string | undefined;
  doi?: string | undefined;
  registrations: string[];
}

export interface VariantStatement {
  predicate: string;
  variant: Thing;
  gene?: Thing | undefined;
  /** Each makes a claim. */
  objects: Thing[];
  /** The disease that a response is a response in. */
  condition?: Thing | undefined;
  direction: Direction;
  hedging: (typeof HEDGINGS)[number];
  /** What else it says in a word: part of the note. */
  facts: string[];
  reportedIn: Reported[];
  /** Undefined where the statement tells of none: the publications that it is reported in are then its evidence. */
  lines?: { direction: Direction; facts: string[]; reportedIn: Reported[] }[] | undefined;
}

export function* variantRows(said: VariantStatement, at: Place): Generator<Found> {
  const meaning = meaningOfPredicate(said.predicate);
  if (!meaning) {
    yield { at, field: 'predicate', value: said.predicate, expected: VA_PREDICATES.join(', ') };
    return;
  }
  const { variant, gene, objects, condition } = said;
  for (const thing of [variant, gene, condition, ...objects].flatMap((one) => (one ? withMembers(one) : [])))
    yield { table: 'concepts', row: conceptRow(thing, thing === variant ? gene : undefined), at };
  for (const object of objects) {
    const claim = claimRow(meaning, said, object);
    yield { table: 'claims', row: claim, at };
    for (const document of said.reportedIn)
      if (said.lines || !isPublication(document)) yield* stated(claim.key, said, document, at);
    const own = { ...said, reportedIn: said.reportedIn.filter(isPublication) };
    for (const line of said.lines ?? [own]) yield* evidenceRows(claim.key, line, said, at);
  }
}

const withMembers = (thing: Thing): Thing[] => [thing, ...(thing.members ?? [])];
const keyOf = (thing: Thing): string => slug('', thing.code ?? thing.id);
const nameOf = (thing: Thing): string => thing.name ?? thing.code ?? thing.id;
const isCurie = (id: string | undefined): id is string => curie.safeParse(id).success;

export function conceptRow(thing: Thing, broader?: Thing): RowOf<'concepts'> {
  const code = [thing.code, thing.id].find(isCurie);
  const xrefs = [thing.id, ...(thing.xrefs ?? [])].filter((one) => isCurie(one) && one !== code);
  return {
    key: keyOf(thing),
    name: nameOf(thing),
    kind: thing.kind,
    // An id that was put together here is nobody else's.
    ...(code && !thing.members && { curie: code, curieReadIn: 'The VA-Spec file' }),
    synonyms: thing.synonyms ?? [],
    xrefs: thing.members ? [] : [...new Set(xrefs)],
    broader: broader ? [keyOf(broader)] : [],
  };
}

function claimRow(
  meaning: Meaning,
  said: VariantStatement,
  object: Thing,
): RowOf<'claims'> & { key: string } {
  const { variant, condition } = said;
  const names: Readonly<Record<string, string>> = {
    variant: nameOf(variant),
    gene: nameOf(object),
    therapy: nameOf(object),
    disease: nameOf(condition ?? object),
  };
  const things = [variant, object, ...(condition ? [condition] : [])];
  return {
    key: slug('', [meaning.name, ...things.map(keyOf)].join(' ')),
    text: meaning.sentence.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? name),
    kind: meaning.kind,
    subject: keyOf(variant),
    predicate: meaning.predicate,
    object: keyOf(object),
    qualifiers: {
      ...(condition && { population: keyOf(condition) }),
      substances: (object.members ?? []).map(keyOf),
    },
  };
}

/** One that has an identifier of publications or trials, and is not said to be a guideline or a label. */
const isPublication = ({ pmid, doi, registrations, type }: Reported): boolean =>
  (pmid !== undefined || doi !== undefined || registrations.length > 0) &&
  !/^(FDA|Guideline)$/i.test(type ?? '');

function* evidenceRows(
  claim: string,
  line: { direction: Direction; facts: string[]; reportedIn: Reported[] },
  said: VariantStatement,
  at: Place,
): Generator<Found> {
  const publications = line.reportedIn.filter(isPublication);
  if (said.lines && publications.length === 0)
    yield {
      at,
      field: 'hasEvidenceLines',
      expected: 'a Document with a PMID or DOI in the line of evidence',
    };
  for (const { id, label, pmid, doi, registrations } of publications) {
    const [registration] = registrations;
    const key = studyKey({ pmid, doi, registration, name: id ?? label ?? '' });
    yield {
      table: 'studies',
      row: {
        key,
        ...(label && { titleNote: label }),
        ...(pmid && { pmid }),
        ...(doi && { doi }),
        registrations,
        ...unread(true),
      },
      at,
    };
    const note = line.facts.join('; ');
    yield { table: 'evidence', row: { claim, study: key, direction: line.direction, note }, at };
  }
}

function* stated(claim: string, said: VariantStatement, document: Reported, at: Place): Generator<Found> {
  if (said.direction === 'DISPUTES') {
    yield {
      at,
      field: 'direction',
      value: 'disputes',
      expected: 'supports or neutral: a claim that is stated',
    };
    return;
  }
  const { label, type, url, pmid, doi } = document;
  const name = document.id ?? (pmid ? `pmid:${pmid}` : (doi ?? url ?? label));
  if (!name) {
    yield {
      at,
      field: 'reportedIn',
      value: document,
      expected: 'a Document with an id, a title or an address',
    };
    return;
  }
  const key = slug('', name);
  yield {
    table: 'sources',
    row: {
      key,
      title: label ?? url ?? name,
      type: type?.toLowerCase() ?? 'document',
      ...(url && URL.canParse(url) && { url }),
      ...(pmid && { pmid }),
      ...(doi && { doi }),
    },
    at,
  };
  const note = said.facts.join('; ');
  yield { table: 'statements', row: { source: key, claim, hedging: said.hedging, note }, at };
}
