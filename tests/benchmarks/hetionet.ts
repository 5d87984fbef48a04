/** Hetionet as rows of a graph: 500,000 edges with the names of 47,000 nodes, where its files lie beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareSearch } from '../../server/store/search-text.ts';
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/hetionet', import.meta.url));
const NODES = 'hetionet-v1.0-nodes.tsv';

/** Why it cannot be loaded here; nothing when it can. */
export const hetionetMissing = (): string | undefined =>
  existsSync(join(FOLDER, NODES)) ? undefined : `no ${NODES} in ${FOLDER}`;

export function hetionet(): { nodes: NodeRow[]; relationships: RelationshipRow[] } {
  const rows: ReturnType<typeof hetionet> = { nodes: [], relationships: [] };
  for (const [id = '', name = '', category = ''] of table(NODES).slice(1)) {
    const words = [name, id];
    const properties = { kind: 'CONCEPT', topic: 'hetionet', label: name, name, category, words };
    rows.nodes.push({ label: 'Concept', id, properties: { ...properties, search: prepareSearch(words) } });
  }
  const known = new Set(rows.nodes.map(({ id }) => id));
  for (const file of readdirSync(FOLDER)) {
    if (!/^[A-Z][a-z]?[a-z]*[A-Z]+\.tsv$/.test(file)) continue;
    for (const [from = '', type = '', to = ''] of table(file))
      if (known.has(from) && known.has(to))
        rows.relationships.push({ type, fromLabel: 'Concept', from, toLabel: 'Concept', to });
  }
  return rows;
}

const table = (file: string): string[][] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split('\t'));
