/** Adds to the rows of a graph what its drawing needs: a subkind to colour by, and how many neighbours of each kind. */
import { DRAWN_TYPES } from '../../server/store/statements/drawing.ts';
import type { BulkLoad, NodeRow } from '../../server/store/store.ts';

const SUBKIND: Record<string, string> = {
  Claim: 'claimKind',
  Concept: 'category',
  Study: 'design',
  Source: 'type',
  StudyType: 'design',
};

/** Sets `subkind`, `degree` and `neighbours` (JSON, kind -> distinct neighbours) on every node that can be drawn. */
export function addDrawing(rows: BulkLoad): void {
  const nodes = new Map<string, NodeRow>(rows.nodes.map((n) => [n.id, n]));
  const neighbours = new Map<string, Set<string>>();
  const join = (from: string, to: string) => {
    const set = neighbours.get(from) ?? new Set();
    neighbours.set(from, set.add(to));
  };
  const drawn = new Set<string>(DRAWN_TYPES);
  for (const r of rows.relationships) {
    if (!drawn.has(r.type)) continue;
    join(r.from, r.to);
    join(r.to, r.from);
  }
  for (const node of rows.nodes) {
    if (typeof node.properties.label !== 'string') continue;
    const around = neighbours.get(node.id) ?? new Set<string>();
    const counts: Record<string, number> = {};
    for (const id of around) {
      const kind = String(nodes.get(id)?.properties.kind ?? '');
      if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const subkind = node.properties[SUBKIND[node.label] ?? ''];
    if (subkind !== undefined) node.properties.subkind = subkind;
    node.properties.degree = around.size;
    node.properties.neighbours = JSON.stringify(Object.fromEntries(Object.entries(counts).sort()));
  }
}
