/** Loads a topic pack into a store: schema, rows, grades; then takes away what the pack no longer has. */
import { GRAPH_SCHEMA } from '../server/store/graph-schema.ts';
import type { Store } from '../server/store/store.ts';
import { problemsOf } from './pack/check.ts';
import type { Problem } from './pack/problem.ts';
import { packToGraph } from './write/graph.ts';

export class PackError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: Problem[],
  ) {
    super(
      `The pack in ${folder} has ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was loaded.`,
    );
    this.name = 'PackError';
  }
}

export interface Loaded {
  topic: string;
  dataVersion: string;
  /** False when the store held this very version already. */
  changed: boolean;
  nodes: number;
  relationships: number;
}

/** Loads the pack in `folder`. Loading the same pack again changes nothing. Throws PackError for a bad pack. */
export async function loadPack(store: Store, folder: string): Promise<Loaded> {
  const { pack, problems } = await problemsOf(folder);
  if (!pack || problems.length > 0) throw new PackError(folder, problems);

  const graph = packToGraph(pack);
  const topic = pack.topic.id;
  await store.ensureSchema(GRAPH_SCHEMA);
  const [held] = await store.read<{ version: string }>(
    'MATCH (t:Topic {id: $topic}) RETURN t.dataVersion AS version',
    { topic },
  );
  if (held?.version === graph.dataVersion)
    return { topic, dataVersion: graph.dataVersion, changed: false, nodes: 0, relationships: 0 };

  // The topic's own row goes last: only a load that came through says that this version is held.
  const isTopic = (label: string) => label === 'Topic';
  const { nodes, relationships } = await store.bulkLoad({
    nodes: graph.nodes.filter((n) => !isTopic(n.label)),
    relationships: graph.relationships,
  });
  await store.write(async (tx) => {
    const stale = { topic, load: graph.dataVersion };
    await tx.run('MATCH (a:Entity)-[r]->() WHERE a.topic = $topic AND r.load <> $load DELETE r', stale);
    await tx.run(
      'MATCH (n:Entity) WHERE n.topic = $topic AND n.load <> $load AND n.kind <> "TOPIC" DETACH DELETE n',
      stale,
    );
  });
  await store.bulkLoad({ nodes: graph.nodes.filter((n) => isTopic(n.label)), relationships: [] });
  return { topic, dataVersion: graph.dataVersion, changed: true, nodes: nodes + 1, relationships };
}
