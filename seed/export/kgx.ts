/**
 * KGX tables of nodes and edges (https://github.com/biolink/kgx/blob/master/specification/kgx-format.md): concepts as
 * nodes, claims as edges, in the words of Biolink. Columns that Biolink has no slot for begin with `atlas_`.
 */
import { categoryOf } from '../pack/categories.ts';
import { claimId, conceptCurie, publicationId } from '../pack/ids.ts';
import type { Line } from '../write/assessed.ts';
import { distinct } from '../write/rows.ts';
import type { ExportedFile, Exporter, Held } from './exporter.ts';
import { type GradedClaim, gradedClaims } from './graded-claims.ts';

type Cell = string | number | null | undefined | readonly string[];
type Cells = Readonly<Record<string, Cell>>;

/** Not yet in the registry of information resources. */
const KNOWLEDGE_SOURCE = 'infores:evidence-atlas';

/** Tables of KGX know no quotes: what would end a cell, or an item of a list, becomes another sign. */
const cellText = (value: Cell): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/\s+/g, ' ');
  return value.map((item) => cellText(item).replaceAll('|', '/')).join('|');
};

async function* table(columns: readonly string[], rows: AsyncIterable<Cells>): AsyncGenerator<string> {
  yield `${columns.join('\t')}\n`;
  for await (const row of rows) yield `${columns.map((name) => cellText(row[name])).join('\t')}\n`;
}

const edition = ({ topic, dataVersion }: Held) => ({
  license: topic.license,
  version: topic.version,
  atlas_data_version: dataVersion,
});
const EDITION = ['license', 'version', 'atlas_data_version'] as const;

const NODE_COLUMNS = [
  ...['id', 'category', 'name', 'description', 'synonym', 'xref', 'provided_by'],
  ...['atlas_key', 'atlas_kind', 'atlas_broader', 'atlas_curie_read_in', ...EDITION],
];
const EDGE_COLUMNS = [
  ...['id', 'subject', 'predicate', 'object', 'category', 'knowledge_level', 'agent_type'],
  ...['primary_knowledge_source', 'publications', 'population_context_qualifier', 'name', 'description'],
  ...['atlas_publications_against', 'atlas_publications_neutral', 'atlas_key', 'atlas_kind'],
  ...['atlas_verdict', 'atlas_ladder', 'atlas_level', 'atlas_rank', 'atlas_standing', 'atlas_balance'],
  ...['atlas_species', 'atlas_route', 'atlas_substances', 'atlas_dose', 'atlas_tissue'],
  ...['atlas_outcome_class', ...EDITION],
];

/** Keys of concepts as the ids of their nodes. */
async function idsOf(held: Held): Promise<(key: string) => string> {
  const ids = new Map<string, string>();
  for await (const concept of held.rows('concepts')) if (concept.curie) ids.set(concept.key, concept.curie);
  return (key) => ids.get(key) ?? conceptCurie(held.topic.id, { key });
}

async function* nodes(held: Held): AsyncGenerator<Cells> {
  const id = await idsOf(held);
  for await (const concept of held.rows('concepts'))
    yield {
      id: id(concept.key),
      category: categoryOf(concept.kind),
      name: concept.name,
      description: concept.summary,
      synonym: concept.synonyms,
      xref: concept.xrefs,
      provided_by: KNOWLEDGE_SOURCE,
      atlas_key: concept.key,
      atlas_kind: concept.kind,
      atlas_broader: concept.broader,
      atlas_curie_read_in: concept.curieReadIn,
      ...edition(held),
    };
}

async function* edges(held: Held): AsyncGenerator<Cells> {
  const id = await idsOf(held);
  for await (const graded of gradedClaims(held))
    yield { ...edge(held.topic.id, graded, id), ...edition(held) };
}

function edge(
  topic: string,
  { claim, lines, assessment, curated }: GradedClaim,
  id: (key: string) => string,
): Cells {
  const { verdict, ladder, level, rank, standing, balance } = assessment;
  const { species, route, substances, dose, tissue, population, outcomeClass } = claim.qualifiers;
  return {
    id: claimId(topic, claim.key),
    subject: id(claim.subject),
    predicate: `biolink:${claim.predicate}`,
    object: id(claim.object),
    category: 'biolink:Association',
    // What the evidence does not bear out is not asserted: the edge says that it is claimed, no more.
    knowledge_level: verdict === 'SUPPORTED' ? 'knowledge_assertion' : 'not_provided',
    agent_type: curated ? 'manual_agent' : 'not_provided',
    primary_knowledge_source: KNOWLEDGE_SOURCE,
    publications: publications(lines, 'SUPPORTS'),
    population_context_qualifier: population && id(population),
    name: claim.label,
    description: claim.text,
    atlas_publications_against: publications(lines, 'DISPUTES'),
    atlas_publications_neutral: publications(lines, 'NEUTRAL'),
    atlas_key: claim.key,
    atlas_kind: claim.kind,
    atlas_verdict: verdict,
    atlas_ladder: ladder,
    atlas_level: level,
    atlas_rank: rank,
    atlas_standing: standing,
    atlas_balance: balance,
    atlas_species: species,
    atlas_route: route,
    atlas_substances: substances.map(id),
    atlas_dose: dose,
    atlas_tissue: tissue,
    atlas_outcome_class: outcomeClass,
  };
}

/** Publications that report the studies of the lines of this direction. */
const publications = (lines: readonly Line[], direction: Line['row']['direction']): string[] =>
  distinct(lines.flatMap((l) => (l.row.direction === direction ? (publicationId(l.study) ?? []) : [])));

export const kgx: Exporter = {
  name: 'kgx',
  title: 'KGX, tables of nodes and edges in the words of Biolink',
  extension: 'zip',
  mediaType: 'application/zip',
  bundle: true,
  *files(held): Generator<ExportedFile> {
    yield { name: `${held.topic.id}_nodes.tsv`, text: table(NODE_COLUMNS, nodes(held)) };
    yield { name: `${held.topic.id}_edges.tsv`, text: table(EDGE_COLUMNS, edges(held)) };
  },
};
