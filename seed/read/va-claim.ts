/** Statements of our own profile of VA-Spec, back as the rows that they were made from. */
import type { z } from 'zod';
import type { DIRECTIONS } from '../pack/format.ts';
import { fieldText } from '../pack/problem.ts';
import { ClaimStatement, DIRECTION_WORDS, TopicDataSet } from '../va-spec/profile.ts';
import type { Found, FoundRow, FoundTopic, Place } from './found.ts';

type Read<T extends z.ZodType> = z.output<T>;
type Proposition = Read<typeof ClaimStatement>['proposition'];
type Concept = Proposition['subject'];
type Line = NonNullable<Read<typeof ClaimStatement>['hasEvidenceLines']>[number];

const OF_WORD: Readonly<Record<Line['directionOfEvidenceProvided'], (typeof DIRECTIONS)[number]>> = {
  [DIRECTION_WORDS.SUPPORTS]: 'SUPPORTS',
  [DIRECTION_WORDS.DISPUTES]: 'DISPUTES',
  [DIRECTION_WORDS.NEUTRAL]: 'NEUTRAL',
};

/** The topic's own row, with the provenance that it went out with. */
export function* topicRows(value: unknown, at: Place): Generator<Found> {
  const read = TopicDataSet.safeParse(value);
  if (!read.success) {
    yield* problems(read.error, value, at);
    return;
  }
  const { name, description, version, license, extensions } = read.data;
  const row: FoundTopic['row'] = {
    title: name,
    summary: description,
    version,
    license: license.name,
    provenance: extensions[0].value.provenance,
  };
  yield { table: 'topic', row, at };
}

export function* claimRows(value: unknown, at: Place): Generator<Found> {
  const read = ClaimStatement.safeParse(value);
  if (!read.success) {
    yield* problems(read.error, value, at);
    return;
  }
  const { proposition, hasEvidenceLines = [], reportedIn = [], extensions } = read.data;
  const { curated, concepts = [], studies = [] } = extensions[0].value;
  const claim = claimOf(proposition, curated);
  const { subject, object, substanceQualifier = [], populationQualifier: population } = proposition;
  const told = [subject, object, ...substanceQualifier, ...(population ? [population] : []), ...concepts];
  for (const row of unique(told.map(conceptOf))) yield { table: 'concepts', row, at };
  yield { table: 'claims', row: claim, at };
  const lines = hasEvidenceLines.map((line) => ({ line, ...line.extensions[0].value }));
  for (const row of unique([...lines.map((line) => line.study), ...studies]))
    yield { table: 'studies', row, at };
  for (const { line, study, reason: _, ...rest } of lines) {
    const { directionOfEvidenceProvided, description } = line;
    const direction = OF_WORD[directionOfEvidenceProvided];
    const note = description && { note: description };
    yield { table: 'evidence', row: { claim: claim.key, study: study.key, direction, ...note, ...rest }, at };
  }
  for (const { extensions: said } of reportedIn) {
    const { source, statements } = said[0].value;
    yield { table: 'sources', row: source, at };
    for (const row of statements)
      yield { table: 'statements', row: { source: source.key, claim: claim.key, ...row }, at };
  }
}

/** What a statement tells in two places it tells once. */
const unique = <T extends { key: string }>(rows: T[]): T[] => [
  ...new Map(rows.map((row) => [row.key, row])).values(),
];

type RowOf<T extends FoundRow['table']> = Extract<FoundRow, { table: T }>['row'];

function conceptOf({
  conceptType,
  name,
  primaryCoding,
  mappings = [],
  extensions,
}: Concept): RowOf<'concepts'> {
  return {
    ...extensions[0].value,
    name,
    kind: conceptType,
    ...(primaryCoding && { curie: primaryCoding.code }),
    xrefs: mappings.map(({ coding }) => coding.code),
  };
}

function claimOf(
  proposition: Proposition,
  curated: RowOf<'claims'>['curated'],
): RowOf<'claims'> & { key: string } {
  const { name, description, subject, predicate, object, extensions, ...rest } = proposition;
  const key = (concept: Concept) => concept.extensions[0].value.key;
  return {
    ...extensions[0].value,
    text: description,
    ...(name && { label: name }),
    subject: key(subject),
    predicate: predicate.replace(/^biolink:/, ''),
    object: key(object),
    qualifiers: {
      ...(rest.speciesQualifier && { species: rest.speciesQualifier.name }),
      ...(rest.routeQualifier && { route: rest.routeQualifier.name }),
      substances: (rest.substanceQualifier ?? []).map(key),
      ...(rest.doseQualifier && { dose: rest.doseQualifier.name }),
      ...(rest.tissueQualifier && { tissue: rest.tissueQualifier.name }),
      ...(rest.populationQualifier && { population: key(rest.populationQualifier) }),
      ...(rest.outcomeClassQualifier && { outcomeClass: rest.outcomeClassQualifier.name }),
    },
    ...(curated && { curated }),
  };
}

function* problems(error: z.ZodError, value: unknown, at: Place): Generator<Found> {
  for (const { path, message } of error.issues) {
    const inside = path.map((part) => (typeof part === 'number' ? part : String(part)));
    yield {
      at,
      field: fieldText(inside),
      value: inside.reduce<unknown>(
        (own, part) => (typeof own === 'object' && own !== null ? Reflect.get(own, part) : undefined),
        value,
      ),
      expected: message.replace(/^Invalid (?:input|string): /, '').replace(/^expected /, ''),
    };
  }
}
