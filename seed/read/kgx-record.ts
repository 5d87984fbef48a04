/** A node of KGX as a concept, an edge as a claim and the lines of evidence that its publications are. */
import { CLAIM_KINDS, type DIRECTIONS, OUTCOME_CLASSES } from '../pack/format.ts';
import { curie } from '../pack/fields.ts';
import { OWN_CONCEPT } from '../pack/ids.ts';
import type { Found, FoundRow, Place } from './found.ts';
import { slug, studyKey, unread } from './study-record.ts';

/** What a node or an edge says under a name: nothing, one value or several. */
export interface KgxRecord {
  names: readonly string[];
  values(name: string): readonly string[];
}

type ClaimRow = Extract<FoundRow, { table: 'claims' }>['row'];

const first = (record: KgxRecord, name: string): string | undefined => record.values(name)[0];
const word = <T extends string>(words: readonly T[], said: string | undefined): T | undefined =>
  words.find((one) => one === said);
const plain = (term: string): string => term.replace(/^biolink:/, '');

/** The key of a node: the one that we gave it, else from its id. Needed wherever an edge names the node. */
export class NodeNames {
  readonly #known = new Map<string, { key: string; name: string }>();

  add(id: string, key: string, name: string): void {
    if (!this.#known.has(id)) this.#known.set(id, { key, name });
  }
  key(id: string): string {
    return this.#known.get(id)?.key ?? slug('', id.replace(OWN_CONCEPT, ''));
  }
  name(id: string): string {
    return this.#known.get(id)?.name ?? id;
  }
}

export function conceptOf(record: KgxRecord, nodes: NodeNames, at: Place): Found {
  const id = first(record, 'id');
  if (!id) return { at, field: 'id', expected: 'the id of the node' };
  const own = first(record, 'atlas_key');
  const key = own ?? nodes.key(id);
  const name = first(record, 'name') ?? id;
  nodes.add(id, key, name);
  const summary = first(record, 'description');
  // An id of our own making is no CURIE that anybody else knows.
  const known = curie.safeParse(id).success && !OWN_CONCEPT.test(id);
  const category = plain(first(record, 'category') ?? 'NamedThing');
  return {
    table: 'concepts',
    row: {
      key,
      ...(known && { curie: id, curieReadIn: first(record, 'atlas_curie_read_in') ?? 'The KGX file' }),
      name,
      kind: first(record, 'atlas_kind') ?? category,
      synonyms: [...record.values('synonym')],
      xrefs: [...record.values('xref')],
      broader: [...record.values('atlas_broader')],
      ...(summary && { summary }),
    },
    at: { ...at, record: id },
  };
}

/** The kind of a claim by its predicate, where the file does not say it: what is said of treating, of harm, of the rest. */
function kindOf(predicate: string): (typeof CLAIM_KINDS)[number] {
  if (/treat|trials|ameliorates|preventative|beneficial/.test(predicate)) return 'EFFICACY';
  if (/adverse|side_effect|contraindicat|exacerbates/.test(predicate)) return 'SAFETY';
  return 'MECHANISM';
}

/** Qualifiers of Biolink for which a claim has no field: they stand in its text, for the edge means another thing without. */
const qualifiersOf = (record: KgxRecord): string[] =>
  record.names
    .filter(
      (name) => /_qualifier$|^qualified_predicate$/.test(name) && name !== 'population_context_qualifier',
    )
    .flatMap((name) => {
      const values = record.values(name).map(plain).join(', ');
      return values === '' ? [] : [`${name.replace(/_qualifier$/, '').replaceAll('_', ' ')}: ${values}`];
    });

export function* claimOf(record: KgxRecord, nodes: NodeNames, place: Place): Generator<Found> {
  const [subject, predicate, object] = ['subject', 'predicate', 'object'].map((name) => first(record, name));
  if (!subject || !predicate || !object) {
    const missing = ['subject', 'predicate', 'object'].filter((name) => !first(record, name));
    yield { at: place, field: missing.join(', '), expected: 'a subject, a predicate and an object' };
    return;
  }
  const id = first(record, 'id');
  const at = { ...place, ...(id && { record: id }) };
  if (/^true$/i.test(first(record, 'negated') ?? '')) {
    yield {
      at,
      field: 'negated',
      value: 'true',
      expected: 'an edge that is not negated: a claim says what is so',
    };
    return;
  }
  const qualifiers = qualifiersOf(record);
  const said = [subject, predicate, object, ...qualifiers].join(' ');
  const key = first(record, 'atlas_key') ?? slug('', id ?? said);
  const label = first(record, 'name');
  const sentence = `${nodes.name(subject)} ${plain(predicate).replaceAll('_', ' ')} ${nodes.name(object)}`;
  yield {
    table: 'claims',
    row: {
      key,
      text: first(record, 'description') ?? `${[sentence, ...qualifiers].join('; ')}.`,
      ...(label && { label }),
      kind: word(CLAIM_KINDS, first(record, 'atlas_kind')) ?? kindOf(plain(predicate)),
      subject: nodes.key(subject),
      predicate: plain(predicate),
      object: nodes.key(object),
      qualifiers: qualifiersIn(record, nodes),
    },
    at,
  };
  yield* evidenceOf(record, key, at);
}

function qualifiersIn(record: KgxRecord, nodes: NodeNames): NonNullable<ClaimRow['qualifiers']> {
  const text = (name: 'species' | 'route' | 'dose' | 'tissue') => {
    const value = first(record, `atlas_${name}`);
    return value && { [name]: value };
  };
  const population = first(record, 'population_context_qualifier');
  const outcomeClass = word(OUTCOME_CLASSES, first(record, 'atlas_outcome_class'));
  return {
    ...text('species'),
    ...text('route'),
    substances: record.values('atlas_substances').map((one) => nodes.key(one)),
    ...text('dose'),
    ...text('tissue'),
    ...(population && { population: nodes.key(population) }),
    ...(outcomeClass && { outcomeClass }),
  };
}

/** Fields of an edge that name publications, and what each says of these. Codes of ECO in has_evidence name none. */
const PUBLICATIONS: readonly { name: string; direction: (typeof DIRECTIONS)[number]; only?: RegExp }[] = [
  { name: 'publications', direction: 'SUPPORTS' },
  { name: 'has_evidence', direction: 'SUPPORTS', only: /^(PMID|PMC|PMCID|doi):/i },
  { name: 'atlas_publications_against', direction: 'DISPUTES' },
  { name: 'atlas_publications_neutral', direction: 'NEUTRAL' },
];

function* evidenceOf(record: KgxRecord, claim: string, at: Place): Generator<Found> {
  const yielded = new Set<string>();
  for (const { name, direction, only } of PUBLICATIONS)
    for (const publication of record.values(name)) {
      if (only && !only.test(publication)) continue;
      const ids = publicationOf(publication);
      if (!ids) {
        yield {
          at,
          field: name,
          value: publication,
          expected: 'a PMID, DOI or PMCID, for example PMID:31572171',
        };
        continue;
      }
      const study = studyKey({ ...ids, name: publication });
      if (yielded.has(`${study} ${direction}`)) continue;
      yielded.add(`${study} ${direction}`);
      yield { table: 'studies', row: { key: study, ...ids, ...unread(true) }, at };
      yield { table: 'evidence', row: { claim, study, direction }, at };
    }
}

function publicationOf(
  curieOrUrl: string,
): { pmid: string } | { doi: string } | { pmcid: string } | undefined {
  const pmid = /^(?:PMID|pubmed):(\d+)$/i.exec(curieOrUrl)?.[1];
  if (pmid) return { pmid };
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/\S+)$/i.exec(curieOrUrl)?.[1];
  if (doi) return { doi };
  const pmcid = /^(?:PMC|PMCID):(?:PMC)?(\d+)$/i.exec(curieOrUrl)?.[1];
  return pmcid ? { pmcid: `PMC${pmcid}` } : undefined;
}
