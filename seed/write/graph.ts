/**
 * Turns a checked topic pack into the rows of the graph, with the stored grade of every claim.
 * Pure: the same pack gives the same rows, stamped with the pack's data version.
 */
import type { BulkLoad, NodeRow, RelationshipRow } from '../../server/store/store.ts';
import type { Pack } from '../pack/format.ts';
import { ClaimRows } from './claims.ts';
import { contentOf, dataVersion } from './data-version.ts';
import { drawn, Neighbours } from './drawn.ts';
import { packParts } from './pack-parts.ts';
import { GraphRows } from './rows.ts';
import { statementLinks, statementNodes } from './statements.ts';
import { glossaryNodes, mechanismLinks, mechanismNodes } from './stories.ts';
import { sourceNodes, studyLinks, studyNodes } from './studies.ts';
import { conceptLinks, conceptNodes, topicNode } from './vocabulary.ts';

/** The shape of the rows. Raise it when the same pack gives other rows than before: stores are then loaded anew. */
export const ROWS_VERSION = 11;

/** A topic's graph. The rows are made as they are gone through: a large graph is never held as a whole. */
export interface TopicGraph extends BulkLoad {
  dataVersion: string;
  /** The topic's own row. */
  topic: NodeRow;
  /** The pack itself, kept beside the graph. */
  parts: Iterable<NodeRow>;
  /** All others, the grades among them. */
  nodes: Iterable<NodeRow>;
  /** To be gone through after the nodes, which grade: throws before. */
  relationships: Iterable<RelationshipRow>;
}

/** The pack must have passed `checkPack`. */
export function packToGraph(pack: Pack): TopicGraph {
  const content = contentOf(pack);
  const version = dataVersion(content, ROWS_VERSION);
  const rows = new GraphRows(pack, version);
  const claims = new ClaimRows(rows);
  return {
    dataVersion: version,
    topic: topicNode(rows, { dataVersion: version, content: String(content), rowsVersion: ROWS_VERSION }),
    parts: { [Symbol.iterator]: () => packParts(rows) },
    nodes: { [Symbol.iterator]: () => nodes(rows, claims) },
    relationships: { [Symbol.iterator]: () => weighed(rows, claims) },
  };
}

function* weighed(rows: GraphRows, claims: ClaimRows): Generator<RelationshipRow> {
  if (!claims.areGraded) throw new Error('Expected the nodes to be gone through before the relationships.');
  yield* relationships(rows, claims);
}

function* nodes(rows: GraphRows, claims: ClaimRows): Generator<NodeRow> {
  const neighbours = new Neighbours(relationships(rows, claims));
  for (const node of plainNodes(rows, claims)) yield drawn(node, neighbours);
}

function* plainNodes(rows: GraphRows, claims: ClaimRows): Generator<NodeRow> {
  yield* conceptNodes(rows);
  yield* mechanismNodes(rows);
  yield* studyNodes(rows);
  yield* sourceNodes(rows);
  yield* claims.nodes();
  yield* statementNodes(rows);
  yield* glossaryNodes(rows);
}

function* relationships(rows: GraphRows, claims: ClaimRows): Generator<RelationshipRow> {
  yield* conceptLinks(rows);
  yield* mechanismLinks(rows);
  yield* studyLinks(rows);
  yield* claims.links();
  yield* statementLinks(rows);
}
