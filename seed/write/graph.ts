/**
 * Turns a checked topic pack into the rows of the graph, with the stored grade of every claim.
 * Pure: the same pack gives the same rows, stamped with the pack's data version.
 */
import { createHash } from 'node:crypto';
import type { BulkLoad } from '../../server/store/store.ts';
import type { Pack } from '../pack/format.ts';
import { addClaims } from './claims.ts';
import { addDrawing } from './drawn.ts';
import { GraphRows } from './rows.ts';
import { addPackParts } from './pack-parts.ts';
import { addStatements } from './statements.ts';
import { addGlossary, addMechanisms } from './stories.ts';
import { addSources, addStudies } from './studies.ts';
import { addConcepts, addTopic } from './vocabulary.ts';

/** The shape of the rows. Raise it when the same pack gives other rows than before: stores are then loaded anew. */
export const ROWS_VERSION = 8;

/** Names what the rows are made from: SHA-256 of the pack's content and the shape of its rows, shortened. */
export function dataVersion(pack: Pack): string {
  return createHash('sha256')
    .update(JSON.stringify([ROWS_VERSION, pack]))
    .digest('hex')
    .slice(0, 16);
}

/** All nodes and relationships of a pack. The pack must have passed `checkPack`. */
export function packToGraph(pack: Pack): BulkLoad & { dataVersion: string } {
  const version = dataVersion(pack);
  const rows = new GraphRows(pack, version);
  addTopic(rows, version, ROWS_VERSION);
  addConcepts(rows);
  addMechanisms(rows);
  addStudies(rows);
  addSources(rows);
  addClaims(rows);
  addStatements(rows);
  addGlossary(rows);
  addDrawing(rows);
  addPackParts(rows);
  return { nodes: rows.nodes, relationships: rows.relationships, dataVersion: version };
}
