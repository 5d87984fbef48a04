/** Pathways in GPML 2013a (https://github.com/PathVisio/GPML), as WikiPathways gives them. */
import { type Found, InputError, type Place, type Refused } from './found.ts';
import { type ConceptRow, Ends } from './gpml-ends.ts';
import { drawingOf, type Interaction, type Publication, publicationsOf } from './gpml-pathway.ts';
import { arrowOf, LINE } from './gpml-words.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { commonName } from './organism.ts';
import { type StudyRow, slug, studyKey, unread } from './study-record.ts';
import { type Element, elements } from './xml.ts';

const NAMESPACE = 'http://pathvisio.org/GPML/2013a';

async function* read(input: Input): AsyncGenerator<Found> {
  let found = 0;
  for await (const pathway of elements(input, ['Pathway'])) {
    found += 1;
    const { xmlns = 'no namespace' } = pathway.attributes;
    const at = { file: input.name, line: pathway.line };
    if (xmlns === NAMESPACE) yield* rowsOf(pathway, input);
    else throw new InputError(at, `GPML 2013a (xmlns="${NAMESPACE}"); save it as that in PathVisio`, xmlns);
  }
  if (found === 0)
    throw new InputError({ file: input.name }, 'a Pathway element of GPML', 'a file without any');
}

interface Context {
  ends: Ends;
  studies: ReadonlyMap<string, StudyRow>;
  source: string;
  note: string;
  organism: string;
  /** With what the file calls itself, and a line. */
  at(line: number, record?: string): Place;
}

function* rowsOf(pathway: Element, input: Input): Generator<Found> {
  const { Version: version = '', Organism: organism = '' } = pathway.attributes;
  const id = /^WP\d+/.exec(version)?.[0] ?? input.base.replace(/\.gpml$/i, '');
  const at: Context['at'] = (line, record = id) => ({ file: input.name, line, record });
  const drawing = drawingOf(pathway);
  const ends = new Ends(id, drawing);
  const studies = new Map<string, StudyRow>();
  for (const publication of publicationsOf(pathway)) {
    const study = studyOf(publication);
    if (study) {
      studies.set(publication.id, study);
      yield { table: 'studies', row: study, at: at(publication.line) };
    } else {
      const { database, number } = publication;
      const expected = 'a PMID or a DOI';
      yield {
        at: at(publication.line),
        field: 'bp:PublicationXref',
        value: `${database} ${number}`,
        expected,
      };
    }
  }
  const told = new Set<string>();
  for (const node of drawing.nodes) yield* once(ends.concept(node), at(node.line), told);
  const source = slug('', id);
  yield { table: 'sources', row: sourceRow(pathway, id, source), at: at(pathway.line) };
  const note = [version && `Version ${version}`, dayOf(pathway) && `last modified ${dayOf(pathway)}`];
  const context = { ends, studies, source, note: note.filter(Boolean).join(', '), organism, at };
  for (const interaction of drawing.interactions) yield* claimsOf(interaction, context, told);
}

/** Each name of a concept once: nodes stand in a drawing as often as it needs them. */
function* once(row: ConceptRow, at: Place, told: Set<string>): Generator<Found> {
  const text = `${row.key} ${row.name}`;
  if (told.has(text)) return;
  told.add(text);
  yield { table: 'concepts', row, at };
}

function* claimsOf(interaction: Interaction, context: Context, told: Set<string>): Generator<Found> {
  const at = context.at(interaction.line, interaction.id);
  const no = (value: string): Refused => ({
    at,
    field: 'Interaction',
    value,
    expected: 'a line between two different things, each a data node, a group or an anchor on another line',
  });
  const { from, to } = context.ends.of(interaction);
  if ('instead' in from) return yield no(from.instead);
  if ('instead' in to) return yield no(to.instead);
  const [first, last] = interaction.ends;
  // With heads on both ends it says two things; with none, one without direction.
  const directed = [
    ...(last?.head || !first?.head ? [{ from, to, head: last?.head }] : []),
    ...(first?.head ? [{ from: to, to: from, head: first.head }] : []),
  ];
  for (const direction of directed)
    for (const subject of direction.from.things)
      for (const object of direction.to.things) {
        const name = context.ends.name(subject);
        if (subject.key === object.key) {
          yield no(`a line from ${subject.name} to ${object.name}, both ${subject.curie ?? name}`);
          continue;
        }
        for (const end of [subject, object]) if (!context.ends.isNode(end)) yield* once(end, at, told);
        const { words, predicate } = direction.head ? arrowOf(direction.head, object.kind) : LINE;
        const species = commonName(context.organism);
        const within = context.organism && ` in ${context.organism}`;
        const where = species ? '' : within;
        const key = slug('', `${subject.key} ${words} ${object.key}${within}`);
        yield {
          table: 'claims',
          row: {
            key,
            text: `${name} ${words} ${context.ends.name(object)}${where}.`,
            kind: 'MECHANISM',
            ...{ subject: subject.key, predicate, object: object.key },
            ...(species && { qualifiers: { species } }),
          },
          at,
        };
        const { source, note } = context;
        yield {
          table: 'statements',
          row: { source, claim: key, hedging: 'ASSERTED', ...(note && { note: `${note}.` }) },
          at,
        };
        for (const cited of interaction.cites) {
          const study = context.studies.get(cited);
          if (study)
            yield { table: 'evidence', row: { claim: key, study: study.key, direction: 'SUPPORTS' }, at };
        }
      }
}

function studyOf({ database, number, title, journal, year, authors }: Publication): StudyRow | undefined {
  const pmid = /^pubmed$/i.test(database) && /^\d+$/.test(number) ? number : undefined;
  const doi = /^doi$/i.test(database) && /^10\.\d{4,9}\/\S+$/.test(number) ? number : undefined;
  if (!pmid && !doi) return undefined;
  const published = Number(year);
  return {
    key: studyKey({ pmid, doi, name: number }),
    ...(pmid && { pmid }),
    ...(doi && { doi }),
    ...(title && { title }),
    ...(journal && { journal }),
    ...(published >= 1600 && { year: published }),
    ...(authors.length > 0 && { authors: authors.join(', ') }),
    ...unread(true),
  };
}

/** `20250308010333` as 2025-03-08. */
const dayOf = (pathway: Element): string | undefined => {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(pathway.attributes['Last-Modified'] ?? '') ?? [];
  return year && `${year}-${month}-${day}`;
};

function sourceRow(pathway: Element, id: string, key: string) {
  const { Name: name = id, License: license = 'CC0-1.0', Version: version } = pathway.attributes;
  const year = Number(dayOf(pathway)?.slice(0, 4));
  return {
    key,
    title: `${name} (WikiPathways ${id})`,
    type: 'pathway',
    ...(year && { year }),
    ...(/^WP\d+$/.test(id) && { url: `https://www.wikipathways.org/instance/${version}` }),
    license,
  };
}

export const gpml: Importer = {
  name: 'gpml',
  title: 'WikiPathways: GPML 2013a',
  extensions: ['.gpml'],
  defaults: {
    license: 'CC0-1.0',
    provenance: { what: 'Concepts and claims', from: 'WikiPathways, in GPML', license: 'CC0-1.0' },
  },
  read: fileByFile(read),
};
