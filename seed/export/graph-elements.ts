/** A topic as what programs for graphs know: nodes and edges with properties of plain values. */
import { claimId, conceptId } from '../pack/ids.ts';
import type { Held } from './exporter.ts';
import { gradedClaims } from './graded-claims.ts';

export type Property = string | number;

export interface GraphNode {
  id: string;
  properties: Readonly<Record<string, Property>>;
}
export interface GraphEdge extends GraphNode {
  source: string;
  target: string;
}

/** Properties that are numbers; all others are text. */
export const NUMBERS: ReadonlySet<string> = new Set(['rank', 'standing', 'balance', 'studies']);
export const NODE_PROPERTIES = ['label', 'kind', 'summary', 'synonyms'] as const;
export const EDGE_PROPERTIES = [
  ...([
    'label',
    'text',
    'kind',
    'predicate',
    'verdict',
    'ladder',
    'level',
    'rank',
    'standing',
    'balance',
  ] as const),
  ...(['studies', 'species', 'route', 'dose', 'tissue'] as const),
];

/** What every file says of itself. */
export const editionOf = ({ topic, dataVersion }: Held): Record<string, string> => ({
  title: topic.title,
  license: topic.license,
  version: topic.version,
  dataVersion,
});

/** Concepts as nodes, under the ids that they have everywhere. */
export async function* graphNodes(held: Held): AsyncGenerator<GraphNode> {
  for await (const concept of held.rows('concepts')) {
    const { name: label, kind, summary, synonyms } = concept;
    yield {
      id: conceptId(held.topic.id, concept),
      properties: said({ label, kind, summary, synonyms: synonyms.join('; ') || undefined }),
    };
  }
}

/** Claims as edges from subject to object, with their grades. */
export async function* graphEdges(held: Held): AsyncGenerator<GraphEdge> {
  const ids = new Map<string, string>();
  for await (const concept of held.rows('concepts')) ids.set(concept.key, conceptId(held.topic.id, concept));
  const id = (key: string) => ids.get(key) ?? conceptId(held.topic.id, { key });
  for await (const { claim, lines, assessment } of gradedClaims(held)) {
    const { verdict, ladder, level, rank, standing, balance } = assessment;
    const { species, route, dose, tissue } = claim.qualifiers;
    const { label = claim.text, text, kind, predicate } = claim;
    yield {
      id: claimId(held.topic.id, claim.key),
      source: id(claim.subject),
      target: id(claim.object),
      properties: said({
        ...{ label, text, kind, predicate, verdict, ladder, level, rank, standing, balance },
        studies: new Set(lines.map((line) => line.study.key)).size,
        ...{ species, route, dose, tissue },
      }),
    };
  }
}

/** What is not recorded is left out. */
const said = (properties: Record<string, Property | null | undefined>): Record<string, Property> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, value]],
    ),
  );
