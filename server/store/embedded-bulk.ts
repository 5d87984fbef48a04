import type { BatchEdgeInput, GrafeoDB } from '@grafeo-db/js';
import type { Batch } from './bulk-batches.ts';
import { COMMON_LABEL } from './schema.ts';

/**
 * Creates what is new by the engine's own calls, which need neither a statement nor a look-up of the ends: all of a
 * batch or nothing. False, and nothing done, for a batch that is not all new.
 */
export async function createBatch(db: GrafeoDB, { nodes, relationships }: Batch): Promise<boolean> {
  if (nodes) {
    const labels = nodes.label === COMMON_LABEL ? [COMMON_LABEL] : [COMMON_LABEL, nodes.label];
    const numbers = await db.batchCreateNodesWithProps(labels, nodes.rows);
    for (const [i, made] of nodes.made.entries()) made.number = numbers[i];
    return true;
  }
  if (!relationships) return false;
  const edges: BatchEdgeInput[] = [];
  for (const { from, to, properties } of relationships.rows) {
    if (from.number === undefined || to.number === undefined) return false;
    edges.push({ src: from.number, dst: to.number, type: relationships.type, properties });
  }
  await db.batchCreateEdges(edges);
  return true;
}
